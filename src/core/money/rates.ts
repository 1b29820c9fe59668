/** Series of exchange rates and of price indices, as a record of the ledger holds them. */
import type { Body } from '../records/field.ts';
import { dayInterval } from '../records/partialDate.ts';
import { rowsOf, textOf } from '../records/values.ts';

export interface Rate {
  /** As written: a day, or a month or year that it holds for. */
  readonly date: string;
  readonly from: string;
  readonly to: string;
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
  /** Oldest first. */
  readonly rates: readonly Rate[];
}

/** What a converted figure was reckoned with, so that anybody can do it again. */
export interface RateUsed {
  readonly seriesId: string;
  readonly seriesVersion: number;
  readonly title: string;
  readonly source: string;
  readonly date: string;
  /** As the series has it: so many of `to` for one of `from`, or the index. */
  readonly value: string;
  /** True where the amount was divided by the rate, because the series runs the other way. */
  readonly inverse: boolean;
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
    rates: rates.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
  };
}

/**
 * The rate for a date: the one that covers it, otherwise the last that was known before it. A date known to the month or
 * year only is taken at its first day, so that no rate is used that lies after it. Null before the first rate.
 */
export function rateFor(series: RateSeries, date: string): Rate | null {
  const day = dayInterval(date)?.from;
  if (day === undefined) return null;
  let [low, high] = [0, series.rates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((series.rates[middle]?.from ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return coveringRate(series, low - 1, day) ?? series.rates[low - 1] ?? null;
}

/** Where days, months and years are mixed, a rate of the whole year may still cover a day after the last monthly one. */
function coveringRate(series: RateSeries, last: number, day: string): Rate | null {
  const firstOfYear = `${day.slice(0, 4)}-01-01`;
  for (let index = last; index >= 0; index -= 1) {
    const rate = series.rates[index];
    if (rate === undefined || rate.from < firstOfYear) return null;
    if (rate.to >= day) return rate;
  }
  return null;
}
