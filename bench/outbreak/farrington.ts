/**
 * The flexible algorithm of Farrington et al. (1996) and Noufaily et al. (2013), as R's package surveillance has it in
 * `farringtonFlexible`: a peer to compare with.
 */
import { countQuantile } from '../../src/core/monitoring/statistics/countDistribution.ts';
import { lowerBeta } from '../../src/core/monitoring/statistics/gamma.ts';
import type { LogLinearData, LogLinearFit } from '../../src/core/monitoring/statistics/logLinearFit.ts';
import { fitLogLinear, leverages, quadratic } from '../../src/core/monitoring/statistics/logLinearFit.ts';
import { normalQuantile } from '../../src/core/monitoring/statistics/normal.ts';
import type { Limit } from './simple.ts';

export interface FarringtonOptions {
  readonly alpha: number;
  /** Into how many blocks the year is split, the one around the present week included; 1 keeps only that one. */
  readonly blocks: number;
  /** Most recent weeks that are left out. */
  readonly guard: number;
  /** Anscombe residuals above it are weighted down. */
  readonly downweight: number;
  /** The trend stays when it is more significant than this. */
  readonly trendP: number;
  readonly method: 'delta' | 'nbPlugin' | 'muan';
  /**
   * R overwrites the weights of the fitted model, so that the dispersion behind standard errors is not Pearson's. Needed
   * to agree with it in all digits, for nothing else.
   */
  readonly asInR?: boolean;
}

export const flexible: FarringtonOptions = {
  alpha: 0.005,
  blocks: 1,
  guard: 3,
  downweight: 1,
  trendP: 0.05,
  method: 'delta',
};

export const improved: FarringtonOptions = {
  ...flexible,
  blocks: 10,
  guard: 26,
  downweight: 2.58,
  trendP: 1,
  method: 'nbPlugin',
};

const [YEARS, HALF_WINDOW, FREQUENCY] = [5, 3, 52];

export function farrington(options: FarringtonOptions): Limit {
  return (counts, index) => {
    const model = farringtonModel(counts, index, options);
    return model === null ? Infinity : upperLimit(model, options);
  };
}

/** What the limits of all methods and levels are made of; null where R gives no result. */
export function farringtonModel(
  counts: Float64Array,
  index: number,
  options: FarringtonOptions,
): FarringtonModel | null {
  const rows = referenceRows(index, options);
  const observed = Float64Array.from(rows, ({ at }) => counts[at] ?? 0);
  const model = fitted(rows, { observed, index, trend: true, options });
  const keep = model !== null && model.trendP < options.trendP && model.mean <= Math.max(...observed);
  return keep ? model : fitted(rows, { observed, index, trend: false, options });
}

interface Row {
  readonly at: number;
  /** 0 for the window around the same week of each year. */
  readonly block: number;
}

/** Weeks of the last five years that are used, oldest first. Longer blocks come first, as there. */
function referenceRows(index: number, { blocks, guard }: FarringtonOptions): Row[] {
  const rows: Row[] = [];
  for (let year = YEARS; year >= 0; year -= 1) {
    const middle = index - year * FREQUENCY;
    for (let at = middle - HALF_WINDOW; at <= middle + HALF_WINDOW; at += 1) rows.push({ at, block: 0 });
    const between = FREQUENCY - 2 * HALF_WINDOW - 1;
    const [length, rest] = [Math.floor(between / (blocks - 1)), between % (blocks - 1)];
    let at = middle + HALF_WINDOW + 1;
    for (let block = 1; block < blocks; block += 1) {
      for (const end = at + length + (block <= rest ? 1 : 0); at < end; at += 1) rows.push({ at, block });
    }
  }
  return rows.filter(({ at }) => at < index - guard);
}

export interface FarringtonModel {
  readonly mean: number;
  /** Of the log of the mean. */
  readonly error: number;
  readonly phi: number;
  readonly trendP: number;
}

function fitted(
  rows: readonly Row[],
  {
    observed,
    index,
    trend,
    options,
  }: { observed: Float64Array; index: number; trend: boolean; options: FarringtonOptions },
): FarringtonModel | null {
  const columns = options.blocks + (trend ? 1 : 0);
  const describe = ({ at, block }: Row): number[] => [
    1,
    ...Array.from({ length: options.blocks - 1 }, (_, other) => (block === other + 1 ? 1 : 0)),
    ...(trend ? [(at - index) / FREQUENCY] : []),
  ];
  const data: LogLinearData = { design: Float64Array.from(rows.flatMap(describe)), columns, counts: observed };
  const first = fitLogLinear(data);
  if (!first?.converged) return null;
  const weights = weightsOf(data, first, options.downweight);
  const second = fitLogLinear({ ...data, weights });
  if (!second?.converged) return null;
  const phi = Math.max(1, dispersion({ ...data, weights }, second));
  const scale = options.asInR ? quirk({ ...data, weights }, second) : phi;
  const now = describe({ at: index, block: 0 });
  const error = Math.sqrt(scale * quadratic(second.inverse, now));
  const slope = second.coefficients[columns - 1] ?? 0;
  const slopeError = Math.sqrt(scale * (second.inverse[columns * columns - 1] ?? 0));
  const mean = Math.exp(now.reduce((sum, value, column) => sum + value * (second.coefficients[column] ?? 0), 0));
  return { mean, error, phi, trendP: studentP(slope / slopeError, rows.length - columns) };
}

/** The two-sided p-value of Student's t. */
function studentP(t: number, freedom: number): number {
  return lowerBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
}

/** Pearson's, over the degrees of freedom. */
function dispersion({ counts, columns, weights }: LogLinearData, { means, workingMeans }: LogLinearFit): number {
  const part = (mean: number, row: number): number =>
    (weights?.[row] ?? 1) * (workingMeans[row] ?? 0) * ((counts[row] ?? 0) / mean - 1) ** 2;
  return means.reduce((sum, mean, row) => sum + part(mean, row), 0) / (counts.length - columns);
}

function quirk({ counts, columns, weights }: LogLinearData, { means }: LogLinearFit): number {
  const part = (mean: number, row: number): number => (weights?.[row] ?? 1) * ((counts[row] ?? 0) / mean - 1) ** 2;
  return means.reduce((sum, mean, row) => sum + part(mean, row), 0) / (counts.length - columns);
}

/** Rows with an Anscombe residual s above the threshold get s⁻²; all weights sum to the number of rows. */
function weightsOf(data: LogLinearData, fit: LogLinearFit, threshold: number): Float64Array {
  const phi = Math.max(1, dispersion(data, fit));
  const hats = leverages(data, fit);
  const raw = fit.means.map((mean, row) => {
    const anscombe = 1.5 * ((data.counts[row] ?? 0) ** (2 / 3) * mean ** (-1 / 6) - Math.sqrt(mean));
    const residual = anscombe / Math.sqrt(phi * (1 - (hats[row] ?? 0)));
    return residual > threshold ? residual ** -2 : 1;
  });
  const scale = raw.length / raw.reduce((sum, one) => sum + one, 0);
  return raw.map((one) => one * scale);
}

export function upperLimit(
  { mean, error, phi }: FarringtonModel,
  { alpha, method }: Pick<FarringtonOptions, 'alpha' | 'method'>,
): number {
  const z = normalQuantile(1 - alpha);
  if (method === 'delta') {
    const tau = phi + mean * error * error;
    return (mean ** (2 / 3) + z * Math.sqrt((4 / 9) * mean ** (1 / 3) * tau)) ** 1.5;
  }
  const centre = method === 'muan' ? mean * Math.exp(z * error) : mean;
  return countQuantile(1 - alpha, { mean: centre, ratio: phi });
}
