import { CounterfoilError } from '../../core/errors/errors.ts';
import { addDays, parseDay } from '../../core/periods/day.ts';
import { INPUT_INVALID } from '../errors.ts';

/** "2026-01-31T12:00:00Z", or a day, which stands for its last moment in UTC. Throws INPUT_INVALID. */
export function instantOf(at: string): Date {
  const isDay = parseDay(at) !== null && at < '9999-12-31';
  const time = isDay
    ? Date.parse(`${addDays(at, 1)}T00:00:00Z`) - 1
    : Date.parse(/T.*(?:Z|[+-]\d\d:\d\d)$/.test(at) ? at : '');
  if (Number.isNaN(time)) {
    throw new CounterfoilError(
      INPUT_INVALID,
      `at: "${at.slice(0, 40)}" is no day and no instant such as 2026-01-31T12:00:00Z`,
    );
  }
  return new Date(time);
}
