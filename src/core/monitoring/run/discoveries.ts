/** p-values of one rule and period as they come in, so that late reports are judged together with the early ones. */
export interface Discoveries {
  tested: number;
  /** Those that could be let through, by row: none above the accepted share ever is. */
  readonly low: Map<number, number>;
}

/**
 * The largest p-value that the procedure of Benjamini and Hochberg (1995) lets through at share `q`; −1 where it lets
 * none through. Each late report is judged by all that came in so far.
 */
export function cutOf({ tested, low }: Discoveries, q: number): number {
  const sorted = Float64Array.from(low.values()).sort();
  const last = sorted.findLastIndex((p, index) => p <= ((index + 1) / tested) * q);
  return sorted[last] ?? -1;
}
