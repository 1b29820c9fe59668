/** What reckoning found out. Only ids: the words behind them are joined by whoever asks. */
import type { Refusal, Scope } from './statement.ts';

/** A number as a decimal; where its decimals never end it is rounded outward and `exact` is the fraction, "1/3". */
export interface Resolution {
  readonly claim: string;
  readonly end: 'low' | 'high';
  /** Where this end would have to be for the claim to fit with the others; null when no value does. */
  readonly value: string | null;
  readonly exact?: string;
  /** The value itself is excluded: the end has to go past it. */
  readonly isOpen?: true;
}

/** Claims that cannot all be true, while each of them could be dropped and the rest could. */
export interface Conflict {
  readonly claims: readonly string[];
  /**
   * The least total change of ends that resolves it, in the unit of the book; "0": an excluded end would have to be let in.
   * Null where finding out would have taken too long; then `resolve` is empty.
   */
  readonly slack: string | null;
  readonly slackExact?: string;
  readonly resolve: readonly Resolution[];
}

/** One end of a claim, so many times; added up over a certificate the ends give the answer. */
export interface CertificateLine {
  readonly claim: string;
  readonly end: 'low' | 'high';
  /** "1", "-0.5", "1/3". */
  readonly times: string;
  /** The end as an amount; "0" for a ratio, which compares two sums. */
  readonly bound: string;
}

/** Once more in the sum of a certificate: the least total change of ends after which the claims can all hold, so many times. */
export interface ChangeLine {
  readonly times: string;
  /** In the unit of the book; "1/3" where decimals never end. */
  readonly change: string;
}

export interface Relaxation {
  readonly claim: string;
  readonly end: 'low' | 'high';
  /** By how much at most, over all ways to change ends as little as possible in total. */
  readonly most: string;
}

/** What to ask for next: the sum that would leave the least open once it is known. */
export interface Narrowing {
  readonly scope: Scope;
  /** Between what it lies as far as is known. */
  readonly low: string;
  readonly high: string | null;
  /** How wide the answer would still be at worst. */
  readonly leaves: string | null;
}

export interface Answer {
  readonly query: string;
  readonly low: string;
  readonly lowExact?: string;
  /** Null: nothing limits it. */
  readonly high: string | null;
  readonly highExact?: string;
  /** The end itself is excluded. */
  readonly lowOpen?: true;
  readonly highOpen?: true;
  readonly pinnedLow: readonly string[];
  readonly pinnedHigh: readonly string[];
  readonly certificateLow: readonly CertificateLine[];
  readonly certificateHigh: readonly CertificateLine[];
  /** To be added to the certificates of a repaired answer. */
  readonly changeLow?: readonly ChangeLine[];
  readonly changeHigh?: readonly ChangeLine[];
  /** Nothing beyond the ends is possible; whether they are reached took too long to settle. */
  readonly outer?: true;
  /** Not all claims behind the answer can be true: ends were changed as little as possible, and these were. */
  readonly repaired?: true;
  readonly relaxed?: readonly Relaxation[];
  readonly narrow?: Narrowing;
}

export interface Summary {
  readonly claims: number;
  readonly refused: number;
  readonly books: number;
  readonly components: number;
  readonly conflicts: number;
  /** Whether all can be true; null where no conflict was found, and it took too long to settle whether there is one. */
  readonly consistent: boolean | null;
  /** There are more conflicts than were looked for, or may be. */
  readonly stopped?: true;
  /**
   * How many claims are in components of which it took too long to settle whether the claims that are left, once one of each
   * conflict goes, can all be true. What is told of them is proven all the same.
   */
  readonly unsettled?: number;
}

export interface Findings {
  readonly refusals: readonly Refusal[];
  readonly conflicts: readonly Conflict[];
  readonly answers: readonly Answer[];
  readonly summary: Summary;
}
