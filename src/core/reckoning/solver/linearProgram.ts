/**
 * A linear programme in whole numbers: columns x ≥ 0 and rows low ≤ Σ coefficient · x ≤ high. Whoever builds one scales
 * decimals to integers first, so that every answer can be exact.
 */

/** Rows in compressed form: row r has the entries `starts[r]` to `starts[r + 1]`. */
export interface Rows {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  /** Integers, at most 2^53 in size. */
  readonly coefficients: Float64Array;
  readonly low: readonly (bigint | null)[];
  readonly high: readonly (bigint | null)[];
}

export interface LinearProgram {
  readonly columns: number;
  readonly rows: Rows;
}

/** A sum of columns to be made as small or as large as can be. */
export interface Objective {
  readonly columns: Int32Array;
  readonly coefficients: Float64Array;
}

/** An exact fraction in lowest terms; the denominator is positive. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * One end of a row taken so many times. Of a row low ≤ a·x ≤ high, `least` and a contradiction use low times a positive
 * number and high times a negative one (each gives a lower bound of a multiple of a·x); `most` the other way round.
 */
export interface Multiplier {
  readonly row: number;
  readonly end: 'low' | 'high';
  readonly times: Fraction;
}

/**
 * `infeasible`: the rows so many times add up to coefficients ≤ 0, hence to at most 0 for x ≥ 0, and their ends so many
 * times to more than 0 (Farkas). `optimal`: the ends so many times add up to the value exactly, and the rows so many
 * times to coefficients that are nowhere above those of the objective (`least`), or nowhere below (`most`), so that no x ≥ 0
 * does better. `unbounded`: rows can be satisfied, and nothing limits the objective.
 */
export type Outcome =
  | { readonly status: 'infeasible'; readonly because: readonly Multiplier[] }
  | { readonly status: 'optimal'; readonly value: Fraction; readonly because: readonly Multiplier[] }
  | { readonly status: 'unbounded' };

/** A programme kept at hand between questions, so that the next answer starts from the last. Every answer is exact. */
export interface Solver {
  /** Whether anything satisfies all rows. `value` of the outcome is 0. */
  feasible(): Outcome;
  least(objective: Objective): Outcome;
  most(objective: Objective): Outcome;
  /** The most of an objective, or whether anything satisfies all rows; null where that takes more than so much exact work. */
  within(work: number, objective: Objective | null): Outcome | null;
  /** The value of each column in the last outcome, which was optimal and after which nothing was changed or asked. */
  values(): readonly Fraction[];
  setBounds(row: number, low: bigint | null, high: bigint | null): void;
  /** Further columns, and rows that may name them. */
  append(columns: number, rows: Rows): void;
  dispose(): void;
}

/** Numbers in floating point, from a solver outside of the core (HiGHS). It proposes a basis; the core proves it. */
export interface FloatSolver {
  open(programme: LinearProgram): FloatProgramme;
}

/** Which variables a simplex basis has: per column and per row 'basic', or the bound that it sits at. */
export type BasisStatus = 'basic' | 'low' | 'high' | 'free';

export interface Basis {
  readonly columns: readonly BasisStatus[];
  readonly rows: readonly BasisStatus[];
}

export type FloatOutcome =
  /** `values`: of each column, nearly. */
  | { readonly status: 'optimal'; readonly basis: Basis; readonly values: Float64Array }
  /** `ray`: a multiplier of each row. */
  | { readonly status: 'infeasible'; readonly ray: Float64Array | null; readonly basis: Basis | null }
  | { readonly status: 'unbounded'; readonly basis: Basis | null }
  /** It ended undecided, or not at all; a basis may still be near. */
  | { readonly status: 'failed'; readonly why: string; readonly basis: Basis | null };

export interface FloatProgramme {
  /** How many iterations were taken so far, where it counts them. */
  readonly iterations?: number;
  /** Minimises; an empty objective asks for any solution. */
  minimise(objective: Objective): FloatOutcome;
  /** Values away from the ends where that is possible, in a time that hardly depends on how hard the ends press; or null. */
  inner?(): Float64Array | null;
  setBounds(row: number, low: number | null, high: number | null): void;
  append(columns: number, rows: Rows): void;
  dispose(): void;
}
