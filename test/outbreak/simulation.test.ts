import { describe, expect, it } from 'vitest';
import type { Detector } from '../../bench/outbreak/detectors.ts';
import { estimate, evaluate, seedOf, summarise } from '../../bench/outbreak/evaluate.ts';
import { randomFrom } from '../../bench/outbreak/random.ts';
import { randomScenarios } from '../../bench/outbreak/randomScenarios.ts';
import { SIZES, WEEKS, drawSeries, meanAt, scenarios } from '../../bench/outbreak/series.ts';

function always(names: readonly string[], limit: number): Detector {
  return { names, guard: 0, limits: () => names.map(() => limit) };
}

describe('random numbers', () => {
  it.each([
    [0.2, 2],
    [3, 1],
    [45, 1.2],
    [150, 5],
  ])('counts around %s have a variance of %s times that, within four standard errors', (mean, ratio) => {
    const random = randomFrom(1);
    const counts = Array.from({ length: 20_000 }, () => random.count(mean, ratio));
    const middle = estimate(counts);
    expect(Math.abs(middle.mean - mean)).toBeLessThan(4 * middle.error);
    const spread = estimate(counts.map((count) => (count - mean) ** 2));
    expect(Math.abs(spread.mean - ratio * mean)).toBeLessThan(4 * spread.error);
  });

  it('are repeated by the seed, and by no other', () => {
    const draw = (seed: number): number[] => Array.from({ length: 5 }, () => randomFrom(seed).uniform());
    expect(draw(3)).toEqual(draw(3));
    expect(draw(3)).not.toEqual(draw(4));
  });

  it('are not those of another replicate, scenario or world', () => {
    const seeds = [0, 1, 2, 3, 411_000].flatMap((world) =>
      scenarios.flatMap((_, scenario) =>
        Array.from({ length: 100 }, (__, replicate) => seedOf({ seed: 1, world }, scenario, replicate)),
      ),
    );
    expect(new Set(seeds).size).toBe(seeds.length);
  });
});

describe('the simulated series', () => {
  const series = scenarios.map((scenario, number) => drawSeries(scenario, randomFrom(number)));

  it('differ from the quiet ones in the history alone, where outbreaks only add', () => {
    for (const { quiet, counts } of series) {
      const added = counts.map((count, index) => count - (quiet[index] ?? 0));
      expect(added.every((cases) => cases >= 0)).toBe(true);
      expect(added.reduce((sum, cases) => sum + cases, 0)).toBeGreaterThan(0);
      const elsewhere = [...added.subarray(0, WEEKS.history - 1), ...added.subarray(WEEKS.tested - 1)];
      expect(elsewhere.every((cases) => cases === 0)).toBe(true);
    }
  });

  it('have an outbreak of every size within the tested weeks', () => {
    for (const { outbreaks } of series) {
      expect(outbreaks.map(({ size }) => size)).toEqual([...SIZES]);
      for (const { start, cases } of outbreaks) {
        expect(start).toBeGreaterThanOrEqual(WEEKS.tested);
        expect(start + cases.length - 1).toBeLessThanOrEqual(WEEKS.last);
      }
    }
  });

  it('outbreaks have about size · σ cases, half of them in the first week and two fifths in the next', () => {
    const busy = { theta: 5, beta: 0, gamma1: 0, gamma2: 0, phi: 1, harmonics: 0 };
    const outbreaks = Array.from({ length: 120 }, (_, seed) => drawSeries(busy, randomFrom(seed)).outbreaks).flat();
    const whole = outbreaks.filter(({ size, start }) => size === 10 && start < WEEKS.last - 10);
    const total = estimate(whole.map(({ cases }) => cases.reduce((sum, one) => sum + one, 0)));
    expect(Math.abs(total.mean - 10 * Math.sqrt(meanAt(busy, 600)))).toBeLessThan(4 * total.error);
    for (const [week, share] of [0.5, 0.417].entries()) {
      const part = estimate(whole.map(({ cases }) => (cases[week] ?? 0) / cases.reduce((sum, one) => sum + one, 0)));
      expect(Math.abs(part.mean - share)).toBeLessThan(4 * part.error);
    }
  });

  it('those for calibration are none of the published', () => {
    const keys = new Set(scenarios.map((scenario) => JSON.stringify(scenario)));
    expect(randomScenarios(50, 1).some((scenario) => keys.has(JSON.stringify(scenario)))).toBe(false);
    expect(randomScenarios(3, 1)).toEqual(randomScenarios(3, 1));
  });
});

describe('the evaluation', () => {
  const plan = { scenarios: scenarios.slice(20, 22), replicates: 3, seed: 9 };

  it('of a method that always raises an alarm, and of one that never does', () => {
    const trials = evaluate([always(['always'], -1)], plan);
    const all = summarise(trials.get('always') ?? []);
    expect([all.falseAlarms.mean, all.falseAlarmsAfter.mean, all.found.mean, all.atOnce.mean, all.delay]).toEqual([
      1, 1, 1, 1, 0,
    ]);
    const none = summarise(evaluate([always(['never'], Infinity)], plan).get('never') ?? []);
    expect([none.falseAlarms.mean, none.found.mean]).toEqual([0, 0]);
  });

  it('takes the cases of an outbreak away again', () => {
    const sums: number[] = [];
    const watcher: Detector = {
      names: ['watcher'],
      guard: 99,
      limits(counts) {
        sums.push(counts.reduce((sum, count) => sum + count, 0));
        return [0];
      },
    };
    evaluate([watcher], { ...plan, replicates: 1 });
    expect(new Set(sums).size).toBe(4);
    expect(sums).toHaveLength(2 * 2 * 49);
  });
});
