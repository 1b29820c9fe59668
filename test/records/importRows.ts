import type { Ledger } from '../../src/actions/ledger.ts';
import type { ImportedBody, ImportTerms, PreparedVersion } from '../../src/actions/records/prepareVersions.ts';
import { prepareVersions } from '../../src/actions/records/prepareVersions.ts';
import { readBody } from '../../src/core/records/readBody.ts';
import { writeLedger } from '../../src/store/history/append.ts';
import type { NewVersion } from '../../src/store/records/records.ts';
import { writeBatch } from '../../src/store/records/recordsBatch.ts';
import { transactionBody } from './programme.ts';

/** `different` takes the place of some values of the versions, for imports that publish at once, as that of a sample. */
export type RowTerms = Partial<ImportTerms> & { readonly different?: Partial<NewVersion> };

/** A row as read from a file: the transaction of {@link transactionBody} under this id. */
export function transactionRow(programme: string, id: string, different: object = {}): ImportedBody {
  return { id, type: 'transaction', ...readBody('transaction', transactionBody(programme, different)) };
}

/** Prepares the rows and stores what may be stored, as one import. */
export async function importRows(
  ledger: Ledger,
  rows: readonly ImportedBody[],
  { different, ...terms }: RowTerms = {},
): Promise<{ batchId: string; prepared: readonly PreparedVersion[] }> {
  const { db, ledgerId, ids, clock, actor } = ledger;
  const at = clock.now();
  const prepared = await (await prepareVersions(ledger, { at, ...terms })).prepare(rows);
  const versions = prepared.flatMap(({ version }) => (version ? [{ ...version, ...different }] : []));
  const origin = { kind: 'import', source: 'a.csv', sha256: null, profileId: null, undoes: null } as const;
  const batch = { id: ids.next(), ...origin, at, by: actor.name };
  await writeLedger(db, ledgerId, (transaction) => writeBatch(transaction, ledgerId, batch, once(versions)));
  return { batchId: batch.id, prepared };
}

async function* once<Item>(item: Item): AsyncGenerator<Item> {
  yield await Promise.resolve(item);
}
