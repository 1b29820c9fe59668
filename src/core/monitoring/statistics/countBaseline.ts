import { countQuantile, midTail, stepAt } from './countDistribution.ts';
import { fitCountModel } from './countModel.ts';
import { quadratic } from './logLinearFit.ts';

export interface CountBaselineOptions {
  /** 52 for weeks, 12 for months, 4 for quarters, 1 for years. */
  readonly periodsPerYear: number;
  /** How much history is looked at; 5. */
  readonly years?: number;
  /** The most recent periods that are left out, so that a slow outbreak does not become its own standard; half a year. */
  readonly guard?: number;
  /** The share of usual periods that may raise an alarm; one in 150, as it came out in simulation, too. */
  readonly alpha?: number;
}

/** What a count is compared with. */
export interface CountBaseline {
  /** The mean that the history leads to expect. */
  readonly expected: number;
  /** Variance of a new count in units of `expected`: its own scatter, and how well the history tells the mean. */
  readonly ratio: number;
  /** How rare a count as high is, between 0 and 1, halves of ties counted; null where the period was not reported. */
  readonly p: number | null;
  /** The smallest count that raises an alarm. */
  readonly limit: number;
  /** Growth a year that the history shows: 0.1 is ten percent. */
  readonly growth: number;
  /** Periods of the history that were reported, and that were not. */
  readonly used: number;
  readonly missing: number;
}

const DEFAULTS = { years: 5, alpha: 1 / 150 };
const HARMONICS = 2;
/** Standard deviations of growth a year (log) and of the first harmonic of the season among series in general. */
const SPREAD = { growth: 0.1, season: 0.4 };
/** Shared out over the history, so that no count is impossible where there never was a case (Jeffreys' prior). */
const HALF_A_CASE = 0.5;

/**
 * Is the count at index `at` higher than its own past leads to expect? A log-linear model of level, growth and season is
 * fitted to the reported periods of the history; growth and season are pulled towards none, so that they cost little where
 * there is none, and earlier outbreaks hardly count. The verdict is the tail of the negative binomial that takes
 * the uncertainty of the mean into account. `docs/monitoring-methods.md` has its measured detection and false alarms.
 *
 * Counts are per period, whole, oldest first; null is not reported. Null is returned with less than a year reported.
 */
export function countBaseline(
  counts: readonly (number | null)[] | Float64Array,
  at: number,
  options: CountBaselineOptions,
): CountBaseline | null {
  const { periodsPerYear, years = DEFAULTS.years, alpha = DEFAULTS.alpha } = options;
  const guard = options.guard ?? Math.round(periodsPerYear / 2);
  const from = Math.max(0, at - years * periodsPerYear);
  const rows: number[] = [];
  for (let index = from; index < at - guard; index += 1) if ((counts[index] ?? null) !== null) rows.push(index);
  if (rows.length === 0 || rows.length < periodsPerYear) return null;
  const model = fitCountModel(historyOf(counts, { rows, at, periodsPerYear }), spreadsOf(periodsPerYear));
  if (model === null) return null;
  const now = describe(at, at, periodsPerYear);
  const { coefficients, inverse } = model.fit;
  const expected = Math.exp(now.reduce((sum, value, column) => sum + value * (coefficients[column] ?? 0), 0));
  const ratio = model.ratio * (1 + expected * quadratic(inverse, now));
  const count = counts[at] ?? null;
  return {
    expected,
    ratio,
    p: count === null ? null : midTail(count, { mean: expected, ratio }),
    limit: alarmCount(alpha, { mean: expected, ratio }),
    growth: Math.expm1(coefficients[1] ?? 0),
    used: rows.length,
    missing: Math.max(0, at - guard - from) - rows.length,
  };
}

/** The smallest count whose {@link midTail} is below `alpha`. */
export function alarmCount(alpha: number, distribution: { mean: number; ratio: number }): number {
  let count = Math.max(1, countQuantile(1 - alpha, distribution) - 1);
  while (midTail(count, distribution) >= alpha) count += stepAt(count);
  return count;
}

function harmonicsOf(periodsPerYear: number): number {
  return Math.min(HARMONICS, Math.floor((periodsPerYear - 1) / 2));
}

/** Level, years from `at`, and the season as cosines and sines. */
function describe(index: number, at: number, periodsPerYear: number): number[] {
  const columns = [1, (index - at) / periodsPerYear];
  for (let harmonic = 1; harmonic <= harmonicsOf(periodsPerYear); harmonic += 1) {
    const angle = (2 * Math.PI * harmonic * (index % periodsPerYear)) / periodsPerYear;
    columns.push(Math.cos(angle), Math.sin(angle));
  }
  return columns;
}

function spreadsOf(periodsPerYear: number): number[] {
  const spreads = [Infinity, SPREAD.growth];
  for (let harmonic = 1; harmonic <= harmonicsOf(periodsPerYear); harmonic += 1)
    spreads.push(SPREAD.season / harmonic, SPREAD.season / harmonic);
  return spreads;
}

function historyOf(
  counts: readonly (number | null)[] | Float64Array,
  { rows, at, periodsPerYear }: { rows: readonly number[]; at: number; periodsPerYear: number },
): { design: Float64Array; columns: number; counts: Float64Array } {
  const columns = 2 + 2 * harmonicsOf(periodsPerYear);
  const design = new Float64Array(rows.length * columns);
  for (const [row, index] of rows.entries()) design.set(describe(index, at, periodsPerYear), row * columns);
  return {
    design,
    columns,
    counts: Float64Array.from(rows, (index) => (counts[index] ?? 0) + HALF_A_CASE / rows.length),
  };
}
