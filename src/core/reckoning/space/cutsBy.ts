import type { Query, Statement } from '../statement.ts';
import type { Extent } from './bookSpace.ts';
import type { Placed } from './writeRows.ts';

interface Cut {
  /** By place among the extents: how many regions it cut. */
  readonly cuts: readonly number[];
  readonly extents: readonly Extent[];
  readonly placed: readonly Placed[];
  readonly asked: readonly { readonly query: Query; readonly extent: number }[];
}

/** How many regions of a book each statement and query cut; those that came last stand first. */
export function cutsBy({ cuts, extents, placed, asked }: Cut): Map<Statement | Query, number> {
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
