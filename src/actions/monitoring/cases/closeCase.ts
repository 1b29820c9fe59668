import { z } from 'zod';
import type { CaseAnswer } from '../../caseAnswers.ts';
import { parseInput } from '../../claimSchema.ts';
import type { Ledger } from '../../ledger.ts';
import type { EvidenceInput } from './caseSchema.ts';
import { evidence, seenCase, words } from './caseSchema.ts';
import type { SeenCase } from './changeCase.ts';
import { changeCase } from './changeCase.ts';
import { checkedEvidence } from './checkedEvidence.ts';

export interface CloseCase extends SeenCase {
  /** What came of it. */
  readonly words: string;
  readonly evidence?: EvidenceInput;
}

const schema = z.object({ ...seenCase, words, evidence });

/**
 * Closes a case that was verified and whose measures are done or dropped; a true one with evidence. Throws like
 * `changeCase`, and DOCUMENT_NOT_FOUND and QUOTE_MISSING.
 */
export async function closeCase(ledger: Ledger, input: CloseCase): Promise<CaseAnswer> {
  const { words: said, evidence: given, ...seen } = parseInput(schema, input);
  return changeCase(ledger, seen, 'close a case', async (known) => ({
    step: { kind: 'closed', evidence: await checkedEvidence(known.ledger, given) },
    reason: said,
  }));
}
