/** Finds, among many amounts, the few that could be the same help: alike in measure and place, and near in amount. */
import { dayNumber } from '../periods/day.ts';
import type { Moved } from './moved.ts';

/** `id`, its parent, and so on to the root. */
export type Lineage = (id: string) => readonly string[];

interface Entry {
  readonly moved: Moved;
  readonly size: number;
  /** Number of its first day. */
  readonly day: number;
}

export interface CandidateIndex {
  /** At most so many of each bucket, those with the nearest amounts. */
  near(moved: Moved, most: number): Moved[];
  /** Those of the same measure, provider and place that are no larger in amount; the nearest in time first. */
  parts(whole: Moved, most: number): Moved[];
}

/**
 * An item lies in buckets for its own places and for every place around them, alone and with each provider, and in one
 * for its project. So what went to a prefecture meets what one of its counties received, and the other way round.
 */
export function candidateIndex(items: readonly Moved[], lineage: Lineage): CandidateIndex {
  const buckets = new Map<string, Entry[]>();
  for (const moved of items) {
    // Only the order of amounts is needed here; exact comparison comes later.
    const entry = entryOf(moved);
    for (const key of keysOf(moved, { within: around(moved, lineage), at: namedPlaces(moved) })) {
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [entry]);
      else bucket.push(entry);
    }
  }
  for (const bucket of buckets.values()) bucket.sort(bySizeAndDay);
  const bucketsFor = (moved: Moved, keys: typeof keysOf) =>
    keys(moved, { within: namedPlaces(moved), at: around(moved, lineage) }).map((key) => buckets.get(key) ?? []);
  return {
    near(moved, most) {
      const found = bucketsFor(moved, keysOf).flatMap((bucket) => nearest(bucket, entryOf(moved), most));
      return [...new Set(found)];
    },
    parts(whole, most) {
      const found = bucketsFor(whole, narrowKeysOf).flatMap((bucket) => {
        const end = firstAbove(bucket, { ...entryOf(whole), day: Infinity });
        return bucket.slice(Math.max(0, end - mostLooked), end).map(({ moved }) => moved);
      });
      return [...new Set(found)].sort((a, b) => daysApart(a, whole) - daysApart(b, whole)).slice(0, most);
    },
  };
}

/** Parts of a sum are looked for among so many of the largest that are no larger than it. */
const mostLooked = 200;
/** Amounts split over more places or providers are found by the first of them. */
const mostNamed = 8;

interface Places {
  readonly within: readonly string[];
  readonly at: readonly string[];
}

function keysOf(moved: Moved, places: Places): string[] {
  const wide = [
    ...places.within.map((place) => JSON.stringify(['within', moved.measure, place])),
    ...places.at.map((place) => JSON.stringify(['at', moved.measure, place])),
  ];
  return [...wide, ...narrowKeysOf(moved, places)];
}

function narrowKeysOf({ measure, providers, project }: Moved, { within, at }: Places): string[] {
  const keys = project === null ? [] : [JSON.stringify(['project', measure, project])];
  for (const provider of providers.slice(0, mostNamed)) {
    for (const place of within) keys.push(JSON.stringify(['within', measure, place, provider]));
    for (const place of at) keys.push(JSON.stringify(['at', measure, place, provider]));
  }
  return keys;
}

function namedPlaces({ places }: Moved): readonly string[] {
  return places.slice(0, mostNamed);
}

/** The places an item names and all that lie around them. */
function around(moved: Moved, lineage: Lineage): readonly string[] {
  const places = namedPlaces(moved);
  return [...new Set([...places, ...places.flatMap((place) => lineage(place))])];
}

function entryOf(moved: Moved): Entry {
  return { moved, size: Number(moved.amount), day: dayNumber(moved.days.from) };
}

function bySizeAndDay(a: Entry, b: Entry): number {
  return a.size === b.size ? a.day - b.day : a.size - b.size;
}

function firstAbove(bucket: readonly Entry[], wanted: Entry): number {
  let [low, high] = [0, bucket.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = bucket[middle];
    if (entry !== undefined && bySizeAndDay(entry, wanted) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The entries nearest in amount, and among equal amounts those nearest in time. */
function nearest(bucket: readonly Entry[], wanted: Entry, most: number): Moved[] {
  const middle = firstAbove(bucket, wanted);
  let [below, above] = [middle - 1, middle];
  const found: Moved[] = [];
  while (found.length < most) {
    const [lower, upper] = [bucket[below], bucket[above]];
    const taken = nearerOf(wanted, lower, upper);
    if (taken === undefined) break;
    if (taken === lower) below -= 1;
    else above += 1;
    found.push(taken.moved);
  }
  return found;
}

function nearerOf(wanted: Entry, lower: Entry | undefined, upper: Entry | undefined): Entry | undefined {
  if (lower === undefined || upper === undefined) return lower ?? upper;
  const [down, up] = [wanted.size - lower.size, upper.size - wanted.size];
  if (down !== up) return down < up ? lower : upper;
  return wanted.day - lower.day <= upper.day - wanted.day ? lower : upper;
}

/** Days between the two, none where they may fall on one day. */
export function daysApart(a: Moved, b: Moved): number {
  if (a.days.from > b.days.to) return dayNumber(a.days.from) - dayNumber(b.days.to);
  return b.days.from > a.days.to ? dayNumber(b.days.from) - dayNumber(a.days.to) : 0;
}
