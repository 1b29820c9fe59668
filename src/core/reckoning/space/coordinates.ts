/** Names and days as numbers, so that all that lies below a name is one interval. */
import type { Scope, TreeDimension, Trees } from '../statement.ts';
import { everything, treeDimensions } from '../statement.ts';
import { dayNumber } from '../../periods/day.ts';
import type { Ends, Shape } from './shape.ts';
import { unite } from './shape.ts';

/**
 * The numbering of three trees, in depth-first order. The first number of an inner node stands for its *others*: what
 * lies below it under no name. Names that no tree has are children of the root and get their numbers when they are first
 * met, after all others; the root has no end, so that it covers them too. Nothing is ever renumbered.
 */
export interface Coordinates {
  /** The scope must name something: `checkStatements` refuses those that do not. */
  shapeOf(scope: Scope): Shape;
}

export function coordinatesOf(trees: Trees): Coordinates {
  const [donors, recipients, sectors] = treeDimensions.map((dimension: TreeDimension) => numbering(trees[dimension]));
  const known = new Map<string, Shape>();
  return {
    shapeOf(scope) {
      const key = JSON.stringify([scope.donors, scope.recipients, scope.sectors, scope.start, scope.end]);
      const before = known.get(key);
      if (before !== undefined) return before;
      const shape: Shape = [
        donors?.(scope.donors) ?? [],
        recipients?.(scope.recipients) ?? [],
        sectors?.(scope.sectors) ?? [],
        daysOf(scope),
      ];
      known.set(key, shape);
      return shape;
    },
  };
}

function daysOf({ start, end }: Scope): Ends {
  return [start === null ? Number.NEGATIVE_INFINITY : dayNumber(start), end === null ? Infinity : dayNumber(end) + 1];
}

type Interval = readonly [from: number, to: number];

/** Numbers the nodes of a tree; answers with the union of what names stand for. */
function numbering(parents: ReadonlyMap<string, string>): (names: readonly string[]) => Ends {
  const intervals = new Map<string, Interval>([[everything, [0, Infinity]]]);
  let next = numberNodes(parents, intervals);
  const intervalOf = (name: string): Interval => {
    const known = intervals.get(name);
    if (known !== undefined) return known;
    const interval: Interval = [next, next + 1];
    next += 1;
    intervals.set(name, interval);
    return interval;
  };
  return (names) => unite(names.map(intervalOf));
}

/** Fills in the interval of each node of the tree; returns the first free number. */
function numberNodes(parents: ReadonlyMap<string, string>, intervals: Map<string, Interval>): number {
  const children = new Map<string, string[]>();
  const under = (parent: string, child: string): void => {
    const list = children.get(parent);
    if (list === undefined) children.set(parent, [child]);
    else list.push(child);
  };
  for (const [child, parent] of parents) under(parent, child);
  const inner = new Set(parents.values());
  for (const parent of inner) if (parent !== everything && !parents.has(parent)) under(everything, parent);
  let next = 1;
  const open: { name: string; from: number; below: readonly string[]; at: number }[] = [];
  const enter = (name: string): void => {
    const below = children.get(name);
    if (below === undefined) intervals.set(name, [next, next + 1]);
    else open.push({ name, from: next, below, at: 0 });
    next += 1;
  };
  for (const name of children.get(everything) ?? []) {
    enter(name);
    for (let node = open.at(-1); node !== undefined; node = open.at(-1)) {
      const child = node.below[node.at];
      node.at += 1;
      if (child !== undefined) enter(child);
      else {
        intervals.set(node.name, [node.from, next]);
        open.pop();
      }
    }
  }
  return next;
}
