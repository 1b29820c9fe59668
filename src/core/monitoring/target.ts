import type { PeriodKind } from './period.ts';

/** What an indicator of a place should reach by when, and the way there. */
export interface Target {
  readonly place: string;
  readonly indicator: string;
  readonly path: Path;
}

/** Points from a baseline to the target, in order of time; straight lines or steps between them. */
export interface Path {
  readonly kind: PeriodKind;
  readonly shape: 'straight' | 'steps';
  /** The value of the first point may be null: then it is what the place itself had in that period. */
  readonly points: readonly { readonly period: number; readonly value: number | null }[];
}

/**
 * Where the path is in a period, NaN before its first point; behind the last it stays where the last is. `own` is what
 * the place itself had at the start.
 */
export function pathValue({ points, shape }: Path, period: number, own: number): number {
  let before = Number.NaN;
  let since = 0;
  for (const point of points) {
    const value = point.value ?? own;
    if (point.period === period) return value;
    if (point.period > period) {
      if (shape === 'steps' || Number.isNaN(before)) return before;
      return before + ((value - before) * (period - since)) / (point.period - since);
    }
    before = value;
    since = point.period;
  }
  return before;
}
