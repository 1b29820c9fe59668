/** One component kept at hand in a solver: statements are switched on and off, and further ones appended. */
import type { FloatSolver, LinearProgram, Multiplier, Objective, Outcome, Solver } from '../solver/linearProgram.ts';
import type { Ground } from './ground.ts';
import type { Growth, System } from '../space/system.ts';
import { PointProof } from './pointProof.ts';
import { RowWriter } from './rowWriter.ts';
import type { StrictProgramme } from './strictProgramme.ts';
import { StrictRows } from './strictRows.ts';

/** So few rows are solved exactly in no time. */
const fewRows = 100;

export class LiveSystem {
  readonly system: System;
  readonly #layout: StrictRows;
  readonly #solver: Solver;
  /** The quick way to see that there is a solution; null where there are too few rows for it to be one. */
  readonly #proof: PointProof | null;
  readonly #chunks: LinearProgram[];
  readonly #off = new Set<string>();

  constructor(system: System, open: Ground['open'], float: FloatSolver | null = null) {
    this.system = system;
    this.#layout = new StrictRows(system);
    const whole = this.#layout.programme();
    this.#chunks = [whole];
    this.#solver = open(whole);
    this.#proof = float && whole.rows.low.length > fewRows ? new PointProof(float, this.#layout, whole) : null;
  }

  /** Takes in what the system has grown by; statements of absorbed systems that were off go off here. */
  grow(growth: Growth, others: readonly LiveSystem[]): void {
    const more = this.#layout.append(growth);
    const { absorbed } = growth;
    this.#chunks.push(more);
    this.#solver.append(more.columns, more.rows);
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
    for (const { row } of this.#layout.rowsOf(statement)) this.#setEnds(row, null, null);
  }

  switchOn(statement: string): void {
    this.#off.delete(statement);
    for (const { row, low, high } of this.#layout.rowsOf(statement)) this.#setEnds(row, low, high);
  }

  #setEnds(row: number, low: bigint | null, high: bigint | null): void {
    this.#solver.setBounds(row, low, high);
    this.#proof?.setBounds(row, { low, high });
  }

  /**
   * Null when the statements that are on have a common solution, one that keeps away from ends which are excluded;
   * otherwise statements among them that have none.
   */
  contradiction(): readonly string[] | null {
    if (this.#proof?.succeeds() === true) return null;
    const pull = this.#layout.pull;
    const isStrict = pull !== null && this.#layout.openStatements.some((id) => !this.#off.has(id));
    const outcome = isStrict ? this.#solver.most(one(pull)) : this.#solver.feasible();
    if (outcome.status === 'unbounded') throw new Error('nothing limits a question that has a limit');
    const isConsistent = outcome.status === 'optimal' && (!isStrict || outcome.value.numerator > 0n);
    return isConsistent ? null : this.statementsOf(outcome.because);
  }

  /** In columns of the system; ends that are excluded count as reached. */
  extreme(objective: Objective, which: 'least' | 'most'): Outcome {
    const columns = objective.columns.map((column) => this.#layout.columnOf(column));
    return this.#solver[which]({ columns, coefficients: objective.coefficients });
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
    this.#solver.dispose();
    this.#proof?.dispose();
  }
}

function one(column: number): Objective {
  return { columns: Int32Array.of(column), coefficients: Float64Array.of(1) };
}
