import { searchNames } from '../../records/registry.ts';
import { canonicalJson } from '../canonicalJson.ts';
import { batchDigest } from '../payloads.ts';
import type { Content, ReadContents } from './contents.ts';
import { idsOf, keyOf } from './contents.ts';

/** A load of the registry with the digest of its entries, taken anew. */
export const registryContents: ReadContents = async (db, ledgerId, links) => {
  const contents = new Map<string, Content>();
  for (const id of idsOf(links)) {
    const batch = await db
      .selectFrom('registry_batches')
      .select(['number', 'source', 'recorded_at', 'recorded_by'])
      .where('ledger_id', '=', ledgerId)
      .where('id', '=', id)
      .executeTakeFirst();
    const entries = await db
      .selectFrom('registry_entries')
      .select(['version', 'entry', 'names'])
      .where('ledger_id', '=', ledgerId)
      .where('batch_id', '=', id)
      .execute();
    const fit = entries.every(({ entry, names }) => names === searchNames(entry));
    const record = { ...batch, entries: entries.length, digest: batchDigest(entries) };
    const problem = fit ? undefined : 'its names were altered';
    if (batch) contents.set(keyOf(id, 1), { payload: canonicalJson(record), problem });
  }
  return contents;
};
