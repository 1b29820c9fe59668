/** The same import, sent twice and stored by the other while this one was still being checked. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../store/history/canonicalJson.ts';
import type { ImportSource } from '../../store/records/batches.ts';
import { importsSince } from '../../store/records/batches.ts';
import type { BatchHead } from '../../store/records/batchVersions.ts';
import { batchHeads } from '../../store/records/batchVersions.ts';
import type { Ledger } from '../ledger.ts';

/** What a version comes to, and in which place. */
type Written = Pick<BatchHead, 'recordId' | 'version' | 'content' | 'state' | 'change' | 'reason'> & {
  readonly bodyHash: string | null;
};

type Blocks = AsyncIterable<readonly Written[]>;

async function digestOf(blocks: Blocks): Promise<string> {
  const digest = createHash('sha256');
  for await (const versions of blocks) {
    for (const { recordId, version, content, state, change, reason, bodyHash } of versions) {
      digest.update(canonicalJson([recordId, version, content, state, change, reason, bodyHash]));
    }
  }
  return digest.digest('hex');
}

export interface ToCompare extends ImportSource {
  /** Head of the history before anything was read. */
  readonly sequence: string;
  readonly count: number;
  readonly blocks: () => Blocks;
}

/**
 * Id of the import that has stored, since then, exactly the versions that this one is about to store: of the same file,
 * by the same person. Null where there is none. Called under the write lock, with its transaction as `db`.
 */
export async function sameImport({ db, ledgerId }: Ledger, wanted: ToCompare): Promise<string | null> {
  for (const { id, versions } of await importsSince(db, ledgerId, wanted)) {
    if (versions !== wanted.count) continue;
    if ((await digestOf(wanted.blocks())) === (await digestOf(batchHeads(db, ledgerId, id)))) return id;
  }
  return null;
}
