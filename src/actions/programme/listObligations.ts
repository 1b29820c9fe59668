import { obligationStatus } from '../../core/obligations/obligationStatus.ts';
import { dayNumber } from '../../core/periods/day.ts';
import type { Body } from '../../core/records/field.ts';
import { evidenceOf, moneyOf, rowsOf, textOf, textsOf } from '../../core/records/values.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import { referrers } from '../../store/records/referrers.ts';
import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import type {
  FollowUpLine,
  ObligationLine,
  ObligationsBoard,
  ObligationStanding,
  ObligationTally,
} from '../boardAnswers.ts';
import type { ShownView } from '../pairingAnswers.ts';
import type { Names, RecordAnswer } from '../recordAnswers.ts';
import { allRecords, recordsById } from './allRecords.ts';
import { todayOf } from './chosenDay.ts';
import { shownView } from './shownView.ts';
import { programmeChoices } from './programmeChoices.ts';

/** "Due soon" is within so many days. */
const SOON = 30;
const SHOWN = 500;

const standings = ['open', 'due soon', 'overdue', 'partly met', 'met', 'missed', 'waived'] as const;

export interface ObligationsRequest {
  readonly programme?: string | undefined;
  readonly standing?: string | undefined;
  readonly view?: string | undefined;
}

/** Promises with what has been delivered on them, overdue ones first, and the follow-ups of engagements. */
export async function listObligations(ledger: Ledger, request: ObligationsRequest = {}): Promise<ObligationsBoard> {
  permit(ledger, 'read the ledger');
  const view = shownView(ledger, request.view);
  const within = { view, ...(request.programme && { programme: request.programme }) };
  const day = todayOf(ledger);
  const [choices, found, engagements] = await Promise.all([
    programmeChoices(ledger, view),
    obligationLines(ledger, within, day),
    allRecords(ledger, { type: 'engagement', ...within }),
  ]);
  const standing = standings.find((each) => each === request.standing) ?? null;
  const shown = found.lines.filter((line) => standing === null || line.standing === standing);
  return {
    day,
    view,
    programme: request.programme ?? null,
    programmes: choices.items,
    standing,
    tally: tallyOf(found.lines),
    obligations: shown.slice(0, SHOWN),
    followUps: followUpsOf(engagements.items, day),
    names: { ...choices.names, ...engagements.names, ...titlesOf(engagements.items), ...found.names },
    notRead: found.notRead + Math.max(0, shown.length - SHOWN),
  };
}

/** A record names what stands in it; here it is named itself, by the follow-ups agreed there. */
function titlesOf(engagements: readonly RecordAnswer[]): Names {
  return Object.fromEntries(
    engagements.map(({ id, title, localTitle }) => [
      id,
      { kind: 'record' as const, name: title, localName: localTitle, href: `/engagements/${encodeURIComponent(id)}` },
    ]),
  );
}

export async function obligationLines(
  ledger: Ledger,
  within: { readonly programme?: string; readonly view: ShownView },
  day: string,
): Promise<{ readonly lines: ObligationLine[]; readonly names: Names; readonly notRead: number }> {
  const { items, names, notRead } = await allRecords(ledger, { type: 'obligation', ...within });
  const delivered = await deliveries(ledger, items, within.view);
  const lines = items.map((item) => toLine(item, delivered.get(item.id) ?? [], day));
  const order = (line: ObligationLine): string => `${line.standing === 'overdue' ? 0 : 1}${line.due ?? '9999'}`;
  return { lines: lines.toSorted((a, b) => order(a).localeCompare(order(b))), names, notRead };
}

interface Delivery {
  readonly type: RecordType;
  readonly body: Body;
}

/** Records that a promise names as its delivery, and those that name it; only what the reader may see. */
async function deliveries(
  ledger: Ledger,
  items: readonly RecordAnswer[],
  view: ShownView,
): Promise<Map<string, Delivery[]>> {
  const byObligation = new Map(items.map(({ id, body }) => [id, new Set(textsOf(body, 'deliveredBy'))]));
  const targetIds = items.map(({ id }) => id);
  if (targetIds.length === 0) return new Map();
  for (const type of ['transaction', 'contribution'] as const) {
    const naming = { type, field: 'delivers', targetType: 'record', targetIds } as const;
    for (const row of await referrers(ledger.db, ledger.ledgerId, naming))
      byObligation.get(row.targetId)?.add(row.recordId);
  }
  const seen = await recordsById(
    ledger,
    [...byObligation.values()].flatMap((ids) => Array.from(ids)),
    view,
  );
  const byId = new Map(seen.items.map((item) => [item.id, item]));
  return new Map(
    [...byObligation].map(([id, ids]) => [
      id,
      [...ids].map((each) => byId.get(each)).filter((each) => each !== undefined),
    ]),
  );
}

function standingOf(
  status: string,
  { due, overdueDays, day }: { due: string | null; overdueDays: number | null; day: string },
): ObligationStanding {
  const recorded = standings.find((each) => each === status) ?? 'open';
  const isPending = recorded === 'open' || recorded === 'partly met';
  if (!isPending || due === null) return recorded;
  if (overdueDays !== null) return 'overdue';
  const isSoon = due >= day && dayNumber(due) - dayNumber(day) <= SOON;
  return recorded === 'open' && isSoon ? 'due soon' : recorded;
}

function toLine({ id, body }: RecordAnswer, delivered: readonly Delivery[], day: string): ObligationLine {
  const status = obligationStatus(body, delivered, day);
  const due = textOf(body, 'due');
  const { overdueDays } = status;
  const standing = standingOf(textOf(body, 'status') ?? 'open', { due, overdueDays, day });
  return {
    id,
    what: textOf(body, 'what') ?? '',
    by: textOf(body, 'by') ?? '',
    to: textOf(body, 'to'),
    on: textOf(body, 'on'),
    due,
    metOn: textOf(body, 'metOn'),
    standing,
    daysOver: standing === 'overdue' ? overdueDays : null,
    promised: moneyOf(body, 'amount'),
    promisedQuantity: textOf(body, 'quantity'),
    unit: textOf(body, 'unit'),
    delivered: delivered.length === status.notCounted ? null : status.delivered,
    deliveries: delivered.length,
    agreement: textOf(body, 'agreement'),
    engagement: textOf(body, 'engagement'),
    evidence: evidenceOf(body),
  };
}

export function tallyOf(lines: readonly Pick<ObligationLine, 'standing'>[]): ObligationTally {
  const number = (standing: ObligationStanding): number => lines.filter((line) => line.standing === standing).length;
  return {
    all: lines.length,
    overdue: number('overdue'),
    byStanding: {
      open: number('open'),
      'due soon': number('due soon'),
      overdue: number('overdue'),
      'partly met': number('partly met'),
      met: number('met'),
      missed: number('missed'),
      waived: number('waived'),
    },
  };
}

/** Every follow-up agreed at an engagement: what is not done first, by due day. */
function followUpsOf(engagements: readonly RecordAnswer[], day: string): FollowUpLine[] {
  const lines = engagements.flatMap(({ id, body }) =>
    rowsOf(body, 'followUps').map((row) => {
      const [due, done] = [textOf(row, 'due'), textOf(row, 'done')];
      return {
        engagement: id,
        action: textOf(row, 'action') ?? '',
        by: textOf(row, 'by'),
        due,
        done,
        doneOn: textOf(row, 'doneOn'),
        overdue: done !== 'yes' && due !== null && due < day,
      };
    }),
  );
  const order = (line: FollowUpLine): string => `${line.done === 'yes' ? 1 : 0}${line.due ?? '9999'}`;
  return lines.toSorted((a, b) => order(a).localeCompare(order(b)));
}
