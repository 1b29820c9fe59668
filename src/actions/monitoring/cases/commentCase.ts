import { z } from 'zod';
import type { CaseAnswer } from '../../caseAnswers.ts';
import { parseInput } from '../../claimSchema.ts';
import type { Ledger } from '../../ledger.ts';
import { seenCase, words } from './caseSchema.ts';
import type { SeenCase } from './changeCase.ts';
import { changeCase } from './changeCase.ts';

export interface Comment extends SeenCase {
  readonly words: string;
}

const schema = z.object({ ...seenCase, words });

/** Adds words to an open case, for whoever works on it. Throws like `changeCase`. */
export async function commentCase(ledger: Ledger, input: Comment): Promise<CaseAnswer> {
  const { words: said, ...seen } = parseInput(schema, input);
  return changeCase(ledger, seen, 'work on a case', async () => ({ step: { kind: 'commented' }, reason: said }));
}
