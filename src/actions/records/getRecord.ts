import type { Ledger } from '../ledger.ts';
import type { RecordPage } from '../recordAnswers.ts';

export interface GetRequest {
  readonly id: string;
  /** An earlier version. */
  readonly version?: number | undefined;
  /** As the ledger stood at this instant, or at the end of this day: "2026-01-31T12:00:00Z", "2026-01-31". */
  readonly at?: string | undefined;
}

export async function getRecord(_ledger: Ledger, _request: GetRequest): Promise<RecordPage> {
  throw new Error('soon');
}
