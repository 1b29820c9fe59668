/** Of which fewer values nothing is said. */
const LEAST = 4;

/** The middle half of some numbers and its middle, by straight lines between them; null for fewer than four. */
export function quartiles(
  numbers: readonly number[],
): { readonly low: number; readonly middle: number; readonly high: number } | null {
  if (numbers.length < LEAST) return null;
  const sorted = numbers.toSorted((a, b) => a - b);
  return { low: quantile(sorted, 0.25), middle: quantile(sorted, 0.5), high: quantile(sorted, 0.75) };
}

/** Of ascending numbers, at least one (Hyndman and Fan, Sample quantiles in statistical packages, 1996: type 7). */
export function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [below = 0, above = below] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return below + (above - below) * (at - Math.floor(at));
}
