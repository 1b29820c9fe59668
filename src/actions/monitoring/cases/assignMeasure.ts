import { z } from 'zod';
import type { CaseAnswer } from '../../caseAnswers.ts';
import { parseInput } from '../../claimSchema.ts';
import type { Ledger } from '../../ledger.ts';
import type { TermsInput } from './caseSchema.ts';
import { maybeWords, seenCase, terms } from './caseSchema.ts';
import type { SeenCase } from './changeCase.ts';
import { changeCase } from './changeCase.ts';
import { checkedTerms } from './checkedTerms.ts';

export interface NewMeasure extends SeenCase, TermsInput {
  readonly words?: string | undefined;
}

const schema = z.object({ ...seenCase, ...terms, words: maybeWords });

/** Assigns assistance to the place of a true case. Throws like `changeCase`, and ENTRY_NOT_FOUND and RECORD_NOT_FOUND. */
export async function assignMeasure(ledger: Ledger, input: NewMeasure): Promise<CaseAnswer> {
  const { id, version, words, ...given } = parseInput(schema, input);
  return changeCase(ledger, { id, version }, 'work on a case', async (known) => ({
    step: { kind: 'measure assigned', terms: await checkedTerms(known.ledger, given) },
    reason: words || null,
  }));
}
