import type { Fraction, LinearProgram } from '../linearProgram.ts';

/**
 * The slow, obvious solver that tests compare with: it walks through all choices of as many tight bounds as there are
 * columns, solves each by Gaussian elimination, and keeps the best point that satisfies everything. It shares no
 * arithmetic with the solver under test. For at most five columns or so.
 */
export type Slow = { status: 'infeasible' } | { status: 'unbounded' } | { status: 'optimal'; value: Fraction };

/** A pair [numerator, denominator > 0], not in lowest terms. */
type Pair = readonly [bigint, bigint];

interface Plane {
  readonly coefficients: readonly bigint[];
  readonly bound: bigint;
}

/** Far beyond any vertex of the small programmes of tests. */
const farAway = 10n ** 12n;

export function leastByVertices(programme: LinearProgram, objective: readonly number[]): Slow {
  const planes = planesOf(programme);
  const near = best(programme, planes, objective);
  if (near === null) return { status: 'infeasible' };
  const wall: Plane = { coefficients: objective.map(() => 1n), bound: farAway };
  const far = best(programme, [...planes, wall], objective) ?? near;
  if (far[0] * near[1] < near[0] * far[1]) return { status: 'unbounded' };
  return { status: 'optimal', value: lowestTerms(near) };
}

/** All bounds as low ≤ or high ≥ planes; those of columns last. */
function planesOf(programme: LinearProgram): Plane[] {
  const planes: Plane[] = [];
  for (let row = 0; row < programme.rows.low.length; row++) {
    const coefficients = coefficientsOf(programme, row);
    for (const bound of [programme.rows.low[row], programme.rows.high[row]]) {
      if (typeof bound === 'bigint') planes.push({ coefficients, bound });
    }
  }
  for (let column = 0; column < programme.columns; column++) {
    planes.push({
      coefficients: Array.from({ length: programme.columns }, (_, at) => (at === column ? 1n : 0n)),
      bound: 0n,
    });
  }
  return planes;
}

function coefficientsOf({ columns, rows }: LinearProgram, row: number): bigint[] {
  const coefficients = Array.from({ length: columns }, () => 0n);
  for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at++) {
    const column = rows.columns[at] ?? 0;
    coefficients[column] = (coefficients[column] ?? 0n) + BigInt(rows.coefficients[at] ?? 0);
  }
  return coefficients;
}

function best(programme: LinearProgram, planes: readonly Plane[], objective: readonly number[]): Pair | null {
  let least: Pair | null = null;
  for (const chosen of choices(planes, programme.columns)) {
    const point = intersection(chosen);
    if (point === null || !within(programme, point)) continue;
    const value = dot(objective.map(BigInt), point);
    if (least === null || value[0] * least[1] < least[0] * value[1]) least = value;
  }
  return least;
}

function* choices(planes: readonly Plane[], count: number, from = 0): Generator<Plane[]> {
  if (count === 0) yield [];
  const end = count === 0 ? from : planes.length;
  for (let at = from; at < end; at++) {
    const plane = planes[at];
    if (plane === undefined) continue;
    for (const rest of choices(planes, count - 1, at + 1)) yield [plane, ...rest];
  }
}

/** Gauss–Jordan without division (Bareiss would be shorter numbers; these are small). Null where planes are dependent. */
function intersection(planes: readonly Plane[]): Pair[] | null {
  const table = planes.map(({ coefficients, bound }) => [...coefficients, bound]);
  for (let step = 0; step < table.length; step++) {
    const pivotRow = table.findIndex((row, at) => at >= step && row[step] !== 0n);
    if (pivotRow < 0) return null;
    [table[step], table[pivotRow]] = [table[pivotRow] ?? [], table[step] ?? []];
    const source = table[step] ?? [];
    const pivot = source[step] ?? 1n;
    for (const [at, row] of table.entries()) {
      const times = row[step] ?? 0n;
      if (at !== step && times !== 0n) table[at] = row.map((value, k) => value * pivot - times * (source[k] ?? 0n));
    }
  }
  return table.map((row, at) => positive([row.at(-1) ?? 0n, row[at] ?? 1n]));
}

function within(programme: LinearProgram, point: readonly Pair[]): boolean {
  if (point.some(([numerator]) => numerator < 0n)) return false;
  for (let row = 0; row < programme.rows.low.length; row++) {
    const [top, bottom] = dot(coefficientsOf(programme, row), point);
    const [low, high] = [programme.rows.low[row], programme.rows.high[row]];
    if (typeof low === 'bigint' && top < low * bottom) return false;
    if (typeof high === 'bigint' && top > high * bottom) return false;
  }
  return true;
}

function dot(coefficients: readonly bigint[], point: readonly Pair[]): Pair {
  let sum: Pair = [0n, 1n];
  for (const [at, [top, bottom]] of point.entries()) {
    sum = [sum[0] * bottom + (coefficients[at] ?? 0n) * top * sum[1], sum[1] * bottom];
  }
  return sum;
}

function positive([top, bottom]: Pair): Pair {
  return bottom < 0n ? [-top, -bottom] : [top, bottom];
}

function lowestTerms([top, bottom]: Pair): Fraction {
  let [a, b] = [top < 0n ? -top : top, bottom];
  while (b !== 0n) [a, b] = [b, a % b];
  return { numerator: top / a, denominator: bottom / a };
}
