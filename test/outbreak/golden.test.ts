import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sharedFile } from '../shared.ts';
import { farrington, flexible, improved } from '../../bench/outbreak/farrington.ts';
import { WEEKS, meanAt, scenarios } from '../../bench/outbreak/series.ts';
import type { Limit } from '../../bench/outbreak/simple.ts';
import { earsC1, earsC2, earsC3, seasonalLimit } from '../../bench/outbreak/simple.ts';

const seriesFile = sharedFile('monitoring/noufaily_series_rep1.csv');
const limitsFile = sharedFile('monitoring/noufaily_upperbounds_rep1.csv');

function rowsOf(path: string): Record<string, number>[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split('\n');
  const names = head.replaceAll('"', '').split(',');
  return lines.map((line) =>
    Object.fromEntries(line.split(',').map((cell, index) => [names[index] ?? '', Number(cell)])),
  );
}

/** Limits of a quantile beyond measure, where a block of the history had no case at all, are not compared. */
const HUGE = 1e6;

describe.skipIf(seriesFile === null || limitsFile === null)('reference methods beside R’s surveillance 1.20.3', () => {
  const counts = new Map<number, Float64Array>();
  const rows = seriesFile === null ? [] : rowsOf(seriesFile);
  for (const row of rows) {
    const series = counts.get(row['scenario'] ?? 0) ?? new Float64Array(WEEKS.last);
    series[(row['week'] ?? 1) - 1] = row['count'] ?? 0;
    counts.set(row['scenario'] ?? 0, series);
  }
  const limits = limitsFile === null ? [] : rowsOf(limitsFile);

  it('the means of the 28 scenarios', () => {
    for (const row of rows) {
      const scenario = scenarios[(row['scenario'] ?? 0) - 1];
      expect(scenario ? meanAt(scenario, row['week'] ?? 0) : 0).toBeCloseTo(row['mu'] ?? 0, 5);
    }
  });

  it.each<[string, Limit, number]>([
    ['C1', earsC1, 5e-7],
    ['C2', earsC2, 5e-7],
    ['C3', earsC3, 5e-7],
    ['hist2sd', seasonalLimit(2), 5e-7],
    ['hist3sd', seasonalLimit(3), 5e-7],
    ['farr', farrington({ ...flexible, asInR: true }), 1e-4],
    ['nouf', farrington(improved), 0],
    ['muan', farrington({ ...improved, method: 'muan', asInR: true }), 0],
  ])('%s', (column, limit, tolerance) => {
    let compared = 0;
    let apart = 0;
    for (const row of limits) {
      const [expected = Number.NaN] = [row[column]];
      if (!Number.isFinite(expected) || expected > HUGE) continue;
      const series = counts.get(row['scenario'] ?? 0) ?? new Float64Array();
      compared += 1;
      if (!(Math.abs(limit(series, (row['week'] ?? 1) - 1) - expected) <= tolerance)) apart += 1;
    }
    expect(compared).toBeGreaterThan(1300);
    expect(apart).toBe(0);
  });
});
