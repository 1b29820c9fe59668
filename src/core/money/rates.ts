/** Series of exchange rates and of price indices, as a record of the ledger holds them, and the rate for a date. */
import { addDays } from '../periods/day.ts';
import type { Body } from '../records/field.ts';
import type { DayInterval } from '../records/partialDate.ts';
import { covers, dayInterval } from '../records/partialDate.ts';
import { rowsOf, textOf } from '../records/values.ts';

export interface Rate extends DayInterval {
  /** As written: a day, or a month or year that it holds for. */
  readonly date: string;
  readonly value: string;
}

export interface RateSeries {
  readonly id: string;
  readonly version: number;
  readonly kind: 'exchange' | 'deflator';
  readonly title: string;
  readonly source: string;
  readonly from: string;
  /** Null for a price index. */
  readonly to: string | null;
  /** By first day; of those with one first day the longest first. */
  readonly rates: readonly Rate[];
}

/** Null for a record that is no usable series. */
export function rateSeries(id: string, version: number, body: Body): RateSeries | null {
  const [kind, from] = [textOf(body, 'kind'), textOf(body, 'from')];
  if ((kind !== 'exchange' && kind !== 'deflator') || from === null) return null;
  const rates = rowsOf(body, 'points').flatMap((point): Rate[] => {
    const [date, value] = [textOf(point, 'date'), textOf(point, 'value')];
    const days = date === null ? null : dayInterval(date);
    if (date === null || value === null || days === null) return [];
    return [{ date, ...days, value }];
  });
  return {
    id,
    version,
    kind,
    title: textOf(body, 'title') ?? '',
    source: textOf(body, 'source') ?? '',
    from,
    to: textOf(body, 'to'),
    rates: rates.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to > b.to ? -1 : 1)),
  };
}

/** The rate of a day also holds for so many days after it: over weekends and holidays. */
const DAYS_WITHOUT_A_RATE = 10;

/**
 * The rate for what is known of a date: the shortest that covers all of it; for a day that none covers, the last rate of
 * a day shortly before. Null rather than one too old, or the mean of several.
 */
export function rateFor({ rates }: RateSeries, days: DayInterval): Rate | null {
  const last = lastStartingBy(rates, days.from);
  const firstOfYear = `${days.from.slice(0, 4)}-01-01`;
  for (let index = last; (rates[index]?.from ?? '') >= firstOfYear; index -= 1) {
    const rate = rates[index];
    if (rate && covers(rate, days)) return rate;
  }
  if (days.from !== days.to) return null;
  const oldest = addDays(days.from, -DAYS_WITHOUT_A_RATE);
  for (let index = last; (rates[index]?.from ?? '') >= oldest; index -= 1) {
    const rate = rates[index];
    if (rate?.from === rate?.to) return rate ?? null;
  }
  return null;
}

/** Index of the last rate whose first day is not after `day`; −1 where there is none. */
function lastStartingBy(rates: readonly Rate[], day: string): number {
  let [low, high] = [0, rates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rates[middle]?.from ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
