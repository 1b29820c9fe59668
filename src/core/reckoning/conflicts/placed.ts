/** Sums and where they lie, made ready for comparing each with each. */
import type { ExactDecimal } from '../exactDecimal.ts';
import { decimalOf } from '../exactDecimal.ts';
import type { Coordinates } from '../space/coordinates.ts';
import type { Shape } from '../space/shape.ts';
import { areApart, isWithin } from '../space/shape.ts';
import { bookKey } from '../space/extents.ts';
import type { Scope, SumStatement } from '../statement.ts';

type Hull = readonly [number, number, number, number];

/** A shape with its hull, the interval from first to last in each dimension, which settles most questions at once. */
export interface Region {
  readonly shape: Shape;
  readonly from: Hull;
  readonly to: Hull;
}

export interface Placed extends Region {
  readonly statement: SumStatement;
  /** The key of its book. */
  readonly book: string;
  readonly low: ExactDecimal | null;
  readonly high: ExactDecimal | null;
  /** Nearly the ends; not a number where there is none. */
  readonly about: { readonly low: number; readonly high: number };
}

export function regionOf(scope: Scope, coordinates: Coordinates): Region {
  const shape = coordinates.shapeOf(scope);
  const [donors, recipients, sectors, days] = shape;
  return {
    shape,
    from: [donors[0] ?? 0, recipients[0] ?? 0, sectors[0] ?? 0, days[0] ?? 0],
    to: [donors.at(-1) ?? 0, recipients.at(-1) ?? 0, sectors.at(-1) ?? 0, days.at(-1) ?? 0],
  };
}

export function place(statement: SumStatement, coordinates: Coordinates): Placed {
  const { low, high } = statement;
  return {
    ...regionOf(statement.scope, coordinates),
    statement,
    book: bookKey(statement.book),
    low: low === null ? null : decimalOf(low),
    high: high === null ? null : decimalOf(high),
    about: { low: low === null ? Number.NaN : Number(low), high: high === null ? Number.NaN : Number(high) },
  };
}

export function liesWithin(inner: Region, outer: Region): boolean {
  const [a, b, c, d] = inner.from;
  const [e, f, g, h] = inner.to;
  const { from, to } = outer;
  if (from[0] > a || to[0] < e || from[3] > d || to[3] < h) return false;
  if (from[1] > b || to[1] < f || from[2] > c || to[2] < g) return false;
  return isWithin(inner.shape, outer.shape);
}

export function lieApart(one: Region, other: Region): boolean {
  for (let dimension = 0; dimension < 4; dimension += 1) {
    if ((one.from[dimension] ?? 0) >= (other.to[dimension] ?? 0)) return true;
    if ((other.from[dimension] ?? 0) >= (one.to[dimension] ?? 0)) return true;
  }
  return areApart(one.shape, other.shape);
}
