import { decide } from '../../core/access/decide.ts';
import { evidenceOf, moneyOf, textOf, textsOf } from '../../core/records/values.ts';
import type { RecordRow } from '../../store/records/recordsRead.ts';
import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import type { FindingLine, FindingsBoard, FindingTally } from '../boardAnswers.ts';
import type { RecordAnswer } from '../recordAnswers.ts';
import { recordContext } from '../records/recordContext.ts';
import { recordSubject } from '../records/recordSubject.ts';
import { rowsThatShow } from '../records/rowsThatShow.ts';
import { allRecords } from './allRecords.ts';
import { todayOf } from './chosenDay.ts';
import { shownView } from './shownView.ts';
import { programmeChoices } from './programmeChoices.ts';

const SHOWN = 300;

export interface FindingsRequest {
  readonly programme?: string | undefined;
  readonly status?: string | undefined;
  readonly view?: string | undefined;
}

/** Findings with what was done about them; what is open and longest due comes first. */
export async function listFindings(ledger: Ledger, request: FindingsRequest = {}): Promise<FindingsBoard> {
  permit(ledger, 'read the ledger');
  const day = todayOf(ledger);
  const view = shownView(ledger, request.view);
  const [choices, found] = await Promise.all([
    programmeChoices(ledger, view),
    allRecords(ledger, { type: 'finding', view, ...(request.programme && { programme: request.programme }) }),
  ]);
  const { status = null } = request;
  const wanted = found.items.filter(({ body }) => !status || textOf(body, 'status') === status);
  const ordered = wanted.toSorted((a, b) => orderOf(a).localeCompare(orderOf(b)));
  const shown = ordered.slice(0, SHOWN);
  const may = await mayAct(ledger, shown);
  return {
    day,
    view,
    programme: request.programme ?? null,
    programmes: choices.items,
    status: status === '' ? null : status,
    tally: findingTally(found.items, day),
    findings: shown.map((item) => toLine(item, day, may.get(item.id) ?? nothing)),
    names: { ...choices.names, ...found.names },
    notRead: found.notRead + ordered.length - shown.length,
  };
}

interface MayAct {
  readonly mayReport: boolean;
  readonly mayRecheck: boolean;
  /** What is done is done to the newest version that he sees, whichever one is shown. */
  readonly version?: number;
}
const nothing: MayAct = { mayReport: false, mayRecheck: false };

async function mayAct(ledger: Ledger, items: readonly RecordAnswer[]): Promise<Map<string, MayAct>> {
  const { actor } = ledger;
  if (actor.role === 'public') return new Map();
  const rows = await rowsThatShow(
    ledger,
    items.map(({ id }) => id),
  );
  const context = recordContext(ledger);
  await context.loadEntries(rows);
  return new Map(
    rows.map((row: RecordRow) => {
      const record = recordSubject({ type: row.type, body: row.body, versions: [row], locks: [] }, context);
      const isSettled = textOf(row.body, 'status') === 'confirmed';
      return [
        row.recordId,
        {
          mayReport: !isSettled && decide(actor, 'report an action', { record }).allowed,
          mayRecheck: decide(actor, 're-check a finding', { record }).allowed,
          version: row.version,
        },
      ];
    }),
  );
}

const rank: Readonly<Record<string, number>> = { open: 0, 'not confirmed': 1, 'action reported': 2, confirmed: 3 };

function orderOf({ body }: RecordAnswer): string {
  return `${rank[textOf(body, 'status') ?? ''] ?? 4}${textOf(body, 'due') ?? '9999'}`;
}

function isOverdue(body: RecordAnswer['body'], day: string): boolean {
  const due = textOf(body, 'due');
  const status = textOf(body, 'status');
  return due !== null && due < day && (status === 'open' || status === 'not confirmed');
}

function toLine({ id, version, body }: RecordAnswer, day: string, may: MayAct): FindingLine {
  return {
    id,
    version,
    title: textOf(body, 'title') ?? '',
    kind: textOf(body, 'kind') ?? '',
    words: textOf(body, 'words') ?? '',
    about: textsOf(body, 'about'),
    responsible: textOf(body, 'responsible'),
    amount: moneyOf(body, 'amount'),
    due: textOf(body, 'due'),
    status: textOf(body, 'status') ?? 'open',
    overdue: isOverdue(body, day),
    action: textOf(body, 'action'),
    actionOn: textOf(body, 'actionOn'),
    recheck: textOf(body, 'recheck'),
    recheckOn: textOf(body, 'recheckOn'),
    evidence: evidenceOf(body),
    ...may,
  };
}

export function findingTally(items: readonly RecordAnswer[], day: string): FindingTally {
  const statuses = Map.groupBy(items, ({ body }) => textOf(body, 'status') ?? 'open');
  const byStatus = Object.fromEntries([...statuses].map(([status, theirs]) => [status, theirs.length]));
  return {
    all: items.length,
    open: items.length - (byStatus['confirmed'] ?? 0),
    overdue: items.filter(({ body }) => isOverdue(body, day)).length,
    byStatus,
  };
}
