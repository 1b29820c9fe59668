/** A page of a list, and the lines of the corrections log: shapes that only lists need. */
import type { HistoryEntry } from '../actions/answers.ts';
import type { BatchCorrection, RecordCorrection } from '../actions/recordAnswers.ts';

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

/** One line of the public corrections log: what was changed, why, and where to see it. */
export interface CorrectionEntry extends HistoryEntry {
  readonly claimId: string | null;
  readonly quote: string | null;
  readonly documentId: string | null;
  readonly documentTitle: string | null;
  /** Set where it is a published record that was corrected or withdrawn. */
  readonly recordCorrection: RecordCorrection | null;
  /** Set where many published records were corrected or withdrawn together. */
  readonly batchCorrection: BatchCorrection | null;
}

/** Such a line, and its records page by page. */
export interface CorrectedTogether extends Listing<RecordCorrection> {
  readonly correction: CorrectionEntry;
}
