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
const ROUNDS = 2;
/** Counts that are rarer than this many standard deviations weigh the square of that less. */
const OUTLYING = 2.58;
/** Below so many deviations no count is outlying, however skewed: spares its exact tail. */
const SURELY_USUAL = 1.5;
const FIRST_RATIO = 1.3;

/**
 * Fits the columns to the counts so that earlier outbreaks hardly count, as in Farrington et al. (1996). How far out a
 * count lies is read from the tail of its own distribution, as small counts are skewed, and would else be taken for
 * outbreaks. `spreads` are the standard deviations that coefficients have among series in general (Infinity: unknown):
 * they pull those of little evidence towards 0. Null when nothing can be fitted.
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
    ratio = dispersion(weighted, fit.means);
    if (round < ROUNDS) weights = weightsOf(data.counts, fit.means, ratio);
  }
  return fit && { fit, ratio };
}

/** Pearson's estimate. Coefficients that are pulled towards 0 take less than a degree of freedom each. */
function dispersion({ counts, columns, weights }: LogLinearData, means: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < counts.length; row += 1) {
    const mean = means[row] ?? 0;
    sum += ((weights?.[row] ?? 1) * ((counts[row] ?? 0) - mean) ** 2) / mean;
  }
  return Math.max(1, sum / Math.max(1, counts.length - FREEDOM_TAKEN * columns));
}

const FREEDOM_TAKEN = 0.8;

/** Weights that sum to the number of counts. */
function weightsOf(counts: Float64Array, means: Float64Array, ratio: number): Float64Array {
  const raw = counts.map((count, row) => {
    const mean = means[row] ?? 0;
    if (count <= mean + SURELY_USUAL * Math.sqrt(ratio * mean)) return 1;
    const deviations = -normalQuantile(midTail(count, { mean, ratio }));
    return deviations > OUTLYING ? deviations ** -2 : 1;
  });
  const scale = raw.length / raw.reduce((sum, weight) => sum + weight, 0);
  return raw.map((weight) => weight * scale);
}
