/** Which row of a table became which, so that series and alerts follow a place through changes of its boundaries. */
import { dayNumber } from '../../periods/day.ts';
import type { MonitoredPlace } from '../place.ts';

export interface Lineage {
  readonly places: readonly MonitoredPlace[];
  readonly rowOf: ReadonlyMap<string, number>;
  /** Rows of the places that a row came from, with the share it got of each; empty where there are none. */
  readonly predecessors: readonly (readonly { readonly row: number; readonly share: number | null }[])[];
  readonly successors: readonly (readonly number[])[];
  /** Day numbers of the first and the last day of each row's place; ±Infinity where there is none. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** First day on which the place, or any that it came from, was there. */
  readonly began: Float64Array;
  readonly parent: Int32Array;
}

/** Rows are in the order of the places. Links to places that are not there are left out. The same for the same list. */
export function lineageOf(places: readonly MonitoredPlace[]): Lineage {
  const known = lineages.get(places) ?? makeLineage(places);
  lineages.set(places, known);
  return known;
}

const lineages = new WeakMap<readonly MonitoredPlace[], Lineage>();

function makeLineage(places: readonly MonitoredPlace[]): Lineage {
  const rowOf = new Map(places.map(({ id }, row) => [id, row]));
  const from = Float64Array.from(places, (place) => (place.from === null ? -Infinity : dayNumber(place.from)));
  const to = Float64Array.from(places, (place) => (place.to === null ? Infinity : dayNumber(place.to)));
  const parent = Int32Array.from(places, (place) => (place.parent === null ? -1 : (rowOf.get(place.parent) ?? -1)));
  const successors: number[][] = places.map(() => []);
  const predecessors = places.map((place, row) =>
    place.predecessors.flatMap((one) => {
      const before = rowOf.get(one.place);
      if (before === undefined) return [];
      successors[before]?.push(row);
      return [{ row: before, share: one.share }];
    }),
  );
  return { places, rowOf, predecessors, successors, from, to, began: beganOf(from, predecessors), parent };
}

function beganOf(from: Float64Array, predecessors: Lineage['predecessors']): Float64Array {
  const began = from.slice();
  const byDay = [...from.keys()].sort((a, b) => (from[a] ?? 0) - (from[b] ?? 0));
  for (const row of byDay) {
    for (const before of predecessors[row] ?? []) began[row] = Math.min(began[row] ?? 0, began[before.row] ?? 0);
  }
  return began;
}

/** Whether a row is its predecessors whole and nothing else: a new code, or a merge. */
export function isWhole({ predecessors, successors }: Lineage, row: number): boolean {
  const before = predecessors[row] ?? [];
  return before.length > 0 && before.every((one) => successors[one.row]?.length === 1);
}

/** Whether a place stands for itself on a day: it exists, and nothing has taken its place. */
export function isThere({ from, to }: Lineage, row: number, day: number): boolean {
  return (from[row] ?? -Infinity) <= day && day <= (to[row] ?? Infinity);
}
