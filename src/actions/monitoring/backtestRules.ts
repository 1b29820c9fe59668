/** The verb behind `counterfoil rules backtest`: what the rules would have said on each day of the past. */
import type { BacktestTerms, CurvePoint } from '../../core/monitoring/backtest/backtest.ts';
import { backtest } from '../../core/monitoring/backtest/backtest.ts';
import type { Measures } from '../../core/monitoring/backtest/measures.ts';
import { readEpisodes } from '../../core/monitoring/reading/readEpisodes.ts';
import type { MonitoringEffects } from './monitoringEffects.ts';
import type { FileProblem, MonitoringFiles } from './readMonitoringFiles.ts';
import { allRows, inFile, readMonitoringFiles } from './readMonitoringFiles.ts';

export interface BacktestRequest extends MonitoringFiles, Omit<BacktestTerms, 'episodes'> {
  /** A file of episodes that should have been found. */
  readonly episodes: string | null;
}

export interface BacktestReport {
  readonly problems: readonly FileProblem[];
  readonly measures: readonly Measures[];
  readonly curve: readonly CurvePoint[];
  readonly summary: {
    readonly from: string;
    readonly to: string;
    readonly runs: number;
    readonly places: number;
    readonly readings: number;
    readonly tests: number;
  };
}

export async function backtestRules(request: BacktestRequest, effects: MonitoringEffects): Promise<BacktestReport> {
  const { input, problems, readings } = await readMonitoringFiles(request, effects);
  const read = request.episodes === null ? null : readEpisodes(await allRows(request.episodes, effects), input.lineage);
  const { measures, curve, from, to, runs } = backtest(input, { ...request, episodes: read?.episodes ?? [] });
  const tests = measures.reduce((sum, one) => sum + one.tests, 0);
  return {
    problems: [...problems, ...(read?.problems ?? []).map(inFile('episodes'))],
    measures,
    curve,
    summary: { from, to, runs, places: input.lineage.places.length, readings, tests },
  };
}
