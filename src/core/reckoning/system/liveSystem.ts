/** One component kept at hand in a solver: statements are switched on and off, and further ones appended. */
import { effort } from '../solver/effort.ts';
import type { LinearProgram, Multiplier, Objective, Outcome, Solver } from '../solver/linearProgram.ts';
import type { Ground } from './ground.ts';
import { spaceOf } from './ground.ts';
import type { Growth, System } from '../space/system.ts';
import { CommonPoint } from '../sketch/commonPoint.ts';
import { PointProof } from './pointProof.ts';
import { RowWriter } from '../solver/rowWriter.ts';
import type { StrictProgramme } from './strictProgramme.ts';
import { StrictRows } from './strictRows.ts';

/** So few rows are solved exactly in no time. */
const fewRows = 100;
/** A contradiction that floating point sees among so few statements is looked for exactly, in these alone. */
const fewSuspects = 60;
/** Suspects that are more than this part of all statements are not looked at apart. */
const fewerSuspects = 0.7;

/** How often steps go on, without anything found, before other ways are tried; with many rows these take much longer. */
const mostLooks = 12;
const mostLooksOfMany = 40;
const manyRows = 4000;
/** Sets of suspects that are looked at before the steps go on, and that are told at a time. */
const mostTried = 6;
const mostSuspicions = 40;

/**
 * The limit of work, counted in entries of vectors so that answers do not depend on the machine: half a minute or so. What
 * other work is taken for: a solver of floating point for its rows squared, exact arithmetic for each of its steps.
 */
const mostWork = 6e9;
const fewWork = 5e8;
const WORK_OF_FLOAT = 5;
/** Of one of its iterations, for each row. */
const WORK_OF_ITERATION = 20;
/** What that solver comes to no end with has taken some seconds. */
const WORK_OF_NOTHING = 1e9;
const WORK_OF_EXACT = 200;
/** Exact steps at one time. */
const mostExact = 10_000_000;

/** What may still be done, in the unit of the limit. */
export interface Work {
  left: number;
}

export class LiveSystem {
  readonly system: System;
  readonly #ground: Ground;
  readonly #layout: StrictRows;
  readonly #chunks: LinearProgram[];
  readonly #off = new Set<string>();
  /** The quick way to see that there is a solution; null where there are too few rows for it to be one. */
  readonly #point: CommonPoint | null;
  /** Asked where steps of first order came to no end; opened when first needed. */
  #proof: PointProof | null = null;
  #solver: Solver | null = null;
  /** Since something changed: how often steps went on, and which sets of suspects turned out to have a common solution. */
  #looks = 0;
  readonly #harmless = new Set<string>();
  /** The limit of work. */
  readonly #most: number;
  /** What is left of it, for all that is done to search these statements, also by others. */
  readonly work: Work;

  /** `work`: the limit of work of `look`. */
  constructor(system: System, ground: Ground, work = mostWork) {
    this.system = system;
    this.#ground = ground;
    this.#layout = new StrictRows(system);
    const whole = this.#layout.programme();
    this.#chunks = [whole];
    this.#point = whole.rows.low.length > fewRows ? new CommonPoint(system) : null;
    this.#most = work;
    this.work = { left: work };
  }

  /** Takes in what the system has grown by; statements of absorbed systems that were off go off here. */
  grow(growth: Growth, others: readonly LiveSystem[]): void {
    const more = this.#layout.append(growth);
    const { absorbed } = growth;
    this.#chunks.push(more);
    this.#solver?.append(more.columns, more.rows);
    this.#point?.grow(growth);
    this.#change();
    this.#proof?.append(more);
    for (const other of others) {
      if (!absorbed.includes(other.system)) continue;
      for (const id of other.off) this.switchOff(id);
      other.dispose();
    }
  }

  /** Begins the limit of work anew; with little of it where the whole of it led nowhere before. */
  refresh(wasSettled: boolean): void {
    this.work.left = wasSettled ? this.#most : Math.min(fewWork, this.#most);
  }

  #change(): void {
    this.#looks = 0;
    this.#harmless.clear();
  }

  get off(): ReadonlySet<string> {
    return this.#off;
  }

  switchOff(statement: string): void {
    this.#off.add(statement);
    this.#change();
    this.#point?.switchOff(statement);
    for (const { row } of this.#layout.rowsOf(statement)) this.#setEnds(row, null, null);
  }

  switchOn(statement: string): void {
    this.#off.delete(statement);
    this.#change();
    this.#point?.switchOn(statement);
    for (const { row, low, high } of this.#layout.rowsOf(statement)) this.#setEnds(row, low, high);
  }

  #setEnds(row: number, low: bigint | null, high: bigint | null): void {
    this.#solver?.setBounds(row, low, high);
    this.#proof?.setBounds(row, { low, high });
  }

  /**
   * Null when the statements that are on have a common solution, one that keeps away from ends which are excluded;
   * otherwise statements among them that have none. `unsettled`: it would take more than is left of the limit of work.
   */
  look(): readonly string[] | null | 'unsettled' {
    const near = this.#lookAround();
    if (near !== 'unsettled') return near;
    const seen = this.#lookInFloats();
    return seen === 'unsettled' ? this.#lookExactly(this.#exactSteps) : seen;
  }

  /** The same without a limit; for few statements. */
  contradiction(): readonly string[] | null {
    const seen = this.look();
    if (seen !== 'unsettled') return seen;
    const exact = this.#lookExactly(Infinity);
    if (exact === 'unsettled') throw new Error('exact work without a limit came to no end');
    return exact;
  }

  /**
   * Goes on for some steps: null when a common solution was found. Otherwise sets of statements that seem to exclude one
   * another, all over the component, those first that seem to be least in keeping with the others; nothing is proven. Each
   * begins with the statement that gives way where all give way as little as can be.
   */
  suspects(most = mostSuspicions): readonly (readonly string[])[] | null {
    if (!this.#point) return [];
    this.#looks += 1;
    const before = this.#point.work;
    const isFound = this.#point.look();
    const found = isFound ? null : this.#point.suspects(most);
    this.work.left -= this.#point.work - before;
    if (found?.length === 0 && this.#point.isExhausted) this.#looks = Infinity;
    return found;
  }

  /** Whether steps have gone on for so long since something was changed that further ones are of no use. */
  get isTired(): boolean {
    if (!this.#point) return true;
    const isMany = !this.#ground.float || this.#layout.rows > manyRows;
    return this.#looks >= (isMany ? mostLooksOfMany : mostLooks) || this.work.left <= 0;
  }

  /** First-order steps: null when they found a common solution, or statements that were proven to have none. */
  #lookAround(): readonly string[] | null | 'unsettled' {
    while (!this.isTired) {
      const suspects = this.suspects(mostTried);
      if (!suspects) return null;
      for (const ids of suspects) {
        const key = JSON.stringify(ids.toSorted());
        const found = this.#harmless.has(key) ? null : this.#proven(new Set(ids));
        if (found) return found;
        this.#harmless.add(key);
      }
    }
    return 'unsettled';
  }

  #lookInFloats(): readonly string[] | null | 'unsettled' {
    const cost = WORK_OF_FLOAT * this.#layout.rows ** 2;
    const proof = cost > this.work.left ? null : this.#opened();
    if (!proof) return 'unsettled';
    const { size } = this.system;
    const isSolution = (values: Float64Array): boolean => {
      const leaves = Float64Array.from(
        { length: size.columns },
        (_, column) => values[this.#layout.columnOf(column)] ?? 0,
      );
      return this.#point?.tries(leaves) ?? false;
    };
    const before = proof.iterations;
    const seen = proof.look(isSolution);
    this.work.left -= cost + (proof.iterations - before) * this.#layout.rows * WORK_OF_ITERATION;
    // Some of what is left is for exact arithmetic.
    if (seen === 'unsettled') this.work.left -= Math.max(0, Math.min(WORK_OF_NOTHING, this.work.left / 2));
    if (seen === 'solved') return null;
    return (seen === 'unsettled' ? null : this.#proven(this.#saidBy(seen.suspects))) ?? 'unsettled';
  }

  #opened(): PointProof | null {
    const { float } = this.#ground;
    if (this.#proof || !float || !this.#point) return this.#proof;
    const { programme } = this.strictProgramme();
    this.#proof = new PointProof(float, this.#layout, programme);
    for (const id of this.#off) {
      for (const { row } of this.#layout.rowsOf(id)) this.#proof.setBounds(row, { low: null, high: null });
    }
    return this.#proof;
  }

  #saidBy(rows: readonly number[]): Set<string> {
    return new Set(rows.flatMap((row) => this.#layout.meaningOf(row)?.statement ?? []));
  }

  /**
   * What is wrong with these statements alone, in a space divided for them only; null when they have a common
   * solution. Many of them are looked at in floating point once more, which mostly leaves few.
   */
  #proven(ids: ReadonlySet<string>): readonly string[] | null {
    const statements = this.system.statements.filter(({ id }) => ids.has(id));
    const isFew = statements.length <= fewSuspects;
    if (!isFew && statements.length > (this.system.statements.length - this.#off.size) * fewerSuspects) return null;
    const ground = isFew ? { ...this.#ground, float: null, open: this.#ground.openSmall } : this.#ground;
    for (const system of spaceOf(ground, statements).systems) {
      const limit = Math.min(this.work.left, fewWork);
      const part = new LiveSystem(system, ground, limit);
      const found = part.look();
      part.dispose();
      this.work.left -= limit - part.work.left;
      if (found && found !== 'unsettled') return found;
    }
    return null;
  }

  get #exactSteps(): number {
    return Math.max(0, Math.min(mostExact, this.work.left / WORK_OF_EXACT));
  }

  #lookExactly(steps: number): readonly string[] | null | 'unsettled' {
    if (steps <= 0) return 'unsettled';
    const { pull } = this.#layout;
    const isStrict = pull !== null && this.#layout.openStatements.some((id) => !this.#off.has(id));
    const before = effort();
    const outcome = this.#exact().within(steps, isStrict ? one(pull) : null);
    this.work.left -= (effort() - before) * WORK_OF_EXACT;
    if (outcome === null) return 'unsettled';
    if (outcome.status === 'unbounded') throw new Error('nothing limits a question that has a limit');
    const isConsistent = outcome.status === 'optimal' && (!isStrict || outcome.value.numerator > 0n);
    return isConsistent ? null : this.statementsOf(outcome.because);
  }

  #exact(): Solver {
    if (this.#solver) return this.#solver;
    const solver = this.#ground.open(this.strictProgramme().programme);
    for (const id of this.#off) for (const { row } of this.#layout.rowsOf(id)) solver.setBounds(row, null, null);
    this.#solver = solver;
    return solver;
  }

  /** In columns of the system; ends that are excluded count as reached. */
  extreme(objective: Objective, which: 'least' | 'most'): Outcome {
    const columns = objective.columns.map((column) => this.#layout.columnOf(column));
    return this.#exact()[which]({ columns, coefficients: objective.coefficients });
  }

  statementsOf(because: readonly Multiplier[]): readonly string[] {
    const ids = new Set<string>();
    for (const { row } of because) {
      const id = this.#layout.meaningOf(row)?.statement;
      if (id !== undefined) ids.add(id);
    }
    return [...ids];
  }

  /** As it is when all statements are on. */
  strictProgramme(): StrictProgramme {
    const writer = new RowWriter();
    let columns = 0;
    for (const chunk of this.#chunks) {
      columns += chunk.columns;
      chunk.rows.low.forEach((low, row) => {
        writer.copy(chunk.rows, row);
        writer.close(low, chunk.rows.high[row] ?? null);
      });
    }
    return { programme: { columns, rows: writer.rows() }, pull: this.#layout.pull };
  }

  get layout(): StrictRows {
    return this.#layout;
  }

  dispose(): void {
    this.#solver?.dispose();
    this.#proof?.dispose();
  }
}

function one(column: number): Objective {
  return { columns: Int32Array.of(column), coefficients: Float64Array.of(1) };
}
