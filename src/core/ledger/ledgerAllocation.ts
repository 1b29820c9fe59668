/** An allocation as totals read it: with the record it belongs to and how that stands to a view. */
import type { Allocation } from '../records/allocationsOf.ts';

export interface LedgerAllocation extends Allocation {
  readonly recordId: string;
  readonly position: number;
  /** `live` is in the view. The others are only told of. */
  readonly standing: 'live' | 'unpublished' | 'withdrawn';
}

/** Where money came from that is passed on. */
export interface PassedOnFrom {
  readonly recordId: string;
  readonly source: string;
  /** Part of what is passed on; null where the record does not say. Decimal string. */
  readonly percent: string | null;
}

/** All that share a transaction, where their parts are unknown. */
export interface Members {
  readonly providers: readonly string[];
  readonly recipients: readonly string[];
  readonly sectors: readonly string[];
}
