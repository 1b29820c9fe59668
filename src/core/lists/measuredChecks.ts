/** The exit criteria of a list as readings answer them at one place, period by period. */
import { dayNumber } from '../periods/day.ts';
import type { PeriodKind } from '../monitoring/period.ts';
import { dayText, endedBy, lastDayOf, periodOn, periodText, periodsPerYear } from '../monitoring/period.ts';

export type Met = 'yes' | 'no' | 'unknown';

/** What is known of one criterion in one of its own periods. */
export interface CriterionReading {
  readonly met: Met;
  readonly value: number | null;
  readonly dataset: string | null;
  /** ISO day on which it became known. */
  readonly knownOn: string | null;
  /** Earlier values of the same period, the oldest first: corrected since, or taken back with their dataset. */
  readonly earlier: readonly EarlierReading[];
  /** A dataset that nobody has approved yet, with a later value than the one that counts; null without any. */
  readonly waiting: string | null;
}

export const noReading: CriterionReading = {
  met: 'unknown',
  value: null,
  dataset: null,
  knownOn: null,
  earlier: [],
  waiting: null,
};

export interface EarlierReading {
  readonly value: number | null;
  readonly dataset: string;
  readonly knownOn: string;
  readonly withdrawn: boolean;
}

/** A criterion at a place: asked for any period of its kind. */
export interface MeasuredCriterion {
  readonly number: number;
  readonly kind: PeriodKind;
  readonly lagDays: number;
  readonly at: (period: number) => CriterionReading;
}

export interface CriterionCheck {
  readonly number: number;
  readonly met: Met;
  /** One for each period of the criterion within the period of the check. */
  readonly readings: readonly (CriterionReading & {
    readonly period: string;
    /** It became known only after it was due. */
    readonly late: boolean;
  })[];
}

export interface PeriodCheck {
  readonly period: string;
  /** ISO days, both included. */
  readonly start: string;
  readonly end: string;
  readonly met: Met;
  /** Something is not known yet, and none of that is due: nothing is said of it for now. */
  readonly pending: boolean;
  readonly criteria: readonly CriterionCheck[];
}

/** A period of a check, with the periods of each criterion that lie in it. */
export interface CheckFrame {
  readonly period: string;
  /** ISO days, both included. */
  readonly start: string;
  readonly end: string;
  /** In the order of the criteria. */
  readonly within: readonly (readonly AskedPeriod[])[];
}

interface AskedPeriod {
  readonly number: number;
  readonly period: string;
  /** The last ISO day on which a value comes in time, and whether that is over. */
  readonly due: string;
  readonly isDue: boolean;
}

type Counted = Pick<MeasuredCriterion, 'kind' | 'lagDays'>;

/**
 * The periods that were over by a day, oldest first, from the one in which another day lies. A check spans the longest period
 * of any criterion: one that is reported more often must be met each time. Many places have them in common.
 */
export function checkFrames(
  criteria: readonly Counted[],
  { since, day }: { readonly since: string; readonly day: string },
): CheckFrame[] {
  const [first] = criteria.toSorted((a, b) => periodsPerYear[a.kind] - periodsPerYear[b.kind]);
  if (first === undefined) return [];
  const { kind } = first;
  const today = dayNumber(day);
  const frames: CheckFrame[] = [];
  for (let period = periodOn(kind, dayNumber(since)); period <= endedBy(kind, today); period += 1) {
    const [start, end] = [lastDayOf({ kind, number: period - 1 }) + 1, lastDayOf({ kind, number: period })];
    frames.push({
      period: periodText({ kind, number: period }),
      start: dayText(start),
      end: dayText(end),
      within: criteria.map((one) => periodsWithin(one, { start, end, today })),
    });
  }
  return frames;
}

function periodsWithin(
  { kind, lagDays }: Counted,
  { start, end, today }: { readonly start: number; readonly end: number; readonly today: number },
): AskedPeriod[] {
  const found: AskedPeriod[] = [];
  for (let number = endedBy(kind, start - 1) + 1; lastDayOf({ kind, number }) <= end; number += 1) {
    const last = lastDayOf({ kind, number });
    if (last < start) continue;
    const due = last + lagDays;
    found.push({ number, period: periodText({ kind, number }), due: dayText(due), isDue: today > due });
  }
  return found;
}

/** What is known of each period since a place was listed; `frames` are those of the same criteria, from any earlier day. */
export function measuredChecks(
  criteria: readonly MeasuredCriterion[],
  {
    listedOn,
    day,
    frames = checkFrames(criteria, { since: listedOn, day }),
  }: {
    /** ISO day; a period that ended before says nothing. */
    readonly listedOn: string;
    readonly day: string;
    readonly frames?: readonly CheckFrame[];
  },
): PeriodCheck[] {
  return frames
    .filter(({ end }) => end >= listedOn)
    .map(({ period, start, end, within }) => {
      const answers = criteria.map((one, at) => checkOf(one, within[at] ?? []));
      return {
        period,
        start,
        end,
        met: together(answers.map(({ check }) => check.met)),
        pending: answers.some(({ early }) => early > 0) && answers.every(({ overdue }) => overdue === 0),
        criteria: answers.map(({ check }) => check),
      };
    });
}

interface Answered {
  readonly check: CriterionCheck;
  /** How many of its periods nobody knows: before they are due, and after. */
  readonly early: number;
  readonly overdue: number;
}

function checkOf({ number, at }: MeasuredCriterion, periods: readonly AskedPeriod[]): Answered {
  let [early, overdue] = [0, 0];
  const readings = periods.map(({ number: asked, period, due, isDue }) => {
    const reading = at(asked);
    if (reading.met === 'unknown' && isDue) overdue += 1;
    else if (reading.met === 'unknown') early += 1;
    return { ...reading, period, late: reading.knownOn !== null && reading.knownOn > due };
  });
  return { check: { number, met: together(readings.map(({ met }) => met)), readings }, early, overdue };
}

/** Not met where one is not; met where all are; not known otherwise, also where there is nothing to ask. */
export function together(verdicts: readonly Met[]): Met {
  if (verdicts.includes('no')) return 'no';
  return verdicts.length > 0 && verdicts.every((met) => met === 'yes') ? 'yes' : 'unknown';
}
