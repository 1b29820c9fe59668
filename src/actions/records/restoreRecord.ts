import type { Ledger } from '../ledger.ts';
import type { RecordAnswer } from '../recordAnswers.ts';

export interface RestoreRequest {
  readonly id: string;
  /** The version that was on the page. */
  readonly version: number;
  /** The version whose content is to stand again. */
  readonly to: number;
  readonly reason: string;
}

export async function restoreRecord(_ledger: Ledger, _request: RestoreRequest): Promise<RecordAnswer> {
  throw new Error('soon');
}
