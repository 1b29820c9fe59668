/** From statements to programmes: one {@link System} for each component, kept so that more statements can come. */
import type { Objective } from '../solver/linearProgram.ts';
import type { Book, Query, Refusal, Scope, Statement } from '../statement.ts';
import type { Taken } from './bookSpace.ts';
import { BookSpace } from './bookSpace.ts';
import type { Stated } from './buildSystems.ts';
import { ColumnHomes } from './columnHomes.ts';
import { Components } from './components.ts';
import type { Coordinates } from './coordinates.ts';
import { bookKey } from './extents.ts';
import { fitSystems, interwoven, usualRegions } from './fitSystems.ts';
import { amountDecimals, rowPlans } from './statementRows.ts';
import type { Growth } from './system.ts';
import { System } from './system.ts';
import { addTerms } from './writeRows.ts';

/** What one query sums, system by system. */
export interface Asked {
  readonly objectives: ReadonlyMap<System, Objective>;
  /** Whether it has cells that no statement speaks of, so that nothing limits it above. */
  readonly isOpen: boolean;
  /** Columns that had to be divided. Append them to the solvers before asking them. */
  readonly growths: readonly Growth[];
}

export class Space {
  readonly #coordinates: Coordinates;
  readonly #books: Map<string, ColumnHomes>;
  readonly #systems: Set<System>;
  readonly #open: Set<string>;
  /** Statements that memory would not suffice for; all others are reckoned. */
  readonly setAside: readonly Refusal[];
  /** Queries that memory would not suffice for. */
  readonly unasked: readonly Refusal[];

  /**
   * Statements must have passed `checkStatements`. Ids must differ. `mostRegions`: into how many regions the scopes of one
   * book may cut one another; each takes about 500 bytes.
   */
  constructor(stated: Stated, mostRegions = usualRegions) {
    const { systems, books, open, setAside, late } = fitSystems(stated, mostRegions);
    this.setAside = setAside;
    this.#coordinates = stated.coordinates;
    this.#books = new Map(books);
    this.#systems = new Set(systems);
    this.#open = new Set(open);
    this.unasked = late.filter((query) => !this.#askLate(query, mostRegions)).map(({ id }) => interwoven(id));
  }

  /** Asks what the systems were built without; false where there is no room for it. */
  #askLate(query: Query, mostRegions: number): boolean {
    const homes = this.#books.get(bookKey(query.book));
    if (homes !== undefined && homes.space.regions > 2 * mostRegions) return false;
    const { objectives, isOpen } = this.ask(query);
    for (const [system, objective] of objectives) system.setObjective(query.id, objective);
    if (isOpen) this.#open.add(query.id);
    return true;
  }

  /** In the order of their first statements. */
  get systems(): readonly System[] {
    return [...this.#systems];
  }

  /** Whether a query that the space was made with has cells that no statement speaks of: its most is unlimited. */
  isOpen(query: string): boolean {
    return this.#open.has(query);
  }

  /**
   * One more statement. What it joins becomes one system, the largest of them. Objectives of queries that the space was
   * made with no longer hold: ask them again.
   */
  insert(statement: Statement): Growth {
    const scope = this.#take(statement, true);
    const of = statement.kind === 'sum' ? null : this.#take(statement.of, true);
    const taken = of === null ? [scope] : [scope, of];
    const touched = [...new Set(taken.flatMap(systemsUnder))].sort((a, b) => b.size.rows - a.size.rows);
    const [system = this.#newSystem(amountDecimals(statement)), ...absorbed] = touched;
    const before = system.size;
    for (const other of absorbed) this.#absorb(system, other);
    for (const part of taken) settle(part, () => system);
    system.addStatement(statement);
    for (const plan of rowPlans(statement, system.unitScale)) {
      const terms = new Map<number, number>();
      addTerms(terms, localsOf(scope), plan.times);
      if (of !== null) addTerms(terms, localsOf(of), plan.ofTimes);
      system.addStatementRow(statement.id, plan, terms);
    }
    return system.growthSince(before, absorbed);
  }

  /** Least and most of a query are the sums of what each system allows for its objective. */
  ask(query: Query): Asked {
    const part = this.#take(query, false);
    const before = new Map(systemsUnder(part).map((system) => [system, system.size]));
    settle(part, (column) => part.homes.systemOf(column));
    const growths = [...before].map(([system, size]) => system.growthSince(size, []));
    return {
      objectives: part.homes.objectivesOf(part),
      isOpen: part.isOpen,
      growths: growths.filter(({ columns }) => columns > 0),
    };
  }

  #take({ book, scope }: { book: Book; scope: Scope }, isStated: boolean): Placed {
    const key = bookKey(book);
    const homes = this.#books.get(key) ?? new ColumnHomes(new BookSpace([], new Components()));
    this.#books.set(key, homes);
    return { ...homes.space.take(this.#coordinates.shapeOf(scope), isStated), homes };
  }

  #newSystem(decimals: number): System {
    const system = new System(decimals);
    this.#systems.add(system);
    return system;
  }

  #absorb(into: System, other: System): void {
    const shift = into.absorb(other);
    for (const homes of this.#books.values()) homes.move(other, into, shift);
    this.#systems.delete(other);
  }
}

type Placed = Taken & { readonly homes: ColumnHomes };

function systemsUnder({ homes, columns, splits }: Placed): readonly System[] {
  const systems = new Set<System>();
  for (const column of [...columns, ...splits.map((split) => split.column)]) {
    const system = homes.systemOf(column);
    if (system !== null) systems.add(system);
  }
  return [...systems];
}

/** Gives new columns a place in a system, and writes down what they are parts of. */
function settle({ homes, splits, fresh }: Placed, systemOf: (column: number) => System | null): void {
  for (const { column, parts } of splits) {
    const system = systemOf(column);
    if (system === null) continue;
    for (const part of parts) homes.settle(part, system);
    system.addSum(
      homes.localOf(column),
      parts.map((part) => homes.localOf(part)),
    );
  }
  const system = fresh === null ? null : systemOf(fresh);
  if (fresh !== null && system !== null) homes.settle(fresh, system);
}

function localsOf({ homes, columns }: Placed): readonly number[] {
  return columns.map((column) => homes.localOf(column));
}
