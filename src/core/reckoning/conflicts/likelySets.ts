/**
 * Sets of claims that are likely to clash, seen from single ends alone and in floating point: a ratio against the nearest
 * bounds of its two sums, and a whole against parts of it that have nothing in common. Each set has to be proven; what is
 * found here saves the solver of a large component most of its work.
 */
import type { Coordinates } from '../space/coordinates.ts';
import { bookKey } from '../space/extents.ts';
import type { RelativeStatement, Statement } from '../statement.ts';
import type { Placed, Region } from './placed.ts';
import { lieApart, liesWithin, place, regionOf } from './placed.ts';

/** Of the parts of a whole those with the largest figures. */
const mostParts = 300;
const mostApart = 60;

export function likelySets(statements: readonly Statement[], coordinates: Coordinates): readonly (readonly string[])[] {
  const sums = statements.filter((one) => one.kind === 'sum').map((one) => place(one, coordinates));
  const byBook = Map.groupBy(sums, ({ statement }) => bookKey(statement.book));
  const ratios = statements.filter((one) => one.kind !== 'sum');
  const parts = [...byBook.values()].flatMap((inBook) => {
    const byLow = inBook.filter(({ about }) => about.low > 0).sort((a, b) => b.about.low - a.about.low);
    return inBook.flatMap((whole) => partsBeyond(whole, byLow));
  });
  return [...ratios.flatMap((ratio) => ratioBeyond(ratio, byBook, coordinates)), ...parts];
}

/** At least and at most so much by one claim each; a claim that is missing says nothing. */
interface Nearest {
  readonly low: Placed | null;
  readonly high: Placed | null;
}

function nearestOf(region: Region, inBook: readonly Placed[]): Nearest {
  let low: Placed | null = null;
  let high: Placed | null = null;
  for (const one of inBook) {
    if (one.about.low > (low?.about.low ?? 0) && liesWithin(one, region)) low = one;
    if (one.about.high < (high?.about.high ?? Infinity) && liesWithin(region, one)) high = one;
  }
  return { low, high };
}

function ratioBeyond(
  ratio: RelativeStatement,
  byBook: ReadonlyMap<string, readonly Placed[]>,
  coordinates: Coordinates,
): (readonly string[])[] {
  const own = nearestOf(regionOf(ratio.scope, coordinates), byBook.get(bookKey(ratio.book)) ?? []);
  const other = nearestOf(regionOf(ratio.of.scope, coordinates), byBook.get(bookKey(ratio.of.book)) ?? []);
  const least = expected(ratio, ratio.low, other.low?.about.low ?? 0);
  const most = expected(ratio, ratio.high, other.high?.about.high ?? Infinity);
  const found: (readonly string[])[] = [];
  if (own.high && own.high.about.high < least) found.push(idsOf(ratio, own.high, other.low));
  if (own.low && own.low.about.low > most) found.push(idsOf(ratio, own.low, other.high));
  return found;
}

/** What the sum is by an end of the ratio where the other sum is so much. Not a number without that end. */
function expected({ kind }: RelativeStatement, end: string | null, other: number): number {
  if (end === null) return Number.NaN;
  if (kind === 'difference') return other + Number(end);
  return other * (Number(end) + (kind === 'growth' ? 1 : 0));
}

function idsOf(ratio: RelativeStatement, own: Placed, other: Placed | null): readonly string[] {
  return [...new Set([ratio.id, own.statement.id, ...(other ? [other.statement.id] : [])])];
}

/** The largest parts first, each that has nothing in common with those taken, until they are more than the whole. */
function partsBeyond(whole: Placed, byLow: readonly Placed[]): (readonly string[])[] {
  if (Number.isNaN(whole.about.high)) return [];
  const taken: Placed[] = [];
  let sum = 0;
  let seen = 0;
  for (const part of byLow) {
    if (part === whole || !liesWithin(part, whole)) continue;
    seen += 1;
    if (seen > mostParts || taken.length >= mostApart) return [];
    if (!taken.every((one) => lieApart(one, part))) continue;
    taken.push(part);
    sum += part.about.low;
    if (sum > whole.about.high) return [[whole, ...taken].map(({ statement }) => statement.id)];
  }
  return [];
}
