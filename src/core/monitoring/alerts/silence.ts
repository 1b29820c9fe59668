import type { Severity } from '../rules/rule.ts';

/** A time in which nobody is told of certain alerts, asked for by an office, with a reason and an end. */
export interface Silence extends SilenceMatch {
  readonly reason: string;
  readonly by: string;
  /** ISO days, both included. */
  readonly from: string;
  readonly until: string;
}

/** What it is about; null matches everything. */
export interface SilenceMatch {
  /** Id or family. */
  readonly rule: string | null;
  readonly theme: string | null;
  readonly indicator: string | null;
  /** With all below it. */
  readonly place: string | null;
  /** Places on this supervision list, by the name that rules have for it. */
  readonly list: string | null;
  /** This severity, and milder ones. */
  readonly severity: Severity | null;
}

/** With nothing that it would be about; fields that older ones do not have are as these. */
export const matchesAll: SilenceMatch = {
  rule: null,
  theme: null,
  indicator: null,
  place: null,
  list: null,
  severity: null,
};
