/** Readings of one indicator in order, without those given twice and those in another unit. */
import { observationGap, observationTwice } from '../errors.ts';
import type { Indicator } from '../indicator.ts';
import { dayText, periodText } from '../period.ts';
import type { Problem } from '../problem.ts';
import { problem, shown } from '../problem.ts';
import type { Lineage } from '../series/lineage.ts';
import type { VintageLog } from '../series/vintageLog.ts';
import type { Growing } from './growing.ts';
import type { ReadingColumns } from './readingColumns.ts';
import { UnitSlips } from './unitSlips.ts';

/** Readings in the order in which they became known, each with the line that it stood in. */
export interface ReadReadings extends VintageLog {
  readonly lines: Uint32Array;
  /** 1 where somebody said that the value is right. */
  readonly confirmed: Uint8Array;
}

interface Context {
  readonly indicator: Indicator;
  readonly lineage: Lineage;
  readonly problems: Problem[];
  /** What is known of the same series from elsewhere: a slip of a unit shows against that as well. */
  readonly known: VintageLog | null;
  readonly whereOf: (line: number) => string;
}

export function sortReadings(columns: ReadingColumns, context: Context): ReadReadings {
  const { row, period, recorded, line } = columns;
  const order = Uint32Array.from({ length: line.length }, (_, index) => index);
  order.sort(
    (a, b) =>
      row.at(a) - row.at(b) ||
      period.at(a) - period.at(b) ||
      recorded.at(a) - recorded.at(b) ||
      line.at(a) - line.at(b),
  );
  const once = order.filter((at, place) => place === 0 || !isTwice(columns, order[place - 1] ?? 0, at, context));
  const ofSeries = { ...context, knownOf: knownByRow(columns, context.known) };
  const kept: number[] = [];
  const slips = new UnitSlips(columns, context);
  for (let start = 0; start < once.length;) {
    let end = start + 1;
    while (end < once.length && row.at(once[end] ?? 0) === row.at(once[start] ?? 0)) end += 1;
    const series = slips.keep(once.subarray(start, end), ofSeries.knownOf.get(row.at(once[start] ?? 0))?.sizes ?? []);
    nameGaps(columns, series, ofSeries);
    for (const at of series) kept.push(at);
    start = end;
  }
  slips.finish();
  const byDay = Uint32Array.from(kept).sort((a, b) => recorded.at(a) - recorded.at(b) || line.at(a) - line.at(b));
  return logOf(columns, byDay);
}

/** Whether a reading has the same place, period and day of recording as the one before it in order. */
function isTwice(
  columns: ReadingColumns,
  before: number,
  at: number,
  { problems, lineage, indicator, whereOf }: Context,
): boolean {
  const { row, period, recorded, value, line } = columns;
  const isSame = (column: Growing): boolean => column.at(before) === column.at(at);
  if (!isSame(row) || !isSame(period) || !isSame(recorded)) return false;
  const what = `${lineage.places[row.at(at)]?.id ?? ''}, ${periodText({ kind: indicator.period, number: period.at(at) })}`;
  const equal = Object.is(value.at(before), value.at(at));
  const again = equal ? 'the same value' : `${valueText(value.at(before))} and ${valueText(value.at(at))}`;
  const message = `${shown(what)} has ${again} on ${dayText(recorded.at(at))} at ${whereOf(line.at(before))} and ${whereOf(line.at(at))}.`;
  problems.push(problem(observationTwice, whereOf(line.at(at)), message, equal ? 'notice' : 'refused'));
  return true;
}

function valueText(value: number): string {
  return Number.isNaN(value) ? 'nothing' : String(value);
}

interface KnownSeries {
  /** Of values above zero, without their sign. */
  readonly sizes: number[];
  readonly periods: number[];
}

interface SeriesContext extends Context {
  readonly knownOf: ReadonlyMap<number, KnownSeries>;
}

/** Known values by row, of rows that are in the columns. */
function knownByRow({ row }: ReadingColumns, known: VintageLog | null): ReadonlyMap<number, KnownSeries> {
  const series = new Map<number, KnownSeries>();
  if (known === null) return series;
  for (let at = 0; at < row.length; at += 1) {
    if (!series.has(row.at(at))) series.set(row.at(at), { sizes: [], periods: [] });
  }
  for (const [at, one] of known.rows.entries()) {
    const found = series.get(one);
    const value = known.values[at] ?? Number.NaN;
    if (found === undefined || Number.isNaN(value)) continue;
    found.periods.push(known.periods[at] ?? 0);
    if (value !== 0) found.sizes.push(Math.abs(value));
  }
  return series;
}

/** Says which periods between the first and the last have no value in any vintage. */
function nameGaps({ row, period, value }: ReadingColumns, series: readonly number[], context: SeriesContext): void {
  const { problems, lineage, indicator, knownOf } = context;
  const own = new Set(series.filter((at) => !Number.isNaN(value.at(at))).map((at) => period.at(at)));
  const elsewhere = knownOf.get(row.at(series[0] ?? 0))?.periods ?? [];
  const known = [...new Set([...own, ...elsewhere])].sort((a, b) => a - b);
  const gaps: string[] = [];
  let missing = 0;
  const text = (number: number): string => periodText({ kind: indicator.period, number });
  for (const [index, number] of known.entries()) {
    const before = known[index - 1];
    // What was missing before stays so, and was said then.
    if (before === undefined || number === before + 1 || !(own.has(before) || own.has(number))) continue;
    missing += number - before - 1;
    gaps.push(number === before + 2 ? text(before + 1) : `${text(before + 1)} to ${text(number - 1)}`);
  }
  if (missing === 0) return;
  const place = lineage.places[row.at(series[0] ?? 0)]?.id ?? '';
  const [one, what] = [shown(place), shown(indicator.id)];
  const message =
    missing === 1
      ? `${one} has no value of ${what} in ${gaps.join()}.`
      : `${one} has no value of ${what} in ${missing} periods: ${gaps.join(', ')}.`;
  problems.push(problem(observationGap, `place ${place}`, message, 'notice'));
}

function logOf(columns: ReadingColumns, order: Uint32Array): ReadReadings {
  const whole = (column: Growing): Int32Array => Int32Array.from(order, (at) => column.at(at));
  const denominators = Float64Array.from(order, (at) => columns.denominator.at(at));
  return {
    rows: whole(columns.row),
    periods: whole(columns.period),
    values: Float64Array.from(order, (at) => columns.value.at(at)),
    denominators: denominators.every((one) => Number.isNaN(one)) ? null : denominators,
    recorded: whole(columns.recorded),
    sources: whole(columns.source),
    lines: Uint32Array.from(order, (at) => columns.line.at(at)),
    confirmed: Uint8Array.from(order, (at) => columns.confirmed.at(at)),
  };
}
