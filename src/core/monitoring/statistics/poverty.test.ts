import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sharedFile } from '../../../../test/shared.ts';
import type { DeprivationRow } from './alkireFoster.ts';
import { alkireFoster } from './alkireFoster.ts';

describe('Alkire–Foster', () => {
  /** Scores 2/9, 13/18, 7/18 and 1/2 of units of 4, 7, 5 and 4: the example of UNDP's technical notes on the index. */
  it('gives H = 0.8, A = 0.5625 and MPI = 0.45 of four units', () => {
    const weights = [4 / 18, 5 / 18, 2 / 18, 7 / 18];
    const rows = [
      { deprived: [true, false, false, false], weight: 4 },
      { deprived: [true, false, true, true], weight: 7 },
      { deprived: [false, false, false, true], weight: 5 },
      { deprived: [false, false, true, true], weight: 4 },
    ];
    const measure = alkireFoster(rows, { weights, cutoff: 1 / 3 });
    expect(measure?.headcount).toBe(0.8);
    expect(measure?.intensity).toBeCloseTo(0.5625, 12);
    expect(measure?.mpi).toBeCloseTo(0.45, 12);
  });

  it('counts a score that reaches the cut-off but for a binary hair', () => {
    const weights = Array.from({ length: 15 }, () => 1 / 15);
    const six = weights.slice(0, 6).reduce((sum, weight) => sum + weight, 0);
    expect(six).toBeLessThan(0.4);
    const rows = [{ deprived: weights.map((_, indicator) => indicator < 6), weight: 1 }];
    expect(alkireFoster(rows, { weights, cutoff: 0.4 })).toMatchObject({ headcount: 1 });
  });

  it('has no intensity where nobody is poor, and no measure of nobody', () => {
    const options = { weights: [0.5, 0.5], cutoff: 1 };
    expect(alkireFoster([{ deprived: [true, false], weight: 3 }], options)).toEqual({
      headcount: 0,
      intensity: null,
      mpi: 0,
      censored: [0, 0],
      uncensored: [1, 0],
      contributions: null,
    });
    expect(alkireFoster([], options)).toBeNull();
    expect(alkireFoster([{ deprived: [true, true], weight: 0 }], options)).toBeNull();
  });
});

const path = sharedFile('monitoring/mpi_examplePovertydf.csv');

describe.skipIf(path === null)('Alkire–Foster on the example of R’s package MPI', () => {
  const lines = path === null ? [] : readFileSync(path, 'utf8').trim().split('\n').slice(1);
  const rows = lines.map((line): DeprivationRow & { region: string } => {
    const cells = line.split(',');
    const region = (cells.pop() ?? '').replaceAll('"', '');
    return { region, deprived: cells.map((cell) => cell === '1'), weight: 1 };
  });
  const weights = Array.from({ length: 11 }, () => 1 / 11);
  const of = (region: string | null, k: number) =>
    alkireFoster(
      rows.filter((row) => region === null || row.region === region),
      { weights, cutoff: k / 11 },
    );

  it.each([
    [null, 3, 0.9333333, 0.5519481, 0.5151515],
    ['Olmeto', 3, 0.9285714, 0.5524476, 0.512987],
    ['Zicavo', 3, 0.9090909, 0.6, 0.5454545],
    ['Bastia', 3, 1, 0.4090909, 0.4090909],
    ['Calvi', 3, 1, 0.3636364, 0.3636364],
    ['Corte', 3, 1, 0.5454545, 0.5454545],
    ['Venaco', 3, 1, 0.5454545, 0.5454545],
    [null, 4, 0.8666667, 0.5734266, 0.4969697],
    [null, 6, 0.5666667, 0.6470588, 0.3666667],
  ])('%s with a cut-off of %s of 11', (region, k, headcount, intensity, mpi) => {
    const measure = of(region, k);
    expect(measure?.headcount).toBeCloseTo(headcount, 7);
    expect(measure?.intensity).toBeCloseTo(intensity, 7);
    expect(measure?.mpi).toBeCloseTo(mpi, 7);
  });

  it('contributions', () => {
    const expected = [0.0941, 0.0824, 0.1, 0.1059, 0.1, 0.1, 0.0765, 0.0941, 0.0706, 0.0765, 0.1];
    const contributions = of(null, 3)?.contributions ?? [];
    expect(contributions.map((part) => Number(part.toFixed(4)))).toEqual(expected);
    expect(contributions.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 12);
  });

  it('the MPI is the weighted sum of censored headcounts', () => {
    const measure = of(null, 4);
    const sum = (measure?.censored ?? []).reduce((total, share) => total + share / 11, 0);
    expect(sum).toBeCloseTo(measure?.mpi ?? 0, 12);
  });

  it('the parts make up the whole', () => {
    const regions = [...new Set(rows.map(({ region }) => region))];
    const parts = regions.flatMap((region) => {
      const measure = of(region, 3);
      const share = rows.filter((row) => row.region === region).length / rows.length;
      return measure ? [{ ...measure, share }] : [];
    });
    const whole = (of: 'headcount' | 'mpi') => parts.reduce((sum, part) => sum + part.share * part[of], 0);
    expect(whole('headcount')).toBeCloseTo(0.9333333, 7);
    expect(whole('mpi')).toBeCloseTo(0.5151515, 7);
  });
});
