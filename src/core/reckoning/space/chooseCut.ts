/** Where to cut a region in two, so that few shapes are cut again and again. */
import type { Box, Ends, Shape } from './shape.ts';
import { covered, dimensions, firstEndingAfter, outside, overlap } from './shape.ts';

/** A shape that covers a region partly. */
export interface Piece {
  readonly number: number;
  readonly shape: Shape;
  /** A bit for each dimension in which it does not reach over the whole region. */
  readonly dividing: number;
}

/** All below `at` is one part, the rest the other. */
export interface Cut {
  readonly dimension: number;
  readonly at: number;
}

/** More candidates find hardly better cuts. */
const mostCandidates = 24;

/** Shapes cut in the parts weigh more than in proportion, so that equal parts are preferred. */
const balance = 1.2;

/** The best of some cuts along edges of the shapes; the first of equally good ones. At least one shape must cut the box. */
export function chooseCut(box: Box, pieces: readonly Piece[]): Cut {
  let best: Cut | null = null;
  let leastCost = Infinity;
  for (let dimension = 0; dimension < dimensions; dimension += 1) {
    const ends = pieces.filter(({ dividing }) => (dividing & (1 << dimension)) !== 0);
    const [from, to] = [box.from[dimension] ?? 0, box.to[dimension] ?? 0];
    const others = pieces.length - ends.length;
    for (const at of candidates(ends, dimension, from, to)) {
      const cost = costOf(ends, { dimension, from, at, to }, others);
      if (cost < leastCost) [leastCost, best] = [cost, { dimension, at }];
    }
  }
  if (best === null) throw new RangeError('no shape cuts the region');
  return best;
}

interface Trial extends Cut {
  readonly from: number;
  readonly to: number;
}

/** `others` shapes reach over the region in this dimension and go on being cut on both sides. */
function costOf(pieces: readonly Piece[], { dimension, from, at, to }: Trial, others: number): number {
  let [below, above] = [others, others];
  const bit = 1 << dimension;
  for (const { shape, dividing } of pieces) {
    const ends = shape[dimension] ?? [];
    const [first, second] = [overlap(ends, from, at), overlap(ends, at, to)];
    if (first !== outside && (first !== covered || dividing !== bit)) below += 1;
    if (second !== outside && (second !== covered || dividing !== bit)) above += 1;
  }
  return below ** balance + above ** balance;
}

/** Edges of the shapes within a region, in order; of many a few, evenly spread. */
function candidates(pieces: readonly Piece[], dimension: number, from: number, to: number): readonly number[] {
  const edges: number[] = [];
  for (const { shape } of pieces) pushEdges(shape[dimension] ?? [], from, to, edges);
  edges.sort((a, b) => a - b);
  const step = Math.max(1, edges.length / mostCandidates);
  const chosen: number[] = [];
  for (let at = step / 2; at < edges.length; at += step) {
    const edge = edges[Math.floor(at)];
    if (edge !== undefined && edge !== chosen.at(-1)) chosen.push(edge);
  }
  return chosen;
}

/** Of a union of very many intervals these many edges within the region are enough to choose from. */
const mostEdges = 16;

function pushEdges(ends: Ends, from: number, to: number, edges: number[]): void {
  const first = ends.length === 2 ? 0 : firstEndingAfter(ends, from);
  for (let at = first; at < ends.length && at < first + mostEdges; at += 1) {
    const edge = ends[at] ?? Infinity;
    if (edge >= to) return;
    if (edge > from) edges.push(edge);
  }
}
