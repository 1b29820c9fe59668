import { createHash } from 'node:crypto';
import { canonicalJson } from './canonicalJson.ts';

/** SHA-256 in lower-case hexadecimal; text is hashed as UTF-8. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** One link of the chain, without its own hash. */
export interface Link {
  readonly ledgerId: string;
  readonly sequence: string;
  readonly at: Date;
  readonly by: string;
  readonly verb: string;
  readonly recordType: string;
  readonly recordId: string;
  readonly recordVersion: number;
  readonly reason: string | null;
  readonly payload: string;
  readonly previousHash: string;
}

/** What the first link of a ledger follows. */
export const genesisHash = '0'.repeat(64);

/** The hash of a link covers everything in it, the record's content and the link before it included. */
export function linkHash(link: Link): string {
  return sha256(canonicalJson({ ...link, payload: sha256(link.payload) }));
}
