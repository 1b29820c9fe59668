import { never } from '../machine/ruleState.ts';
import type { RuleState } from '../machine/ruleState.ts';
import type { Leaf } from '../rules/rule.ts';
import type { IndicatorSeries } from '../series/vintageLog.ts';

/** Rows in ascending order, each with the oldest period of it that changed; only the first `count` stand. */
export interface Touched {
  readonly rows: Int32Array;
  readonly from: Float64Array;
  count: number;
}

export function noTouched(places: number): Touched {
  return { rows: new Int32Array(places), from: new Float64Array(places), count: 0 };
}

export interface Watched {
  readonly leaves: readonly Leaf[];
  readonly series: ReadonlyMap<string, IndicatorSeries>;
  /** 1 for rows that are looked at: places that the rule is about, and that are there. */
  readonly inScope: Uint8Array;
  readonly isThere: Uint8Array;
  /** From which period on a row is looked at that never was: Infinity where there is nothing to look at; null for none. */
  readonly listed: ((row: number) => number) | null;
}

/**
 * Finds the rows of which something changed since the run before. Where all is known anew, what was counted may rest on a
 * reading that is there no more. A place that reported before its peers is touched when they report.
 */
export function findTouched(
  { columns: { counted, unknownSince } }: RuleState,
  { leaves, series, inScope, isThere, listed }: Watched,
  touched: Touched,
): void {
  const seriesOf = (some: readonly Leaf[]): IndicatorSeries[] =>
    [...new Set(some.map(({ indicator }) => indicator))].flatMap((id) => series.get(id) ?? []);
  const all = seriesOf(leaves);
  const isAnew = all.some((one) => one.isAnew);
  const changes = all.map(({ touchedFrom }) => touchedFrom);
  const peersFrom = seriesOf(leaves.filter(({ kind }) => kind === 'peers')).reduce(
    (oldest, { touchedFrom }) => touchedFrom.reduce((a, b) => Math.min(a, b), oldest),
    Infinity,
  );
  touched.count = 0;
  for (let row = 0; row < counted.length; row += 1) {
    if (inScope[row] !== 1 || isThere[row] !== 1) continue;
    const known = counted[row] ?? never;
    let from = isAnew && known !== never ? known : Infinity;
    for (let at = 0; at < changes.length; at += 1) from = Math.min(from, changes[at]?.[row] ?? Infinity);
    const waiting = unknownSince[row] ?? never;
    if (waiting !== never) from = Math.min(from, Math.max(waiting, peersFrom));
    else if (known === never && listed !== null) from = Math.min(from, listed(row));
    if (from === Infinity) continue;
    touched.rows[touched.count] = row;
    touched.from[touched.count] = from;
    touched.count += 1;
  }
}
