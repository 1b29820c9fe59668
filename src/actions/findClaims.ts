import { listClaimRows } from '../store/records/claims.ts';
import { searchClaims } from '../store/records/search.ts';
import type { ClaimInContext } from './answers.ts';
import type { Ledger } from './ledger.ts';
import { permit } from './permit.ts';
import { plainWords } from './plainWords.ts';
import { toClaimInContext } from './toAnswers.ts';

/** The claim of this id, then claims that hold these words; rejected ones last. */
export async function findClaims(ledger: Ledger, words: string, limit: number): Promise<ClaimInContext[]> {
  permit(ledger, 'read the ledger');
  const { db, ledgerId } = ledger;
  const text = plainWords(words);
  if (text === '') return [];
  const { ids } = await searchClaims(db, ledgerId, text, limit);
  const wanted = [text, ...ids];
  const rows = await listClaimRows(db, ledgerId, { ids: wanted, offset: 0, limit: wanted.length });
  const place = (id: string): number => wanted.indexOf(id);
  return rows.toSorted((a, b) => place(a.claim_id) - place(b.claim_id)).map((row) => toClaimInContext(row));
}
