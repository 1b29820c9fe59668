import type { z } from 'zod';
import { CounterfoilError } from '../../../core/errors/errors.ts';
import { claimMissing, quoteMissing } from '../../../core/records/errors.ts';
import type { Evidence } from '../../../core/records/field.ts';
import { listClaimRows } from '../../../store/records/claims.ts';
import { documentText } from '../../../store/records/documents.ts';
import { DOCUMENT_NOT_FOUND } from '../../errors.ts';
import type { Ledger } from '../../ledger.ts';
import type { evidence } from './caseSchema.ts';

/** Evidence as it is stored: each document is there, each quote stands in it word for word, and each claim was read in it. */
export async function checkedEvidence(
  { db, ledgerId }: Pick<Ledger, 'db' | 'ledgerId'>,
  given: z.output<typeof evidence>,
): Promise<Evidence[]> {
  const checked: Evidence[] = [];
  for (const { document, claim, quote, note } of given ?? []) {
    const text = await documentText(db, ledgerId, document);
    if (text === undefined) throw new CounterfoilError(DOCUMENT_NOT_FOUND, `there is no document "${document}"`);
    if (quote && !text.includes(quote)) {
      throw new CounterfoilError(quoteMissing, `"${quote.slice(0, 80)}" does not stand in the document "${document}"`);
    }
    if (claim) {
      const [row] = await listClaimRows(db, ledgerId, { ids: [claim], offset: 0, limit: 1 });
      if (row?.document.id !== document) {
        throw new CounterfoilError(claimMissing, `"${claim}" is no claim of the document "${document}"`);
      }
    }
    checked.push({ document, claim: claim ?? null, quote: quote ?? null, note: note || null });
  }
  return checked;
}
