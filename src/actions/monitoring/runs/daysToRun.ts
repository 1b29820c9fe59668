import { CounterfoilError } from '../../../core/errors/errors.ts';
import { dayNumber, parseDay } from '../../../core/periods/day.ts';
import { RUN_DAY_WRONG } from './errors.ts';

export interface AskedDay {
  /** ISO day; today when left out. */
  readonly day: string | undefined;
  readonly today: string;
  /** Day of the newest run; undefined before the first. */
  readonly last: string | undefined;
}

/** So many days are taken at once; those that are left come next. */
const MOST = 31;

/**
 * Day numbers, oldest first: every day that was missed since the last run, or the day of that run again. Throws
 * RUN_DAY_WRONG for days to come, and for those before the last run.
 */
export function daysToRun({ day, today, last }: AskedDay): number[] {
  const until = day ?? today;
  if (parseDay(until) === null) throw new CounterfoilError(RUN_DAY_WRONG, `"${until.slice(0, 40)}" is no day`);
  if (until > today) throw new CounterfoilError(RUN_DAY_WRONG, `${until} lies in the future`);
  if (last !== undefined && until < last) {
    // A clock that was set back asks for no run.
    if (day === undefined) return [];
    throw new CounterfoilError(RUN_DAY_WRONG, `${until} lies before the newest run, of ${last}`);
  }
  const to = dayNumber(until);
  const from = last === undefined ? to : Math.min(to, dayNumber(last) + 1);
  return Array.from({ length: Math.min(MOST, to - from + 1) }, (_, at) => from + at);
}
