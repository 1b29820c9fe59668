/** Many versions in one batch (an import, its undoing, a move of many records) and one link of the history. */
import { append } from '../history/append.ts';
import { batchDigester, batchRowHash, recordBatchRecord } from '../history/recordPayloads.ts';
import type { LedgerTransaction } from '../tables.ts';
import type { NewVersion } from './records.ts';
import type { VersionToInsert } from './recordsInsert.ts';
import { bodyOf, insertRecordRows } from './recordsInsert.ts';

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

/**
 * Writes the versions as they come, in chunks of any size, some thousands for speed; the next chunk is asked for while
 * the last one is being stored, so the iterator must not query through `transaction`: it reads through the ledger's own
 * connections, which see all that is stored before the batch. All or nothing, with the transaction. Returns how many there were; a batch of none is kept
 * too, as what came of a file in which nothing was new.
 */
export async function writeBatch(
  transaction: LedgerTransaction,
  ledgerId: string,
  batch: NewRecordBatch,
  versions: AsyncIterable<readonly NewVersion[]>,
): Promise<number> {
  const digester = batchDigester();
  let position = 0;
  let storing = Promise.resolve();
  for await (const chunk of versions) {
    const rows = chunk.map((version): VersionToInsert => {
      position += 1;
      const body = bodyOf(version);
      const rowHash = batchRowHash(version, { batchId: batch.id, position, bodyHash: body?.hash ?? null });
      digester.add(rowHash);
      return { version, body, batch: { id: batch.id, position, rowHash } };
    });
    await storing;
    storing = insertRecordRows(transaction, ledgerId, rows);
    // Told by the next `await storing`; a failure of the caller's iterator before that must not leave it unheard.
    storing.catch(() => undefined);
  }
  await storing;
  await closeBatch(transaction, ledgerId, batch, digester.end());
  return position;
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
