import type { Ledger } from '../ledger.ts';
import type { RecordAnswer } from '../recordAnswers.ts';

export interface Recheck {
  readonly id: string;
  readonly version: number;
  /** What the re-check found. */
  readonly words: string;
  /** Whether the matter is settled. */
  readonly confirmed: boolean;
  readonly on?: string | undefined;
}

export async function recheckFinding(_ledger: Ledger, _recheck: Recheck): Promise<RecordAnswer> {
  throw new Error('soon');
}
