/** One component kept at hand in a solver: statements are switched on and off, and further ones appended. */
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

/** How often steps go on before other ways are tried, and how many sets of suspects are looked at each time. */
const mostLooks = 16;
const mostTried = 6;
/** With fewer rows floating point of another kind is asked sooner, once suspects have turned out to have a common solution so often. */
const manyRows = 4000;
const mostFruitless = 1;
/** Sets of suspects that are told at a time. */
const mostSuspicions = 40;

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
  /** Until something changes. */
  #suspects: readonly (readonly string[])[] | null = null;

  constructor(system: System, ground: Ground) {
    this.system = system;
    this.#ground = ground;
    this.#layout = new StrictRows(system);
    const whole = this.#layout.programme();
    this.#chunks = [whole];
    this.#point = whole.rows.low.length > fewRows ? new CommonPoint(system) : null;
  }

  /** Takes in what the system has grown by; statements of absorbed systems that were off go off here. */
  grow(growth: Growth, others: readonly LiveSystem[]): void {
    const more = this.#layout.append(growth);
    const { absorbed } = growth;
    this.#chunks.push(more);
    this.#solver?.append(more.columns, more.rows);
    this.#point?.grow(growth);
    this.#suspects = null;
    this.#proof?.append(more);
    for (const other of others) {
      if (!absorbed.includes(other.system)) continue;
      for (const id of other.off) this.switchOff(id);
      other.dispose();
    }
  }

  get off(): ReadonlySet<string> {
    return this.#off;
  }

  switchOff(statement: string): void {
    this.#off.add(statement);
    this.#suspects = null;
    this.#point?.switchOff(statement);
    for (const { row } of this.#layout.rowsOf(statement)) this.#setEnds(row, null, null);
  }

  switchOn(statement: string): void {
    this.#off.delete(statement);
    this.#suspects = null;
    this.#point?.switchOn(statement);
    for (const { row, low, high } of this.#layout.rowsOf(statement)) this.#setEnds(row, low, high);
  }

  #setEnds(row: number, low: bigint | null, high: bigint | null): void {
    this.#solver?.setBounds(row, low, high);
    this.#proof?.setBounds(row, { low, high });
  }

  /**
   * Null when the statements that are on have a common solution, one that keeps away from ends which are excluded;
   * otherwise statements among them that have none.
   */
  contradiction(): readonly string[] | null {
    const near = this.#lookAround();
    if (near !== 'unsettled') return near;
    const seen = this.#opened()?.look() ?? 'unsettled';
    if (seen === 'solved') return null;
    const ids = seen === 'unsettled' ? null : this.#proven(this.#saidBy(seen.suspects));
    return ids ?? this.#exactContradiction();
  }

  /** Sets of statements that seem to exclude one another, all over the component, the most pressed first; nothing is proven. */
  suspects(): readonly (readonly string[])[] {
    this.#suspects ??= this.#point === null || this.#point.look() ? [] : this.#point.suspects(mostSuspicions);
    return this.#suspects;
  }

  /** First-order steps: null when they found a common solution, or statements that were proven to have none. */
  #lookAround(): readonly string[] | null | 'unsettled' {
    if (!this.#point) return 'unsettled';
    const tried = new Set<string>();
    const isMany = !this.#ground.float || this.#layout.rows > manyRows;
    const patience = isMany ? mostLooks : mostFruitless;
    let fruitless = 0;
    for (let look = 0; look < mostLooks && fruitless < patience; look += 1) {
      if (this.#point.look()) return null;
      const suspects = this.#point.suspects(mostTried);
      if (suspects.length > 0) fruitless += 1;
      for (const ids of suspects) {
        const key = JSON.stringify(ids.toSorted());
        const found = tried.has(key) ? null : this.#proven(new Set(ids));
        if (found) return found;
        tried.add(key);
      }
    }
    return 'unsettled';
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
      const part = new LiveSystem(system, ground);
      const found = part.contradiction();
      part.dispose();
      if (found) return found;
    }
    return null;
  }

  #exactContradiction(): readonly string[] | null {
    const { pull } = this.#layout;
    const solver = this.#exact();
    const isStrict = pull !== null && this.#layout.openStatements.some((id) => !this.#off.has(id));
    const outcome = isStrict ? solver.most(one(pull)) : solver.feasible();
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
