/** Limits from the mean and standard deviation of a few values: EARS C1–C3 (Hutwagner 2003), and of the same season. */
import { normalQuantile } from '../../src/core/monitoring/statistics/normal.ts';

const WINDOW = 7;

/** The count above which the week at `index` raises an alarm. */
export type Limit = (counts: Float64Array, index: number) => number;

function meanAndDeviation(values: Float64Array): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / (values.length - 1)) };
}

function window(counts: Float64Array, index: number, lag: number): { mean: number; deviation: number } {
  return meanAndDeviation(counts.subarray(index - lag - WINDOW, index - lag));
}

/** Mean and deviation of the seven weeks before. */
export const earsC1: Limit = (counts, index) => {
  const { mean, deviation } = window(counts, index, 0);
  return mean + normalQuantile(0.999) * deviation;
};

/** The same two weeks earlier, so that an outbreak does not at once become its own standard. */
export const earsC2: Limit = (counts, index) => {
  const { mean, deviation } = window(counts, index, 2);
  return mean + normalQuantile(0.999) * deviation;
};

/**
 * What the two weeks before had in excess of one deviation, together. In R, and so here, the present week itself does not
 * count, so that an alarm comes a week late. Not a number where three weeks were all alike.
 */
export const earsC3: Limit = (counts, index) => {
  const excess = [1, 2].map((back) => {
    const { mean, deviation } = window(counts, index - back, 2);
    return Math.max(0, ((counts[index - back] ?? 0) - mean) / deviation - 1);
  });
  const carried = excess.reduce((sum, one) => sum + one, 0);
  const { deviation } = window(counts, index, 2);
  return Math.max(0, (counts[index] ?? 0) + deviation * (normalQuantile(0.975) - carried));
};

/** Mean + `times` standard deviations of the same week and three on either side in five earlier years. */
export function seasonalLimit(times: number): Limit {
  return (counts, index) => {
    const values = [5, 4, 3, 2, 1].flatMap((year) =>
      Array.from(counts.subarray(index - year * 52 - 3, index - year * 52 + 4)),
    );
    const { mean, deviation } = meanAndDeviation(Float64Array.from(values));
    return mean + times * deviation;
  };
}
