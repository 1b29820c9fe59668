/** Roll-ups in one currency or in the prices of one year. Every rate that was used is told; where there is none, so is that. */
import { Big } from 'big.js';
import { divideExactly } from '../money/convert.ts';
import type { Rate, RateSeries } from '../money/rates.ts';
import { rateFor } from '../money/rates.ts';
import { addDays } from '../periods/day.ts';
import type { RollUpRow } from './rollUp.ts';

/** A rate may be this many days old: over weekends and holidays, and to the end of a month without a rate of its own. */
const MOST_DAYS_OLD = 31;

export interface Conversion {
  /** Null keeps each currency. */
  readonly currency: string | null;
  /** Null keeps each price basis. */
  readonly priceYear: number | null;
  readonly series: readonly RateSeries[];
}

export interface SeriesUsed {
  readonly series: RateSeries;
  readonly rate: Rate;
}

/** `rows` must be kept apart by date. Amounts come with all their decimals; whoever shows them rounds. */
export function convertRows(
  rows: readonly RollUpRow[],
  conversion: Conversion,
): { readonly converted: RollUpRow[]; readonly without: RollUpRow[]; readonly used: SeriesUsed[] } {
  const converted: RollUpRow[] = [];
  const without: RollUpRow[] = [];
  const used = new Map<string, SeriesUsed>();
  for (const row of rows) {
    const steps = stepsFor(row, conversion);
    if (steps === null) {
      without.push(row);
      continue;
    }
    for (const { series, rate } of steps) used.set(JSON.stringify([series.id, rate.date]), { series, rate });
    const amount = (decimal: string): string =>
      steps.reduce((sum, step) => apply(sum, step), new Big(decimal)).toFixed();
    converted.push({
      ...row,
      currency: conversion.currency ?? row.currency,
      priceYear: conversion.priceYear ?? row.priceYear,
      amount: amount(row.amount),
      negative: amount(row.negative),
      itemised: amount(row.itemised),
      passedOn: amount(row.passedOn),
    });
  }
  return { converted, without, used: [...used.values()] };
}

interface Step extends SeriesUsed {
  readonly divides: boolean;
}

function apply(amount: Big, { rate, divides }: Step): Big {
  return divides ? divideExactly(amount, rate.value) : amount.times(rate.value);
}

/**
 * First into the prices of the year, by an index of the amount's own currency, then into the other currency: at the rate
 * of the date, or, for constant prices, of their year. Null where a rate is missing.
 */
function stepsFor(row: RollUpRow, { currency, priceYear, series }: Conversion): Step[] | null {
  const steps: Step[] = [];
  const date = row.priceYear === null ? (row.dateFrom ?? '') : `${row.priceYear}-01-01`;
  if (priceYear !== null && row.priceYear !== priceYear) {
    const index = series.find((each) => each.kind === 'deflator' && each.from === row.currency);
    const [then, base] = [index && rateAt(index, date), index && rateAt(index, `${priceYear}-01-01`)];
    if (!index || !then || !base) return null;
    steps.push({ series: index, rate: base, divides: false }, { series: index, rate: then, divides: true });
  }
  if (currency === null || row.currency === currency) return steps;
  const day = priceYear === null ? date : `${priceYear}-01-01`;
  for (const each of series) {
    if (each.kind !== 'exchange') continue;
    const divides = each.from === currency && each.to === row.currency;
    if (!divides && (each.from !== row.currency || each.to !== currency)) continue;
    const rate = rateAt(each, day);
    if (rate) return [...steps, { series: each, rate, divides }];
  }
  return null;
}

/** The rate that covers the day, or one from shortly before. */
function rateAt(series: RateSeries, day: string): Rate | null {
  const rate = rateFor(series, day);
  return rate !== null && addDays(rate.to, MOST_DAYS_OLD) >= day ? rate : null;
}
