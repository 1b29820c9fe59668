import type { Ledger } from '../ledger.ts';
import type { RecordAnswer } from '../recordAnswers.ts';

export interface ActionReport {
  readonly id: string;
  readonly version: number;
  /** What was done about the finding. */
  readonly action: string;
  /** Day on which it was done; today when left out. */
  readonly on?: string | undefined;
}

export async function reportAction(_ledger: Ledger, _report: ActionReport): Promise<RecordAnswer> {
  throw new Error('soon');
}
