/** Conflicts of two sums that need no solving: a part that is more than its whole. They are most of all conflicts. */
import { compareDecimals } from '../exactDecimal.ts';
import type { Coordinates } from '../space/coordinates.ts';
import { bookKey } from '../space/extents.ts';
import type { Statement } from '../statement.ts';
import type { Placed } from './placed.ts';
import { liesWithin, place } from './placed.ts';

/** Pairs of ids where the sum over the one scope, which lies within the other or is the same, is said to be more. */
export function nestedPairs(statements: readonly Statement[], coordinates: Coordinates): readonly [string, string][] {
  const sums = statements.filter((one) => one.kind === 'sum');
  return [...Map.groupBy(sums, ({ book }) => bookKey(book)).values()].flatMap((inBook) => {
    const placed = inBook.map((statement) => place(statement, coordinates));
    const parts = placed.filter(({ low }) => low !== null);
    const wholes = placed.filter(({ high }) => high !== null).sort((a, b) => a.about.high - b.about.high);
    return parts.flatMap((part) => clashes(part, wholes));
  });
}

/** Those pairs that one statement is in. */
export function pairsWith(
  statement: Statement,
  others: readonly Statement[],
  coordinates: Coordinates,
): readonly [string, string][] {
  if (statement.kind !== 'sum') return [];
  const own = place(statement, coordinates);
  return others.flatMap((other) => {
    if (other.kind !== 'sum' || bookKey(other.book) !== bookKey(statement.book)) return [];
    const placed = place(other, coordinates);
    return [...clashes(own, [placed]), ...clashes(placed, [own])];
  });
}

/** Wholes come with the least high end first, so that those which cannot clash need not be looked at. */
function clashes(part: Placed, wholes: readonly Placed[]): [string, string][] {
  const found: [string, string][] = [];
  const limit = part.about.low + Math.abs(part.about.low) * 1e-9;
  for (const whole of wholes) {
    if (whole.about.high > limit) break;
    if (whole === part || !liesWithin(part, whole) || !isMore(part, whole)) continue;
    found.push([part.statement.id, whole.statement.id]);
  }
  return found;
}

function isMore(part: Placed, whole: Placed): boolean {
  if (!part.low || !whole.high) return false;
  const difference = compareDecimals(part.low, whole.high);
  return difference > 0 || (difference === 0 && (part.statement.lowOpen || whole.statement.highOpen));
}
