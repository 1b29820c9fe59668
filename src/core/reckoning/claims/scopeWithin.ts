/** Whether all of one scope lies in another, by the trees; names that no tree has lie in themselves and in everything. */
import type { Scope, TreeDimension, Trees } from '../statement.ts';
import { everything, treeDimensions } from '../statement.ts';

export function scopeWithin(inner: Scope, outer: Scope, trees: Trees): boolean {
  return isDuring(inner, outer) && treeDimensions.every((dimension) => isBelow(inner, outer, { dimension, trees }));
}

/** An open end lies only within an open end. */
function isDuring(inner: Scope, outer: Scope): boolean {
  const startsLater = outer.start === null || (inner.start !== null && inner.start >= outer.start);
  const endsEarlier = outer.end === null || (inner.end !== null && inner.end <= outer.end);
  return startsLater && endsEarlier;
}

function isBelow(
  inner: Scope,
  outer: Scope,
  { dimension, trees }: { readonly dimension: TreeDimension; readonly trees: Trees },
): boolean {
  const tops = new Set(outer[dimension]);
  if (tops.has(everything)) return true;
  return inner[dimension].every((name) => {
    const seen = new Set<string>();
    for (let at: string | undefined = name; at !== undefined && !seen.has(at); at = trees[dimension].get(at)) {
      if (tops.has(at)) return true;
      seen.add(at);
    }
    return false;
  });
}
