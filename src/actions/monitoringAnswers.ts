/** What actions about readings answer: datasets, what was wrong with them, and codes that wait for a judgement. */
import type { Problem } from '../core/monitoring/problem.ts';
import type { PeriodKind } from '../core/monitoring/period.ts';
import type { TableSuggestion } from '../standards/tables/suggestTable.ts';

export type DatasetState = 'entered' | 'approved' | 'published' | 'withdrawn';
export type DatasetMove = 'approve' | 'publish' | 'withdraw';

/** What came in of a dataset, by number of values. */
export interface DatasetCounts {
  /** Values of a place and period of which nothing was known before. */
  readonly imported: number;
  /** Values that differ from what was known. */
  readonly updated: number;
  /** Values that say again what was known. */
  readonly unchanged: number;
  /** Values that take back what was known. */
  readonly takenBack: number;
  /** Rows that wait for somebody to say what a code means. */
  readonly held: number;
  /** Rows that nobody wants, by a judgement of their code. */
  readonly notOurs: number;
  /** Rows that were named and left out. */
  readonly refused: number;
  /** Cells for values that are empty, and change nothing; null where they were not counted yet. */
  readonly empty: number | null;
}

export interface DatasetAnswer {
  readonly id: string;
  readonly title: string;
  /** Whose readings, and whose codes, they are. */
  readonly source: string;
  readonly state: DatasetState;
  readonly version: number;
  readonly format: string;
  readonly fileName: string | null;
  /** Null to those who do not see all of it: the few values that are withheld could be tried out until it fits. */
  readonly fileSha256: string | null;
  /** The archived document that they stand in. */
  readonly documentId: string | null;
  /** ISO day on which it became known. */
  readonly knownOn: string;
  /** Whether readings without a day of their own became known on that day, or each when it was due. */
  readonly undated: 'when due' | 'on the day';
  readonly readings: number;
  readonly counts: DatasetCounts;
  /** How often each problem was told, by its code; empty to those who do not see all of it. */
  readonly problemCounts: Readonly<Record<string, number>>;
  readonly indicators: readonly {
    readonly indicator: string;
    readonly title: string;
    readonly localTitle: string;
    readonly readings: number;
    readonly first: string;
    readonly last: string;
  }[];
  /** The dataset whose held rows these were. */
  readonly follows: string | null;
  /** ISO instants. */
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly movedAt: string;
  readonly movedBy: string;
}

export interface DatasetVersionAnswer {
  readonly version: number;
  readonly state: DatasetState;
  readonly change: string;
  readonly reason: string | null;
  readonly at: string;
  readonly by: string;
}

/** Everything about one dataset. */
export interface DatasetPageAnswer extends DatasetAnswer {
  readonly versions: readonly DatasetVersionAnswer[];
  /** The first of them, the refused ones first; `problemCounts` counts all. */
  readonly problems: readonly Problem[];
  /** Held rows that no dataset which follows took yet. */
  readonly waiting: number;
  /** Datasets that took held rows of this one. */
  readonly followers: readonly { readonly id: string; readonly state: DatasetState; readonly readings: number }[];
  /** What the reader may do with it, and why not, where he may not. */
  readonly moves: readonly { readonly move: DatasetMove; readonly allowed: boolean; readonly because: string }[];
}

/** A reading of which the public is not told everything. */
export interface WithheldReadingAnswer {
  readonly indicator: string;
  readonly place: { readonly id: string; readonly name: string; readonly localName: string | null };
  readonly period: string;
  /** As it was reported. */
  readonly value: string;
  readonly denominator: string | null;
  readonly hides: 'value' | 'denominator' | 'both';
  /**
   * `protected`: small, or it would give another away, and which of these it is tells too much; `no denominator`: nobody said of how
   * many.
   */
  readonly reason: 'protected' | 'no denominator';
}

/** What a dataset withholds from the public. */
export interface ProtectionPreview {
  readonly dataset: { readonly id: string; readonly title: string; readonly state: DatasetState };
  /** It was published: this was fixed then. Otherwise it is what would be withheld if it were published now. */
  readonly isFixed: boolean;
  /** Why it could not be published. */
  readonly refused: { readonly message: string; readonly remedy: string } | null;
  readonly indicators: readonly {
    readonly indicator: string;
    readonly title: string;
    readonly localTitle: string;
    readonly readings: number;
    readonly values: number;
    readonly denominators: number;
  }[];
  readonly listed: readonly WithheldReadingAnswer[];
  readonly more: boolean;
}

/** What came of a file: taken in, or only tried. */
export interface TakenIn {
  /** Null where it was tried only, or nothing in it could be taken. */
  readonly datasetId: string | null;
  /** `same`: the dataset was there already; `tried`: a dry run; `nothing`: no row became a reading or is held. */
  readonly outcome: 'taken in' | 'same' | 'tried' | 'nothing';
  readonly format: string;
  readonly knownOn: string;
  readonly readings: number;
  readonly counts: DatasetCounts;
  readonly problems: readonly Problem[];
  readonly problemCounts: Readonly<Record<string, number>>;
  readonly codes: readonly UnknownCodeAnswer[];
}

export interface UnknownCodeAnswer {
  readonly kind: 'place' | 'indicator';
  readonly code: string;
  readonly why: 'unknown' | 'closed';
  readonly readings: number;
  readonly firstAt: string;
  /** Ids that the lineage of places names; names are never compared. */
  readonly candidates: readonly string[];
}

/** A code of the review table. */
export interface WaitingCodeAnswer extends UnknownCodeAnswer {
  readonly source: string;
  readonly datasets: readonly string[];
  readonly verdict: 'undecided' | null;
  readonly reason: string | null;
}

export interface CodeJudgementAnswer {
  readonly source: string;
  readonly kind: 'place' | 'indicator';
  readonly code: string;
  readonly verdict: 'same' | 'not ours' | 'undecided';
  readonly becomes: string | null;
  readonly reason: string | null;
  readonly by: string;
  readonly at: string;
}

export interface JudgedCodes {
  readonly judged: number;
  /** Datasets that held rows became, now that their codes are known. */
  readonly datasets: readonly TakenIn[];
}

export interface IndicatorAnswer {
  readonly key: string;
  readonly title: string;
  readonly localTitle: string;
  readonly unit: string;
  readonly period: PeriodKind;
  readonly worse: 'higher' | 'lower';
}

/** How a table of readings seems to be made, for a person to confirm. */
export interface ReadingSuggestion extends TableSuggestion {
  readonly sheets: readonly string[];
  /** The sheet that it is of; empty for a CSV file. */
  readonly sheet: string;
  /** What all figures can be of. */
  readonly indicators: readonly { readonly id: string; readonly title: string; readonly localTitle: string }[];
}
