import type { RecordType } from '../../core/records/recordTypes.ts';
import type { Ledger } from '../ledger.ts';
import type { RecordAnswer } from '../recordAnswers.ts';

export interface SaveRequest {
  readonly type: RecordType;
  /** Of the record that is changed; for a new one an id that the client made up (a UUID), so that repeating is safe. */
  readonly id?: string | undefined;
  /** The version that was on the page; left out for a new record. */
  readonly version?: number | undefined;
  /** Values as a form, a sheet or a program gives them. */
  readonly body: unknown;
  readonly reason?: string | undefined;
  /** Says that a record which was submitted, approved or published is meant to be written anew. */
  readonly revise?: boolean | undefined;
}

export async function saveRecord(_ledger: Ledger, _request: SaveRequest): Promise<RecordAnswer> {
  throw new Error('soon');
}
