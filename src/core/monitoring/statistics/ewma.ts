/** An exponentially weighted mean of standardised residuals, carried from period to period. */
export interface EwmaState {
  readonly value: number;
  /** How far from 0 the value may be by now. */
  readonly limit: number;
  /** Periods with a residual so far. */
  readonly steps: number;
}

export interface EwmaOptions {
  /** The weight of the newest residual, above 0 and at most 1. */
  readonly lambda: number;
  /** The limit in standard deviations of the mean. */
  readonly width: number;
}

/**
 * Roberts' (1959) chart with limits that are exact from the first period on. `residual` is in standard deviations; where
 * it is null the state holds.
 */
export function nextEwma(
  state: EwmaState | null,
  residual: number | null,
  { lambda, width }: EwmaOptions,
): EwmaState | null {
  if (residual === null) return state;
  const steps = (state?.steps ?? 0) + 1;
  const value = (1 - lambda) * (state?.value ?? 0) + lambda * residual;
  const limit = width * Math.sqrt((lambda / (2 - lambda)) * (1 - (1 - lambda) ** (2 * steps)));
  return { value, limit, steps };
}

/** The chart after each period, null until the first residual. */
export function ewma(residuals: readonly (number | null)[], options: EwmaOptions): (EwmaState | null)[] {
  let state: EwmaState | null = null;
  return residuals.map((residual) => (state = nextEwma(state, residual, options)));
}
