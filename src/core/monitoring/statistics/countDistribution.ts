import { lowerBeta, lowerGamma, upperGamma } from './gamma.ts';
import { normalCdf, normalQuantile } from './normal.ts';

/**
 * How counts scatter: around `mean`, with a variance of `ratio` times the mean. A ratio of 1 is the Poisson distribution,
 * above it the negative binomial with size mean / (ratio − 1) and probability 1 / ratio. Ratios below 1 count as 1.
 */
export interface CountDistribution {
  readonly mean: number;
  readonly ratio: number;
}

/** Nearer to 1 than this, the negative binomial costs more digits than it differs from the Poisson. */
const POISSON = 1 + 1e-5;

/**
 * From this mean on, the gamma distribution of the same mean and variance serves: the exact tail would take ever longer
 * and differ by less than a part in a hundred of any level above one in a million.
 */
const LARGE = 1e6;

/** The share of outcomes of `count` or more. `count` need not be whole: then it is the continuous extension. */
export function countTail(count: number, { mean, ratio }: CountDistribution): number {
  if (count <= 0) return 1;
  if (mean <= 0) return 0;
  if (mean > LARGE) return largeTail(count - 0.5, { mean, ratio });
  return ratio <= POISSON ? lowerGamma(count, mean) : lowerBeta(1 - 1 / ratio, count, mean / (ratio - 1));
}

/** Half of what is exactly as large counts as larger: without it, tests of small counts stay far below their level. */
export function midTail(count: number, distribution: CountDistribution): number {
  return (countTail(count, distribution) + countTail(count + 1, distribution)) / 2;
}

/** The smallest count such that at least a share `p` of outcomes is no larger. Infinity for p = 1. */
export function countQuantile(p: number, distribution: CountDistribution): number {
  if (p >= 1 || !Number.isFinite(distribution.mean * distribution.ratio)) return Infinity;
  const reaches = (count: number): boolean => shareUpTo(count, distribution) >= p * (1 - 1e-13);
  const { mean, ratio } = distribution;
  const guess = mean + normalQuantile(Math.max(p, 1e-12)) * Math.sqrt(mean * Math.max(1, ratio));
  let low = Math.max(0, Math.floor(guess));
  let width = 1;
  while (low > 0 && reaches(low - 1)) {
    low = Math.max(0, low - width);
    width *= 2;
  }
  let high = low;
  width = 1;
  while (!reaches(high)) {
    high += width;
    width *= 2;
  }
  while (high - low >= stepAt(high)) {
    const middle = Math.floor(low + (high - low) / 2);
    if (reaches(middle)) high = middle;
    else low = middle + stepAt(middle);
  }
  return high;
}

function shareUpTo(count: number, { mean, ratio }: CountDistribution): number {
  if (mean <= 0) return 1;
  if (mean > LARGE) return 1 - largeTail(count + 0.5, { mean, ratio });
  if (ratio <= POISSON) return upperGamma(count + 1, mean);
  return lowerBeta(1 / ratio, mean / (ratio - 1), count + 1);
}

/** From one count to the next; where whole numbers lie further apart than 1, a few of them on. */
export function stepAt(count: number): number {
  return Math.max(1, count * 2 ** -50);
}

/** Of the gamma distribution; where it is nearly normal, by the cube root of Wilson and Hilferty (1931). */
function largeTail(count: number, { mean, ratio }: CountDistribution): number {
  const scale = Math.max(1, ratio);
  const shape = mean / scale;
  if (shape <= LARGE) return upperGamma(shape, count / scale);
  return normalCdf((1 - 1 / (9 * shape) - Math.cbrt(count / mean)) * 3 * Math.sqrt(shape));
}
