/** Reading chunks, some at a time, each checked against its hash. */
import { sql } from 'kysely';
import type { PeriodKind } from '../../core/monitoring/period.ts';
import type { Database } from '../tables.ts';
import type { ReadingColumns } from './chunk.ts';
import { decodeChunk } from './chunk.ts';

export interface ChunkFilter {
  readonly indicator?: string | undefined;
  readonly datasetIds: readonly string[];
  /** Chunks in which one of these places may be; all where left out. */
  readonly places?: readonly string[] | undefined;
  /** Chunks with readings of this period or a later one. */
  readonly fromPeriod?: number | undefined;
}

export interface ReadChunk {
  readonly indicator: string;
  readonly datasetId: string;
  readonly periodKind: PeriodKind;
  readonly columns: ReadingColumns;
}

function filtered(db: Database, ledgerId: string, { indicator, datasetIds, places, fromPeriod }: ChunkFilter) {
  let query = db
    .selectFrom('reading_chunks')
    .where('ledger_id', '=', ledgerId)
    .where('dataset_id', '=', sql<string>`any(${[...datasetIds]})`);
  if (indicator !== undefined) query = query.where('indicator', '=', indicator);
  if (fromPeriod !== undefined) query = query.where('last_period', '>=', fromPeriod);
  if (places) {
    const ends = endsOf(places);
    query = query.where('first_place', '<=', ends.last).where('last_place', '>=', ends.first);
  }
  return query;
}

/** The first and the last by their bytes, which is the order of the columns. */
export function endsOf(places: readonly string[]): { readonly first: string; readonly last: string } {
  let [first, last] = [places[0] ?? '', places[0] ?? ''];
  for (const place of places) {
    if (isBefore(place, first)) first = place;
    if (isBefore(last, place)) last = place;
  }
  return { first, last };
}

/** By the bytes of UTF-8; strings of JavaScript compare so unless they hold characters beyond 16 bits. */
function isBefore(one: string, other: string): boolean {
  const plain = /^[\0-\uD7FF]*$/;
  if (plain.test(one) && plain.test(other)) return one < other;
  return Buffer.compare(Buffer.from(one), Buffer.from(other)) < 0;
}

/** Which chunk it is. */
export interface ChunkKey {
  readonly indicator: string;
  readonly dataset_id: string;
  readonly chunk: number;
  readonly readings: number;
}

/** Indicators in order of their keys, and of each the datasets in the order in which they are named. */
export async function listChunks(db: Database, ledgerId: string, filter: ChunkFilter): Promise<ChunkKey[]> {
  if (filter.datasetIds.length === 0) return [];
  const keys = await filtered(db, ledgerId, filter).select(['indicator', 'dataset_id', 'chunk', 'readings']).execute();
  const placeOf = new Map(filter.datasetIds.map((id, index) => [id, index]));
  return keys.toSorted(
    (a, b) =>
      (a.indicator < b.indicator ? -1 : Number(a.indicator > b.indicator)) ||
      (placeOf.get(a.dataset_id) ?? 0) - (placeOf.get(b.dataset_id) ?? 0) ||
      a.chunk - b.chunk,
  );
}

/** Chunks that are fetched at once: some megabytes. */
const CHUNKS_AT_ONCE = 64;

/** Each of them, in their order. Throws READINGS_ALTERED. */
export async function* readChunks(
  db: Database,
  ledgerId: string,
  order: readonly ChunkKey[],
): AsyncGenerator<ReadChunk> {
  const portions: (readonly ChunkKey[])[] = [];
  for (let start = 0; start < order.length; start += CHUNKS_AT_ONCE) {
    portions.push(order.slice(start, start + CHUNKS_AT_ONCE));
  }
  let next = portions[0] && fetchChunks(db, ledgerId, portions[0]);
  for (const [index, portion] of portions.entries()) {
    const rows = await next;
    // The next portion travels while this one is decoded.
    const following = portions[index + 1];
    next = following && fetchChunks(db, ledgerId, following);
    next?.catch(() => undefined);
    for (const key of portion) {
      const row = rows?.get(`${key.dataset_id} ${key.chunk} ${key.indicator}`);
      if (row === undefined) continue;
      const { indicator, dataset_id, period_kind, content, sha256 } = row;
      yield { indicator, datasetId: dataset_id, periodKind: period_kind, columns: decodeChunk(content, sha256) };
    }
  }
}

async function fetchChunks(db: Database, ledgerId: string, keys: readonly ChunkKey[]) {
  const rows = await db
    .selectFrom('reading_chunks')
    .select(['indicator', 'dataset_id', 'chunk', 'period_kind', 'content', 'sha256'])
    .where('ledger_id', '=', ledgerId)
    .where((where) =>
      where(
        where.refTuple('indicator', 'dataset_id', 'chunk'),
        'in',
        keys.map((key) => where.tuple(key.indicator, key.dataset_id, key.chunk)),
      ),
    )
    .execute();
  return new Map(rows.map((row) => [`${row.dataset_id} ${row.chunk} ${row.indicator}`, row]));
}
