/** Small made-up countries that publish readings in several steps: what an adversary is let loose on. */
import type { Indicator } from '../../monitoring/indicator.ts';
import { yearlyShare } from '../../monitoring/testing/yearlyShare.ts';
import type { PlaceChange, PlaceReading, PlaceTree } from '../readings/reading.ts';

const plain: Indicator = { ...yearlyShare, id: 'plain', title: { en: 'Plain' } };

const of = (...ids: readonly string[]) => ids.map((indicator) => ({ indicator, weight: '1' }));

/** Two shares that make a whole; a count and its rate; poverty of two dimensions that weigh the same, cut off at a half. */
export const worldIndicators: ReadonlyMap<string, Indicator> = new Map(
  [
    plain,
    { ...plain, id: 'insured' },
    { ...plain, id: 'uninsured', reckonedFrom: { how: 'rest' as const, of: of('insured') } },
    { ...plain, id: 'cases', unit: 'cases', whole: null, most: null, combine: 'sum' as const },
    { ...plain, id: 'rate', reckonedFrom: { how: 'ratio' as const, of: of('cases') } },
    { ...plain, id: 'poor' },
    { ...plain, id: 'poor-water' },
    { ...plain, id: 'poor-school' },
    {
      ...plain,
      id: 'index',
      whole: null,
      most: 1,
      reckonedFrom: {
        how: 'sum' as const,
        of: ['poor-water', 'poor-school'].map((indicator) => ({ indicator, weight: '1/2' })),
      },
    },
    { ...plain, id: 'intensity', least: 50, reckonedFrom: { how: 'ratio' as const, of: of('index', 'poor') } },
  ].map((one) => [one.id, one]),
);

/** What is so in a place: everything else is reckoned from it. */
export interface Facts {
  readonly people: number;
  readonly plain: number;
  readonly insured: number;
  readonly poor: number;
  readonly water: number;
  readonly school: number;
}

export function without(whole: Facts, part: Facts): Facts {
  return {
    people: whole.people - part.people,
    plain: whole.plain - part.plain,
    insured: whole.insured - part.insured,
    poor: whole.poor - part.poor,
    water: whole.water - part.water,
    school: whole.school - part.school,
  };
}

/** About half of a place, so that both halves could be: who is poor in it lacks both. */
export function halfOf({ people, plain, insured, poor, water, school }: Facts): Facts {
  const lackBoth = Math.floor((water + school - poor) / 2);
  const half = Math.min(Math.floor(people / 2), people - (poor - lackBoth));
  return {
    people: half,
    plain: Math.min(half, Math.floor(plain / 2)),
    insured: Math.min(half, Math.floor(insured / 2)),
    poor: lackBoth,
    water: lackBoth,
    school: lackBoth,
  };
}

export const noFacts: Facts = { people: 0, plain: 0, insured: 0, poor: 0, water: 0, school: 0 };

export function added(one: Facts, other: Facts): Facts {
  return {
    people: one.people + other.people,
    plain: one.plain + other.plain,
    insured: one.insured + other.insured,
    poor: one.poor + other.poor,
    water: one.water + other.water,
    school: one.school + other.school,
  };
}

/** What is counted, of how many. Of the index twice what is counted, so that it is whole. */
export function countsOf(indicator: string, facts: Facts): { readonly n: number; readonly d: number | null } {
  const { people, plain: cases, insured, poor, water, school } = facts;
  switch (indicator) {
    case 'insured':
      return { n: insured, d: people };
    case 'uninsured':
      return { n: people - insured, d: people };
    case 'cases':
      return { n: cases, d: null };
    case 'poor':
      return { n: poor, d: people };
    case 'poor-water':
      return { n: water, d: people };
    case 'poor-school':
      return { n: school, d: people };
    case 'index':
      return { n: water + school, d: people };
    case 'intensity':
      return { n: water + school, d: poor };
    default:
      return { n: cases, d: people };
  }
}

/** Null where there is nobody to ask. */
export function readingOf(indicator: string, place: string, facts: Facts): PlaceReading | null {
  const { n, d } = countsOf(indicator, facts);
  if (d === null) return { indicator, place, value: n, denominator: null };
  if (d === 0) return null;
  if (indicator === 'index') return { indicator, place, value: n / 2 / d, denominator: d };
  const value = indicator === 'intensity' ? (50 * n) / d : (100 * n) / d;
  return { indicator, place, value, denominator: d };
}

/** A random number generator that always gives the same for one seed. */
export function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

export function randomFacts(roll: (below: number) => number): Facts {
  const people = roll(4) === 0 ? 1 + roll(30) : 20 + roll(400);
  const some = (most: number): number => {
    const kind = roll(6);
    if (kind === 0) return 0;
    if (kind === 1) return most;
    return kind < 4 ? Math.min(most, 1 + roll(14)) : roll(most + 1);
  };
  const poor = some(people);
  // Who is poor lacks one of the two or both.
  const water = poor === 0 ? 0 : roll(poor + 1);
  const school = poor - water + roll(water + 1);
  return { people, plain: some(people), insured: people - some(people), poor, water, school };
}

export interface Country {
  readonly parentOf: ReadonlyMap<string, string>;
  /** Lowest places there are in the period. */
  readonly leaves: readonly string[];
  /** All, the lowest first. */
  readonly places: readonly string[];
  readonly changes: readonly PlaceChange[];
  readonly tree: PlaceTree;
}

/** A province of one to two counties of two to four villages; now and then some villages became another later on. */
export function randomCountry(roll: (below: number) => number): Country {
  const parentOf = new Map<string, string>();
  const leaves: string[] = [];
  const counties = Array.from({ length: 1 + roll(2) }, (_none, at) => `c${at}`);
  for (const county of counties) {
    parentOf.set(county, 'p');
    for (let at = 2 + roll(3); at > 0; at -= 1) {
      leaves.push(`${county}v${at}`);
      parentOf.set(`${county}v${at}`, county);
    }
  }
  const changes: PlaceChange[] = [];
  const [one = '', two = ''] = leaves;
  const kind = roll(4);
  if (kind === 1) changes.push({ before: [one], after: ['new'] });
  if (kind === 2) changes.push({ before: [one, two], after: ['new'] });
  if (kind === 3) changes.push({ before: [two], after: ['new', 'newer'] });
  // One of them goes on under its own name: with the other in it, or without some who left it.
  const goesOn = kind === 0 ? roll(4) : 0;
  if (goesOn === 1) changes.push({ before: [one, two], after: [two] });
  if (goesOn === 2) changes.push({ before: [one], after: [one, 'new'] });
  const below = Map.groupBy(parentOf.keys(), (place) => parentOf.get(place) ?? '');
  for (const { after } of changes) for (const place of after) parentOf.set(place, 'c0');
  const tree: PlaceTree = {
    below: (place) => below.get(place) ?? [],
    above: (place) => parentOf.get(place) ?? null,
    changesOf: (place) => changes.filter(({ before, after }) => [...before, ...after].includes(place)),
  };
  return { parentOf, leaves, places: [...leaves, ...counties, 'p'], changes, tree };
}
