/** What a test says of one place in one period. */

/** Whether a test fires: yes, no, or nobody can say. */
export const verdicts = { no: 0, yes: 1, unknown: -1 } as const;
export type Verdict = (typeof verdicts)[keyof typeof verdicts];

/** Why nobody can say. */
export const reasons = [
  'none',
  'no value',
  'too few values',
  'new boundaries',
  'too few peers',
  'no target',
  'not due',
  'no denominator',
] as const;
export type Reason = (typeof reasons)[number];

/**
 * One such object is filled again and again, because millions are asked for; what is kept of it is an explanation record.
 * NaN stands for "there is none".
 */
export interface Outcome {
  /** Whether all is asked for, also what does not decide: for an explanation. */
  readonly full: boolean;
  fires: Verdict;
  /** The same at the exit level: whether a rule that fires goes on. */
  holds: Verdict;
  reason: Reason;
  /** What was compared, in the unit of the test. */
  value: number;
  limit: number;
  exitLimit: number;
  /** How likely chance alone makes a value like this; NaN where the test is none of chance. */
  p: number;
  /** Values that it rests on, and those that should have been there and were not. */
  used: number;
  missing: number;
  /** What was to be expected, and the number of the period since which it has been going on, where the test knows. */
  expected: number;
  since: number;
}

export function emptyOutcome(full = false): Outcome {
  return {
    full,
    fires: verdicts.unknown,
    holds: verdicts.unknown,
    reason: 'none',
    value: Number.NaN,
    limit: Number.NaN,
    exitLimit: Number.NaN,
    p: Number.NaN,
    used: 0,
    missing: 0,
    expected: Number.NaN,
    since: Number.NaN,
  };
}

/** Begins a test with a value, and limits on the scale of the value. */
export function begin(out: Outcome, value: number, limit: number, exitLimit: number): void {
  out.fires = verdicts.unknown;
  out.holds = verdicts.unknown;
  out.reason = 'none';
  out.value = value;
  out.limit = limit;
  out.exitLimit = exitLimit;
  out.p = Number.NaN;
  out.used = Number.isNaN(value) ? 0 : 1;
  out.missing = 1 - out.used;
  out.expected = Number.NaN;
  out.since = Number.NaN;
}

export function cannotSay(out: Outcome, reason: Reason): void {
  out.fires = verdicts.unknown;
  out.holds = verdicts.unknown;
  out.reason = reason;
}

export function say(out: Outcome, fires: boolean, holds: boolean): void {
  out.fires = fires ? verdicts.yes : verdicts.no;
  out.holds = fires || holds ? verdicts.yes : verdicts.no;
}
