import { z } from 'zod';
import { parseInput } from '../claimSchema.ts';
import type { Ledger } from '../ledger.ts';
import { plainReason } from '../plainWords.ts';
import type { RecordAnswer } from '../recordAnswers.ts';
import { changeFinding } from './changeFinding.ts';
import { day, seen } from './recordSchema.ts';

export interface ActionReport {
  readonly id: string;
  readonly version: number;
  /** What was done about the finding. */
  readonly action: string;
  /** Day on which it was done; today when left out. */
  readonly on?: string | undefined;
}

const schema = seen.extend({ action: z.string().trim().min(1).max(10_000).transform(plainReason), on: day.optional() });

/**
 * The responsible side says what it did about a finding. It waits for the re-check; the public sees it once it is
 * reviewed and published. Throws like `moveRecord`.
 */
export async function reportAction(ledger: Ledger, report: ActionReport): Promise<RecordAnswer> {
  const { action, on, ...shown } = parseInput(schema, report);
  return changeFinding(ledger, shown, {
    action: 'report an action',
    change: 'action reported',
    fields: (today) => ({
      status: 'action reported',
      action,
      actionOn: on ?? today,
      actionBy: ledger.actor.name,
      recheck: null,
      recheckOn: null,
    }),
  });
}
