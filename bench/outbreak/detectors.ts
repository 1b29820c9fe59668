/** The methods that are compared: ours, and the best-known others. */
import { alarmCount, countBaseline } from '../../src/core/monitoring/statistics/countBaseline.ts';
import type { FarringtonOptions } from './farrington.ts';
import { farringtonModel, flexible, improved, upperLimit } from './farrington.ts';
import type { Limit } from './simple.ts';
import { earsC1, earsC2, earsC3, seasonalLimit } from './simple.ts';

/** One model, from which the limits of one or more variants follow. A week raises an alarm above its limit. */
export interface Detector {
  readonly names: readonly string[];
  /** Weeks before the present one that have no part in the limit; -1 where even the present one has. */
  readonly guard: number;
  /** As many as there are names. */
  limits(counts: Float64Array, index: number): number[];
}

/** At its default level, and at others, to compare at the same rate of false alarms. */
const LEVELS = [1 / 150, 0.005, 0.01, 0.02];

export const ours: Detector = {
  names: ['Counterfoil', ...LEVELS.slice(1).map((level) => `Counterfoil at ${level}`)],
  guard: 26,
  limits(counts, index) {
    const baseline = countBaseline(counts, index, { periodsPerYear: 52 });
    return LEVELS.map((level) =>
      baseline === null ? Infinity : alarmCount(level, { mean: baseline.expected, ratio: baseline.ratio }) - 1,
    );
  },
};

function simple(name: string, guard: number, limit: Limit): Detector {
  return { names: [name], guard, limits: (counts, index) => [limit(counts, index)] };
}

function farringtonDetector(
  options: FarringtonOptions,
  variants: Readonly<Record<string, Partial<Pick<FarringtonOptions, 'alpha'>>>>,
): Detector {
  return {
    names: Object.keys(variants),
    guard: options.guard,
    limits(counts, index) {
      const model = farringtonModel(counts, index, options);
      return Object.values(variants).map((variant) =>
        model === null ? Infinity : upperLimit(model, { ...options, ...variant }),
      );
    },
  };
}

export const improvedFarrington = farringtonDetector(improved, {
  'Farrington improved': {},
  'Farrington improved at 0.01': { alpha: 0.01 },
});

export const detectors: readonly Detector[] = [
  ours,
  improvedFarrington,
  farringtonDetector(flexible, { 'Farrington flexible': {} }),
  farringtonDetector({ ...flexible, asInR: true }, { 'Farrington flexible, as in R': {} }),
  simple('EARS C1', 0, earsC1),
  simple('EARS C2', 2, earsC2),
  simple('EARS C3', -1, earsC3),
  simple('mean + 2 deviations', 40, seasonalLimit(2)),
  simple('mean + 3 deviations', 40, seasonalLimit(3)),
];
