/** The rows of all statements, once the columns of their systems are known. */
import type { Statement } from '../statement.ts';
import type { Part } from './bookSpace.ts';
import type { ColumnHomes } from './columnHomes.ts';
import { isWorthColumn } from './layOut.ts';
import type { RowPlan } from './statementRows.ts';
import { rowPlans } from './statementRows.ts';
import type { System } from './system.ts';

/** A statement with its extents: `of` is its second sum. */
export interface Placed {
  readonly statement: Statement;
  readonly extent: number;
  readonly of: number | null;
}

/** By extent. */
export type Parts = Map<number, { readonly homes: ColumnHomes; readonly part: Part }>;

/** Writes the rows of statements; a sum that several rows use gets a column where that saves entries. */
export class StatementWriter {
  readonly #plans: readonly (Placed & { readonly system: System; readonly plans: readonly RowPlan[] })[];
  readonly #parts: Parts;
  readonly #users = new Map<number, number>();
  readonly #columns = new Map<number, readonly number[]>();

  constructor(placed: readonly Placed[], parts: Parts, systemOf: (extent: number) => System | undefined) {
    this.#parts = parts;
    this.#plans = placed.flatMap((member) => {
      const system = systemOf(member.extent);
      return system === undefined ? [] : [{ ...member, system, plans: rowPlans(member.statement, system.unitScale) }];
    });
    for (const { extent, of, plans } of this.#plans) {
      for (const used of of === null ? [extent] : [extent, of]) {
        this.#users.set(used, (this.#users.get(used) ?? 0) + plans.length);
      }
    }
  }

  write(): void {
    for (const { statement, extent, of, system, plans } of this.#plans) {
      for (const plan of plans) {
        const terms = new Map<number, number>();
        addTerms(terms, this.#columnsOf(extent, system), plan.times);
        if (of !== null) addTerms(terms, this.#columnsOf(of, system), plan.ofTimes);
        system.addStatementRow(statement.id, plan, terms);
      }
    }
  }

  #columnsOf(extent: number, system: System): readonly number[] {
    const known = this.#columns.get(extent);
    if (known !== undefined) return known;
    const found = this.#parts.get(extent);
    const locals = (found?.part.columns ?? []).map((column) => found?.homes.localOf(column) ?? -1);
    const isSummed = isWorthColumn(this.#users.get(extent) ?? 0, locals.length);
    const columns = isSummed ? [system.addColumn()] : locals;
    if (isSummed) system.addSum(columns[0] ?? -1, locals);
    this.#columns.set(extent, columns);
    return columns;
  }
}

/** Each of the columns so many times more. */
export function addTerms(terms: Map<number, number>, columns: readonly number[], times: number): void {
  for (const column of columns) terms.set(column, (terms.get(column) ?? 0) + times);
}
