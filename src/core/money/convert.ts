import { Big } from 'big.js';
import type { Money } from '../records/field.ts';
import { minorUnits } from './currencies.ts';
import type { RateSeries, RateUsed } from './rates.ts';
import { rateFor } from './rates.ts';

export interface DatedMoney {
  readonly money: Money;
  /** A day, or what is known of it. */
  readonly date: string;
}

/** A refusal is an answer: two currencies are never added for want of a rate. */
export type Converted =
  | { readonly ok: true; readonly money: Money; readonly used: readonly RateUsed[] }
  | {
      readonly ok: false;
      readonly refusal: 'no series' | 'no rate yet' | 'wrong series';
      /** English. */
      readonly message: string;
    };

/**
 * Converts at the rate of the date, by the first series that leads from one currency into the other, either way round.
 * Rounded half to even to the minor unit of the target; the same input gives the same answer for ever.
 */
export function convert({ money, date }: DatedMoney, into: string, series: readonly RateSeries[]): Converted {
  if (money.currency === into) return { ok: true, money, used: [] };
  const fitting = series.filter((each) => each.kind === 'exchange' && connects(each, money.currency, into));
  if (fitting.length === 0) {
    return {
      ok: false,
      refusal: 'no series',
      message: `No series of rates leads from ${money.currency} into ${into}.`,
    };
  }
  for (const each of fitting) {
    const rate = rateFor(each, date);
    if (rate === null) continue;
    const inverse = each.from !== money.currency;
    const amount = new Big(money.amount);
    const exact = inverse ? divideExactly(amount, rate.value) : amount.times(rate.value);
    return { ok: true, money: rounded(exact, into), used: [usedOf(each, rate, inverse)] };
  }
  const message = `No rate from ${money.currency} into ${into} is known for ${date} or before.`;
  return { ok: false, refusal: 'no rate yet', message };
}

function connects(series: RateSeries, from: string, to: string): boolean {
  return (series.from === from && series.to === to) || (series.from === to && series.to === from);
}

export function usedOf(series: RateSeries, rate: { date: string; value: string }, inverse: boolean): RateUsed {
  const { id, version, title, source } = series;
  return { seriesId: id, seriesVersion: version, title, source, date: rate.date, value: rate.value, inverse };
}

/** Enough decimals that rounding to minor units afterwards sees on which side of the half it lies. */
const divisionDecimals = 40;
const halfEven = 2;

/** big.js rounds divisions to a setting of its constructor; this one leaves the shared setting alone. */
const Wide = Big();
Wide.DP = divisionDecimals;
Wide.RM = 0;

export function divideExactly(amount: Big, by: string): Big {
  return new Big(new Wide(amount.toFixed()).div(by).toFixed());
}

/** Half to even, to the minor unit of the currency (two decimals where it has none of its own). */
export function rounded(amount: Big, currency: string): Money {
  return { amount: amount.round(minorUnits(currency) ?? 2, halfEven).toFixed(), currency };
}
