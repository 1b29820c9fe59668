import { CounterfoilError } from '../core/errors/errors.ts';
import { listHistoryRows } from '../store/history/list.ts';
import { listClaimRows } from '../store/records/claims.ts';
import { documentBytes, documentText, findDocument } from '../store/records/documents.ts';
import type { DocumentPage, DocumentSummary } from './answers.ts';
import { DOCUMENT_NOT_FOUND } from './errors.ts';
import type { Ledger } from './ledger.ts';
import { positionsOn } from './positions.ts';
import { permit } from './permit.ts';
import { plainWords } from './plainWords.ts';
import { toClaimAnswer, toDocumentSummaries, toHistoryEntry } from './toAnswers.ts';

/** More claims than a page can show; a document that has more is read through `listClaims`. */
const MOST_CLAIMS = 5000;
const MOST_HISTORY = 200;

/** The document with its text and current claims in the order of the text. Throws DOCUMENT_NOT_FOUND. */
export async function getDocument(ledger: Ledger, id: string): Promise<DocumentPage> {
  const summary = await getDocumentSummary(ledger, id);
  const { db, ledgerId } = ledger;
  const [text, claims, history] = await Promise.all([
    documentText(db, ledgerId, id),
    listClaimRows(db, ledgerId, { documentId: id, offset: 0, limit: MOST_CLAIMS }),
    listHistoryRows(db, ledgerId, { recordType: 'document', recordIds: [id], offset: 0, limit: MOST_HISTORY }),
  ]);
  return {
    ...summary,
    text: text ?? '',
    claims: claims.map((claim) => toClaimAnswer(claim)),
    history: history.map((entry) => toHistoryEntry(entry)),
    positions: await positionsOn(
      ledger,
      claims.map(({ claim }) => claim),
    ),
  };
}

export async function getDocumentSummary(ledger: Ledger, id: string): Promise<DocumentSummary> {
  permit(ledger, 'read the ledger');
  const row = await findDocument(ledger.db, ledger.ledgerId, plainWords(id));
  const [summary] = row ? await toDocumentSummaries(ledger, [row]) : [];
  if (!summary) throw new CounterfoilError(DOCUMENT_NOT_FOUND, `there is no document ${id.slice(0, 60)}`);
  return summary;
}

export interface DocumentFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly fileName: string | null;
}

/** The file as it was archived, or null where only its text was. Throws DOCUMENT_NOT_FOUND. */
export async function getDocumentFile(ledger: Ledger, id: string): Promise<DocumentFile | null> {
  permit(ledger, 'read the ledger');
  const { db, ledgerId } = ledger;
  const row = await findDocument(db, ledgerId, plainWords(id));
  if (!row) throw new CounterfoilError(DOCUMENT_NOT_FOUND, `there is no document ${id.slice(0, 60)}`);
  const bytes = await documentBytes(db, ledgerId, id);
  return bytes ? { bytes, mediaType: row.media_type, fileName: row.file_name } : null;
}
