import { never } from '../machine/ruleState.ts';
import type { RuleState } from '../machine/ruleState.ts';
import type { Leaf } from '../rules/rule.ts';
import type { IndicatorSeries } from '../series/vintageLog.ts';

/** A row with the oldest period of it that changed. */
export interface Touched {
  readonly row: number;
  readonly from: number;
}

export interface Watched {
  readonly leaves: readonly Leaf[];
  readonly series: ReadonlyMap<string, IndicatorSeries>;
  readonly isWatched: (row: number) => boolean;
}

/**
 * Rows of which something changed since the run before. Where all is known anew, what was counted may rest on a reading that is
 * there no more. A place that reported before its peers is touched when they report.
 */
export function touchedRows(
  { columns: { counted, unknownSince } }: RuleState,
  { leaves, series, isWatched }: Watched,
): Touched[] {
  const rows: Touched[] = [];
  const seriesOf = (some: readonly Leaf[]): IndicatorSeries[] =>
    [...new Set(some.map(({ indicator }) => indicator))].flatMap((id) => series.get(id) ?? []);
  const all = seriesOf(leaves);
  const isAnew = all.some((one) => one.isAnew);
  const peersFrom = seriesOf(leaves.filter(({ kind }) => kind === 'peers')).reduce(
    (oldest, { touchedFrom }) => touchedFrom.reduce((a, b) => Math.min(a, b), oldest),
    Infinity,
  );
  for (let row = 0; row < counted.length; row += 1) {
    if (!isWatched(row)) continue;
    const known = counted[row] ?? never;
    let from = isAnew && known !== never ? known : Infinity;
    for (const { touchedFrom } of all) from = Math.min(from, touchedFrom[row] ?? Infinity);
    const waiting = unknownSince[row] ?? never;
    if (waiting !== never) from = Math.min(from, Math.max(waiting, peersFrom));
    if (from !== Infinity) rows.push({ row, from });
  }
  return rows;
}
