/** The grid, cell by cell: every leaf of every tree times every day that is named, and what of it a scope covers. */
import type { Book, Query, Scope, Statement, Trees } from '../../src/core/reckoning/statement.ts';
import { everything, treeDimensions } from '../../src/core/reckoning/statement.ts';

export interface Cell {
  readonly book: string;
  readonly donors: string;
  readonly recipients: string;
  readonly sectors: string;
  readonly day: number;
}

export function bookName({ measure, unit, stage, basis, price }: Book): string {
  return JSON.stringify([measure, unit, stage, basis, price]);
}

function dayNumber(day: string): number {
  return Date.parse(day) / 86_400_000;
}

/** Everything that the statements and queries speak of: book and scope. */
function regions(statements: readonly Statement[], queries: readonly Query[]): { book: Book; scope: Scope }[] {
  return [...statements, ...statements.flatMap((one) => ('of' in one ? [one.of] : [])), ...queries];
}

/** What lies at the bottom of a tree: names without children, and "others" below the root and below every name with some. */
function leaves(parents: ReadonlyMap<string, string>, named: readonly string[]): string[] {
  const names = new Set([...named, ...parents.keys(), ...parents.values()].filter((name) => name !== everything));
  const inner = new Set(parents.values());
  return [`others of ${everything}`, ...[...names].map((name) => (inner.has(name) ? `others of ${name}` : name))];
}

function liesIn(leaf: string, names: readonly string[], parents: ReadonlyMap<string, string>): boolean {
  let at: string | undefined = leaf.startsWith('others of ') ? leaf.slice('others of '.length) : leaf;
  for (; at !== undefined; at = parents.get(at)) if (names.includes(at)) return true;
  return names.includes(everything);
}

export function slowCells(statements: readonly Statement[], queries: readonly Query[], trees: Trees): Cell[] {
  const all = regions(statements, queries);
  const bottoms = treeDimensions.map((dimension) =>
    leaves(
      trees[dimension],
      all.flatMap(({ scope }) => scope[dimension]),
    ),
  );
  const named = all.flatMap(({ scope }) => [scope.start, scope.end]).filter((day) => day !== null);
  const days = named.map(dayNumber);
  const first = Math.min(0, ...days) - 1;
  const ends = [...new Set(days.flatMap((day) => [day - 1, day, day + 1]))];
  const grid: Cell[] = [];
  for (const book of new Set(all.map((one) => bookName(one.book))))
    for (const donors of bottoms[0] ?? [])
      for (const recipients of bottoms[1] ?? [])
        for (const sectors of bottoms[2] ?? [])
          for (const day of new Set([first, ...ends])) grid.push({ book, donors, recipients, sectors, day });
  return grid;
}

/** Whether a cell lies in a scope of a book. */
export function coverOf(book: Book, scope: Scope, trees: Trees): (cell: Cell) => boolean {
  const name = bookName(book);
  const start = scope.start === null ? -Infinity : dayNumber(scope.start);
  const end = scope.end === null ? Infinity : dayNumber(scope.end);
  return (cell) =>
    cell.book === name &&
    cell.day >= start &&
    cell.day <= end &&
    treeDimensions.every((dimension) => liesIn(cell[dimension], scope[dimension], trees[dimension]));
}
