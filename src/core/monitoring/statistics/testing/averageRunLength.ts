/** Average run lengths of control charts by their integral equations (Crowder 1987, Page 1954), on Gauss–Legendre nodes. */

const NODES = 80;

const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** Nodes and weights on [low, high]; the roots of the Legendre polynomial by Newton's method. */
function gaussLegendre(low: number, high: number): { at: number; weight: number }[] {
  return Array.from({ length: NODES }, (_, index) => {
    let x = Math.cos((Math.PI * (index + 0.75)) / (NODES + 0.5));
    let slope = 1;
    for (let round = 0; round < 50; round += 1) {
      let [previous, current] = [1, x];
      for (let n = 2; n <= NODES; n += 1)
        [previous, current] = [current, ((2 * n - 1) * x * current - (n - 1) * previous) / n];
      slope = (NODES * (x * current - previous)) / (x * x - 1);
      x -= current / slope;
    }
    return { at: (low + high) / 2 - ((high - low) / 2) * x, weight: (high - low) / ((1 - x * x) * slope * slope) };
  });
}

/** Gaussian elimination with pivots. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const size = rows.length;
  const cell = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let pivot = 0; pivot < size; pivot += 1) {
    let best = pivot;
    for (let row = pivot; row < size; row += 1)
      if (Math.abs(cell(row, pivot)) > Math.abs(cell(best, pivot))) best = row;
    [rows[pivot], rows[best]] = [rows[best] ?? [], rows[pivot] ?? []];
    for (let row = pivot + 1; row < size; row += 1) {
      const factor = cell(row, pivot) / cell(pivot, pivot);
      rows[row] = (rows[row] ?? []).map((value, column) => value - factor * cell(pivot, column));
    }
  }
  const result = Array.from({ length: size }, () => 0);
  for (let row = size - 1; row >= 0; row -= 1) {
    const known = result.reduce((sum, value, column) => (column > row ? sum + value * cell(row, column) : sum), 0);
    result[row] = (cell(row, size) - known) / cell(row, row);
  }
  return result;
}

/** One-sided CUSUM started at 0: L(u) = 1 + L(0)·Φ(k − u − shift) + ∫ L(y)·φ(y + k − u − shift) dy over 0 … h. */
export function cusumRunLength(
  { slack, limit }: { slack: number; limit: number },
  shift: number,
  cdf: (z: number) => number,
): number {
  const nodes = gaussLegendre(0, limit);
  const starts = [0, ...nodes.map(({ at }) => at)];
  const matrix = starts.map((from, row) => [
    (row === 0 ? 1 : 0) - cdf(slack - from - shift),
    ...nodes.map(
      ({ at, weight }, column) => (row === column + 1 ? 1 : 0) - weight * density(at + slack - from - shift),
    ),
  ]);
  return (
    solve(
      matrix,
      starts.map(() => 1),
    )[0] ?? Number.NaN
  );
}

/** Two-sided EWMA started at 0 with limits that do not widen: L(u) = 1 + ∫ L(y)·φ((y − (1 − λ)u)/λ − shift)/λ dy. */
export function ewmaRunLength({ lambda, width }: { lambda: number; width: number }, shift: number): number {
  const reach = width * Math.sqrt(lambda / (2 - lambda));
  const nodes = gaussLegendre(-reach, reach);
  const kernel = (from: number, to: number): number => density((to - (1 - lambda) * from) / lambda - shift) / lambda;
  const matrix = nodes.map((row, index) =>
    nodes.map(({ at, weight }, column) => (index === column ? 1 : 0) - weight * kernel(row.at, at)),
  );
  const lengths = solve(
    matrix,
    nodes.map(() => 1),
  );
  return nodes.reduce((sum, { at, weight }, index) => sum + weight * kernel(0, at) * (lengths[index] ?? 0), 1);
}
