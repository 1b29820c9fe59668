import type { Sum } from './cell.ts';

/** A tree that cells add up along: places, cases of a breakdown, months of a year. */
export interface Dimension {
  readonly name: string;
  /** Of each member but the uppermost: what it is part of. */
  readonly parentOf: ReadonlyMap<string, string>;
}

/** Where a cell stands: one member of each dimension; anything else in the key must be equal to add up. */
export interface Keyed {
  readonly id: string;
  readonly key: Readonly<Record<string, string>>;
}

/**
 * The sums among cells: along each dimension, a cell and the cells of the members below it with all else equal. A sum is
 * complete if every member below has a cell. Give only cells that do add up along these dimensions: people counted on a
 * day do not add up over months.
 */
export function sumsOf(cells: readonly Keyed[], dimensions: readonly Dimension[]): Sum[] {
  const names = [...new Set(cells.flatMap(({ key }) => Object.keys(key)))].toSorted();
  const address = (key: Keyed['key']): string => JSON.stringify(names.map((name) => key[name] ?? null));
  const byAddress = new Map(cells.map((cell) => [address(cell.key), cell.id]));
  return dimensions.flatMap(({ name, parentOf }) => {
    const childrenOf = Map.groupBy(parentOf.keys(), (member) => parentOf.get(member) ?? '');
    return cells.flatMap((cell): Sum[] => {
      const children = childrenOf.get(cell.key[name] ?? '') ?? [];
      const parts = children.flatMap((member) => byAddress.get(address({ ...cell.key, [name]: member })) ?? []);
      if (parts.length === 0) return [];
      return [{ total: cell.id, parts, isComplete: parts.length === children.length }];
    });
  });
}
