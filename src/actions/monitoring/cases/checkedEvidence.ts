import type { z } from 'zod';
import { CounterfoilError } from '../../../core/errors/errors.ts';
import { quoteMissing } from '../../../core/records/errors.ts';
import type { Evidence } from '../../../core/records/field.ts';
import { documentText } from '../../../store/records/documents.ts';
import { DOCUMENT_NOT_FOUND } from '../../errors.ts';
import type { Ledger } from '../../ledger.ts';
import type { evidence } from './caseSchema.ts';

/** Evidence as it is stored: each document is there, and each quote stands in it word for word. */
export async function checkedEvidence(
  { db, ledgerId }: Pick<Ledger, 'db' | 'ledgerId'>,
  given: z.output<typeof evidence>,
): Promise<Evidence[]> {
  const checked: Evidence[] = [];
  for (const { document, quote, note } of given ?? []) {
    const text = await documentText(db, ledgerId, document);
    if (text === undefined) throw new CounterfoilError(DOCUMENT_NOT_FOUND, `there is no document "${document}"`);
    if (quote && !text.includes(quote)) {
      throw new CounterfoilError(quoteMissing, `"${quote.slice(0, 80)}" does not stand in the document "${document}"`);
    }
    checked.push({ document, claim: null, quote: quote ?? null, note: note || null });
  }
  return checked;
}
