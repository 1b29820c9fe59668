/**
 * The same six tests as one would write them first: a list of values for each place, statistics over lists, an object for
 * each test. It carries no state, and follows no place through changes; it is there to say what those cost.
 */
import { cusum } from '../../src/core/monitoring/statistics/cusum.ts';
import { referenceValues } from '../../src/core/monitoring/statistics/referenceValues.ts';
import { robustZ } from '../../src/core/monitoring/statistics/robust.ts';
import type { MonitorInput } from '../../src/core/monitoring/run/monitor.ts';
import type { WorldSize } from './makeWorld.ts';

interface Test {
  readonly fires: boolean | null;
  readonly value: number | null;
  readonly limit: number | null;
}

type Series = readonly (number | null)[];
const start = 2010 * 12;
const nothing: Test = { fires: null, value: null, limit: null };

function seriesOf(input: MonitorInput, indicator: string, months: number): (number | null)[][] {
  const log = input.logs.get(indicator);
  const series = input.lineage.places.map(() => Array.from({ length: months }, (): number | null => null));
  if (log === undefined) return series;
  for (const [at, row] of log.rows.entries()) {
    const own = series[row];
    if (own !== undefined) own[(log.periods[at] ?? 0) - start] = log.values[at] ?? null;
  }
  return series;
}

function level(series: Series, at: number): Test {
  const value = series[at] ?? null;
  const reported = series.slice(0, at + 1).filter((one) => one !== null);
  if (value === null) return nothing;
  return { fires: reported.slice(-3).filter((one) => one >= 30).length >= 2, value, limit: 30 };
}

function change(series: Series, at: number): Test {
  const [value, before] = [series[at] ?? null, series[at - 12] ?? null];
  return value === null || before === null ? nothing : { fires: value - before >= 4, value: value - before, limit: 4 };
}

function path(series: Series, at: number): Test {
  const [value, own] = [series[at] ?? null, series[0] ?? null];
  if (value === null || own === null) return nothing;
  const planned = own + ((5 - own) * at) / 239;
  return { fires: value - planned > 8, value, limit: planned + 8 };
}

function season(series: Series, at: number): Test {
  const value = series[at] ?? null;
  const others = referenceValues(series, at, { periodsPerYear: 12, years: 3, halfWidth: 1, guard: 2 });
  const standing = value === null || others.length < 8 ? null : robustZ(value, others);
  return standing === null
    ? nothing
    : { fires: standing.z >= 3.09, value, limit: standing.median + 3.09 * standing.spread };
}

function memory(series: Series, at: number): Test {
  if (series[at] === null) return nothing;
  const before = series.slice(Math.max(0, at - 47), at - 11).map((value, time) => ({ value, time }));
  const known = before.flatMap(({ value, time }) => (value === null ? [] : [{ value, time }]));
  if (known.length < 12) return nothing;
  const n = known.length;
  const [t, x] = [
    known.reduce((sum, one) => sum + one.time, 0) / n,
    known.reduce((sum, one) => sum + one.value, 0) / n,
  ];
  const squares = known.reduce((sum, one) => sum + (one.time - t) ** 2, 0);
  const slope = known.reduce((sum, one) => sum + (one.time - t) * (one.value - x), 0) / squares;
  const rest = known.reduce((sum, one) => sum + (one.value - x - slope * (one.time - t)) ** 2, 0);
  const deviation = Math.sqrt(rest / (n - 2));
  const newest = series
    .slice(at - 11, at + 1)
    .map((value, time) => (value === null ? null : (value - x - slope * (36 + time - t)) / deviation));
  const state = cusum(newest, { slack: 0.5, limit: 5 }).at(-1) ?? null;
  return state === null ? nothing : { fires: state.above, value: state.value, limit: 5 };
}

export function plainRun(
  input: MonitorInput,
  { months, measured, places }: WorldSize & { readonly measured: number },
  clock: () => number,
): { readonly tests: number; readonly alerts: number; readonly seconds: number } {
  const all = [...input.indicators.keys()].map((id) => seriesOf(input, id, months));
  const before = clock();
  let [tests, alerts] = [0, 0];
  const take = ({ fires }: Test): void => {
    tests += 1;
    if (fires === true) alerts += 1;
  };
  for (let at = months - measured; at < months; at += 1) {
    for (const series of all) {
      const peers = Map.groupBy(series.keys(), (row) => input.lineage.parent[row] ?? -1);
      const valuesOf = new Map(
        [...peers].map(([group, rows]) => [group, rows.flatMap((row) => series[row]?.[at] ?? [])]),
      );
      for (let row = 0; row < places; row += 1) {
        const own = series[row] ?? [];
        for (const test of [level, change, path, season, memory]) take(test(own, at));
        const value = own[at] ?? null;
        const others = valuesOf.get(input.lineage.parent[row] ?? -1) ?? [];
        const standing = value === null ? null : robustZ(value, others);
        take(
          standing === null
            ? nothing
            : { fires: standing.z >= 3.09, value, limit: standing.median + 3.09 * standing.spread },
        );
      }
    }
  }
  return { tests, alerts, seconds: clock() - before };
}
