/** Classes of values for a grid: a fifth of the places each, the best first. Equal values are in one class. */
import { quantile } from './quartiles.ts';

export interface Levels {
  readonly ends: readonly { readonly from: number; readonly to: number; readonly places: number }[];
  /** Of a value that is among those that the classes were made of. */
  readonly of: (value: number) => number;
}

const CLASSES = 5;

export function levelsOf(values: readonly number[], worse: 'higher' | 'lower'): Levels {
  const sorted = values.toSorted((a, b) => a - b);
  const cuts = Array.from({ length: CLASSES - 1 }, (_none, at) => quantile(sorted, (at + 1) / CLASSES));
  const rising = (value: number): number => cuts.filter((cut) => value > cut).length;
  const groups = [...Map.groupBy(sorted, rising)].toSorted(([a], [b]) => (worse === 'higher' ? a - b : b - a));
  const places = new Map(groups.map(([group], at) => [group, at]));
  return {
    ends: groups.map(([, group]) => ({ from: group[0] ?? 0, to: group.at(-1) ?? 0, places: group.length })),
    of: (value) => places.get(rising(value)) ?? 0,
  };
}
