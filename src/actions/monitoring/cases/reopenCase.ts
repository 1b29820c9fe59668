import { z } from 'zod';
import type { CaseAnswer } from '../../caseAnswers.ts';
import { parseInput } from '../../claimSchema.ts';
import type { Ledger } from '../../ledger.ts';
import { seenCase, words } from './caseSchema.ts';
import type { SeenCase } from './changeCase.ts';
import { changeCase } from './changeCase.ts';

export interface Reopening extends SeenCase {
  /** Why it was closed too soon. */
  readonly words: string;
}

const schema = z.object({ ...seenCase, words });

/** Takes a closing back: what was found and done stands, and work goes on. Throws like `changeCase`. */
export async function reopenCase(ledger: Ledger, input: Reopening): Promise<CaseAnswer> {
  const { words: said, ...seen } = parseInput(schema, input);
  return changeCase(ledger, seen, 'close a case', async () => ({
    step: { kind: 'reopened', alert: null },
    reason: said,
  }));
}
