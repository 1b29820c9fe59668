/** Which of many tests of one run stand when a share `q` of false ones among them is accepted. */
export interface DiscoveryControl {
  /** One for each p-value, in the same order; false where there was none. */
  readonly kept: readonly boolean[];
  /** The largest p-value that was kept; 0 when none was. */
  readonly limit: number;
  readonly tested: number;
}

/** The step-up procedure of Benjamini and Hochberg (1995). Null p-values were not tested and do not count. */
export function benjaminiHochberg(ps: readonly (number | null)[], q: number): DiscoveryControl {
  const sorted = Float64Array.from(ps.filter((p) => p !== null)).sort();
  const last = sorted.findLastIndex((p, index) => p <= ((index + 1) / sorted.length) * q);
  const limit = sorted[last];
  const kept = ps.map((p) => p !== null && limit !== undefined && p <= limit);
  return { kept, limit: limit ?? 0, tested: sorted.length };
}
