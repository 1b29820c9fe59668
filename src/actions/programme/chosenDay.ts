/** The day that a page shows: the one asked for, or today. */
import { parseDay } from '../../core/periods/day.ts';
import { notReadAs } from '../filterNotUnderstood.ts';
import type { Ledger } from '../ledger.ts';

/** Today as an ISO day. */
export function todayOf(ledger: Ledger): string {
  return ledger.clock.now().toISOString().slice(0, 10);
}

/** Throws FILTER_NOT_UNDERSTOOD when the day asked for is none. */
export function chosenDay(ledger: Ledger, on: string | undefined): string {
  if (on === undefined || on === '') return todayOf(ledger);
  if (!parseDay(on)) throw notReadAs('on', on, 'a day such as 2019-07-14');
  return on;
}
