/** Places as monitoring sees them: a tree, with what became of what through splits, merges and new codes. */
import type { Words } from './indicator.ts';

/** A place that (a part of) another became. */
export interface Predecessor {
  readonly place: string;
  /** How much of what was counted there this place got, above 0 and at most 1; null where nobody has said. */
  readonly share: number | null;
}

export interface MonitoredPlace {
  readonly id: string;
  readonly title: Words;
  readonly parent: string | null;
  /** "county", "village" …; peers are of one tier. */
  readonly tier: string;
  /** First and last day of its existence, as ISO days; null where it has always been there, and where it still is. */
  readonly from: string | null;
  readonly to: string | null;
  readonly predecessors: readonly Predecessor[];
  /** Places that became (a part of) it, although it was there before they ended, or they are there still. */
  readonly tookOver?: readonly string[];
  /** Supervision lists that it is on. */
  readonly lists: readonly string[];
}

/** Days on which rules find a place under the name of a list, as day numbers: `until` is the first day without it. */
export interface MembershipSpan {
  readonly place: string;
  readonly name: string;
  readonly from: number;
  readonly until: number;
}
