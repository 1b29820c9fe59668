/** A batch of records: its versions are hashed again in their order, a part at a time, whatever their number. */
import { sql } from 'kysely';
import type { Database } from '../../tables.ts';
import { canonicalJson } from '../canonicalJson.ts';
import { batchDigester, batchRowHash, recordBatchRecord, ROWS_OF_A_PART } from '../recordPayloads.ts';
import type { HistoryLink } from './contents.ts';
import { nameOf } from './contents.ts';
import type { Problems } from './problems.ts';
import type { CheckedRow } from './recordRows.ts';
import { readRecordRows } from './recordRows.ts';

/** What the link says of the batch. */
interface Told {
  readonly versions: number;
  readonly digest: string;
  readonly parts: readonly string[];
}

/** Checks the batch of a link and every version in it. */
export async function checkRecordBatch(
  db: Database,
  ledgerId: string,
  link: HistoryLink,
  problems: Problems,
): Promise<void> {
  const add = (record: string, problem: string): void => problems.add({ sequence: link.sequence, record, problem });
  const told = toldBy(link.payload);
  const batch = await db
    .selectFrom('batches')
    .selectAll()
    .where('ledger_id', '=', ledgerId)
    .where('id', '=', link.record_id)
    .executeTakeFirst();
  if (!batch) add(nameOf(link), 'the record was removed');
  if (!told) return add(nameOf(link), 'its link does not say what it held: the history entry was altered');
  if (batch && canonicalJson(recordBatchRecord(batch, told.parts)) !== link.payload) {
    add(nameOf(link), 'the record was altered');
  }
  const found = problems.count();
  const digest = await checkRows(db, ledgerId, { batchId: link.record_id, told, add });
  if (digest !== told.digest && problems.count() === found) add(nameOf(link), 'its versions were altered');
}

function toldBy(payload: string): Told | undefined {
  try {
    const told: Told = JSON.parse(payload);
    return Number.isSafeInteger(told.versions) && Array.isArray(told.parts) ? told : undefined;
  } catch {
    return undefined;
  }
}

interface Batch {
  readonly batchId: string;
  readonly told: Told;
  readonly add: (record: string, problem: string) => void;
}

/** Hashes the rows again, part by part; returns the digest of them all. */
async function checkRows(db: Database, ledgerId: string, batch: Batch): Promise<string> {
  const { batchId, told } = batch;
  const digester = batchDigester();
  for (let start = 0; start < told.versions; start += ROWS_OF_A_PART) {
    const end = Math.min(start + ROWS_OF_A_PART, told.versions);
    const rows = await rowsBetween(db, ledgerId, { batchId, start, end });
    const hashes = checkPart(batch, rows, { start, end });
    for (const hash of hashes) digester.add(hash);
  }
  await tellRowsBeyond(db, ledgerId, batch);
  return digester.end().digest;
}

async function rowsBetween(
  db: Database,
  ledgerId: string,
  { batchId, start, end }: { batchId: string; start: number; end: number },
): Promise<CheckedRow[]> {
  return readRecordRows(
    db,
    ledgerId,
    sql`v.batch_id = ${batchId} and v.batch_position > ${start} and v.batch_position <= ${end}`,
  );
}

/** Tells the rows of one part that are not as they were; where the row cannot be told, which part it is in. */
function checkPart(
  { batchId, told, add }: Batch,
  rows: readonly CheckedRow[],
  { start, end }: { start: number; end: number },
): string[] {
  const byPosition = new Map<number, CheckedRow>();
  for (const row of rows) {
    if (byPosition.has(row.position)) add(nameOfRow(row), addedPast);
    else byPosition.set(row.position, row);
  }
  const part = batchDigester();
  const hashes: string[] = [];
  let named = 0;
  for (let position = start + 1; position <= end; position += 1) {
    const row = byPosition.get(position);
    const hash = row ? batchRowHash(row.version, { batchId, position, bodyHash: row.bodyHash }) : '';
    const problem = row ? (row.problem ?? (hash === row.rowHash ? undefined : 'the record was altered')) : removed;
    if (problem !== undefined) {
      named += 1;
      add(row ? nameOfRow(row) : `batch ${batchId} row ${position}`, problem);
    }
    part.add(hash);
    hashes.push(hash);
  }
  const fits = part.end().parts[0] === told.parts[start / ROWS_OF_A_PART];
  if (!fits && named === 0) {
    add(`batch ${batchId} rows ${start + 1} to ${end}`, 'a record among these was altered, and its hash with it');
  }
  return hashes;
}

const removed = 'the record was removed';
const addedPast = 'it was added past the history';

function nameOfRow({ version: { recordId, version } }: CheckedRow): string {
  return `record ${recordId} version ${version}`;
}

/** Versions that say they belong to the batch, which ended before them. */
async function tellRowsBeyond(db: Database, ledgerId: string, { batchId, told, add }: Batch): Promise<void> {
  const rows = await db
    .selectFrom('record_versions')
    .select(['record_id', 'version'])
    .where('ledger_id', '=', ledgerId)
    .where('batch_id', '=', batchId)
    .where('batch_position', '>', told.versions)
    .limit(ROWS_OF_A_PART)
    .execute();
  for (const { record_id, version } of rows) {
    add(`record ${record_id} version ${version}`, addedPast);
  }
}
