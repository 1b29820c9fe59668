/** Many versions in one batch (an import, its undoing, a move of many records) and one link of the history. */
import { sql } from 'kysely';
import { append } from '../history/append.ts';
import { batchDigester, batchRowHash, recordBatchRecord } from '../history/recordPayloads.ts';
import type { LedgerTransaction } from '../tables.ts';
import type { NewVersion } from './records.ts';
import type { PackedVersions } from './packVersions.ts';
import { packVersions } from './packVersions.ts';
import type { BatchPlace, RowsToInsert } from './recordsInsert.ts';
import { insertRecordRows } from './recordsInsert.ts';

export interface NewRecordBatch {
  readonly id: string;
  readonly kind: 'import' | 'undo' | 'state';
  /** Name of the file and its SHA-256, for an import. */
  readonly source: string | null;
  readonly sha256: string | null;
  readonly profileId: string | null;
  /** The batch that this one undoes. */
  readonly undoes: string | null;
  readonly at: Date;
  readonly by: string;
}

const verbs = { import: 'imported', undo: 'import undone', state: 'moved together' } as const;

/** Versions that go into their tables together: more are faster, and take more memory. */
const VERSIONS_AT_ONCE = 4000;

/** As {@link writePackedBatch}, for versions that are made while they are written. */
export async function writeBatch(
  transaction: LedgerTransaction,
  ledgerId: string,
  batch: NewRecordBatch,
  versions: AsyncIterable<readonly NewVersion[]>,
): Promise<number> {
  async function* packed(): AsyncGenerator<PackedVersions, void> {
    for await (const chunk of versions) yield packVersions(ledgerId, chunk);
  }
  return writePackedBatch(transaction, ledgerId, batch, packed());
}

/**
 * Writes the versions as they come, in chunks of any size; the next chunks are asked for while the last ones are being
 * stored, so the iterator must not query through `transaction`: it reads through the ledger's own connections, which see
 * all that is stored before the batch. All or nothing, with the transaction. Returns how many there were; a batch of
 * none is kept too, as what came of a file in which nothing was new.
 */
export async function writePackedBatch(
  transaction: LedgerTransaction,
  ledgerId: string,
  batch: NewRecordBatch,
  chunks: AsyncIterable<PackedVersions>,
): Promise<number> {
  const digester = batchDigester();
  let position = 0;
  let [waiting, count]: [RowsToInsert[], number] = [[], 0];
  let storing = Promise.resolve();
  const store = async (): Promise<void> => {
    await storing;
    storing = insertRecordRows(transaction, ledgerId, waiting);
    // Told by the next `await storing`; a failure of the caller's iterator before that must not leave it unheard.
    storing.catch(() => undefined);
    [waiting, count] = [[], 0];
  };
  for await (const packed of chunks) {
    const places = packed.versions.map((version): BatchPlace => {
      position += 1;
      const rowHash = batchRowHash(version, { batchId: batch.id, position, bodyHash: version.bodyHash });
      digester.add(rowHash);
      return { id: batch.id, position, rowHash };
    });
    waiting.push({ packed, places });
    count += places.length;
    if (count >= VERSIONS_AT_ONCE) await store();
  }
  await store();
  await storing;
  if (position >= MANY) await countAnew(transaction);
  await closeBatch(transaction, ledgerId, batch, digester.end());
  return position;
}

/** Versions after which PostgreSQL's idea of the tables is too old to wait for its own counting, once a minute or so. */
const MANY = 500;

/**
 * Without this a list over what has just come in may take half a minute, because PostgreSQL plans it for a handful of
 * rows. Before version 17 the program's role may not do it, which PostgreSQL tells by a warning.
 */
async function countAnew(transaction: LedgerTransaction): Promise<void> {
  await sql`analyze record_contents, record_versions, record_links, allocations`.execute(transaction);
}

async function closeBatch(
  transaction: LedgerTransaction,
  ledgerId: string,
  batch: NewRecordBatch,
  { versions, digest, parts }: ReturnType<ReturnType<typeof batchDigester>['end']>,
): Promise<void> {
  const { id, kind, source, sha256, profileId, undoes, at, by } = batch;
  const origin = { kind, source, source_sha256: sha256, profile_id: profileId, undoes };
  const row = { ...origin, versions, digest, recorded_at: at, recorded_by: by };
  await transaction
    .insertInto('batches')
    .values({ ledger_id: ledgerId, id, ...row })
    .execute();
  const record = recordBatchRecord(row, parts);
  const event = { at, by, verb: verbs[kind], recordType: 'batch', recordId: id, recordVersion: 1 } as const;
  await append(transaction, ledgerId, [{ ...event, reason: source, record }]);
}
