import type { Move } from '../../core/records/states.ts';
import type { Ledger } from '../ledger.ts';
import type { RecordAnswer } from '../recordAnswers.ts';

export interface MoveRequest {
  readonly id: string;
  /** The version that was on the page. */
  readonly version: number;
  readonly move: Move;
  /** Needed for return and withdraw. */
  readonly reason?: string | undefined;
}

export async function moveRecord(_ledger: Ledger, _request: MoveRequest): Promise<RecordAnswer> {
  throw new Error('soon');
}
