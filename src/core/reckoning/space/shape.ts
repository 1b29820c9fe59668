/**
 * A scope in coordinates: for each of donors, recipients, sectors and days a union of intervals [from, to). The ends of
 * one union stand in one list, ascending and never touching: from, to, from, to …
 */
export type Ends = readonly number[];
export type Shape = readonly [donors: Ends, recipients: Ends, sectors: Ends, days: Ends];

/** Donors, recipients, sectors, days. */
export const dimensions = 4;

/** One region: a single interval in each dimension. */
export interface Box {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Trees begin at 0; names that nobody has named yet lie at the open end. */
export const wholeSpace: Box = {
  from: [0, 0, 0, Number.NEGATIVE_INFINITY],
  to: [Infinity, Infinity, Infinity, Infinity],
};

/** Sorts intervals and unites those that touch or overlap, so that nothing counts twice. */
export function unite(intervals: readonly (readonly [from: number, to: number])[]): Ends {
  const ends: number[] = [];
  for (const [from, to] of [...intervals].sort((a, b) => a[0] - b[0])) {
    const last = ends.at(-1);
    if (last === undefined || from > last) ends.push(from, to);
    else if (to > last) ends[ends.length - 1] = to;
  }
  return ends;
}

export const outside = 0;
export const partly = 1;
export const covered = 2;

/** Whether the union leaves the interval [from, to) out, cuts it, or covers all of it. */
export function overlap(ends: Ends, from: number, to: number): typeof outside | typeof partly | typeof covered {
  const at = ends.length === 2 ? 0 : firstEndingAfter(ends, from);
  const [start, end] = [ends[at] ?? Infinity, ends[at + 1] ?? Infinity];
  if (start >= to || end <= from) return outside;
  return start <= from && end >= to ? covered : partly;
}

/** Where the first interval stands that ends after `value`; the length of the list when none does. */
export function firstEndingAfter(ends: Ends, value: number): number {
  let [low, high] = [0, ends.length / 2];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[2 * middle + 1] ?? Infinity) > value) high = middle;
    else low = middle + 1;
  }
  return 2 * low;
}

/** Whether every cell of `inner` lies in `outer`. */
export function isWithin(inner: Shape, outer: Shape): boolean {
  return inner.every((ends, dimension) => isEndsWithin(ends, outer[dimension] ?? []));
}

function isEndsWithin(inner: Ends, outer: Ends): boolean {
  for (let at = 0; at < inner.length; at += 2) {
    if (overlap(outer, inner[at] ?? 0, inner[at + 1] ?? 0) !== covered) return false;
  }
  return true;
}

/** Whether the two have no cell in common. */
export function areApart(a: Shape, b: Shape): boolean {
  return a.some((ends, dimension) => isEndsApart(ends, b[dimension] ?? []));
}

function isEndsApart(a: Ends, b: Ends): boolean {
  for (let at = 0; at < a.length; at += 2) {
    if (overlap(b, a[at] ?? 0, a[at + 1] ?? 0) !== outside) return false;
  }
  return true;
}
