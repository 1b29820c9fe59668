/** Terms of a round as pages show them: what growth rules ask for and what quotas come to, beside what is recorded. */

/** One year of what a term asks for, as an interval: a rule may state a range. */
export interface ExpectedYear {
  readonly year: string;
  readonly low: string;
  /** Null: no upper end is stated. */
  readonly high: string | null;
  /** Sent, at the stage of the term; null where nothing is recorded. */
  readonly recorded: string | null;
}

/** Why it cannot be reckoned what a term asks for in each year. */
export type PathProblem =
  /** Nothing is recorded as sent, so that there is nothing to start from. */
  | { readonly why: 'nothing recorded' }
  /** Amounts are in several currencies or price bases, which are never added. */
  | { readonly why: 'several currencies' }
  /** No number in percent is stated. */
  | { readonly why: 'no percentage' }
  /** The base that is stated is a year of which nothing is recorded. */
  | { readonly why: 'base not recorded'; readonly year: string }
  /** In no year that is over is something recorded from everybody who was paired; the nearest to it. */
  | { readonly why: 'no whole year'; readonly year: string; readonly donors: number; readonly of: number };

/** What a term asks for, year by year. */
export interface TermPath {
  readonly stage: string;
  readonly currency: string | null;
  /** Prices of this year; null: of the time of payment. */
  readonly priceYear: number | null;
  /** The year that is reckoned from, with what is recorded for it; `stated` where the term itself names the year. */
  readonly base: { readonly year: string; readonly amount: string; readonly stated: boolean } | null;
  readonly years: readonly ExpectedYear[];
  readonly problem: PathProblem | null;
}

/** A figure that a percentage is of, with the series that says so. */
export interface BaseFigure {
  readonly series: {
    readonly id: string;
    readonly title: string;
    readonly localTitle: string;
    readonly source: string;
    /** When it was published, as far as known. */
    readonly vintage: string | null;
  };
  readonly year: string;
  readonly amount: string;
  /** Null for a quantity that is no money, which has a unit. */
  readonly currency: string | null;
  readonly unit: string | null;
  readonly priceYear: number | null;
}

export interface RecordedAmount {
  readonly currency: string;
  /** Prices of this year; null: of the time of payment. */
  readonly priceYear: number | null;
  readonly amount: string;
}

/** One donor in one year. */
export interface QuotaLine {
  readonly donor: string;
  readonly year: string;
  /** Null: not reported. */
  readonly base: BaseFigure | null;
  /** The range that the percentages of the base come to, in its currency; null where no such end is stated, or no base. */
  readonly low: string | null;
  readonly high: string | null;
  /** In the currency and prices of the base; null where nothing is recorded in them. */
  readonly recorded: string | null;
  /** What is recorded in other currencies or prices, which are not compared. */
  readonly others: readonly RecordedAmount[];
}

/** Why it cannot be reckoned what a quota comes to. */
export type QuotaProblem =
  /** No number in percent is stated, or not what it is of. */
  | 'no percentage'
  | 'no base stated'
  /** The ledger holds no series of a quantity that is called as the base. */
  | 'no series of the base';

/** What a quota comes to by donor and year, beside what is recorded. */
export interface TermQuota {
  readonly stage: string;
  readonly lines: readonly QuotaLine[];
  readonly leftOut: number;
  /** What several donors gave in shares that nobody stated: it is in nobody's line. */
  readonly unshared: readonly { readonly year: string; readonly amounts: readonly RecordedAmount[] }[];
  readonly problem: QuotaProblem | null;
}

/** Words in the language of the ledger and, where they have been given, in that of the place. */
export interface TermLine {
  readonly kind: string;
  readonly measure: string;
  readonly localMeasure: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly unit: string | null;
  readonly localUnit: string | null;
  readonly base: string | null;
  readonly localBase: string | null;
  /** "year before" or "same year"; null where a year is stated that remains the base, or nothing. */
  readonly baseIs: string | null;
  readonly baseYear: string | null;
  /** At which records count; null for disbursement. */
  readonly stage: string | null;
  readonly who: string | null;
  readonly due: string | null;
  readonly words: string | null;
  readonly localWords: string | null;
}

/** A term as it stands on the day shown. */
export interface TermAnswer extends TermLine {
  /** Days until it is due, below zero once it is over; null without a deadline. */
  readonly daysLeft: number | null;
  /** Of growth rules; null for other terms. */
  readonly path: TermPath | null;
  /** Of quotas in percent; null for other terms. */
  readonly quota: TermQuota | null;
}
