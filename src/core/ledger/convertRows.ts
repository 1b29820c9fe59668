/** Roll-ups in one currency or in the prices of one year. Every rate that was used is told; where there is none, so is that. */
import { Big } from 'big.js';
import { divideExactly } from '../money/convert.ts';
import type { Rate, RateSeries } from '../money/rates.ts';
import { rateFor } from '../money/rates.ts';
import { addDays } from '../periods/day.ts';
import type { DayInterval } from '../records/partialDate.ts';
import type { RollUpRow } from './rollUp.ts';

/** The rate of a day also holds for so many days after it: over weekends and holidays. */
const DAYS_WITHOUT_A_RATE = 10;

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
  const yearOf = (year: number): DayInterval => ({ from: `${year}-01-01`, to: `${year}-12-31` });
  const days = row.priceYear === null ? { from: row.dateFrom ?? '', to: row.dateTo ?? '' } : yearOf(row.priceYear);
  if (priceYear !== null && row.priceYear !== priceYear) {
    const index = series.find((each) => each.kind === 'deflator' && each.from === row.currency);
    const [then, base] = [index && rateAt(index, days), index && rateAt(index, yearOf(priceYear))];
    if (!index || !then || !base) return null;
    steps.push({ series: index, rate: base, divides: false }, { series: index, rate: then, divides: true });
  }
  if (currency === null || row.currency === currency) return steps;
  const at = priceYear === null ? days : yearOf(priceYear);
  for (const each of series) {
    if (each.kind !== 'exchange') continue;
    const divides = each.from === currency && each.to === row.currency;
    if (!divides && (each.from !== row.currency || each.to !== currency)) continue;
    const rate = rateAt(each, at);
    if (rate) return [...steps, { series: each, rate, divides }];
  }
  return null;
}

/** The rate that covers the days; for one day also the rate of a day shortly before. Null rather than a rate too old. */
function rateAt(series: RateSeries, { from, to }: DayInterval): Rate | null {
  const rate = rateFor(series, from);
  if (rate === null || to <= rate.to) return rate;
  const isDaily = rate.from === rate.to && from === to;
  return isDaily && to <= addDays(rate.to, DAYS_WITHOUT_A_RATE) ? rate : null;
}
