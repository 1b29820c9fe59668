/** The day that a page shows: the one asked for, or today. */
import { CounterfoilError } from '../../core/errors/errors.ts';
import { parseDay } from '../../core/periods/day.ts';
import { INPUT_INVALID } from '../errors.ts';
import type { Ledger } from '../ledger.ts';

/** Today as an ISO day. */
export function todayOf(ledger: Ledger): string {
  return ledger.clock.now().toISOString().slice(0, 10);
}

/** Throws INPUT_INVALID when the day asked for is none. */
export function chosenDay(ledger: Ledger, on: string | undefined): string {
  if (on === undefined || on === '') return todayOf(ledger);
  if (!parseDay(on)) throw new CounterfoilError(INPUT_INVALID, `on: "${on.slice(0, 40)}" is no day such as 2019-07-14`);
  return on;
}
