/** Readings with the datasets that they came in, in the order in which they became known. */
import { sql } from 'kysely';
import type { DatasetState } from '../monitoringTables.ts';
import type { Database } from '../tables.ts';
import type { ReadingColumns } from './chunk.ts';
import { decodeChunk } from './chunk.ts';

export interface Vintage {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly state: DatasetState;
  /** ISO day on which it became known. */
  readonly knownOn: string;
  readonly document: string | null;
  /** Whether it is public, or was once. */
  readonly wasPublished: boolean;
}

/** All datasets, the earliest known first. */
export async function listVintages(db: Database, ledgerId: string): Promise<Vintage[]> {
  const rows = await db
    .selectFrom('current_datasets as d')
    .select(['d.id', 'd.title', 'd.source', 'd.state', 'd.known_on', 'd.document_id'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('dataset_versions as v')
            .select(sql`1`.as('one'))
            .whereRef('v.ledger_id', '=', 'd.ledger_id')
            .whereRef('v.dataset_id', '=', 'd.id')
            .where('v.state', '=', 'published'),
        )
        .as('was_published'),
    )
    .where('d.ledger_id', '=', ledgerId)
    .orderBy('d.known_on')
    .orderBy('d.recorded_at')
    .orderBy('d.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    source: row.source,
    state: row.state,
    knownOn: row.known_on,
    document: row.document_id,
    wasPublished: Boolean(row.was_published),
  }));
}

export interface VintageChunk {
  readonly indicator: string;
  readonly dataset: string;
  readonly columns: ReadingColumns;
}

export interface ChunkFilter {
  readonly indicator?: string;
  readonly datasets: readonly string[];
  /** Only chunks with a period from the first to the last. */
  readonly periods?: readonly [first: number, last: number];
}

/** Throws `READINGS_ALTERED` where one is not as it was stored. */
export async function readVintageChunks(db: Database, ledgerId: string, filter: ChunkFilter): Promise<VintageChunk[]> {
  const { indicator, datasets, periods } = filter;
  if (datasets.length === 0) return [];
  const rows = await db
    .selectFrom('reading_chunks')
    .select(['indicator', 'dataset_id', 'chunk', 'content', 'sha256'])
    .where('ledger_id', '=', ledgerId)
    .where('dataset_id', '=', sql<string>`any(${[...datasets]})`)
    .$if(indicator !== undefined, (query) => query.where('indicator', '=', indicator ?? ''))
    .$if(periods !== undefined, (query) =>
      query.where('last_period', '>=', periods?.[0] ?? 0).where('first_period', '<=', periods?.[1] ?? 0),
    )
    .orderBy('indicator')
    .orderBy('dataset_id')
    .orderBy('chunk')
    .execute();
  return rows.map((row) => ({
    indicator: row.indicator,
    dataset: row.dataset_id,
    columns: decodeChunk(row.content, row.sha256),
  }));
}

/** Indicators that have readings in any of these datasets. */
export async function indicatorsOfVintages(
  db: Database,
  ledgerId: string,
  datasets: readonly string[],
): Promise<string[]> {
  if (datasets.length === 0) return [];
  const rows = await db
    .selectFrom('reading_chunks')
    .select('indicator')
    .distinct()
    .where('ledger_id', '=', ledgerId)
    .where('dataset_id', '=', sql<string>`any(${[...datasets]})`)
    .orderBy('indicator')
    .execute();
  return rows.map(({ indicator }) => indicator);
}

/** Hash of the newest link of the history that a dataset made; null before the first. Changes with every move of one. */
export async function lastDatasetChange(db: Database, ledgerId: string): Promise<string | null> {
  const last = await db
    .selectFrom('history')
    .select('hash')
    .where('ledger_id', '=', ledgerId)
    .where('record_type', '=', 'dataset')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.hash ?? null;
}

/** Whether any reading in these datasets is of the place. The newest first: a place that reports is found at once. */
export async function hasReadings(
  db: Database,
  ledgerId: string,
  { place, datasets }: { readonly place: string; readonly datasets: readonly string[] },
): Promise<boolean> {
  if (datasets.length === 0) return false;
  const candidates = db
    .selectFrom('reading_chunks')
    .select(['content', 'sha256'])
    .where('ledger_id', '=', ledgerId)
    .where('dataset_id', '=', sql<string>`any(${[...datasets]})`)
    .where(sql<boolean>`first_place collate "C" <= ${place} and last_place collate "C" >= ${place}`)
    .orderBy('last_period', 'desc')
    .orderBy('indicator')
    .orderBy('dataset_id')
    .orderBy('chunk')
    .limit(CHUNKS_AT_ONCE);
  for (let offset = 0; ; offset += CHUNKS_AT_ONCE) {
    const rows = await candidates.offset(offset).execute();
    if (rows.some(({ content, sha256 }) => decodeChunk(content, sha256).placeIds.includes(place))) return true;
    if (rows.length < CHUNKS_AT_ONCE) return false;
  }
}

const CHUNKS_AT_ONCE = 8;
