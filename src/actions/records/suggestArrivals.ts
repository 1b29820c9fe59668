import type { Moved } from '../../core/arrivals/moved.ts';
import { movedOf } from '../../core/arrivals/moved.ts';
import { arrivalStatus } from '../../core/arrivals/arrivalStatus.ts';
import { suggestArrivals as suggest } from '../../core/arrivals/suggestArrivals.ts';
import { textOf } from '../../core/records/values.ts';
import { listRecords } from '../../store/records/recordsList.ts';
import type { RecordRow } from '../../store/records/recordsRead.ts';
import { referrers } from '../../store/records/referrers.ts';
import type { Ledger } from '../ledger.ts';
import type { Page, PageRequest } from '../page.ts';
import { pageOf, sliceOf } from '../page.ts';
import { permit } from '../permit.ts';
import type { ArrivalSuggestion, Names, RecordAnswer } from '../recordAnswers.ts';
import { recordContext } from './recordContext.ts';
import type { RecordQuestion } from './recordFilter.ts';
import { recordFilter } from './recordFilter.ts';
import { recordNames, toRecordAnswer } from './recordNames.ts';
import { onlyVisible } from './rowsThatShow.ts';

export interface ArrivalSuggestions extends Page<ArrivalSuggestion> {
  readonly names: Names;
}

/** Of each type of record the newest so many are compared; the older ones come up as these are judged. */
const MOST_COMPARED = 5000;

/** What was sent and what was received that nobody has matched yet and that may be the same help, likeliest first. */
export async function suggestArrivals(
  ledger: Ledger,
  request: PageRequest & Pick<RecordQuestion, 'programme' | 'view'> = {},
): Promise<ArrivalSuggestions> {
  permit(ledger, 'read the ledger');
  const slice = sliceOf(request);
  const rows = await notMatched(ledger, await reported(ledger, request), request);
  const context = recordContext(ledger);
  await context.loadEntries(rows);
  const byId = new Map(rows.map((row) => [row.recordId, row]));
  const moved = new Map(
    rows.flatMap(({ recordId, type, body }) => {
      const found = movedOf(recordId, type, body);
      return found === null ? [] : [[recordId, found] as const];
    }),
  );
  const ofSide = (side: string) => [...moved.values()].filter(({ id }) => sideOf(byId.get(id)) === side);
  const all = suggest(ofSide('sent'), ofSide('received'), (id) => context.lineage(id));
  const page = all.slice(slice.offset, slice.offset + slice.limit);
  const shown = page.flatMap(({ sent, received }) => pick(byId, [...sent, ...received]));
  const names = await recordNames(ledger, shown);
  const answers = new Map(shown.map((row): [string, RecordAnswer] => [row.recordId, toRecordAnswer(row, names)]));
  const items = page.map(({ sent, received, ...rest }) => {
    const both: readonly Moved[][] = [pick(moved, sent), pick(moved, received)];
    const [from = [], to = []] = both;
    const { status } = arrivalStatus({ sent: from, received: to, due: null, today: context.today });
    const shownOnes = { sent: pick(answers, sent), received: pick(answers, received), status };
    return Object.assign(rest, shownOnes) satisfies ArrivalSuggestion;
  });
  return { ...pageOf(items, all.length, slice), names: names.names };
}

function sideOf(row: RecordRow | undefined): string | null {
  return row ? textOf(row.body, 'side') : null;
}

function pick<Value>(values: ReadonlyMap<string, Value>, ids: readonly string[]): Value[] {
  return ids.flatMap((id) => values.get(id) ?? []);
}

async function reported(
  ledger: Ledger,
  { programme, view }: Pick<RecordQuestion, 'programme' | 'view'>,
): Promise<RecordRow[]> {
  const lists = await Promise.all(
    (['transaction', 'contribution'] as const).map(async (type) => {
      const filter = recordFilter(ledger.actor, { type, programme, view });
      const rows = await listRecords(ledger.db, ledger.ledgerId, { ...filter, offset: 0, limit: MOST_COMPARED });
      return filter.view === 'published' ? rows : onlyVisible(ledger, rows);
    }),
  );
  return lists.flat();
}

/**
 * Those that no arrival names, as far as the reader sees it: what he gets tells nothing of judgements that he may not
 * see. One of them may be in two arrivals only by hand.
 */
async function notMatched(
  ledger: Ledger,
  rows: readonly RecordRow[],
  asked: Pick<RecordQuestion, 'view'>,
): Promise<RecordRow[]> {
  const { view } = recordFilter(ledger.actor, { type: 'arrival', ...asked });
  const targetIds = rows.map(({ recordId }) => recordId);
  const question = { type: 'arrival', targetType: 'record', targetIds, view } as const;
  const found = await Promise.all(
    ['sent', 'received'].map((field) => referrers(ledger.db, ledger.ledgerId, { ...question, field })),
  );
  const naming = found.flat();
  const seen = new Set<RecordRow>(await onlyVisible(ledger, naming));
  const matched = new Set(
    naming.filter((each) => each.state === 'published' || seen.has(each)).map(({ targetId }) => targetId),
  );
  return rows.filter(({ recordId }) => !matched.has(recordId));
}
