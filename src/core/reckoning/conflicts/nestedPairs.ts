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
  const found: Pair[] = [];
  for (const whole of index.book(part.book).wholesOf(part)) {
    if (isClearlyLess(part, whole)) break;
    if (isMore(part, whole)) found.push([part.statement.id, whole.statement.id]);
  }
  return found;
}

function asWhole(whole: Placed, index: ClaimIndex): Pair[] {
  if (whole.high === null) return [];
  const found: Pair[] = [];
  for (const part of index.book(whole.book).partsOf(whole).placed) {
    if (isClearlyLess(part, whole)) break;
    if (isMore(part, whole)) found.push([part.statement.id, whole.statement.id]);
  }
  return found;
}

/** In floating point; all that come after it in order of their ends are less, too. */
function isClearlyLess(part: Placed, whole: Placed): boolean {
  return whole.about.high > part.about.low + Math.abs(part.about.low) * 1e-9;
}

function isMore(part: Placed, whole: Placed): boolean {
  if (!part.low || !whole.high || part === whole) return false;
  const difference = compareDecimals(part.low, whole.high);
  return difference > 0 || (difference === 0 && (part.statement.lowOpen || whole.statement.highOpen));
}
