/** Values of options: what is typed, checked before anything is done. */
import { InvalidArgumentError } from 'commander';
import { parseDay } from '../../core/periods/day.ts';

/** A day of the calendar. */
export function isoDay(value: string): string {
  if (!parseDay(value)) throw new InvalidArgumentError('It is no day of the calendar; write it as 2019-07-14.');
  return value;
}

/** A whole number from `least` on. */
export function wholeNumber(least: 0 | 1): (value: string) => number {
  return (value) => {
    const number = /^\d{1,9}$/.test(value) ? Number(value) : -1;
    if (number < least) throw new InvalidArgumentError(`Write a whole number from ${least}.`);
    return number;
  };
}

/** An option that may be repeated. */
export function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}
