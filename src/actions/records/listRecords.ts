import { reachOf } from '../../core/access/reach.ts';
import { fallsInto } from '../../core/records/ownTime.ts';
import { textOf } from '../../core/records/values.ts';
import { linksOf } from '../../core/records/linksOf.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { recordsAsOf } from '../../store/records/recordsAsOf.ts';
import { countRecords, listRecords as listRows } from '../../store/records/recordsList.ts';
import type { RecordRow } from '../../store/records/recordsRead.ts';
import { publishedRecords } from '../../store/records/recordsRead.ts';
import { INPUT_INVALID } from '../errors.ts';
import type { Ledger } from '../ledger.ts';
import type { PageRequest } from '../page.ts';
import { pageOf, sliceOf } from '../page.ts';
import { permit } from '../permit.ts';
import type { RecordList } from '../recordAnswers.ts';
import { instantOf } from './instant.ts';
import { recordContext } from './recordContext.ts';
import type { RecordQuestion } from './recordFilter.ts';
import { recordFilter } from './recordFilter.ts';
import { recordNames, toRecordAnswer } from './recordNames.ts';
import { onlyVisible } from './rowsThatShow.ts';

export interface ListRequest extends PageRequest, RecordQuestion {
  /** As the ledger stood at this instant, or at the end of this day. Goes with everything but words and imports. */
  readonly at?: string | undefined;
}

/** Records newest first, as far as the reader may see them, with the names of what they mention. */
export async function listRecords(ledger: Ledger, request: ListRequest = {}): Promise<RecordList> {
  permit(ledger, 'read the ledger');
  const slice = sliceOf(request);
  const { rows, total, isAtLeast } = await (request.at === undefined
    ? listNow(ledger, request, slice)
    : listAsOf(ledger, request, slice));
  const names = await recordNames(ledger, rows);
  const items = rows.map((row) => toRecordAnswer(row, names));
  const page = pageOf(items, total, slice);
  return { type: request.type ?? null, names: names.names, ...page, ...(isAtLeast && { totalIsAtLeast: true }) };
}

/** Counting more than these takes seconds, and a list says "more than" as well. */
const MOST_COUNTED = 10_000;

type Rows = Promise<{ readonly rows: readonly RecordRow[]; readonly total: number; readonly isAtLeast: boolean }>;
type Slice = ReturnType<typeof sliceOf>;

async function listNow(ledger: Ledger, request: ListRequest, slice: Slice): Rows {
  const { db, ledgerId, actor } = ledger;
  const filter = recordFilter(actor, request);
  const [rows, counted] = await Promise.all([
    listRows(db, ledgerId, { ...filter, ...slice }),
    countRecords(db, ledgerId, { ...filter, atMost: MOST_COUNTED }),
  ]);
  const isAtLeast = counted > MOST_COUNTED;
  // Beyond what is counted the list goes on as long as its pages are full.
  const more = slice.offset + rows.length + (rows.length === slice.limit ? 1 : 0);
  const total = isAtLeast ? Math.max(MOST_COUNTED, more) : counted;
  return { rows: filter.view === 'published' ? rows : await onlyVisible(ledger, rows), total, isAtLeast };
}

async function listAsOf(ledger: Ledger, request: ListRequest, { offset, limit }: Slice): Rows {
  const rows = await recordsOn(ledger, request);
  return { rows: rows.slice(offset, offset + limit), total: rows.length, isAtLeast: false };
}

/** Every record that a list as of an earlier instant shows, newest first. Throws INPUT_INVALID. */
export async function recordsOn(ledger: Ledger, { at = '', ...request }: ListRequest): Promise<readonly RecordRow[]> {
  const { db, ledgerId, actor } = ledger;
  const { view, type, ids, states, author, query, batchId, during } = recordFilter(actor, request);
  if (query !== undefined || batchId !== undefined) {
    throw new CounterfoilError(
      INPUT_INVALID,
      'at: a list as of an earlier day cannot be searched for words or imports',
    );
  }
  const rows = await recordsAsOf(db, ledgerId, instantOf(at), { view, ids, types: type && [type] });
  const context = recordContext(ledger);
  await context.loadEntries(rows);
  const wanted = rows.filter(
    (row) =>
      (states === undefined || states.includes(row.state)) &&
      (author === undefined || row.author === author) &&
      (during === undefined || fallsInto(during, row)) &&
      (request.programme === undefined || textOf(row.body, 'programme') === request.programme) &&
      isLinked(row, request, (id) => context.lineage(id)),
  );
  const visible = view === 'published' ? await stillPublished(ledger, wanted) : await onlyVisible(ledger, wanted);
  return visible.toSorted((a, b) => b.recordedAt.getTime() - a.recordedAt.getTime());
}

/** What was withdrawn since is for those who see everything, at any instant. */
async function stillPublished({ db, ledgerId, actor }: Ledger, rows: readonly RecordRow[]): Promise<RecordRow[]> {
  if (reachOf(actor) === 'everything') return [...rows];
  const ids = rows.map(({ recordId }) => recordId);
  const published = new Set((await publishedRecords(db, ledgerId, ids)).map(({ recordId }) => recordId));
  return rows.filter(({ recordId }) => published.has(recordId));
}

/** Whether it names all that is asked for, each in the role that is asked for. */
function isLinked(
  { type, body }: RecordRow,
  { party, place, linkedRecord, role }: ListRequest,
  lineage: (id: string) => readonly string[],
): boolean {
  const links = linksOf(type, body).filter((link) => role === undefined || role === link.role);
  const entries = links.filter(({ targetType }) => targetType === 'entry').map(({ targetId }) => targetId);
  const records = links.filter(({ targetType }) => targetType === 'record').map(({ targetId }) => targetId);
  return (
    (party === undefined || entries.includes(party)) &&
    (place === undefined || entries.some((id) => id === place || lineage(id).includes(place))) &&
    (linkedRecord === undefined || records.includes(linkedRecord))
  );
}
