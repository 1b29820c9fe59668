/** Conflicts of two sums that need no solving: a part that is more than its whole. They are most of all conflicts. */
import type { ExactDecimal } from '../exactDecimal.ts';
import { compareDecimals, decimalOf } from '../exactDecimal.ts';
import type { Coordinates } from '../space/coordinates.ts';
import { bookKey } from '../space/extents.ts';
import type { Shape } from '../space/shape.ts';
import { isWithin } from '../space/shape.ts';
import type { Statement, SumStatement } from '../statement.ts';

/** A sum with its hull, the interval from first to last in each dimension, which settles most questions at once. */
interface Placed {
  readonly statement: SumStatement;
  readonly shape: Shape;
  readonly from: readonly [number, number, number, number];
  readonly to: readonly [number, number, number, number];
  readonly low: ExactDecimal | null;
  readonly high: ExactDecimal | null;
  readonly about: { readonly low: number; readonly high: number };
}

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

function place(statement: SumStatement, coordinates: Coordinates): Placed {
  const shape = coordinates.shapeOf(statement.scope);
  const [donors, recipients, sectors, days] = shape;
  const [low, high] = [statement.low, statement.high].map((end) => (end === null ? null : decimalOf(end)));
  return {
    statement,
    shape,
    from: [donors[0] ?? 0, recipients[0] ?? 0, sectors[0] ?? 0, days[0] ?? 0],
    to: [donors.at(-1) ?? 0, recipients.at(-1) ?? 0, sectors.at(-1) ?? 0, days.at(-1) ?? 0],
    low: low ?? null,
    high: high ?? null,
    about: { low: Number(statement.low), high: Number(statement.high) },
  };
}

/** Wholes come with the least high end first, so that those which cannot clash need not be looked at. */
function clashes(part: Placed, wholes: readonly Placed[]): [string, string][] {
  const found: [string, string][] = [];
  const limit = part.about.low + Math.abs(part.about.low) * 1e-9;
  const [a, b, c, d] = part.from;
  const [e, f, g, h] = part.to;
  for (const whole of wholes) {
    if (whole.about.high > limit) break;
    const { from, to } = whole;
    if (from[0] > a || to[0] < e || from[3] > d || to[3] < h) continue;
    if (from[1] > b || to[1] < f || from[2] > c || to[2] < g) continue;
    if (whole === part || !isWithin(part.shape, whole.shape) || !isMore(part, whole)) continue;
    found.push([part.statement.id, whole.statement.id]);
  }
  return found;
}

function isMore(part: Placed, whole: Placed): boolean {
  if (!part.low || !whole.high) return false;
  const difference = compareDecimals(part.low, whole.high);
  return difference > 0 || (difference === 0 && (part.statement.lowOpen || whole.statement.highOpen));
}
