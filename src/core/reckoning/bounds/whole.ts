import type { Problem, SaidRow } from '../point/problem.ts';
import { SumGraph } from '../point/problem.ts';
import { statedRows } from '../sketch/statedRows.ts';
import type { StatementRow, System } from '../space/system.ts';
import type { Statement } from '../statement.ts';
import { Leaves } from './leaves.ts';

export type End = 'low' | 'high';

/** What is settled about some rows, by number of the problem, and some leaves. */
export interface Face {
  /** Rows that lie exactly at an end. */
  readonly held: ReadonlyMap<number, End>;
  /** Rows that lie at an end or beyond it. */
  readonly eased: ReadonlyMap<number, End>;
  /** By column: 1 where a leaf is zero. */
  readonly empty: Uint8Array;
  /** Whether ends that are excluded have to be kept away from. */
  readonly isStrict: boolean;
}

interface Parts {
  readonly unitScale: number;
  readonly statements: readonly Statement[];
  readonly problem: Problem;
  readonly meanings: readonly StatementRow[];
}

/** A large component as it stands: what its statements say, row by row. What the system grows by later is not known here. */
export class Whole {
  readonly unitScale: number;
  readonly statements: readonly Statement[];
  readonly problem: Problem;
  readonly leaves: Leaves;
  /** By row of the problem. */
  readonly meanings: readonly StatementRow[];
  /** By statement: its rows of the problem. */
  readonly #rowsOf = new Map<string, number[]>();

  private constructor({ unitScale, statements, problem, meanings }: Parts) {
    this.unitScale = unitScale;
    this.statements = statements;
    this.problem = problem;
    this.meanings = meanings;
    this.leaves = new Leaves(problem);
    problem.rows.forEach(({ statement }, row) => {
      const list = this.#rowsOf.get(statement);
      if (list) list.push(row);
      else this.#rowsOf.set(statement, [row]);
    });
  }

  static of(system: System): Whole {
    const { unitScale, statements } = system;
    const { columns, rows } = system.programme;
    const graph = new SumGraph();
    graph.append(columns, rows, (row) => system.meaningOf(row) === null);
    const byId = new Map(statements.map((statement) => [statement.id, statement]));
    const said = statedRows(system, rows, { first: 0, statements: byId });
    const meanings = [...rows.low.keys()].flatMap((row) => system.meaningOf(row) ?? []);
    return new Whole({ unitScale, statements, problem: { graph, rows: said, empty: [] }, meanings });
  }

  /** What is left where so much is settled. */
  on({ held, eased, empty, isStrict }: Face): Whole {
    const { unitScale, meanings, problem } = this;
    const closed = { lowOpen: false, highOpen: false };
    const rows = problem.rows.map((said, row): SaidRow => {
      const [atEnd, beyond] = [held.get(row), eased.get(row)];
      if (atEnd) {
        // Held at an end that is excluded, and strictly: nothing is there.
        const open = isStrict
          ? { lowOpen: said.lowOpen && atEnd === 'low', highOpen: said.highOpen && atEnd === 'high' }
          : closed;
        return { ...said, low: said[atEnd], high: said[atEnd], ...open, play: null };
      }
      if (beyond === 'low') return { ...said, low: null, high: said.low, ...closed, play: null };
      if (beyond === 'high') return { ...said, low: said.high, high: null, ...closed, play: null };
      return isStrict ? said : { ...said, ...closed };
    });
    const columns = [...empty.keys()].filter((column) => empty[column] === 1);
    const statements = isStrict ? this.statements : this.statements.map((statement) => ({ ...statement, ...closed }));
    const emptied = [...new Set([...problem.empty, ...columns])];
    return new Whole({ unitScale, statements, problem: { graph: problem.graph, rows, empty: emptied }, meanings });
  }

  rowsOf(statement: string): readonly number[] {
    return this.#rowsOf.get(statement) ?? [];
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
