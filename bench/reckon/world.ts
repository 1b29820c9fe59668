/** A made-up true world that honest claims can be drawn from: what each donor gave each county in each year. */
import type { Scope, Trees } from '../../src/core/reckoning/statement.ts';
import { everything } from '../../src/core/reckoning/statement.ts';

export interface WorldSize {
  readonly donors: number;
  readonly prefectures: number;
  readonly counties: number;
  readonly years: number;
}

/** As the issue has it: the provinces that assist one region, its prefectures and counties, and the years. */
export const wholeRegion: WorldSize = { donors: 19, prefectures: 14, counties: 100, years: 15 };

export const firstYear = 2010;
/** In yuan; a county gets up to this much from one donor in one year. */
const MOST_A_CELL = 90_000_000;

export interface World {
  readonly size: WorldSize;
  readonly trees: Trees;
  readonly random: () => number;
  /** A scope in whole numbers; null is all of a dimension. */
  readonly scope: (part: Part) => Scope;
  readonly sum: (part: Part) => number;
}

/** What a claim speaks of. Years are counted from zero and both included. */
export interface Part {
  readonly donor: number | null;
  readonly prefecture: number | null;
  readonly county: number | null;
  readonly from: number;
  readonly to: number;
}

/** Numbers in [0, 1) that are the same for the same seed (mulberry32, public domain, by T. Ettinger). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Counties are dealt out to prefectures in turn, so county c lies in prefecture c modulo their number. */
export function makeWorld(size: WorldSize, { seed, prefix = '' }: { seed: number; prefix?: string }): World {
  const random = seeded(seed);
  const { donors, prefectures, counties, years } = size;
  const cells = Float64Array.from({ length: donors * counties * years }, () =>
    random() < 0.3 ? 0 : Math.floor(random() * MOST_A_CELL),
  );
  const name = (kind: string, index: number): string => `${prefix}${kind}-${String(index).padStart(3, '0')}`;
  const within = (only: number | null, count: number): number[] =>
    only === null ? Array.from({ length: count }, (_, index) => index) : [only];
  const sum = (part: Part): number => {
    let total = 0;
    const places = within(part.county, counties);
    for (const donor of within(part.donor, donors))
      for (const county of places)
        if (part.prefecture === null || county % prefectures === part.prefecture)
          for (let year = part.from; year <= part.to; year += 1)
            total += cells[(donor * counties + county) * years + year] ?? 0;
    return total;
  };
  const scope = ({ donor, prefecture, county, from, to }: Part): Scope => ({
    donors: [donor === null ? `${prefix}provinces` : name('donor', donor)],
    recipients: [
      county !== null
        ? name('county', county)
        : prefecture !== null
          ? name('prefecture', prefecture)
          : `${prefix}region`,
    ],
    sectors: [everything],
    start: `${firstYear + from}-01-01`,
    end: `${firstYear + to}-12-31`,
  });
  const places: [string, string][] = [
    ...within(null, prefectures).map((one): [string, string] => [name('prefecture', one), `${prefix}region`]),
    ...within(null, counties).map((one): [string, string] => [
      name('county', one),
      name('prefecture', one % prefectures),
    ]),
  ];
  return {
    size,
    random,
    sum,
    scope,
    trees: {
      donors: new Map(within(null, donors).map((one) => [name('donor', one), `${prefix}provinces`])),
      recipients: new Map(places),
      sectors: new Map(),
    },
  };
}
