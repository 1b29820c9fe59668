/** A backtest as a table, or as lines for programs. */
import { counted } from '../../core/decimals/counted.ts';
import type { BacktestReport } from '../../actions/monitoring/backtestRules.ts';
import type { Measures } from '../../core/monitoring/backtest/measures.ts';
import { safeForTerminal } from '../reading/safeForTerminal.ts';
import { problemLines, problemText } from './problemText.ts';

const columns: readonly (readonly [string, (measures: Measures) => string])[] = [
  ['alerts', ({ alerts }) => String(alerts)],
  ['per office-month', ({ alertsPerOfficerMonth: value }) => decimals(value, 2)],
  ['in alarm', ({ shareInAlarm }) => percent(shareInAlarm)],
  ['false alarms', ({ falsePositiveRate }) => percent(falsePositiveRate)],
  ['found', ({ found, episodes }) => (episodes === 0 ? '–' : `${found} of ${episodes}`)],
  ['at once', ({ foundInFirstPeriod }) => percent(foundInFirstPeriod)],
  ['delay', ({ meanDelay }) => decimals(meanDelay, 1)],
  ['true', ({ precision }) => percent(precision)],
  ['flapping', ({ flapping }) => percent(flapping)],
  ['held back', ({ withheld }) => String(withheld)],
];

export function* backtestText({ problems, measures, curve, summary }: BacktestReport): Generator<string> {
  yield* problemText(problems);
  const { from, to, runs, places, readings, tests } = summary;
  yield `${counted(runs, 'run')} from ${from} to ${to} over ${counted(places, 'place')} and ${counted(readings, 'reading')}: ${counted(tests, 'test')}.`;
  yield* measuresTable(measures.map((one) => [one.rule, one]));
  if (curve.length === 0) return;
  yield '';
  yield* measuresTable(
    curve.map(({ curve: { rule, option }, value, measures: one }) => [`${rule}: ${option} ${value}`, one] as const),
  );
}

/** One line for each name, with a header. */
export function* measuresTable(rows: readonly (readonly [string, Measures])[]): Generator<string> {
  const width = Math.max(6, ...rows.map(([name]) => name.length)) + 2;
  const line = (name: string, cells: readonly string[]): string =>
    safeForTerminal(name).padEnd(width) +
    cells.map((cell, at) => cell.padStart(Math.max(columns[at]?.[0].length ?? 0, 9) + 2)).join('');
  yield line(
    '',
    columns.map(([name]) => name),
  ).trimEnd();
  for (const [name, one] of rows)
    yield line(
      name,
      columns.map(([, cell]) => cell(one)),
    );
}

const percent = (value: number | null): string => (value === null ? '–' : `${(value * 100).toFixed(1)}%`);
const decimals = (value: number | null, digits: number): string => (value === null ? '–' : value.toFixed(digits));

export function* backtestLines({ problems, measures, curve, summary }: BacktestReport): Generator<string> {
  yield* problemLines(problems);
  for (const { rule, ...rest } of measures) yield JSON.stringify({ rule, ...rest });
  for (const { curve: one, value, measures: rest } of curve) {
    yield JSON.stringify({ curve: one.rule, leaf: one.leaf < 0 ? null : one.leaf, option: one.option, value, ...rest });
  }
  yield JSON.stringify({ summary });
}
