/** Makes the median of absolute deviations an estimate of the standard deviation of a normal distribution. */
export const MAD_TO_DEVIATION = 1.4826;

/** The middle of the values, or the mean of the two in the middle; null without any. */
export function median(values: readonly number[]): number | null {
  return medianOfSorted(Float64Array.from(values).sort());
}

/** The same of values that are in order already. */
export function medianOfSorted(sorted: Float64Array | readonly number[]): number | null {
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** 1.4826 times the median of absolute deviations from the median: a standard deviation that outliers do not move. */
export function robustSpread(values: readonly number[]): number | null {
  const centre = median(values);
  if (centre === null) return null;
  const middle = median(values.map((value) => Math.abs(value - centre)));
  return middle === null ? null : middle * MAD_TO_DEVIATION;
}

/** How a value stands among others, in robust standard deviations. */
export interface RobustStanding {
  readonly median: number;
  readonly spread: number;
  readonly z: number;
  readonly n: number;
}

/** Null where the others do not scatter, or there are none: then nothing can be said in standard deviations. */
export function robustZ(value: number, others: readonly number[]): RobustStanding | null {
  const centre = median(others);
  const spread = robustSpread(others);
  if (centre === null || spread === null || spread === 0) return null;
  return { median: centre, spread, z: (value - centre) / spread, n: others.length };
}
