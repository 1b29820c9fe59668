import type { Problem, SaidRow } from '../sketch/problem.ts';
import { SumGraph } from '../sketch/problem.ts';
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
}

function saidBy(
  { id, lowOpen, highOpen }: Statement,
  ends: Pick<SaidRow, 'low' | 'high'>,
  entries: Pick<SaidRow, 'columns' | 'coefficients'>,
): SaidRow {
  const open = { lowOpen: lowOpen && ends.low !== null, highOpen: highOpen && ends.high !== null };
  return { statement: id, ...entries, ...ends, ...open, play: null };
}
