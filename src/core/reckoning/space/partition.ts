/**
 * Space divided until no shape cuts a leaf: a k-d tree of regions. The cells of a leaf are told apart by no statement, so
 * that a leaf is one unknown, and a shape is a union of regions.
 */
import type { Cut, Piece } from './chooseCut.ts';
import { chooseCut } from './chooseCut.ts';
import type { Box, Shape } from './shape.ts';
import { covered, dimensions, outside, overlap, wholeSpace } from './shape.ts';

/** Told while space is divided. */
export interface Watcher {
  /** The shape covers the region, but not the one around it. */
  readonly covers: (shape: number, region: number) => void;
  /** What was a leaf now has two parts. */
  readonly divides?: (region: number, first: number, second: number) => void;
}

interface Open {
  readonly region: number;
  readonly box: Box;
  /** The shapes that cut the region. */
  readonly pieces: readonly Piece[];
}

/** Shapes cut one another into more regions than are allowed. */
export class Overgrown extends Error {}

/** Regions are numbered from 0 (all of space); the parts of a region have higher numbers than it. */
export class Partition {
  readonly #shapes: Shape[] = [];
  readonly #cuts: (Cut | null)[] = [null];
  readonly #parts: number[] = [-1];

  get regions(): number {
    return this.#parts.length;
  }

  /** The first part of a region; the second has the next number. −1 for a leaf. */
  firstPart(region: number): number {
    return this.#parts[region] ?? -1;
  }

  /**
   * Brings shapes in, dividing leaves that they cut. They are numbered in the order in which they come. Throws
   * {@link Overgrown} when there come to be more regions than `mostRegions`; the partition is of no use then.
   */
  insert(shapes: readonly Shape[], watcher: Watcher, mostRegions = Infinity): void {
    const pieces: Piece[] = [];
    for (const shape of shapes) {
      const number = this.#shapes.push(shape) - 1;
      const dividing = cutDimensions(shape, wholeSpace);
      if (dividing === 0) watcher.covers(number, 0);
      else pieces.push({ number, shape, dividing });
    }
    const open: Open[] = pieces.length === 0 ? [] : [{ region: 0, box: wholeSpace, pieces }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (this.regions > mostRegions) throw new Overgrown();
      const cut = this.#cuts[next.region] ?? this.#divide(next, watcher);
      this.#enter(next, cut, watcher, open);
    }
  }

  #divide({ region, box, pieces }: Open, watcher: Watcher): Cut {
    const cut = chooseCut(box, pieces);
    const first = this.#parts.push(-1, -1) - 2;
    this.#cuts.push(null, null);
    this.#parts[region] = first;
    this.#cuts[region] = cut;
    watcher.divides?.(region, first, first + 1);
    return cut;
  }

  /** Hands the shapes that cut a region on to its two parts. */
  #enter({ region, box, pieces }: Open, { dimension, at }: Cut, watcher: Watcher, open: Open[]): void {
    const first = this.firstPart(region);
    const [from, to] = [box.from[dimension] ?? 0, box.to[dimension] ?? 0];
    const sides = [
      { part: first, from, to: at, box: { from: box.from, to: box.to.with(dimension, at) } },
      { part: first + 1, from: at, to, box: { from: box.from.with(dimension, at), to: box.to } },
    ];
    for (const side of sides.reverse()) {
      const cutting: Piece[] = [];
      for (const piece of pieces) {
        const found = overlap(piece.shape[dimension] ?? [], side.from, side.to);
        if (found === outside) continue;
        const bit = 1 << dimension;
        const dividing = found === covered ? piece.dividing & ~bit : piece.dividing | bit;
        if (dividing === 0) watcher.covers(piece.number, side.part);
        else cutting.push(dividing === piece.dividing ? piece : { ...piece, dividing });
      }
      if (cutting.length > 0) open.push({ region: side.part, box: side.box, pieces: cutting });
    }
  }
}

/** A bit for each dimension in which the shape covers the box only partly. */
function cutDimensions(shape: Shape, box: Box): number {
  let bits = 0;
  for (let dimension = 0; dimension < dimensions; dimension += 1) {
    const found = overlap(shape[dimension] ?? [], box.from[dimension] ?? 0, box.to[dimension] ?? 0);
    if (found !== covered) bits |= 1 << dimension;
  }
  return bits;
}
