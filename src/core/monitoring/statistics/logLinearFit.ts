import { inverseOf } from './inverseOf.ts';

/** Counts that are explained by columns: log of the mean = design · coefficients. */
export interface LogLinearData {
  /** Row by row, `columns` numbers each. */
  readonly design: Float64Array;
  readonly columns: number;
  readonly counts: Float64Array;
  /** How much each row counts; all alike when left out. */
  readonly weights?: Float64Array;
}

export interface LogLinearOptions {
  /** By column: pulls its coefficient towards 0, in units of information. Nothing is pulled when left out. */
  readonly penalty?: readonly number[];
  /** Coefficients to begin with, for instance those of the period before; else the counts themselves. */
  readonly start?: Float64Array;
}

export interface LogLinearFit {
  readonly coefficients: Float64Array;
  readonly means: Float64Array;
  /** The means of the round before the last, to which `inverse` belongs; the same but for the last digits. */
  readonly workingMeans: Float64Array;
  /** Row by row: the inverse of the information. Times the dispersion it is the covariance of the coefficients. */
  readonly inverse: Float64Array;
  readonly converged: boolean;
}

const MOST_ROUNDS = 25;
const PRECISION = 1e-8;
/** exp of more would not leave room to multiply. */
const HIGHEST_LOG = 50;

/**
 * Quasi-Poisson regression by iteratively reweighted least squares (McCullagh & Nelder 1989, section 2.5); stops as R's
 * `glm.fit` does, when the deviance changes by less than 1e-8 of itself. Null when columns cannot be told apart.
 */
export function fitLogLinear(data: LogLinearData, { penalty, start }: LogLinearOptions = {}): LogLinearFit | null {
  const { design, columns, counts } = data;
  const means = start ? meansOf(data, start) : Float64Array.from(counts, (count) => count + 0.1);
  const workingMeans = new Float64Array(means.length);
  let coefficients = start ?? new Float64Array(columns);
  let deviance = devianceOf(data, means);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { information, right } = normalEquations(data, means);
    for (let column = 0; column < columns; column += 1)
      addAt(information, column * (columns + 1), penalty?.[column] ?? 0);
    const inverse = inverseOf(information, columns);
    if (inverse === null) return null;
    coefficients = times(inverse, right);
    workingMeans.set(means);
    logMeans(design, columns, coefficients, means);
    const before = deviance;
    deviance = devianceOf(data, means) + penaltyOf(coefficients, penalty);
    const converged = Math.abs(deviance - before) < PRECISION * (Math.abs(deviance) + 0.1);
    if (converged || round === MOST_ROUNDS - 1) return { coefficients, means, workingMeans, inverse, converged };
  }
  return null;
}

/** Of each row, how much of its own fitted value it makes: between 0 and 1. */
export function leverages(
  { design, columns, weights }: LogLinearData,
  { workingMeans, inverse }: LogLinearFit,
): Float64Array {
  return workingMeans.map(
    (mean, row) => (weights?.[row] ?? 1) * mean * quadratic(inverse, design.subarray(row * columns)),
  );
}

/** x′ · matrix · x, for a symmetric matrix; `x` may go on after its end. */
export function quadratic(matrix: Float64Array, x: Float64Array | readonly number[]): number {
  const size = Math.sqrt(matrix.length);
  let sum = 0;
  for (let row = 0; row < size; row += 1) {
    let inner = 0;
    for (let column = 0; column < size; column += 1) inner += (matrix[row * size + column] ?? 0) * (x[column] ?? 0);
    sum += inner * (x[row] ?? 0);
  }
  return sum;
}

function meansOf({ design, columns, counts }: LogLinearData, coefficients: Float64Array): Float64Array {
  const means = new Float64Array(counts.length);
  logMeans(design, columns, coefficients, means);
  return means;
}

function logMeans(design: Float64Array, columns: number, coefficients: Float64Array, means: Float64Array): void {
  for (let row = 0, at = 0; row < means.length; row += 1) {
    let log = 0;
    for (let column = 0; column < columns; column += 1, at += 1) log += (design[at] ?? 0) * (coefficients[column] ?? 0);
    means[row] = Math.exp(Math.min(log, HIGHEST_LOG));
  }
}

function normalEquations(
  { design, columns, counts, weights }: LogLinearData,
  means: Float64Array,
): { information: Float64Array; right: Float64Array } {
  const information = new Float64Array(columns * columns);
  const right = new Float64Array(columns);
  for (let row = 0; row < counts.length; row += 1) {
    const mean = means[row] ?? 0;
    const weight = (weights?.[row] ?? 1) * mean;
    const working = weight * Math.log(mean) + (weights?.[row] ?? 1) * ((counts[row] ?? 0) - mean);
    for (let i = 0; i < columns; i += 1) {
      const left = design[row * columns + i] ?? 0;
      if (left === 0) continue;
      addAt(right, i, left * working);
      for (let j = 0; j <= i; j += 1)
        addAt(information, i * columns + j, left * weight * (design[row * columns + j] ?? 0));
    }
  }
  for (let i = 0; i < columns; i += 1)
    for (let j = 0; j < i; j += 1) information[j * columns + i] = information[i * columns + j] ?? 0;
  return { information, right };
}

function addAt(values: Float64Array, index: number, by: number): void {
  values[index] = (values[index] ?? 0) + by;
}

function times(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  return vector.map((_, row) => {
    let sum = 0;
    for (let column = 0; column < size; column += 1) sum += (matrix[row * size + column] ?? 0) * (vector[column] ?? 0);
    return sum;
  });
}

function devianceOf({ counts, weights }: LogLinearData, means: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < counts.length; row += 1) {
    const [count, mean] = [counts[row] ?? 0, means[row] ?? 0];
    const part = (count > 0 ? count * Math.log(count / mean) : 0) - (count - mean);
    sum += 2 * (weights?.[row] ?? 1) * part;
  }
  return sum;
}

function penaltyOf(coefficients: Float64Array, penalty: readonly number[] | undefined): number {
  return (penalty ?? []).reduce((sum, pull, column) => sum + pull * (coefficients[column] ?? 0) ** 2, 0);
}
