/** All statements and queries at once: one system for each component. */
import type { Query, Statement } from '../statement.ts';
import type { Extent } from './bookSpace.ts';
import { BookSpace } from './bookSpace.ts';
import { ColumnHomes } from './columnHomes.ts';
import { Components } from './components.ts';
import type { Coordinates } from './coordinates.ts';
import { Extents } from './extents.ts';
import { Overgrown } from './partition.ts';
import { amountDecimals } from './statementRows.ts';
import { System } from './system.ts';
import type { Parts, Placed } from './writeRows.ts';
import { StatementWriter } from './writeRows.ts';

export interface Stated {
  readonly coordinates: Coordinates;
  readonly statements: readonly Statement[];
  readonly queries: readonly Query[];
}

export interface Systems {
  /** In the order of their first statements. */
  readonly systems: readonly System[];
  readonly books: ReadonlyMap<string, ColumnHomes>;
  /** Ids of queries with cells that no statement speaks of, so that nothing limits them above. */
  readonly open: ReadonlySet<string>;
}

/** The systems or, where the scopes of one book cut one another into more than `mostRegions`, the key of that book. */
export function buildSystems({ coordinates, statements, queries }: Stated, mostRegions: number): Systems | string {
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
    if (space === null) return key;
    const homes = new ColumnHomes(space);
    books.set(key, homes);
    for (const [extent, part] of homes.space.parts) parts.set(extent, { homes, part });
  }
  const systems = openSystems(placed, components);
  for (const homes of books.values()) settleColumns(homes, systems, components);
  new StatementWriter(placed, parts, (extent) => systems.get(components.of(extent))).write();
  const open = new Set<string>();
  for (const {
    query: { id },
    extent,
  } of asked) {
    const found = parts.get(extent);
    if (found === undefined) continue;
    if (found.part.isOpen) open.add(id);
    for (const [system, objective] of found.homes.objectivesOf(found.part)) system.setObjective(id, objective);
  }
  return { systems: [...systems.values()], books, open };
}

function divide(extents: readonly Extent[], components: Components, mostRegions: number): BookSpace | null {
  try {
    return new BookSpace(extents, components, mostRegions);
  } catch (error) {
    if (error instanceof Overgrown) return null;
    throw error;
  }
}

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
