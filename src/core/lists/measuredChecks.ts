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
}

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
  /** Not all is reported, and not all is due yet: nothing is said of it for now. */
  readonly pending: boolean;
  readonly criteria: readonly CriterionCheck[];
}

interface Asked {
  /** ISO day on which the place was listed; a period that ended before says nothing. */
  readonly listedOn: string;
  readonly day: string;
}

/**
 * The periods that were over by a day, oldest first. A check spans the longest period of any criterion: one that is
 * reported more often must be met each time.
 */
export function measuredChecks(criteria: readonly MeasuredCriterion[], { listedOn, day }: Asked): PeriodCheck[] {
  const [first] = criteria.toSorted((a, b) => periodsPerYear[a.kind] - periodsPerYear[b.kind]);
  if (first === undefined) return [];
  const { kind } = first;
  const checks: PeriodCheck[] = [];
  const today = dayNumber(day);
  for (let period = periodOn(kind, dayNumber(listedOn)); period <= endedBy(kind, today); period += 1) {
    const [start, end] = [lastDayOf({ kind, number: period - 1 }) + 1, lastDayOf({ kind, number: period })];
    const answers = criteria.map((one) => checkOf(one, { start, end, today }));
    checks.push({
      period: periodText({ kind, number: period }),
      start: dayText(start),
      end: dayText(end),
      met: together(answers.map(({ check }) => check.met)),
      pending: answers.some(({ isPending }) => isPending),
      criteria: answers.map(({ check }) => check),
    });
  }
  return checks;
}

function checkOf(
  { number, kind, lagDays, at }: MeasuredCriterion,
  { start, end, today }: { readonly start: number; readonly end: number; readonly today: number },
): { readonly check: CriterionCheck; readonly isPending: boolean } {
  const readings: CriterionCheck['readings'][number][] = [];
  let isPending = false;
  for (let period = endedBy(kind, start - 1) + 1; lastDayOf({ kind, number: period }) <= end; period += 1) {
    if (lastDayOf({ kind, number: period }) < start) continue;
    const reading = at(period);
    const due = lastDayOf({ kind, number: period }) + lagDays;
    const late = reading.knownOn !== null && dayNumber(reading.knownOn) > due;
    if (reading.met === 'unknown' && today <= due) isPending = true;
    readings.push({ ...reading, period: periodText({ kind, number: period }), late });
  }
  return { check: { number, met: together(readings.map(({ met }) => met)), readings }, isPending };
}

/** Not met where one is not; met where all are; not known otherwise, also where there is nothing to ask. */
export function together(verdicts: readonly Met[]): Met {
  if (verdicts.includes('no')) return 'no';
  return verdicts.length > 0 && verdicts.every((met) => met === 'yes') ? 'yes' : 'unknown';
}
