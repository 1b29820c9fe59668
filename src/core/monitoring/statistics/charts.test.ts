import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sharedFile } from '../../../../test/shared.ts';
import { cusum, nextCusum } from './cusum.ts';
import { ewma, nextEwma } from './ewma.ts';
import { normalCdf, normalQuantile } from './normal.ts';
import { cusumRunLength, ewmaRunLength } from './testing/averageRunLength.ts';

/** Computed with R's package spc 0.6.7, as everything in the reference file below. */
const published = { cusum4: 335.37, cusum5: 930.89, ewma1: 499.58, ewma2: 499.74 };

describe('average run lengths by the integral equations', () => {
  it('of a one-sided CUSUM', () => {
    expect(cusumRunLength({ slack: 0.5, limit: 4 }, 0, normalCdf)).toBeCloseTo(published.cusum4, 2);
    expect(cusumRunLength({ slack: 0.5, limit: 5 }, 0, normalCdf)).toBeCloseTo(published.cusum5, 2);
  });

  it('of a two-sided EWMA', () => {
    expect(ewmaRunLength({ lambda: 0.1, width: 2.814 }, 0)).toBeCloseTo(published.ewma1, 2);
    expect(ewmaRunLength({ lambda: 0.2, width: 2.962 }, 0)).toBeCloseTo(published.ewma2, 2);
  });

  const path = sharedFile('monitoring/arl_mk_reference.txt');
  it.skipIf(path === null)('of all charts and shifts of the reference file, to its digits', () => {
    let sided = 0;
    let compared = 0;
    for (const line of readFileSync(path ?? '', 'utf8').split('\n')) {
      if (line.startsWith('CUSUM')) sided = line.includes('two-sided') ? 2 : 1;
      const chart = /^(?:h= (?<h>\d+)|(?<lambda>[\d.]+) (?<width>[\d.]+)) : (?<cells>.*)$/u.exec(line)?.groups;
      for (const cell of chart?.['cells']?.trim().split(' ') ?? []) {
        const [shift = 0, expected = 0] = cell.split(':').map(Number);
        const length = chart?.['h']
          ? cusumLength(Number(chart['h']), shift, sided)
          : ewmaRunLength({ lambda: Number(chart?.['lambda']), width: Number(chart?.['width']) }, shift);
        expect(length, `${line.slice(0, 12)} at ${shift}`).toBeCloseTo(expected, 2);
        compared += 1;
      }
    }
    expect(compared).toBe(62);
  });
});

/** Both sides together signal as often as one and the other (Van Dobben de Bruyn 1968). */
function cusumLength(limit: number, shift: number, sided: number): number {
  const up = cusumRunLength({ slack: 0.5, limit }, shift, normalCdf);
  return sided === 1 ? up : 1 / (1 / up + 1 / cusumRunLength({ slack: 0.5, limit }, -shift, normalCdf));
}

/** Lucas (1985): the mean of in-control counts and their run length with and without a head start, as R's IAcsSPCR prints them. */
describe('run lengths of a CUSUM of Poisson counts, k 2, h 6, by the chain of its values', () => {
  const counts = { slack: 2, limit: 6 };
  // A count signals at h, not beyond it: all values are whole.
  const isAbove = (value: number): boolean => value >= counts.limit;

  function runLength(mean: number, start: number): number {
    const chance = (count: number): number =>
      Array.from({ length: count }, (_, at) => mean / (at + 1)).reduce(
        (product, each) => product * each,
        Math.exp(-mean),
      );
    const lengths = Array.from({ length: counts.limit }, () => 0);
    for (let round = 0; round < 3000; round += 1)
      for (const from of lengths.keys()) {
        let next = 1;
        for (let count = 0; count < 40; count += 1) {
          const state = nextCusum({ value: from, since: null, above: false }, count, counts, 0);
          if (state !== null && !isAbove(state.value)) next += chance(count) * (lengths[state.value] ?? 0);
        }
        lengths[from] = next;
      }
    return lengths[start] ?? 0;
  }

  it.each([
    [1.88, 37.2, 29.19],
    [1.88 + 0.9627 * Math.sqrt(1.88), 5.49, 3.33],
  ])('mean %s: %s, with a head start of half the limit %s', (mean, expected, headStart) => {
    expect(runLength(mean, 0)).toBeCloseTo(expected, 1);
    expect(runLength(mean, 3)).toBeCloseTo(headStart, 1);
  });
});

describe('average run lengths of the charts themselves, within four standard errors of the simulation', () => {
  const runs = 4000;
  const normal = normalsFrom(20_261_123);

  function simulated(runLength: () => number): { mean: number; error: number } {
    const lengths = Array.from({ length: runs }, runLength);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / runs;
    const squares = lengths.reduce((sum, length) => sum + (length - mean) ** 2, 0);
    return { mean, error: Math.sqrt(squares / (runs - 1) / runs) };
  }

  it.each([
    [0, 335.37],
    [1, 8.38],
  ])('CUSUM, shift %s', (shift, expected) => {
    const { mean, error } = simulated(() => {
      let state = nextCusum(null, 0, { slack: 0.5, limit: 4 }, 0);
      let length = 0;
      while (!state?.above) {
        length += 1;
        state = nextCusum(state, normal() + shift, { slack: 0.5, limit: 4 }, length);
      }
      return length;
    });
    expect(Math.abs(mean - expected)).toBeLessThan(4 * error);
  });

  it.each([
    [0, 499.74],
    [1, 10.54],
  ])('EWMA whose limits have stopped widening, shift %s', (shift, expected) => {
    const { mean, error } = simulated(() => {
      let state = nextEwma({ value: 0, limit: 9, steps: 1000 }, 0, { lambda: 0.2, width: 2.962 });
      let length = 0;
      while (state && Math.abs(state.value) <= state.limit) {
        length += 1;
        state = nextEwma(state, normal() + shift, { lambda: 0.2, width: 2.962 });
      }
      return length;
    });
    expect(Math.abs(mean - expected)).toBeLessThan(4 * error);
  });
});

describe('charts over a series', () => {
  it('CUSUM says since when, holds over a gap and starts anew after 0', () => {
    const chart = cusum([0.1, 2, null, 2, -9, 1], { slack: 0.5, limit: 2.9 });
    expect(chart.map((state) => state?.value)).toEqual([0, 1.5, 1.5, 3, 0, 0.5]);
    expect(chart.map((state) => state?.since)).toEqual([null, 1, 1, 1, null, 5]);
    expect(chart.map((state) => state?.above)).toEqual([false, false, false, true, false, false]);
  });

  it('EWMA widens its limits and holds over a gap', () => {
    const chart = ewma([null, 1, null, 1], { lambda: 0.5, width: 3 });
    expect(chart[0]).toBeNull();
    expect(chart[1]).toEqual({ value: 0.5, limit: 1.5, steps: 1 });
    expect(chart[2]).toBe(chart[1]);
    expect(chart[3]?.value).toBe(0.75);
    expect(chart[3]?.limit).toBeCloseTo(3 * Math.sqrt(0.3125), 12);
  });
});

/** Normal numbers that a seed repeats (mulberry32, public domain, by T. Ettinger). */
function normalsFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return normalQuantile((((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 2 ** 32);
  };
}
