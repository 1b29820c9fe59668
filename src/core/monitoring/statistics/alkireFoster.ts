/** A unit, or a group of equal units, with its deprivations in the order of the indicators. Never a person's row. */
export interface DeprivationRow {
  readonly deprived: readonly boolean[];
  /** How many it stands for. */
  readonly weight: number;
}

/** Multidimensional poverty as Alkire and Foster (2011) measure it. */
export interface PovertyMeasure {
  /** H: the share that is poor. */
  readonly headcount: number;
  /** A: the mean score of the poor; null when nobody is. */
  readonly intensity: number | null;
  /** M0 = H · A. */
  readonly mpi: number;
  /** By indicator: the share that is poor and deprived in it. */
  readonly censored: readonly number[];
  /** By indicator: the share that is deprived in it, poor or not. */
  readonly uncensored: readonly number[];
  /** By indicator: its part of the MPI; they sum to 1. Null when nobody is poor. */
  readonly contributions: readonly number[] | null;
}

/** Scores are sums of weights like 1/6 and 1/18, which in binary may fall short of a cut-off of 1/3 by a hair. */
const HAIR = 1e-9;

/**
 * Null when the rows stand for nobody.
 * @param options.weights of the indicators, which sum to 1
 * @param options.cutoff the score from which a row is poor (k)
 */
export function alkireFoster(
  rows: readonly DeprivationRow[],
  { weights, cutoff }: { readonly weights: readonly number[]; readonly cutoff: number },
): PovertyMeasure | null {
  const total = sumOf(rows.map(({ weight }) => weight));
  if (!(total > 0)) return null;
  const scored = rows.map(({ deprived, weight }) => {
    const score = sumOf(weights.filter((_, indicator) => deprived[indicator]));
    return { deprived, weight, score, poor: score >= cutoff - HAIR };
  });
  const poor = scored.filter((row) => row.poor);
  const shareOf = (of: readonly DeprivationRow[], indicator: number): number =>
    sumOf(of.map(({ deprived, weight }) => (deprived[indicator] ? weight : 0))) / total;
  const headcount = sumOf(poor.map(({ weight }) => weight)) / total;
  const mpi = sumOf(poor.map(({ weight, score }) => weight * score)) / total;
  const censored = weights.map((_, indicator) => shareOf(poor, indicator));
  return {
    headcount,
    intensity: headcount > 0 ? mpi / headcount : null,
    mpi,
    censored,
    uncensored: weights.map((_, indicator) => shareOf(scored, indicator)),
    contributions: mpi > 0 ? weights.map((weight, indicator) => (weight * (censored[indicator] ?? 0)) / mpi) : null,
  };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
