/** Conflicts of two sums that need no solving: a part that is more than its whole. They are most of all conflicts. */
import { compareDecimals } from '../exactDecimal.ts';
import type { Statement } from '../statement.ts';
import type { ClaimIndex } from './claimIndex.ts';
import type { Placed } from './placed.ts';

type Pair = readonly [part: string, whole: string];

/** Pairs of ids where the sum over the one scope, which lies within the other or is the same, is said to be more. */
export function nestedPairs(statements: readonly Statement[], index: ClaimIndex): readonly Pair[] {
  return statements.flatMap(({ id }) => {
    const part = index.sum(id);
    return part ? asPart(part, index) : [];
  });
}

/** Those pairs that one statement is in. */
export function pairsWith({ id }: Statement, index: ClaimIndex): readonly Pair[] {
  const own = index.sum(id);
  return own ? [...asPart(own, index), ...asWhole(own, index)] : [];
}

function asPart(part: Placed, index: ClaimIndex): Pair[] {
  if (part.low === null) return [];
  const wholes = index.around(part.book, part).filter((whole) => isMore(part, whole));
  return wholes.map((whole) => [part.statement.id, whole.statement.id]);
}

function asWhole(whole: Placed, index: ClaimIndex): Pair[] {
  if (whole.high === null) return [];
  const parts = index.within(whole.book, whole).filter((part) => isMore(part, whole));
  return parts.map((part) => [part.statement.id, whole.statement.id]);
}

function isMore(part: Placed, whole: Placed): boolean {
  // What is clearly less in floating point, as most are, needs no comparing of decimals.
  if (whole.about.high > part.about.low + Math.abs(part.about.low) * 1e-9) return false;
  if (!part.low || !whole.high || part === whole) return false;
  const difference = compareDecimals(part.low, whole.high);
  return difference > 0 || (difference === 0 && (part.statement.lowOpen || whole.statement.highOpen));
}
