/** Into one currency, or into the prices of one year. A missing rate is an answer: nothing is added for want of one. */
import { Big } from 'big.js';
import type { DayInterval } from '../records/partialDate.ts';
import { period } from '../records/partialDate.ts';
import type { Rate, RateSeries } from './rates.ts';
import { rateFor } from './rates.ts';

/** Of what kind an amount is: its currency, the year of its prices (null: those of its date), what is known of its date. */
export interface Valued {
  readonly currency: string;
  readonly priceYear: number | null;
  readonly days: DayInterval;
}

export interface Conversion {
  /** Null keeps each currency. */
  readonly currency: string | null;
  /** Null keeps each price basis. */
  readonly priceYear: number | null;
  /** The first that fits is used. */
  readonly series: readonly RateSeries[];
}

export interface ConversionStep {
  readonly series: RateSeries;
  readonly rate: Rate;
  /** True where the amount is divided by the rate, because the series runs the other way. */
  readonly divides: boolean;
}

/**
 * First into the prices of the year: times the index of that year over the index of the date, which must be of the
 * amount's own currency. Then into the other currency: at the rate of the date, or, for constant prices, of their year;
 * either way round. Null where a rate is missing.
 */
export function conversionSteps(amount: Valued, { currency, priceYear, series }: Conversion): ConversionStep[] | null {
  const steps: ConversionStep[] = [];
  const days = amount.priceYear === null ? amount.days : yearOf(amount.priceYear);
  if (priceYear !== null && amount.priceYear !== priceYear) {
    const index = series.find((each) => each.kind === 'deflator' && each.from === amount.currency);
    const [then, base] = [index && rateFor(index, days), index && rateFor(index, yearOf(priceYear))];
    if (!index || !then || !base) return null;
    steps.push({ series: index, rate: base, divides: false }, { series: index, rate: then, divides: true });
  }
  if (currency === null || amount.currency === currency) return steps;
  const at = priceYear === null ? days : yearOf(priceYear);
  for (const each of series) {
    if (each.kind !== 'exchange') continue;
    const divides = each.from === currency && each.to === amount.currency;
    if (!divides && (each.from !== amount.currency || each.to !== currency)) continue;
    const rate = rateFor(each, at);
    if (rate) return [...steps, { series: each, rate, divides }];
  }
  return null;
}

function yearOf(year: number): DayInterval {
  const text = String(year).padStart(4, '0');
  return period(text, text);
}

/** With all the decimals there are; whoever shows the amount rounds. The same input gives the same answer for ever. */
export function converted(amount: string, steps: readonly ConversionStep[]): Big {
  return steps.reduce(
    (sum, { rate, divides }) => (divides ? divideExactly(sum, rate.value) : sum.times(rate.value)),
    new Big(amount),
  );
}

/** Enough decimals that rounding to minor units afterwards sees on which side of the half it lies. */
const DIVISION_DECIMALS = 40;

/** big.js rounds divisions to a setting of its constructor; this one leaves the shared setting alone. */
const Wide = Big();
Wide.DP = DIVISION_DECIMALS;
Wide.RM = 0;

function divideExactly(amount: Big, by: string): Big {
  return new Big(new Wide(amount.toFixed()).div(by).toFixed());
}
