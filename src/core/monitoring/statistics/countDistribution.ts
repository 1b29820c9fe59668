import { logGamma, lowerBeta, lowerGamma, upperGamma } from './gamma.ts';
import { normalCdf, normalQuantile } from './normal.ts';

/**
 * How counts scatter: around `mean`, with a variance of `ratio` times the mean. A ratio of 1 is the Poisson distribution,
 * above it the negative binomial with size mean / (ratio − 1) and probability 1 / ratio. Ratios below 1 count as 1.
 */
export interface CountDistribution {
  readonly mean: number;
  readonly ratio: number;
}

/** Nearer to 1 than this, a negative binomial cannot be told from the Poisson. */
const POISSON = 1 + 1e-9;

/** From this mean on, the normal distribution serves: the exact tail would take ever longer and differ by nothing. */
const LARGE = 1e7;

/** The share of outcomes of `count` or more. `count` need not be whole: then it is the continuous extension. */
export function countTail(count: number, { mean, ratio }: CountDistribution): number {
  if (count <= 0) return 1;
  if (mean <= 0) return 0;
  if (mean > LARGE) return normalCdf(-(count - 0.5 - mean) / Math.sqrt(mean * Math.max(1, ratio)));
  return ratio <= POISSON ? lowerGamma(count, mean) : lowerBeta(1 - 1 / ratio, count, mean / (ratio - 1));
}

/** Half of what is exactly as large counts as larger: without it, tests of small counts stay far below their level. */
export function midTail(count: number, distribution: CountDistribution): number {
  return (countTail(count, distribution) + countTail(count + 1, distribution)) / 2;
}

/** The natural logarithm of the share of outcomes of exactly `count`. */
export function logCountShare(count: number, { mean, ratio }: CountDistribution): number {
  if (mean <= 0) return count === 0 ? 0 : -Infinity;
  if (ratio <= POISSON) return count * Math.log(mean) - mean - logGamma(count + 1);
  const size = mean / (ratio - 1);
  const gammas = logGamma(size + count) - logGamma(size) - logGamma(count + 1);
  return gammas - size * Math.log(ratio) + count * Math.log1p(-1 / ratio);
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
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (reaches(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function shareUpTo(count: number, { mean, ratio }: CountDistribution): number {
  if (mean <= 0) return 1;
  if (mean > LARGE) return normalShare(count, { mean, ratio });
  if (ratio <= POISSON) return upperGamma(count + 1, mean);
  return lowerBeta(1 / ratio, mean / (ratio - 1), count + 1);
}

/** With half a count for continuity. */
function normalShare(count: number, { mean, ratio }: CountDistribution): number {
  return normalCdf((count + 0.5 - mean) / Math.sqrt(mean * Math.max(1, ratio)));
}
