import { upperGamma } from './gamma.ts';

/** The share of the standard normal distribution below z. */
export function normalCdf(z: number): number {
  const tail = 0.5 * upperGamma(0.5, (z * z) / 2);
  return z < 0 ? tail : 1 - tail;
}

/** The share of the standard normal distribution that is further from 0 than z, on both sides. */
export function twoSidedP(z: number): number {
  return upperGamma(0.5, (z * z) / 2);
}

/** Coefficients of P. J. Acklam's rational approximation, good to 1.15e-9 before the correction below. */
const a = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239,
];
const b = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1];
const c = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
];
const d = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1];

const polynomial = (factors: readonly number[], x: number): number =>
  factors.reduce((sum, factor) => sum * x + factor, 0);

/** The z below which a share `p` of the standard normal distribution lies; ±Infinity at 0 and 1. */
export function normalQuantile(p: number): number {
  if (!(p > 0)) return p === 0 ? -Infinity : Number.NaN;
  if (!(p < 1)) return p === 1 ? Infinity : Number.NaN;
  if (p > 0.5) return -normalQuantile(1 - p);
  const first = approximation(p);
  const error = normalCdf(first) - p;
  const step = error * Math.sqrt(2 * Math.PI) * Math.exp((first * first) / 2);
  return first - step / (1 + (first * step) / 2);
}

function approximation(p: number): number {
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(p));
    return polynomial(c, q) / polynomial(d, q);
  }
  const q = p - 0.5;
  return (q * polynomial(a, q * q)) / polynomial(b, q * q);
}
