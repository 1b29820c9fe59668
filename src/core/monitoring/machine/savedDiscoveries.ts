/** What chance would explain in the newest periods, by the ids of places. */
import type { Discoveries } from '../run/discoveries.ts';
import type { Lineage } from '../series/lineage.ts';

export interface SavedDiscoveries {
  readonly period: number;
  readonly tested: number;
  /** Low p-values with their places; older states have p-values alone. */
  readonly low: readonly (number | readonly [place: string, p: number])[];
}

export function saveDiscoveries(known: ReadonlyMap<number, Discoveries>, { places }: Lineage): SavedDiscoveries[] {
  return [...known].map(([period, { tested, low }]) => ({
    period,
    tested,
    low: [...low].map(([row, p]) => {
      const id = places[row]?.id;
      return id === undefined ? p : [id, p];
    }),
  }));
}

/** p-values of places that are gone, and of none, count on: they were among those that were tested. */
export function readDiscoveries(
  saved: readonly SavedDiscoveries[],
  { rowOf }: Pick<Lineage, 'rowOf'>,
): [number, Discoveries][] {
  return saved.map(({ period, tested, low }) => {
    const rows = low.map((one, at): [number, number] => {
      if (typeof one === 'number') return [-1 - at, one];
      return [rowOf.get(one[0]) ?? -1 - at, one[1]];
    });
    return [period, { tested, low: new Map(rows) }];
  });
}
