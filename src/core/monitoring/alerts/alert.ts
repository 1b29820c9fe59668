import type { Words } from '../indicator.ts';
import type { Severity } from '../rules/rule.ts';
import type { ExplanationRecord } from '../run/explanation.ts';

/** Why nobody is told of an alert. It stays listed, and its state goes on. */
export type Muting =
  | { readonly by: 'alert'; readonly alert: string }
  | { readonly by: 'silence'; readonly reason: string; readonly office: string; readonly until: string }
  | { readonly by: 'precision'; readonly verified: number; readonly precision: number; readonly target: number };

/** A rule of a family that fires at a place: there is one of each family, place and indicator. */
export interface Alert {
  /** "family/place/indicator": the same for as long as the alert lasts, and when it comes again. */
  readonly id: string;
  readonly rule: string;
  readonly family: string;
  readonly version: number;
  readonly title: Words;
  readonly place: string;
  readonly indicator: string;
  readonly theme: string;
  readonly severity: Severity;
  readonly phase: 'firing' | 'recovering';
  readonly legalBasis: { readonly text: string; readonly exitCriterion: boolean } | null;
  /** Periods: when it began, the newest that was counted, and since when nothing is known, if so. */
  readonly since: string;
  readonly period: string;
  readonly unknownSince: string | null;
  /** What is new in this run. */
  readonly news: 'fired' | 'moved' | 'recovering' | 'back' | 'revised' | null;
  readonly sentence: Words;
  /** What each test of the rule found in that period. */
  readonly records: readonly ExplanationRecord[];
  /** Other rules of the family that fire there, too. */
  readonly also: readonly string[];
  readonly muting: Muting | null;
}

/** An alert that ended in this run. */
export interface EndedAlert {
  readonly id: string;
  readonly rule: string;
  readonly place: string;
  readonly theme: string;
  readonly since: string;
  readonly period: string;
  /** `resolved` by readings; `revised` away by a correction; `moved` to another place; the place is `closed`. */
  readonly how: 'resolved' | 'revised' | 'moved' | 'closed';
  readonly sentence: Words;
}
