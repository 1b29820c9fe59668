import { InvalidArgumentError } from 'commander';
import { parseDay } from '../../core/periods/day.ts';

/** An option that is a day of the calendar. */
export function isoDay(value: string): string {
  if (!parseDay(value)) throw new InvalidArgumentError('It is no day of the calendar; write it as 2019-07-14.');
  return value;
}
