/**
 * Sets of claims that are likely to clash, seen from single ends alone and in floating point: a ratio against the nearest
 * bounds of its two sums, and a whole against parts of it that have nothing in common. Each set has to be proven; what is
 * found here saves the solver of a large component most of its work.
 */
import type { Statement } from '../statement.ts';
import type { ClaimIndex, PlacedRatio } from './claimIndex.ts';
import type { Placed, Region } from './placed.ts';
import type { Packing } from './partsBeyond.ts';
import { finerPartsBeyond, partsBeyond } from './partsBeyond.ts';
import { liesWithin } from './placed.ts';

type Ids = readonly string[];

export interface Sight {
  readonly index: ClaimIndex;
  /** Statements that are left out are not seen. */
  readonly isOn: (id: string) => boolean;
}

/** A set that a ratio, or the parts of a whole, are in; null when none is seen. */
export function likelySet(sight: Sight, { id }: Statement): Ids | null {
  const ratio = sight.index.ratio(id);
  if (ratio) return ratioBeyond(ratio, boundsOf(sight, ratio));
  const whole = sight.index.sum(id);
  return whole && partsOf(sight, whole, { first: null, ...far });
}

/** Where a whole is looked at for itself, and where for the sake of one of its parts, as happens more often. */
const far = { mostCompared: 100_000, mostParts: 1000 };
const near = { mostCompared: 2000, mostParts: 30 };

/** A whole and parts of it that are too much for it, found as well as can be without solving. */
export function finestSet({ index, isOn }: Sight, whole: Placed): Ids | null {
  if (Number.isNaN(whole.about.high)) return null;
  const parts = finerPartsBeyond(whole, index.book(whole.book), isOn);
  return parts && [whole, ...parts].map(({ statement }) => statement.id);
}

function partsOf({ index, isOn }: Sight, whole: Placed, packing: Omit<Packing, 'isOn'>): Ids | null {
  if (Number.isNaN(whole.about.high)) return null;
  const parts = partsBeyond(whole, index.book(whole.book).partsOf(whole), { ...packing, isOn });
  return parts && [whole, ...parts].map(({ statement }) => statement.id);
}

/**
 * Sets that one statement is in, whatever its part in them; the statement itself need not be on. Members of a set may be
 * switched off before the next is asked for.
 */
export function* likelySetsThrough(sight: Sight, statement: Statement): Generator<Ids> {
  let before = '';
  const ratio = sight.index.ratio(statement.id);
  const sum = sight.index.sum(statement.id);
  const next = (): Ids | null => {
    if (ratio) return ratioBeyond(ratio, boundsOf(sight, ratio));
    return sum && partsOf(sight, sum, { first: null, ...near });
  };
  for (let own = next(); own && own.join() !== before; own = next()) {
    before = own.join();
    yield own;
  }
  if (!sum) return;
  for (const ratio of sight.index.ratios) {
    if (!sight.isOn(ratio.statement.id)) continue;
    for (const bounds of boundsBy(sight, ratio, sum)) {
      const set = ratioBeyond(ratio, bounds);
      if (set) yield set;
    }
  }
  if (!(sum.about.low > 0)) return;
  for (const whole of sight.index.book(sum.book).wholesOf(sum)) {
    const set = whole !== sum && sight.isOn(whole.statement.id) ? partsOf(sight, whole, { first: sum, ...near }) : null;
    if (set) yield set;
  }
}

/** At least and at most so much by one claim each; a claim that is missing says nothing. */
interface Nearest {
  readonly low: Placed | null;
  readonly high: Placed | null;
}

interface RatioBounds {
  readonly own: Nearest;
  readonly other: Nearest;
}

function boundsOf(sight: Sight, { own, ownBook, other, otherBook }: PlacedRatio): RatioBounds {
  return { own: nearestOf(sight, ownBook, own), other: nearestOf(sight, otherBook, other) };
}

function nearestOf({ index, isOn }: Sight, book: string, region: Region): Nearest {
  const sums = index.book(book);
  const low = sums.partsOf(region).placed.find(({ statement }) => isOn(statement.id)) ?? null;
  const high = sums.wholesOf(region).find(({ statement }) => isOn(statement.id)) ?? null;
  return { low: low && low.about.low > 0 ? low : null, high };
}

/** With one sum in each of the places that it can have, and the nearest in the others. */
function boundsBy(sight: Sight, ratio: PlacedRatio, sum: Placed): readonly RatioBounds[] {
  const own = ratio.ownBook === sum.book ? endsBy(sum, ratio.own) : [];
  const other = ratio.otherBook === sum.book ? endsBy(sum, ratio.other) : [];
  if (own.length + other.length === 0) return [];
  const bounds = boundsOf(sight, ratio);
  const within = (nearest: Nearest, ends: Partial<Nearest>): Nearest => Object.assign({}, nearest, ends);
  return [
    ...own.map((ends) => ({ own: within(bounds.own, ends), other: bounds.other })),
    ...other.map((ends) => ({ own: bounds.own, other: within(bounds.other, ends) })),
  ];
}

/** At what ends a sum bounds a region. */
function endsBy(sum: Placed, region: Region): readonly Partial<Nearest>[] {
  const ends: Partial<Nearest>[] = [];
  if (sum.about.low > 0 && liesWithin(sum, region)) ends.push({ low: sum });
  if (sum.high !== null && liesWithin(region, sum)) ends.push({ high: sum });
  return ends;
}

function ratioBeyond({ statement }: PlacedRatio, { own, other }: RatioBounds): Ids | null {
  const least = expected(statement, statement.low, other.low?.about.low ?? 0);
  const most = expected(statement, statement.high, other.high?.about.high ?? Infinity);
  if (own.high && own.high.about.high < least) return idsOf(statement.id, own.high, other.low);
  if (own.low && own.low.about.low > most) return idsOf(statement.id, own.low, other.high);
  return null;
}

/** What the sum is by an end of the ratio where the other sum is so much. Not a number without that end. */
function expected({ kind }: PlacedRatio['statement'], end: string | null, other: number): number {
  if (end === null) return Number.NaN;
  if (kind === 'difference') return other + Number(end);
  return other * (Number(end) + (kind === 'growth' ? 1 : 0));
}

function idsOf(ratio: string, own: Placed, other: Placed | null): Ids {
  return [...new Set([ratio, own.statement.id, ...(other ? [other.statement.id] : [])])];
}
