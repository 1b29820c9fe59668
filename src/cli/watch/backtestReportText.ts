import { counted } from '../../core/decimals/counted.ts';
import type { BacktestAnswer } from '../../actions/alertAnswers.ts';
import { measuresTable } from '../rules/backtestText.ts';

/** The report of a backtest in the ledger, with the curve of its threshold. */
export function* backtestReportText({ id, from, to, report }: BacktestAnswer): Generator<string> {
  const { runs, places, readings, measures, against, episodes, curves, rule } = report;
  yield `${counted(runs, 'run')} from ${from} to ${to} over ${counted(places, 'place')} and ${counted(readings, 'reading')}: ${counted(measures.tests, 'test')}.`;
  const sources = [
    against === null ? [] : [`the alarms of ${against}`],
    episodes === 0 ? [] : [`${counted(episodes, 'alert')} that people found to be true`],
  ].flat();
  yield sources.length === 0
    ? 'Nothing is known that it should have found, so that no alarm can be called false.'
    : `What it should have found: ${sources.join(' and ')}.`;
  yield* measuresTable([[rule, measures]]);
  for (const { option, leaf, points } of curves) {
    yield '';
    const name = leaf < 0 ? option : `${option} of test ${leaf + 1}`;
    yield* measuresTable(points.map(({ value, measures: one }) => [`${name} ${value}`, one] as const));
  }
  yield `Kept as backtest ${id}.`;
}
