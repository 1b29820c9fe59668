/** Readings of one indicator at listed places, with what is approved, what is not yet, and what was before. */
import type { CriterionReading } from '../../../core/lists/measuredChecks.ts';
import { noReading } from '../../../core/lists/measuredChecks.ts';
import type { Indicator } from '../../../core/monitoring/indicator.ts';
import { dayText, endedBy, periodOn } from '../../../core/monitoring/period.ts';
import { emptyLog } from '../../../core/monitoring/run/monitor.ts';
import { IndicatorTable } from '../../../core/monitoring/series/indicatorTable.ts';
import type { Lineage } from '../../../core/monitoring/series/lineage.ts';
import type { VintageLog } from '../../../core/monitoring/series/vintageLog.ts';
import { dayNumber } from '../../../core/periods/day.ts';
import { listDatasetRows } from '../../../store/monitoring/datasets.ts';
import type { DatasetState } from '../../../store/monitoringTables.ts';
import type { Ledger } from '../../ledger.ts';
import { readLogs } from '../readLogs.ts';

export interface SeriesRequest {
  /** Of the places that are asked for and of all that they came from or became. */
  readonly lineage: Lineage;
  /** ISO day: what was known by then. */
  readonly day: string;
  /** The first ISO day that is asked about. */
  readonly since: string;
  /** Readings of datasets in these states count. */
  readonly states: readonly DatasetState[];
}

export interface ListedSeries {
  readonly indicator: Indicator;
  /** What is known of a row and period, and nothing said of it yet; `tested` is NaN where it may not be judged. */
  readonly at: (row: number, period: number) => { readonly reading: CriterionReading; readonly tested: number };
}

type Where = Pick<Ledger, 'db' | 'ledgerId'>;

/** Places that were split, merged or given a new code have the values of what they came from, as in series and alerts. */
export async function listedSeries(
  where: Where,
  indicator: Indicator,
  { lineage, day, since, states }: SeriesRequest,
): Promise<ListedSeries> {
  const waits = states.includes('approved');
  const beside: DatasetState[] = waits ? ['withdrawn', 'entered'] : ['withdrawn'];
  const others = await listDatasetRows(where.db, where.ledgerId, { states: beside });
  const stateOf = new Map(others.map(({ id, state }) => [id, state]));
  const first = periodOn(indicator.period, dayNumber(since));
  const { logs, sources } = await readLogs(where, {
    indicators: [indicator.id],
    lineage,
    states: [...states, ...beside],
    places: new Set(lineage.rowOf.keys()),
    fromPeriod: first,
  });
  const log = logs.get(indicator.id) ?? emptyLog;
  const columns = Math.max(0, endedBy(indicator.period, dayNumber(day)) - first + 1);
  const size = { first, periods: columns, rows: lineage.places.length };
  const vintages = vintagesOf(log, size, dayNumber(day));
  const table = new IndicatorTable(indicator, lineage, {
    first,
    periods: columns,
    denominators: log.denominators !== null,
  });
  const isBeside = sources.map((id) => stateOf.has(id));
  for (const at of vintages.inOrder)
    if (isBeside[log.sources[at] ?? -1] === false) table.set(readingAt(log, at), ignore);
  const dayOf = dayTexts();
  return { indicator, at: told };

  function told(row: number, period: number): ReturnType<ListedSeries['at']> {
    if (period < first || period >= first + columns) return nothing;
    const cell = row * columns + period - first;
    const value = known(table.values[cell]);
    const dataset = sources[table.sourceAt(row, period)] ?? null;
    const theirs = vintages.of(cell);
    const tested = table.at(row, period);
    if (theirs.length === 0) return value === null ? nothing : { reading: { ...noReading, value, dataset }, tested };
    const counts = theirs.findLast((at) => isBeside[log.sources[at] ?? -1] === false) ?? -1;
    const knownOn = counts < 0 ? null : dayOf(log.recorded[counts] ?? 0);
    if (theirs.length === 1 && counts >= 0)
      return { reading: { met: 'unknown', value, dataset, knownOn, earlier: [], waiting: null }, tested };
    const idOf = (at: number): string => sources[log.sources[at] ?? -1] ?? '';
    const waiting = theirs.findLast((at) => at > counts && stateOf.get(idOf(at)) === 'entered');
    const earlier = Array.from(theirs).flatMap((at) => {
      const state = stateOf.get(idOf(at));
      if (at === counts || state === 'entered') return [];
      const before = { value: known(log.values[at]), dataset: idOf(at), knownOn: dayOf(log.recorded[at] ?? 0) };
      return [{ ...before, withdrawn: state === 'withdrawn' }];
    });
    const reading = { met: 'unknown' as const, value, dataset, knownOn, earlier };
    return { reading: { ...reading, waiting: waiting === undefined ? null : idOf(waiting) }, tested };
  }
}

/** Days as text, each made once: readings come on few of them. */
function dayTexts(): (day: number) => string {
  const known = new Map<number, string>();
  return (day) => {
    const text = known.get(day) ?? dayText(day);
    known.set(day, text);
    return text;
  };
}

const nothing = { reading: noReading, tested: Number.NaN };
const ignore = (): void => undefined;

function known(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

function readingAt(log: VintageLog, at: number): Parameters<IndicatorTable['set']>[0] {
  return {
    row: log.rows[at] ?? 0,
    period: log.periods[at] ?? 0,
    value: log.values[at] ?? Number.NaN,
    denominator: log.denominators?.[at] ?? Number.NaN,
    source: log.sources[at] ?? -1,
  };
}

interface Vintages {
  /** Indices into the log of what was known by the day, in the order in which it became known. */
  readonly inOrder: readonly number[];
  readonly of: (cell: number) => Int32Array;
}

/** Indices of readings cell by cell, in two columns of numbers instead of a list for each of them. */
function vintagesOf(
  { rows, periods, recorded }: VintageLog,
  size: { readonly first: number; readonly periods: number; readonly rows: number },
  day: number,
): Vintages {
  const starts = new Int32Array(size.rows * size.periods + 1);
  const inOrder: number[] = [];
  const cellOf = (at: number): number => (rows[at] ?? 0) * size.periods + (periods[at] ?? 0) - size.first;
  for (let at = 0; at < rows.length; at += 1) {
    const column = (periods[at] ?? 0) - size.first;
    if ((recorded[at] ?? 0) > day || column < 0 || column >= size.periods) continue;
    inOrder.push(at);
    const next = cellOf(at) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let cell = 1; cell < starts.length; cell += 1) starts[cell] = (starts[cell] ?? 0) + (starts[cell - 1] ?? 0);
  const found = new Int32Array(inOrder.length);
  const filled = starts.slice();
  for (const at of inOrder) {
    const cell = cellOf(at);
    found[filled[cell] ?? 0] = at;
    filled[cell] = (filled[cell] ?? 0) + 1;
  }
  return { inOrder, of: (cell) => found.subarray(starts[cell], starts[cell + 1]) };
}
