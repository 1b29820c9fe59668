import { countDocuments, listDocumentRows } from '../store/records/documents.ts';
import type { DocumentSummary } from './answers.ts';
import type { Ledger } from './ledger.ts';
import type { Page, PageRequest } from './page.ts';
import { pageOf, sliceOf } from './page.ts';
import { permit } from './permit.ts';
import { plainWords } from './plainWords.ts';
import { toDocumentSummaries } from './toAnswers.ts';

export interface ListDocuments extends PageRequest {
  /** Only documents with drafts left to review. */
  readonly notReviewed?: boolean | undefined;
  readonly voice?: string | undefined;
  /** Words in the title. */
  readonly query?: string | undefined;
}

/** Newest first. */
export async function listDocuments(ledger: Ledger, request: ListDocuments = {}): Promise<Page<DocumentSummary>> {
  permit(ledger, 'read the ledger');
  const slice = sliceOf(request);
  const filter = {
    withDrafts: request.notReviewed,
    voice: plainWords(request.voice),
    title: plainWords(request.query),
  };
  const { db, ledgerId } = ledger;
  const [rows, total] = await Promise.all([
    listDocumentRows(db, ledgerId, { ...filter, ...slice }),
    countDocuments(db, ledgerId, filter),
  ]);
  return pageOf(await toDocumentSummaries(ledger, rows), total, slice);
}
