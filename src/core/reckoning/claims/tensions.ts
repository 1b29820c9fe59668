/**
 * Pairs that no arithmetic forbids and that are hard to believe together. There are two kinds, both narrow:
 * - `edge`: two figures of one sum, of different sources, which agree only within a twentieth of what the more exact one
 *   leaves open ("nearly 120" and "more than 119.8").
 * - `nearly all`: of one sum, a time of at most half its days that leaves at most a twentieth to all the others.
 * A tension asks whether both mean what they seem to mean; it never says that one is wrong.
 */
import { Big } from 'big.js';
import { dayNumber } from '../../periods/day.ts';
import { bookKey } from '../space/extents.ts';
import type { Scope, Statement, SumStatement } from '../statement.ts';

export interface Tension {
  readonly kind: 'edge' | 'nearly all';
  /** Of `nearly all` the part first. */
  readonly statements: readonly [string, string];
}

/** At most a twentieth. */
const EDGE = '0.05';
/** Sums of one book, donors, recipients and sectors that are compared with each other; of more, the first so many. */
const MOST_TOGETHER = 300;
const MOST_TOLD = 200;

/** `haveOneSource`: whether two statements go back to one source, which merely words it in two ways. */
export function tensions(
  statements: readonly Statement[],
  haveOneSource: (a: string, b: string) => boolean,
): readonly Tension[] {
  const sums = statements.filter((each): each is SumStatement => each.kind === 'sum');
  const groups = Map.groupBy(sums, ({ book, scope: { donors, recipients, sectors } }) =>
    JSON.stringify([bookKey(book), donors.toSorted(), recipients.toSorted(), sectors.toSorted()]),
  );
  const found: Tension[] = [];
  for (const group of groups.values()) {
    const some = group.slice(0, MOST_TOGETHER);
    for (const [index, a] of some.entries()) {
      for (const b of some.slice(index + 1)) {
        const tension = tensionOf(a, b);
        if (tension && !haveOneSource(a.id, b.id)) found.push(tension);
        if (found.length === MOST_TOLD) return found;
      }
    }
  }
  return found;
}

function tensionOf(a: SumStatement, b: SumStatement): Tension | null {
  const isSame = a.scope.start === b.scope.start && a.scope.end === b.scope.end;
  if (isSame) return meetAtTheEdge(a, b) ? { kind: 'edge', statements: [a.id, b.id] } : null;
  if (isNearlyAll(a, b)) return { kind: 'nearly all', statements: [a.id, b.id] };
  return isNearlyAll(b, a) ? { kind: 'nearly all', statements: [b.id, a.id] } : null;
}

/** Both leave something open, and what both leave open is next to nothing of it. */
function meetAtTheEdge(a: SumStatement, b: SumStatement): boolean {
  const [one, other] = [widthOf(a), widthOf(b)];
  if (one === null || other === null || one.eq(0) || other.eq(0)) return false;
  const low = new Big(a.low ?? 0).gt(b.low ?? 0) ? a.low : b.low;
  const high = new Big(a.high ?? 0).lt(b.high ?? 0) ? a.high : b.high;
  const common = new Big(high ?? 0).minus(low ?? 0);
  const narrower = one.lt(other) ? one : other;
  return common.gte(0) && common.lte(narrower.times(EDGE)) && !common.eq(narrower);
}

function widthOf({ low, high }: SumStatement): Big | null {
  return low === null || high === null ? null : new Big(high).minus(low);
}

/** Whether the first is of a short part of the time of the second and leaves next to nothing to the rest of it. */
function isNearlyAll(part: SumStatement, whole: SumStatement): boolean {
  if (part.book.basis !== 'flow' || part.low === null || whole.high === null || new Big(whole.high).lte(0))
    return false;
  // What is far off needs no exact look.
  if (Number(part.low) < 0.9 * Number(whole.high)) return false;
  const [days, all] = [daysBetween(part.scope), daysBetween(whole.scope)];
  if (days === null || all === null) return false;
  const lies =
    (part.scope.start ?? '') >= (whole.scope.start ?? '') && (part.scope.end ?? '') <= (whole.scope.end ?? '');
  const rest = new Big(whole.high).minus(part.low);
  return lies && days * 2 <= all && rest.gte(0) && rest.lte(new Big(whole.high).times(EDGE));
}

/** Days of a scope, both ends included; null where an end is open. */
function daysBetween({ start, end }: Scope): number | null {
  return start === null || end === null ? null : dayNumber(end) - dayNumber(start) + 1;
}
