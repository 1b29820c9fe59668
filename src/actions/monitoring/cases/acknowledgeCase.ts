import { z } from 'zod';
import type { CaseAnswer } from '../../caseAnswers.ts';
import { parseInput } from '../../claimSchema.ts';
import type { Ledger } from '../../ledger.ts';
import { maybeWords, seenCase } from './caseSchema.ts';
import type { SeenCase } from './changeCase.ts';
import { changeCase } from './changeCase.ts';

export interface Acknowledgement extends SeenCase {
  readonly words?: string | undefined;
}

const schema = z.object({ ...seenCase, words: maybeWords });

/** Says that somebody is looking into the case. Throws like `changeCase`. */
export async function acknowledgeCase(ledger: Ledger, input: Acknowledgement): Promise<CaseAnswer> {
  const { words, ...seen } = parseInput(schema, input);
  return changeCase(ledger, seen, 'work on a case', async () => ({
    step: { kind: 'acknowledged' },
    reason: words || null,
  }));
}
