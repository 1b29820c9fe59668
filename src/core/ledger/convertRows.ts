/** Roll-ups in one currency or in the prices of one year. Every rate that was used is told; where there is none, so is that. */
import type { Conversion, ConversionStep } from '../money/convert.ts';
import { conversionSteps, converted as amountBy } from '../money/convert.ts';
import type { RollUpRow } from './rollUp.ts';

/** `rows` must be kept apart by date. Amounts come with all their decimals; whoever shows them rounds. */
export function convertRows(
  rows: readonly RollUpRow[],
  conversion: Conversion,
): { readonly converted: RollUpRow[]; readonly without: RollUpRow[]; readonly used: ConversionStep[] } {
  const converted: RollUpRow[] = [];
  const without: RollUpRow[] = [];
  const used = new Map<string, ConversionStep>();
  for (const row of rows) {
    const days = { from: row.dateFrom ?? '', to: row.dateTo ?? '' };
    const steps = conversionSteps({ currency: row.currency, priceYear: row.priceYear, days }, conversion);
    if (steps === null) {
      without.push(row);
      continue;
    }
    for (const step of steps) used.set(JSON.stringify([step.series.id, step.rate.date]), step);
    const amount = (decimal: string): string => amountBy(decimal, steps).toFixed();
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
