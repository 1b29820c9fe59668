/**
 * The textbook way to a linear programme, slow and obvious, written apart from what it is compared with: a dictionary of
 * whole numbers over one common denominator (integer pivoting), Bland's rule in both phases (V. Chvátal, Linear
 * Programming, 1983, chapters 2 and 3). Every number is exact.
 */

export interface SlowFraction {
  readonly n: bigint;
  readonly d: bigint;
}

/** Σ coefficient · x ≤ limit, all in whole numbers. */
export interface Inequality {
  readonly coefficients: readonly bigint[];
  readonly limit: bigint;
}

export type SlowOutcome =
  | { readonly status: 'infeasible' }
  | { readonly status: 'unbounded' }
  | { readonly status: 'optimal'; readonly value: SlowFraction; readonly x: readonly SlowFraction[] };

interface Dictionary {
  /** One line a basic variable: what stands before each variable outside of the basis, then the constant. The last is the objective. */
  readonly lines: bigint[][];
  readonly inside: number[];
  readonly outside: number[];
  /** Every number of the lines is to be divided by this; positive. */
  denominator: bigint;
}

function divisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

export function slowFraction(n: bigint, d: bigint): SlowFraction {
  const common = divisor(n, d) * (d < 0n ? -1n : 1n);
  return { n: n / common, d: d / common };
}

/** The most that Σ objective · x can be, with x ≥ 0. */
export function slowMost(objective: readonly bigint[], inequalities: readonly Inequality[]): SlowOutcome {
  const width = objective.length;
  const dictionary: Dictionary = {
    lines: inequalities.map(({ coefficients, limit }) => [...coefficients, limit]),
    inside: inequalities.map((_, index) => width + index),
    outside: objective.map((_, index) => index),
    denominator: 1n,
  };
  if (!makeFeasible(dictionary, objective)) return { status: 'infeasible' };
  const bounded = climb(dictionary);
  if (!bounded) return { status: 'unbounded' };
  const x = objective.map(() => slowFraction(0n, 1n));
  dictionary.inside.forEach((variable, line) => {
    if (variable < width) x[variable] = slowFraction(last(dictionary.lines[line]), dictionary.denominator);
  });
  return { status: 'optimal', value: slowFraction(last(dictionary.lines.at(-1)), dictionary.denominator), x };
}

function last(line: readonly bigint[] | undefined): bigint {
  return line?.at(-1) ?? 0n;
}

/** A variable that eases every line is brought in, then made as small as it can be; zero means that something satisfies all. */
function makeFeasible(dictionary: Dictionary, objective: readonly bigint[]): boolean {
  const { lines, inside, outside } = dictionary;
  const helper = inside.length + outside.length;
  const worst = lines.reduce((found, line, index) => (last(line) < last(lines[found]) ? index : found), 0);
  const needed = lines.length > 0 && last(lines[worst]) < 0n;
  lines.push([...objective.map((value) => -value), 0n]);
  if (!needed) return true;
  const stored = lines.pop() ?? [];
  for (const line of lines) line.splice(-1, 0, -1n);
  outside.push(helper);
  lines.push([...stored.slice(0, -1), 0n, 0n]);
  lines.push([...objective.map(() => 0n), 1n, 0n]);
  pivot(dictionary, worst, outside.length - 1);
  climb(dictionary);
  const left = lines.pop();
  if (last(left) !== 0n) return false;
  const still = inside.indexOf(helper);
  if (still >= 0) {
    const column = (lines[still] ?? []).findIndex((value, index) => index < outside.length && value !== 0n);
    pivot(dictionary, still, column);
  }
  const column = outside.indexOf(helper);
  outside.splice(column, 1);
  for (const line of lines) line.splice(column, 1);
  return true;
}

/** Makes the last line as large as it can be; false when nothing limits it. */
function climb(dictionary: Dictionary): boolean {
  const { lines, inside, outside } = dictionary;
  for (;;) {
    const goal = lines.at(-1) ?? [];
    let entering = -1;
    outside.forEach((variable, column) => {
      if ((goal[column] ?? 0n) >= 0n) return;
      if (entering < 0 || variable < (outside[entering] ?? 0)) entering = column;
    });
    if (entering < 0) return true;
    let leaving = -1;
    inside.forEach((variable, index) => {
      const step = lines[index]?.[entering] ?? 0n;
      if (step <= 0n) return;
      const best = lines[leaving];
      // Constant over step against the best so far, multiplied out.
      const difference = best ? last(lines[index]) * (best[entering] ?? 0n) - last(best) * step : -1n;
      if (difference < 0n || (difference === 0n && variable < (inside[leaving] ?? 0))) leaving = index;
    });
    if (leaving < 0) return false;
    pivot(dictionary, leaving, entering);
  }
}

function pivot(dictionary: Dictionary, leaving: number, entering: number): void {
  const { lines, inside, outside, denominator } = dictionary;
  const pivotLine = lines[leaving] ?? [];
  const by = pivotLine[entering] ?? 0n;
  lines.forEach((line, index) => {
    if (index === leaving) return;
    const factor = line[entering] ?? 0n;
    line.forEach((value, column) => {
      if (column !== entering) line[column] = (value * by - factor * (pivotLine[column] ?? 0n)) / denominator;
    });
    line[entering] = -factor;
  });
  pivotLine[entering] = denominator;
  dictionary.denominator = by;
  if (by < 0n) {
    dictionary.denominator = -by;
    for (const line of lines) line.forEach((value, column) => (line[column] = -value));
  }
  const [out, into] = [inside[leaving] ?? 0, outside[entering] ?? 0];
  inside[leaving] = into;
  outside[entering] = out;
}
