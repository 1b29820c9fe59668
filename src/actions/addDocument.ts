import type { DocumentSummary } from './answers.ts';
import { getDocumentSummary } from './getDocument.ts';
import type { Ledger } from './ledger.ts';
import { permit } from './permit.ts';
import type { NewDocument } from './storeDocument.ts';
import { storeDocument } from './storeDocument.ts';

export type { NewDocument } from './storeDocument.ts';

export interface AddedDocument {
  readonly document: DocumentSummary;
  /** False when the same file was added before; then nothing has changed. */
  readonly added: boolean;
  /** Draft claims stored now. */
  readonly claims: number;
}

/**
 * Archives a document with its draft claims and the counts of what was not collected, all or nothing. Errors:
 * NOT_ALLOWED, INPUT_INVALID, TEXT_NOT_STORABLE, QUOTE_NOT_IN_TEXT.
 */
export async function addDocument(ledger: Ledger, input: NewDocument): Promise<AddedDocument> {
  permit(ledger, 'add a document');
  const { id, added, claims } = await storeDocument(ledger, input, {
    state: 'draft',
    change: 'drafted',
    author: ({ by }) => (by === 'person' ? ledger.actor.name : `counterfoil (${by})`),
  });
  return { document: await getDocumentSummary(ledger, id), added, claims };
}
