import type { IndicatorTable } from '../series/indicatorTable.ts';

/** Reported values and the periods they belong to, oldest first; only the first `n` count. */
export interface Window {
  readonly values: Float64Array;
  readonly times: Float64Array;
  n: number;
  /** Periods without a value that can be tested. */
  missing: number;
}

export function makeWindow(periods: number): Window {
  return { values: new Float64Array(periods), times: new Float64Array(periods), n: 0, missing: 0 };
}

/** Periods from one to another, both included. Filled anew for each test, as windows are. */
export interface Span {
  from: number;
  to: number;
}

/** Fills a window with the values of a row in some periods. */
export function fill(window: Window, table: IndicatorTable, row: number, span: Readonly<Span>): void {
  const { from, to } = span;
  window.n = table.gather(row, span, window);
  window.missing = Math.max(0, to - Math.max(from, table.knownSince) + 1) - window.n;
}

/** Adds one period; those before anybody reported are neither reported nor missing. */
export function add(window: Window, table: IndicatorTable, row: number, period: number): void {
  if (period < table.knownSince) return;
  const value = table.at(row, period);
  if (Number.isNaN(value)) {
    window.missing += 1;
    return;
  }
  window.values[window.n] = value;
  window.times[window.n] = period;
  window.n += 1;
}
