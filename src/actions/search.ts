import { listClaimRows } from '../store/records/claims.ts';
import { findDocument } from '../store/records/documents.ts';
import { searchClaims, searchDocuments, searchEntries } from '../store/records/search.ts';
import type { SearchAnswer } from './answers.ts';
import type { Ledger } from './ledger.ts';
import { entriesInOrder } from './listEntries.ts';
import { sliceOf } from './page.ts';
import { permit } from './permit.ts';
import { plainWords } from './plainWords.ts';
import { toClaimInContext, toDocumentSummaries } from './toAnswers.ts';

/** Looks for the words as they are, in any script, in documents, claims and names; `limit` of each (50, at most 200). */
export async function search(
  ledger: Ledger,
  request: { readonly query: string; readonly limit?: number | undefined },
): Promise<SearchAnswer> {
  permit(ledger, 'read the ledger');
  const { limit } = sliceOf({ limit: request.limit });
  const query = plainWords(request.query);
  if (query === '') {
    return { query, documents: [], claims: [], entries: [], total: { documents: 0, claims: 0, entries: 0 } };
  }
  const { db, ledgerId } = ledger;
  const [inDocuments, inClaims, inNames] = await Promise.all([
    searchDocuments(db, ledgerId, query, limit),
    searchClaims(db, ledgerId, query, limit),
    searchEntries(db, ledgerId, query, { offset: 0, limit }),
  ]);
  const snippets = new Map(inDocuments.found.map(({ id, snippet }) => [id, snippet]));
  const rows = await Promise.all([...snippets.keys()].map((id) => findDocument(db, ledgerId, id)));
  const documents = await toDocumentSummaries(
    ledger,
    rows.filter((row) => row !== undefined),
  );
  const claims = await listClaimRows(db, ledgerId, { ids: inClaims.ids, offset: 0, limit });
  return {
    query,
    documents: documents.map((document) => Object.assign(document, { snippet: snippets.get(document.id) ?? '' })),
    claims: claims.map((row) => toClaimInContext(row)),
    entries: await entriesInOrder(ledger, inNames.ids),
    total: { documents: inDocuments.total, claims: inClaims.total, entries: inNames.total },
  };
}
