/** Datasets: written whole with one link of the history, then only moved. */
import { randomBytes } from 'node:crypto';
import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import { append } from '../history/append.ts';
import type { DatasetParts } from '../history/datasetPayloads.ts';
import { datasetDigest, datasetRecord } from '../history/datasetPayloads.ts';
import { sha256 } from '../history/hash.ts';
import type {
  CurrentDatasetView,
  DatasetState,
  DatasetTable,
  HeldCodeTable,
  ReadingChunkTable,
} from '../monitoringTables.ts';
import type { Slice } from '../records/slice.ts';
import type { Database, LedgerTransaction } from '../tables.ts';

export type DatasetRow = Omit<
  Selectable<CurrentDatasetView>,
  'ledger_id' | 'taken' | 'request_sha256' | 'digest' | 'nonce'
>;

export type StoredChunk = Omit<Selectable<ReadingChunkTable>, 'ledger_id' | 'dataset_id' | 'sha256'>;
export type HeldCode = Omit<Selectable<HeldCodeTable>, 'ledger_id' | 'dataset_id'>;

export interface NewDataset {
  readonly dataset: Omit<Selectable<DatasetTable>, 'ledger_id' | 'digest' | 'nonce'>;
  /** The file as it came; null where these are held rows of another dataset. */
  readonly bytes: Buffer | null;
  readonly chunks: readonly StoredChunk[];
  readonly held: readonly { readonly rows: number; readonly content: Buffer }[];
  readonly codes: readonly HeldCode[];
  readonly problems: { readonly problems: number; readonly content: Buffer } | null;
}

/** Writes a dataset with everything in it, entered by whoever recorded it. */
export async function insertDataset(transaction: LedgerTransaction, ledgerId: string, made: NewDataset): Promise<void> {
  const { dataset, bytes, codes } = made;
  const own = { ledger_id: ledgerId, dataset_id: dataset.id };
  const chunks = made.chunks.map((chunk) => Object.assign({ sha256: sha256(chunk.content) }, chunk));
  const held = made.held.map((rows, index) => Object.assign({ chunk: index + 1, sha256: sha256(rows.content) }, rows));
  const problems = made.problems && { ...made.problems, sha256: sha256(made.problems.content) };
  const parts: DatasetParts = { chunks, held, codes, problems, file: bytes === null ? null : sha256(bytes) };
  const row = { ...dataset, digest: datasetDigest(parts), nonce: randomBytes(16).toString('hex') };
  await transaction
    .insertInto('datasets')
    .values({ ledger_id: ledgerId, ...row, summary: JSON.stringify(dataset.summary) })
    .execute();
  // One at a time: a chunk can have half a megabyte.
  for (const chunk of chunks)
    await transaction
      .insertInto('reading_chunks')
      .values({ ...own, ...chunk })
      .execute();
  for (const rows of held)
    await transaction
      .insertInto('held_rows')
      .values({ ...own, ...rows })
      .execute();
  for (let start = 0; start < codes.length; start += CODES_AT_ONCE) {
    const some = codes.slice(start, start + CODES_AT_ONCE).map((code) => Object.assign({}, own, code));
    await transaction.insertInto('held_codes').values(some).execute();
  }
  if (problems)
    await transaction
      .insertInto('dataset_problems')
      .values({ ...own, ...problems })
      .execute();
  if (bytes)
    await transaction
      .insertInto('dataset_bytes')
      .values({ ...own, bytes })
      .execute();
  const version = { dataset_id: dataset.id, version: 1, state: 'entered', change: 'entered', reason: null } as const;
  await insertVersion(
    transaction,
    ledgerId,
    { ...version, recorded_at: dataset.recorded_at, recorded_by: dataset.recorded_by },
    row,
  );
}

const CODES_AT_ONCE = 5000;

export interface NewDatasetVersion {
  readonly dataset_id: string;
  readonly version: number;
  readonly state: DatasetState;
  readonly change: string;
  readonly reason: string | null;
  readonly recorded_at: Date;
  readonly recorded_by: string;
}

async function insertVersion(
  transaction: LedgerTransaction,
  ledgerId: string,
  version: NewDatasetVersion,
  dataset: Omit<Selectable<DatasetTable>, 'ledger_id'>,
): Promise<void> {
  await transaction
    .insertInto('dataset_versions')
    .values({ ledger_id: ledgerId, ...version })
    .execute();
  const withheld = await transaction
    .selectFrom('withheld_cells')
    .select(['indicator', 'audience', 'sha256'])
    .where('ledger_id', '=', ledgerId)
    .where('dataset_id', '=', dataset.id)
    .execute();
  const { recorded_at: at, recorded_by: by, change: verb, reason } = version;
  const event = { at, by, verb, recordType: 'dataset', recordId: dataset.id, recordVersion: version.version } as const;
  await append(transaction, ledgerId, [{ ...event, reason, record: datasetRecord(version, dataset, withheld) }]);
}

/** A further version of a dataset that is there. What is withheld of a published one has to be stored before. */
export async function insertMove(
  transaction: LedgerTransaction,
  ledgerId: string,
  version: NewDatasetVersion,
): Promise<void> {
  const { ledger_id: _, ...dataset } = await transaction
    .selectFrom('datasets')
    .selectAll()
    .where('ledger_id', '=', ledgerId)
    .where('id', '=', version.dataset_id)
    .executeTakeFirstOrThrow();
  await insertVersion(transaction, ledgerId, version, dataset);
}

const columns = [
  'id',
  'title',
  'source',
  'document_id',
  'file_name',
  'file_sha256',
  'format',
  'known_on',
  'undated',
  'readings',
  'held',
  'summary',
  'follows',
  'recorded_at',
  'recorded_by',
  'version',
  'state',
  'moved_at',
  'moved_by',
] as const;

export interface DatasetFilter {
  readonly ids?: readonly string[] | undefined;
  readonly states?: readonly DatasetState[] | undefined;
  /** Those that this person took in as well, whatever their state. */
  readonly orBy?: string | undefined;
  readonly state?: DatasetState | undefined;
  readonly source?: string | undefined;
  readonly follows?: string | undefined;
  /** Those of which rows were held for one of these codes when they came. */
  readonly holdsCodes?: readonly string[] | undefined;
  /** Those that hold readings of this indicator. */
  readonly indicator?: string | undefined;
}

function filtered(db: Database, ledgerId: string, filter: DatasetFilter) {
  const { ids, states, orBy, state, source, follows, holdsCodes, indicator } = filter;
  let query = db.selectFrom('current_datasets as d').where('d.ledger_id', '=', ledgerId);
  if (ids) query = query.where('d.id', 'in', ids.length === 0 ? [''] : ids);
  if (states) {
    query = query.where((where) => {
      const inState = where('d.state', 'in', states);
      return orBy === undefined ? inState : where.or([inState, where('d.recorded_by', '=', orBy)]);
    });
  }
  if (state) query = query.where('d.state', '=', state);
  if (source !== undefined) query = query.where('d.source', '=', source);
  if (follows !== undefined) query = query.where('d.follows', '=', follows);
  if (holdsCodes) {
    query = query.where((where) =>
      where.exists(
        where
          .selectFrom('held_codes as h')
          .select('h.code')
          .whereRef('h.ledger_id', '=', 'd.ledger_id')
          .whereRef('h.dataset_id', '=', 'd.id')
          .where('h.code', '=', sql<string>`any(${[...holdsCodes]})`),
      ),
    );
  }
  if (indicator !== undefined) {
    query = query.where((where) =>
      where.exists(
        where
          .selectFrom('reading_chunks as c')
          .select('c.chunk')
          .whereRef('c.ledger_id', '=', 'd.ledger_id')
          .whereRef('c.dataset_id', '=', 'd.id')
          .where('c.indicator', '=', indicator),
      ),
    );
  }
  return query;
}

/** Newest first. */
export async function listDatasetRows(
  db: Database,
  ledgerId: string,
  { limit, offset, ...filter }: DatasetFilter & Partial<Slice>,
): Promise<DatasetRow[]> {
  let query = filtered(db, ledgerId, filter)
    .select(columns.map((column) => `d.${column}` as const))
    .orderBy('d.recorded_at', 'desc')
    .orderBy('d.id', 'desc');
  if (limit !== undefined) query = query.limit(limit);
  if (offset !== undefined) query = query.offset(offset);
  return query.execute();
}

export async function countDatasets(db: Database, ledgerId: string, filter: DatasetFilter): Promise<number> {
  const found = await filtered(db, ledgerId, filter)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(found.count);
}

/** Whose readings they are, in the order of the alphabet. */
export async function datasetSources(db: Database, ledgerId: string, filter: DatasetFilter): Promise<string[]> {
  const rows = await filtered(db, ledgerId, filter).select('d.source').distinct().orderBy('d.source').execute();
  return rows.map(({ source }) => source);
}

/** Another text whenever a dataset came or was moved. */
export async function datasetsMark(db: Database, ledgerId: string): Promise<string> {
  const found = await db
    .selectFrom('dataset_versions')
    .select(({ fn }) => [fn.countAll<string>().as('versions'), fn.max('recorded_at').as('newest')])
    .where('ledger_id', '=', ledgerId)
    .executeTakeFirstOrThrow();
  return `${found.versions} ${found.newest?.toISOString() ?? ''}`;
}

/** The dataset that came of the same request and was not withdrawn; null where there is none. */
export async function sameDataset(db: Database, ledgerId: string, requestSha256: string): Promise<DatasetRow | null> {
  const found = await filtered(db, ledgerId, { states: ['entered', 'approved', 'published'] })
    .select(columns.map((column) => `d.${column}` as const))
    .where('d.request_sha256', '=', requestSha256)
    .where('d.follows', 'is', null)
    .orderBy('d.recorded_at')
    .limit(1)
    .executeTakeFirst();
  return found ?? null;
}

export async function datasetVersions(db: Database, ledgerId: string, datasetId: string) {
  return db
    .selectFrom('dataset_versions')
    .select(['version', 'state', 'change', 'reason', 'recorded_at', 'recorded_by'])
    .where('ledger_id', '=', ledgerId)
    .where('dataset_id', '=', datasetId)
    .orderBy('version')
    .execute();
}

/** The file as it came; null where the dataset took held rows of another one. */
export async function datasetBytes(db: Database, ledgerId: string, datasetId: string): Promise<Buffer | null> {
  const found = await db
    .selectFrom('dataset_bytes')
    .select('bytes')
    .where('ledger_id', '=', ledgerId)
    .where('dataset_id', '=', datasetId)
    .executeTakeFirst();
  return found?.bytes ?? null;
}

export async function datasetProblems(
  db: Database,
  ledgerId: string,
  datasetId: string,
): Promise<{ readonly content: Buffer; readonly sha256: string } | null> {
  const found = await db
    .selectFrom('dataset_problems')
    .select(['content', 'sha256'])
    .where('ledger_id', '=', ledgerId)
    .where('dataset_id', '=', datasetId)
    .executeTakeFirst();
  return found ?? null;
}
