import type { Claim } from '../../src/core/claims/claim.ts';
import type { ReadOptions, ReadSummary } from '../../src/intake/read.ts';
import { readClaims } from '../../src/intake/read.ts';

/** All claims of a text and what was counted, for tests on texts that fit in memory. */
export function readAll(
  text: string,
  options: ReadOptions,
): { readonly claims: Claim[]; readonly summary: ReadSummary } {
  const claims: Claim[] = [];
  const reader = readClaims(text, options);
  for (;;) {
    const next = reader.next();
    if (next.done) return { claims, summary: next.value };
    claims.push(next.value);
  }
}
