import type { Problem, SaidRow } from '../point/problem.ts';
import { SumGraph } from '../point/problem.ts';
import type { StatementRow, System } from '../space/system.ts';
import type { Statement } from '../statement.ts';
import { Leaves } from './leaves.ts';

/** A large component as it stands: what its statements say, row by row. What the system grows by later is not known here. */
export class Whole {
  readonly system: System;
  readonly problem: Problem;
  readonly leaves: Leaves;
  /** By row of the problem. */
  readonly meanings: readonly StatementRow[];
  /** By statement: its rows of the problem. */
  readonly #rowsOf = new Map<string, number[]>();

  constructor(system: System) {
    const { columns, rows } = system.programme;
    const graph = new SumGraph();
    graph.append(columns, rows, (row) => system.meaningOf(row) === null);
    const meanings: StatementRow[] = [];
    const said: SaidRow[] = [];
    for (const statement of system.statements) {
      for (const meaning of system.rowsOf(statement.id)) {
        const [from, to] = [rows.starts[meaning.row] ?? 0, rows.starts[meaning.row + 1] ?? 0];
        const entries = {
          columns: rows.columns.subarray(from, to),
          coefficients: rows.coefficients.subarray(from, to),
        };
        const ends = { low: rows.low[meaning.row] ?? null, high: rows.high[meaning.row] ?? null };
        this.#learn(statement.id, said.push(saidBy(statement, ends, entries)) - 1);
        meanings.push(meaning);
      }
    }
    this.system = system;
    this.problem = { graph, rows: said, empty: [] };
    this.meanings = meanings;
    this.leaves = new Leaves(graph);
  }

  #learn(statement: string, row: number): void {
    const list = this.#rowsOf.get(statement);
    if (list) list.push(row);
    else this.#rowsOf.set(statement, [row]);
  }

  rowsOf(statement: string): readonly number[] {
    return this.#rowsOf.get(statement) ?? [];
  }

  /** Rows of the problem that carry an end of a statement. */
  rowsWith(statement: string, end: 'low' | 'high'): readonly number[] {
    return this.rowsOf(statement).filter((row) => this.problem.rows[row]?.[end] !== null);
  }

  statementsOf(rows: Iterable<number>): Set<string> {
    const ids = new Set<string>();
    for (const row of rows) {
      const said = this.problem.rows[row];
      if (said) ids.add(said.statement);
    }
    return ids;
  }

  /** Whether a sum has a leaf that can grow while all rows hold. */
  isUnlimited(sum: { readonly columns: Int32Array; readonly coefficients: Float64Array }): boolean {
    const limited = new Uint8Array(this.problem.graph.columns);
    for (const { columns, coefficients, low, high } of this.problem.rows) {
      columns.forEach((column, at) => {
        if (((coefficients[at] ?? 0) > 0 ? high : low) !== null) limited[column] = 1;
      });
    }
    for (const top of this.problem.graph.topDown) {
      if (limited[top] === 1) for (const part of this.problem.graph.parts[top] ?? []) limited[part] = 1;
    }
    return this.leaves.of(sum).leaves.some((leaf) => limited[leaf] === 0);
  }
}

function saidBy(
  { id, lowOpen, highOpen }: Statement,
  ends: Pick<SaidRow, 'low' | 'high'>,
  entries: Pick<SaidRow, 'columns' | 'coefficients'>,
): SaidRow {
  const open = { lowOpen: lowOpen && ends.low !== null, highOpen: highOpen && ends.high !== null };
  return { statement: id, ...entries, ...ends, ...open, play: null };
}
