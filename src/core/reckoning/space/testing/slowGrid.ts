/** The obvious way, for tests: every cell by itself, asked of every scope by walking up the trees. */
import type { Book, Scope, Statement, TreeDimension, Trees } from '../../statement.ts';
import { everything, treeDimensions } from '../../statement.ts';
import { addDays } from '../../../periods/day.ts';
import { bookKey } from '../extents.ts';

interface Summed {
  readonly book: Book;
  readonly scope: Scope;
}

const earliest = '0001-01-01';

/** "others of X" stands for what lies under X by no name. */
function othersOf(name: string): string {
  return `others of ${name}`;
}

/** By cell of a book: what it counts for in each of the sums, 0 or 1. Cells that count for the same come once. */
export function gridOf(book: string, sums: readonly Summed[], trees: Trees): readonly (readonly number[])[] {
  let cells: readonly (readonly number[])[] = [sums.map((sum) => (bookKey(sum.book) === book ? 1 : 0))];
  for (const dimension of treeDimensions) {
    const leaves = leavesOf(trees, sums, dimension).map((leaf) =>
      sums.map(({ scope }) => (scope[dimension].some((name) => isUnder(leaf, name, trees[dimension])) ? 1 : 0)),
    );
    cells = crossed(cells, leaves);
  }
  const days = daysOf(sums).map((day) => sums.map(({ scope }) => (isDuring(day, scope) ? 1 : 0)));
  return crossed(cells, days);
}

/** Each with each: a cell counts where all of its coordinates do. */
function crossed(cells: readonly (readonly number[])[], others: readonly (readonly number[])[]): readonly number[][] {
  const found = new Map<string, number[]>();
  for (const cell of cells) {
    for (const other of others) {
      const both = cell.map((count, at) => count * (other[at] ?? 0));
      found.set(both.join(''), both);
    }
  }
  return [...found.values()];
}

function leavesOf(trees: Trees, sums: readonly Summed[], dimension: TreeDimension): readonly string[] {
  const tree = trees[dimension];
  const inner = new Set([everything, ...tree.values()]);
  const names = new Set([...tree.keys(), ...sums.flatMap(({ scope }) => scope[dimension])]);
  return [...[...names].filter((name) => !inner.has(name)), ...[...inner].map(othersOf)];
}

function daysOf(sums: readonly Summed[]): readonly string[] {
  const starts = sums.flatMap(({ scope: { start, end } }) => [start, end === null ? null : addDays(end, 1)]);
  return [...new Set([earliest, ...starts.filter((day) => day !== null)])].sort();
}

/** A day stands for all days from it on that no period tells apart. */
function isDuring(day: string, { start, end }: Scope): boolean {
  return (start === null || start <= day) && (end === null || day <= end);
}

function isUnder(leaf: string, name: string, tree: ReadonlyMap<string, string>): boolean {
  if (name === everything || leaf === othersOf(name)) return true;
  const inner = [...new Set(tree.values())].find((node) => leaf === othersOf(node));
  for (let at: string | undefined = inner ?? leaf; at !== undefined; at = tree.get(at)) if (at === name) return true;
  return false;
}

/** The sums that a statement speaks of. */
export function sumsOf(statement: Statement): readonly Summed[] {
  return statement.kind === 'sum' ? [statement] : [statement, statement.of];
}
