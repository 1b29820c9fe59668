import { z } from 'zod';
import { parseInput } from '../claimSchema.ts';
import type { Ledger } from '../ledger.ts';
import { plainReason } from '../plainWords.ts';
import type { RecordAnswer } from '../recordAnswers.ts';
import { changeFinding } from './changeFinding.ts';
import { day, seen } from './recordSchema.ts';

export interface Recheck {
  readonly id: string;
  readonly version: number;
  /** What the re-check found. */
  readonly words: string;
  /** Whether the matter is settled. */
  readonly confirmed: boolean;
  /** Day of the re-check; today when left out. */
  readonly on?: string | undefined;
}

const schema = seen.extend({
  words: z.string().trim().min(1).max(10_000).transform(plainReason),
  confirmed: z.boolean(),
  on: day.optional(),
});

/**
 * An auditor who did not report the action says whether it settled the matter. Where it did not, the responsible side
 * reports again. Throws like `moveRecord`.
 */
export async function recheckFinding(ledger: Ledger, recheck: Recheck): Promise<RecordAnswer> {
  const { words, confirmed, on, ...shown } = parseInput(schema, recheck);
  return changeFinding(ledger, shown, {
    action: 're-check a finding',
    change: 're-checked',
    fields: (today) => ({
      status: confirmed ? 'confirmed' : 'not confirmed',
      recheck: words,
      recheckOn: on ?? today,
    }),
  });
}
