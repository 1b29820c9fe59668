import { midTail } from './countDistribution.ts';
import type { LogLinearData, LogLinearFit } from './logLinearFit.ts';
import { fitLogLinear } from './logLinearFit.ts';
import { normalQuantile } from './normal.ts';

/** A fit of which unusually high counts are no part. */
export interface CountModel {
  readonly fit: LogLinearFit;
  /** The variance of a count in units of its mean, at least 1. */
  readonly ratio: number;
}

/** Rounds of reweighting; later ones change nothing that matters. */
const ROUNDS = 3;
/** Counts that are rarer than this many standard deviations weigh the square of that less. */
const OUTLYING = 2.2;
/** Below so many deviations no count is outlying, however skewed: spares its exact tail. */
const SURELY_USUAL = 1.5;
const FIRST_RATIO = 1.3;
/**
 * Where there never was an outbreak, weighting down what is merely rare makes the scatter too small by this factor: it was
 * found by simulation, such that levels of about 0.0075 come out as they are called.
 */
const CONSISTENT = 1.4;
/** A column whose coefficient is pulled towards 0 takes less than a degree of freedom. */
const FREEDOM_TAKEN = 0.8;

/**
 * Fits the columns to the counts so that earlier outbreaks hardly count, as in Farrington et al. (1996), with two
 * differences. How far out a count lies is read from the tail of its own distribution, as small counts are skewed and
 * would else be taken for outbreaks. And two neighbours are judged together, too, as outbreaks last: what is unusual
 * over two periods may not stand out in either.
 *
 * `spreads` are the standard deviations that coefficients have among series in general (Infinity: unknown); they pull
 * those of little evidence towards 0. Null when nothing can be fitted.
 */
export function fitCountModel(data: LogLinearData, spreads: readonly number[]): CountModel | null {
  let weights: Float64Array | undefined;
  let ratio = FIRST_RATIO;
  let fit: LogLinearFit | null = null;
  for (let round = 0; round <= ROUNDS; round += 1) {
    const penalty = spreads.map((spread) => ratio / (spread * spread));
    const weighted: LogLinearData = weights ? { ...data, weights } : data;
    fit = fitLogLinear(weighted, fit ? { penalty, start: fit.coefficients } : { penalty });
    if (fit === null) return null;
    const scatter = dispersion(weighted, fit.means);
    ratio = Math.max(1, round < ROUNDS ? scatter : scatter * CONSISTENT);
    if (round < ROUNDS) weights = weightsOf(data.counts, fit.means, ratio);
  }
  return fit && { fit, ratio };
}

/** Pearson's estimate. */
function dispersion({ counts, columns, weights }: LogLinearData, means: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < counts.length; row += 1) {
    const mean = means[row] ?? 0;
    sum += ((weights?.[row] ?? 1) * ((counts[row] ?? 0) - mean) ** 2) / mean;
  }
  return sum / Math.max(1, counts.length - FREEDOM_TAKEN * columns);
}

/** Weights that sum to the number of counts. */
function weightsOf(counts: Float64Array, means: Float64Array, ratio: number): Float64Array {
  const weights = new Float64Array(counts.length).fill(1);
  for (let row = 0; row < counts.length; row += 1) {
    const [count, mean] = [counts[row] ?? 0, means[row] ?? 0];
    const [next, nextMean] = [counts[row + 1] ?? 0, means[row + 1] ?? 0];
    const alone = weightOf(count, mean, ratio);
    const both = count > mean && next > nextMean ? weightOf(count + next, mean + nextMean, ratio) : 1;
    weights[row] = Math.min(weights[row] ?? 1, alone, both);
    if (row + 1 < counts.length) weights[row + 1] = both;
  }
  const scale = weights.length / weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight * scale);
}

/** 1 for a usual count; the inverse square of how many standard deviations out its tail is for an outlying one. */
function weightOf(count: number, mean: number, ratio: number): number {
  if (count <= mean + SURELY_USUAL * Math.sqrt(ratio * mean)) return 1;
  const deviations = -normalQuantile(midTail(count, { mean, ratio }));
  return deviations > OUTLYING ? deviations ** -2 : 1;
}
