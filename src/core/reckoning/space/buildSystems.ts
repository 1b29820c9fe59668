/** All statements and queries at once: one system for each component. */
import type { Objective } from '../solver/linearProgram.ts';
import { tooInterwoven } from '../errors.ts';
import type { Query, Refusal, Statement } from '../statement.ts';
import type { Extent, Part } from './bookSpace.ts';
import { BookSpace } from './bookSpace.ts';
import { ColumnHomes } from './columnHomes.ts';
import { Components } from './components.ts';
import type { Coordinates } from './coordinates.ts';
import { Extents } from './extents.ts';
import { isWorthColumn } from './layOut.ts';
import { Overgrown } from './partition.ts';
import type { RowPlan } from './statementRows.ts';
import { amountDecimals, rowPlans } from './statementRows.ts';
import { System } from './system.ts';

export interface Stated {
  readonly coordinates: Coordinates;
  readonly statements: readonly Statement[];
  readonly queries: readonly Query[];
  /** Into how many regions the scopes of one book may cut one another; what needs more memory is set aside. */
  readonly mostRegions?: number;
}

export interface Systems {
  /** In the order of their first statements. */
  readonly systems: readonly System[];
  readonly books: ReadonlyMap<string, ColumnHomes>;
  /** Ids of queries with cells that no statement speaks of, so that nothing limits them above. */
  readonly open: ReadonlySet<string>;
  /** Statements and queries that were left out, as memory would not suffice. */
  readonly setAside: readonly Refusal[];
}

/** About 600 MB. */
const usualRegions = 1_000_000;

/** A statement with its extents: `of` is its second sum. */
interface Placed {
  readonly statement: Statement;
  readonly extent: number;
  readonly of: number | null;
}

/** Where scopes are too interwoven, those that cut most regions are set aside, a quarter at a time, until the rest fits. */
export function buildSystems({ mostRegions = usualRegions, ...stated }: Stated): Systems {
  const setAside: Refusal[] = [];
  for (let { statements, queries } = stated; ; ) {
    const built = attempt({ ...stated, statements, queries, mostRegions });
    if (!(built instanceof Map)) return { ...built, setAside };
    const worst = new Set([...built].sort(([, a], [, b]) => b - a).slice(0, Math.ceil(built.size / 4)).map(([one]) => one));
    for (const { id } of worst) setAside.push(refusal(id, tooInterwoven, interwovenMessage));
    statements = statements.filter((statement) => !worst.has(statement));
    queries = queries.filter((query) => !worst.has(query));
  }
}

const interwovenMessage = 'Its scope and those of other claims cut one another into too many parts.';

/** The systems or, where there are too many regions, how many of them each statement and query of that book cuts. */
function attempt(stated: Required<Stated>): Omit<Systems, 'setAside'> | Map<Statement | Query, number> {
  const { coordinates, statements, queries, mostRegions } = stated;
  const components = new Components();
  const extents = new Extents(coordinates, components);
  const placed = statements.map((statement): Placed => {
    const { book, scope } = statement;
    const of = statement.kind === 'sum' ? null : extents.add(statement.of.book, statement.of.scope, true);
    return { statement, extent: extents.add(book, scope, true), of };
  });
  const asked = queries.map((query) => ({ query, extent: extents.add(query.book, query.scope, false) }));
  for (const { extent, of } of placed) if (of !== null) components.join(extent, of);
  const books = new Map<string, ColumnHomes>();
  const parts: Parts = new Map();
  for (const [key, inBook] of extents.byBook) {
    const space = divide(inBook, components, mostRegions);
    if (space instanceof Overgrown) return cutsBy(space, inBook, placed, asked);
    const homes = new ColumnHomes(space);
    books.set(key, homes);
    for (const [extent, part] of homes.space.parts) parts.set(extent, { homes, part });
  }
  const systems = openSystems(placed, components);
  for (const homes of books.values()) settleColumns(homes, systems, components);
  new RowWriter(placed, parts, (extent) => systems.get(components.of(extent))).write();
  const open = new Set<string>();
  for (const { query: { id }, extent } of asked) {
    const found = parts.get(extent);
    if (found === undefined) continue;
    if (found.part.isOpen) open.add(id);
    for (const [system, objective] of objectivesOf(found.homes, found.part)) system.setObjective(id, objective);
  }
  return { systems: [...systems.values()], books, open };
}

function divide(extents: readonly Extent[], components: Components, mostRegions: number): BookSpace | Overgrown {
  try {
    return new BookSpace(extents, components, mostRegions);
  } catch (error) {
    if (error instanceof Overgrown) return error;
    throw error;
  }
}

/** How many regions each statement and query of a book cut, most of them last come first. */
function cutsBy(
  { cuts }: Overgrown,
  extents: readonly Extent[],
  placed: readonly Placed[],
  asked: readonly { readonly query: Query; readonly extent: number }[],
): Map<Statement | Query, number> {
  const byExtent = new Map(extents.map(({ number }, shape) => [number, cuts[shape] ?? 0]));
  const found = new Map<Statement | Query, number>();
  const note = (one: Statement | Query, extent: number | null): void => {
    const cut = extent === null ? undefined : byExtent.get(extent);
    if (cut !== undefined) found.set(one, Math.max(cut, found.get(one) ?? 0));
  };
  for (const { query, extent } of asked.toReversed()) note(query, extent);
  for (const { statement, extent, of } of placed.toReversed()) {
    note(statement, extent);
    note(statement, of);
  }
  return found;
}

type Parts = Map<number, { readonly homes: ColumnHomes; readonly part: Part }>;

/** By the representative of each component; amounts of a system are counted in the smallest unit that its statements use. */
function openSystems(placed: readonly Placed[], components: Components): Map<number, System> {
  const byComponent = Map.groupBy(placed, ({ extent }) => components.of(extent));
  const systems = new Map<number, System>();
  for (const [component, members] of byComponent) {
    const decimals = members.reduce((most, { statement }) => Math.max(most, amountDecimals(statement)), 0);
    const system = new System(decimals);
    for (const { statement } of members) system.addStatement(statement);
    systems.set(component, system);
  }
  return systems;
}

function settleColumns(homes: ColumnHomes, systems: Map<number, System>, components: Components): void {
  const { extentOf, sumColumns } = homes.space;
  extentOf.forEach((extent, column) => {
    const system = systems.get(components.of(extent));
    if (system !== undefined) homes.settle(column, system);
  });
  for (const { column, parts } of sumColumns) {
    homes.systemOf(column)?.addSum(
      homes.localOf(column),
      parts.map((part) => homes.localOf(part)),
    );
  }
}

/** Writes the rows of statements; a sum that several rows use gets a column where that saves entries. */
class RowWriter {
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

export function addTerms(terms: Map<number, number>, columns: readonly number[], times: number): void {
  for (const column of columns) terms.set(column, (terms.get(column) ?? 0) + times);
}

/** What a part sums in each system that it has columns of. */
export function objectivesOf(homes: ColumnHomes, { columns }: Part): Map<System, Objective> {
  const bySystem = new Map<System, number[]>();
  for (const column of columns) {
    const system = homes.systemOf(column);
    if (system === null) continue;
    const list = bySystem.get(system);
    if (list === undefined) bySystem.set(system, [homes.localOf(column)]);
    else list.push(homes.localOf(column));
  }
  const objectives = new Map<System, Objective>();
  for (const [system, locals] of bySystem) {
    objectives.set(system, { columns: Int32Array.from(locals), coefficients: new Float64Array(locals.length).fill(1) });
  }
  return objectives;
}
