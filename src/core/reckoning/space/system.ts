/** One component: statements that hang together, as a programme, and what its rows mean. */
import type { LinearProgram, Objective, Rows } from '../solver/linearProgram.ts';
import { RowWriter } from '../solver/rowWriter.ts';
import type { Statement } from '../statement.ts';
import type { RowPlan } from './statementRows.ts';

/**
 * A row that carries bounds of a statement. An amount in the book's unit is a bound of the row divided by
 * `scale` · 10^`unitScale` of the system; the coefficients of the statement's own scope are `scale`.
 */
export interface StatementRow {
  readonly statement: string;
  readonly row: number;
  /** Ratios with two different bounds have a row for each; both of its bounds are 0 then. */
  readonly end: 'low' | 'high' | 'both';
  readonly scale: bigint;
}

/** What has to be appended to a solver that holds the system. */
export interface Growth {
  readonly system: System;
  /** Systems that are part of it now: their columns and rows are among the new ones. They are not to be used again. */
  readonly absorbed: readonly System[];
  readonly columns: number;
  readonly rows: Rows;
}

/** A sum of columns, each taken so many times. */
export type Terms = ReadonlyMap<number, number>;

/** Columns are counted in units of 10^−`unitScale` of the unit of their book. */
export class System {
  readonly unitScale: number;
  readonly #statements: Statement[] = [];
  readonly #rows = new RowWriter();
  readonly #meanings: StatementRow[] = [];
  readonly #byStatement = new Map<string, StatementRow[]>();
  readonly #byRow = new Map<number, StatementRow>();
  readonly #objectives = new Map<string, Objective>();
  #columns = 0;

  constructor(unitScale: number) {
    this.unitScale = unitScale;
  }

  get statements(): readonly Statement[] {
    return this.#statements;
  }

  get size(): { readonly columns: number; readonly rows: number } {
    return { columns: this.#columns, rows: this.#rows.length };
  }

  /** Made anew at each call. */
  get programme(): LinearProgram {
    return { columns: this.#columns, rows: this.#rows.rows() };
  }

  /** The rows that carry a statement's bounds; none when the statement is not of this system or limits nothing. */
  rowsOf(statement: string): readonly StatementRow[] {
    return this.#byStatement.get(statement) ?? [];
  }

  /** Which statement a row carries; null for rows that only say which columns add up to which. */
  meaningOf(row: number): StatementRow | null {
    return this.#byRow.get(row) ?? null;
  }

  /** What a query that the space was made with sums in this system; null when that is nothing. */
  objectiveOf(query: string): Objective | null {
    return this.#objectives.get(query) ?? null;
  }

  addStatement(statement: Statement): void {
    this.#statements.push(statement);
  }

  addColumn(): number {
    this.#columns += 1;
    return this.#columns - 1;
  }

  setObjective(query: string, objective: Objective): void {
    this.#objectives.set(query, objective);
  }

  /** `column` is the sum of others. */
  addSum(column: number, parts: readonly number[]): void {
    this.#rows.entry(column, 1);
    for (const part of parts) this.#rows.entry(part, -1);
    this.#rows.close(0n, 0n);
  }

  addStatementRow(statement: string, { end, times, low, high }: RowPlan, terms: Terms): void {
    for (const [column, coefficient] of terms) if (coefficient !== 0) this.#rows.entry(column, coefficient);
    const row = this.#rows.close(low, high);
    this.#learn({ statement, row, end, scale: BigInt(times) });
  }

  #learn(meaning: StatementRow): void {
    this.#meanings.push(meaning);
    this.#byRow.set(meaning.row, meaning);
    const list = this.#byStatement.get(meaning.statement);
    if (list === undefined) this.#byStatement.set(meaning.statement, [meaning]);
    else list.push(meaning);
  }

  /** Takes over all of another system. Returns by how much the numbers of its columns moved. */
  absorb(other: System): number {
    const shift = this.#columns;
    const firstRow = this.#rows.length;
    const power = this.unitScale - other.unitScale;
    this.#rows.absorb(other.#rows, shift, power);
    this.#columns += other.#columns;
    this.#statements.push(...other.#statements);
    const finer = power < 0 ? 10n ** BigInt(-power) : 1n;
    for (const meaning of other.#meanings) {
      const scale = other.#rows.isHomogeneous(meaning.row) ? meaning.scale : meaning.scale * finer;
      this.#learn({ ...meaning, row: meaning.row + firstRow, scale });
    }
    return shift;
  }

  /** What came after the system had so many columns and rows. */
  growthSince(before: { columns: number; rows: number }, absorbed: readonly System[]): Growth {
    const columns = this.#columns - before.columns;
    return { system: this, absorbed, columns, rows: this.#rows.rows(before.rows) };
  }
}
