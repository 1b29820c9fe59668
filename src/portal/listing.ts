/** A page of a list: shapes that only lists need. */
import type { CorrectionEntry, RecordCorrection } from '../actions/recordAnswers.ts';

export interface Listing<Item> {
  readonly items: readonly Item[];
  /** All that the filters let through, on every page. */
  readonly total: number;
  /** Counts from 1. */
  readonly page: number;
  readonly pageSize: number;
  /** The query parameters that were understood, as received; empty ones are left out. */
  readonly filters: Readonly<Record<string, string>>;
}

/** A line of the corrections log about many records, and these page by page. */
export interface CorrectedTogether extends Listing<RecordCorrection> {
  readonly correction: CorrectionEntry;
}
