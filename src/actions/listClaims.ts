import type { ClaimKind } from '../core/claims/claim.ts';
import { countClaims, listClaimRows } from '../store/records/claims.ts';
import type { ReviewState } from '../core/claims/reviewState.ts';
import type { ClaimInContext } from './answers.ts';
import type { Ledger } from './ledger.ts';
import type { Page, PageRequest } from './page.ts';
import { pageOf, sliceOf } from './page.ts';
import { permit } from './permit.ts';
import { plainWords } from './plainWords.ts';
import { toClaimInContext } from './toAnswers.ts';

export interface ListClaims extends PageRequest {
  readonly documentId?: string | undefined;
  readonly state?: ReviewState | undefined;
  readonly kind?: ClaimKind | undefined;
}

/** By document, and in each in the order of the text. */
export async function listClaims(ledger: Ledger, request: ListClaims = {}): Promise<Page<ClaimInContext>> {
  permit(ledger, 'read the ledger');
  const slice = sliceOf(request);
  const { state, kind } = request;
  const documentId = plainWords(request.documentId) || undefined;
  const { db, ledgerId } = ledger;
  const [rows, total] = await Promise.all([
    listClaimRows(db, ledgerId, { documentId, state, kind, ...slice }),
    countClaims(db, ledgerId, { documentId, state, kind }),
  ]);
  return pageOf(
    rows.map((row) => toClaimInContext(row)),
    total,
    slice,
  );
}
