import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBaseline } from './countBaseline.ts';
import { fitLogLinear, leverages } from './logLinearFit.ts';

describe('log-linear regression', () => {
  /** The randomised trial of Dobson (1990), the example of R's help page on `glm`, with what R prints of it. */
  const counts = Float64Array.of(18, 17, 15, 20, 10, 20, 25, 13, 12);
  const rows = Array.from(counts, (_, row) => {
    const [outcome, treatment] = [row % 3, Math.floor(row / 3)];
    return [1, outcome === 1, outcome === 2, treatment === 1, treatment === 2].map(Number);
  });
  const data = { design: Float64Array.from(rows.flat()), columns: 5, counts };

  it('gives the coefficients and standard errors that R gives', () => {
    const fit = fitLogLinear(data);
    const expected = [3.045, -0.4543, -0.293, 0, 0];
    const errors = [0.1709, 0.2022, 0.1927, 0.2, 0.2];
    for (const [column, coefficient] of expected.entries()) {
      expect(fit?.coefficients[column]).toBeCloseTo(coefficient, 3);
      expect(Math.sqrt(fit?.inverse[column * 6] ?? 0)).toBeCloseTo(errors[column] ?? 0, 4);
    }
    expect(fit?.converged).toBe(true);
  });

  it('has as many leverages in all as columns', () => {
    const fit = fitLogLinear(data);
    const hats = fit ? leverages(data, fit) : new Float64Array();
    expect(hats.reduce((sum, hat) => sum + hat, 0)).toBeCloseTo(5, 6);
  });

  it('is pulled to no effect by a strong penalty, and counts a weight of 2 as two rows', () => {
    const pulled = fitLogLinear(data, { penalty: [0, 1e9, 1e9, 1e9, 1e9] });
    expect(Math.exp(pulled?.coefficients[0] ?? 0)).toBeCloseTo(150 / 9, 5);
    const twice = {
      ...data,
      design: Float64Array.from([...rows, ...rows].flat()),
      counts: Float64Array.of(...counts, ...counts),
    };
    const weighted = fitLogLinear({ ...data, weights: new Float64Array(9).fill(2) });
    expect(weighted?.inverse[0]).toBeCloseTo(fitLogLinear(twice)?.inverse[0] ?? 0, 8);
  });

  it('is null where columns cannot be told apart', () => {
    const design = Float64Array.from(rows.flatMap(() => [1, 1]));
    expect(fitLogLinear({ design, columns: 2, counts })).toBeNull();
  });
});

/** Counts that alternate around a mean as a Poisson's middle half does. */
const around = (mean: number): number => mean + Math.sqrt(mean);
const steady = (mean: number, length: number): number[] =>
  Array.from({ length }, (_, index) => Math.round(index % 2 === 0 ? around(mean) : 2 * mean - around(mean)));
const weekly = { periodsPerYear: 52 };

describe('the baseline of counts', () => {
  it('expects of a steady series what it always was', () => {
    const baseline = countBaseline([...steady(16, 300), 16], 300, weekly);
    expect(baseline?.expected).toBeCloseTo(16, 0);
    expect(baseline?.growth).toBeCloseTo(0, 2);
    expect(baseline).toMatchObject({ used: 234, missing: 0 });
    expect(baseline?.limit).toBeGreaterThan(24);
    expect(baseline?.limit).toBeLessThan(34);
  });

  it('follows growth and season', () => {
    const mean = (week: number): number => Math.exp(3 + (0.2 * week) / 52 + 0.6 * Math.cos((2 * Math.PI * week) / 52));
    const counts = Array.from({ length: 400 }, (_, week) => Math.round(mean(week)));
    const [top, bottom] = [364, 390].map((week) => countBaseline(counts, week, weekly));
    expect((top?.expected ?? 0) / mean(364)).toBeCloseTo(1, 1);
    expect((bottom?.expected ?? 0) / mean(390)).toBeCloseTo(1, 1);
    expect(top?.growth).toBeCloseTo(0.2, 1);
  });

  it('leaves out what was not reported, which is not the same as none', () => {
    const counts: (number | null)[] = steady(16, 300);
    const zeros = [...counts];
    for (let index = 100; index < 150; index += 1) [counts[index], zeros[index]] = [null, 0];
    const [unknown, none] = [countBaseline(counts, 299, weekly), countBaseline(zeros, 299, weekly)];
    expect(unknown?.missing).toBe(50);
    expect(unknown?.expected).toBeCloseTo(16, 0);
    expect(none?.missing).toBe(0);
    expect(none?.ratio).toBeGreaterThan(2 * (unknown?.ratio ?? 0));
    expect(countBaseline([...counts, null], 300, weekly)?.p).toBeNull();
  });

  it('hardly heeds an earlier outbreak, even one that is unusual only over two weeks together', () => {
    const counts = steady(16, 301);
    const before = countBaseline(counts, 300, weekly);
    const after = countBaseline(counts.toSpliced(150, 2, 60, 50), 300, weekly);
    const mild = countBaseline(counts.toSpliced(150, 2, 25, 25), 300, weekly);
    for (const baseline of [after, mild])
      expect(Math.abs((baseline?.limit ?? 0) - (before?.limit ?? 0))).toBeLessThanOrEqual(1);
  });

  it('does not let the last half year become its own standard', () => {
    const counts = steady(16, 301);
    const risen = counts.map((count, index) => (index >= 274 ? count * 3 : count));
    expect(countBaseline(risen, 300, weekly)?.limit).toBe(countBaseline(counts, 300, weekly)?.limit);
    expect(countBaseline(risen, 300, weekly)?.p).toBeLessThan(1e-6);
  });

  it('is sure of nothing where there never was a case, but of a few cases', () => {
    const none = Array.from({ length: 300 }, () => 0);
    const baseline = countBaseline([...none, 3], 300, weekly);
    expect(baseline?.expected).toBeLessThan(0.01);
    expect(baseline?.p).toBeLessThan(1e-3);
    expect(baseline?.limit).toBeLessThanOrEqual(2);
  });

  it('says nothing with less than a year reported', () => {
    expect(countBaseline(steady(16, 300), 77, weekly)).toBeNull();
    expect(countBaseline(steady(16, 300), 78, weekly)).not.toBeNull();
    expect(countBaseline([], 0, weekly)).toBeNull();
    expect(countBaseline([], 0, { periodsPerYear: 1 })).toBeNull();
  });

  it.each([52, 12, 4, 1])('reads %s periods a year, whatever the counts', (periodsPerYear) => {
    const lengths = { minLength: 7 * periodsPerYear, maxLength: 7 * periodsPerYear };
    const count = fc.option(fc.oneof(fc.nat(20), fc.nat(20), fc.nat(1_000_000_000)), { nil: null });
    fc.assert(
      fc.property(fc.array(count, lengths), (counts) => {
        const baseline = countBaseline(counts, counts.length - 1, { periodsPerYear });
        if (baseline === null) return;
        const { p, limit, expected, ratio } = baseline;
        expect([expected, ratio, limit].every((figure) => Number.isFinite(figure) && figure > 0)).toBe(true);
        expect(p !== null && p < 1 / 150).toBe((counts.at(-1) ?? -1) >= limit);
      }),
      { numRuns: 60 },
    );
  });
});
