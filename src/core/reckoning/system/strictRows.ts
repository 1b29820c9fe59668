/**
 * The rows of a system with excluded ends ("nearly 120" is less than 120): each such end has a row of its own, and one
 * further column, the *pull*, narrows all of them alike. Statements are consistent as soon as the pull can be above zero.
 */
import type { LinearProgram, Rows } from '../solver/linearProgram.ts';
import type { System } from '../space/system.ts';
import type { Statement } from '../statement.ts';
import { RowWriter } from '../solver/rowWriter.ts';

/** What a row of the solver says of a statement. */
export interface EndRow {
  readonly statement: string;
  readonly row: number;
  /** Which ends of the statement it carries. */
  readonly end: 'low' | 'high' | 'both';
  readonly low: bigint | null;
  readonly high: bigint | null;
  /** Whether the end that it carries is excluded. */
  readonly isOpen: boolean;
  /** An amount of the book is a bound over scale · 10^unitScale. */
  readonly scale: bigint;
  /** Whether it compares two sums rather than bounding one. */
  readonly isRelative: boolean;
}

export class StrictRows {
  readonly #system: System;
  readonly #statements = new Map<string, Statement>();
  readonly #byStatement = new Map<string, EndRow[]>();
  readonly #meanings: (EndRow | null)[] = [];
  readonly #open: string[] = [];
  #systemColumns = 0;
  #systemRows = 0;
  #pull: number | null = null;

  constructor(system: System) {
    this.#system = system;
  }

  /** The column that narrows excluded ends; null while there are none. */
  get pull(): number | null {
    return this.#pull;
  }

  get rows(): number {
    return this.#meanings.length;
  }

  get openStatements(): readonly string[] {
    return this.#open;
  }

  rowsOf(statement: string): readonly EndRow[] {
    return this.#byStatement.get(statement) ?? [];
  }

  meaningOf(row: number): EndRow | null {
    return this.#meanings[row] ?? null;
  }

  /** Where a column of the system stands in the solver. */
  columnOf(column: number): number {
    return this.#pull !== null && column >= this.#pull ? column + 1 : column;
  }

  /** The whole system, as it is when it first comes to a solver. */
  programme(): LinearProgram {
    return this.append(this.#system.programme);
  }

  /** What to append to the solver for columns and rows that the system has grown by. */
  append({ columns, rows }: LinearProgram): LinearProgram {
    const { statements } = this.#system;
    for (let at = this.#statements.size; at < statements.length; at += 1) {
      const statement = statements[at];
      if (statement) this.#statements.set(statement.id, statement);
    }
    const writer = new RowWriter();
    this.#systemColumns += columns;
    const isFirstOpen = this.#pull === null && this.#hasOpen(rows);
    if (isFirstOpen) {
      this.#pull = this.#systemColumns;
      writer.entry(this.#pull, 1);
      this.#meanings.push(null);
      writer.close(null, 1n);
    }
    for (let row = 0; row < rows.low.length; row += 1) this.#write(writer, rows, row);
    this.#systemRows += rows.low.length;
    return { columns: isFirstOpen ? columns + 1 : columns, rows: writer.rows() };
  }

  #hasOpen(rows: Rows): boolean {
    return rows.low.some((_, row) => {
      const statement = this.#statementAt(row);
      return statement !== undefined && (statement.lowOpen || statement.highOpen);
    });
  }

  /** Rows are counted from the first that is being appended. */
  #statementAt(row: number): Statement | undefined {
    return this.#statements.get(this.#system.meaningOf(this.#systemRows + row)?.statement ?? '');
  }

  #write(writer: RowWriter, rows: Rows, row: number): void {
    const meaning = this.#system.meaningOf(this.#systemRows + row);
    const statement = this.#statementAt(row);
    const [low, high] = [rows.low[row] ?? null, rows.high[row] ?? null];
    if (!meaning || !statement) {
      this.#copy(writer, rows, row);
      this.#meanings.push(null);
      writer.close(low, high);
      return;
    }
    const lowOpen = statement.lowOpen && low !== null;
    const highOpen = statement.highOpen && high !== null;
    const common = { statement: statement.id, scale: meaning.scale, isRelative: statement.kind !== 'sum' };
    if (!lowOpen && !highOpen) {
      this.#copy(writer, rows, row);
      this.#learn(writer, { ...common, end: meaning.end, low, high, isOpen: false });
      return;
    }
    if (low !== null) {
      this.#copy(writer, rows, row);
      if (lowOpen && this.#pull !== null) writer.entry(this.#pull, -1);
      this.#learn(writer, { ...common, end: 'low', low, high: null, isOpen: lowOpen });
    }
    if (high !== null) {
      this.#copy(writer, rows, row);
      if (highOpen && this.#pull !== null) writer.entry(this.#pull, 1);
      this.#learn(writer, { ...common, end: 'high', low: null, high, isOpen: highOpen });
    }
  }

  #copy(writer: RowWriter, rows: Rows, row: number): void {
    for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at += 1) {
      writer.entry(this.columnOf(rows.columns[at] ?? 0), rows.coefficients[at] ?? 0);
    }
  }

  #learn(writer: RowWriter, end: Omit<EndRow, 'row'>): void {
    writer.close(end.low, end.high);
    const row = this.#meanings.length;
    const learnt = { ...end, row };
    this.#meanings.push(learnt);
    const list = this.#byStatement.get(end.statement);
    if (list) list.push(learnt);
    else this.#byStatement.set(end.statement, [learnt]);
    if (end.isOpen) this.#open.push(end.statement);
  }
}
