/** What a one-sided cumulative sum carries from period to period. */
export interface CusumState {
  readonly value: number;
  /** The period in which the present run above 0 began: the estimate of when the change set in. Null at 0. */
  readonly since: number | null;
  /** Whether the value is above the limit. */
  readonly above: boolean;
}

export interface CusumOptions {
  /** Taken off each residual: half of the shift to be found, in standard deviations (k). */
  readonly slack: number;
  /** How high the sum may rise (h). */
  readonly limit: number;
}

/**
 * Page's (1954) chart for a rise; negate the residuals for a fall. `residual` is in standard deviations, `period` any
 * number of the period. Where the residual is null the state holds.
 */
export function nextCusum(
  state: CusumState | null,
  residual: number | null,
  { slack, limit }: CusumOptions,
  period: number,
): CusumState | null {
  if (residual === null) return state;
  const value = Math.max(0, (state?.value ?? 0) + residual - slack);
  const since = value === 0 ? null : (state?.since ?? period);
  return { value, since, above: value > limit };
}

/** The chart after each period, null until the first residual; periods are the indexes. */
export function cusum(residuals: readonly (number | null)[], options: CusumOptions): (CusumState | null)[] {
  let state: CusumState | null = null;
  return residuals.map((residual, period) => (state = nextCusum(state, residual, options, period)));
}
