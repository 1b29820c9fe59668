import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../monitoring/indicator.ts';
import { yearlyShare } from '../../monitoring/testing/yearlyShare.ts';
import type { DisclosureParameters } from '../parameters.ts';
import { insideParameters, publicParameters } from '../parameters.ts';
import { judgedAlone } from './judgedAlone.ts';
import type { ProtectedReadings } from './protectReadings.ts';
import { protectReadings } from './protectReadings.ts';
import type { Publication, PublicationEvent } from './publication.ts';
import type { PlaceReading, PlaceTree, Withheld } from './reading.ts';
import { keyOfReading, placeOfKey } from './reading.ts';

const share: Indicator = { ...yearlyShare, id: 'incidence', title: { en: 'Incidence' } };
const count: Indicator = { ...share, id: 'jobs', unit: 'jobs', whole: null, most: null, combine: 'sum' };
const mean: Indicator = { ...share, id: 'income', unit: 'CNY', whole: null, most: null };
const score: Indicator = { ...share, id: 'rank', unit: '', whole: null, combine: 'none' };

const hidden: Withheld = { value: true, denominator: false };

/** A county "c" with villages "v1" to "v4"; "w" took the place of "v3" and "v4" later on. */
const tree: PlaceTree = {
  below: (place) => (place === 'c' ? ['v1', 'v2', 'v3', 'v4'] : []),
  above: (place) => (place === 'c' ? null : 'c'),
  changesOf: (place) => (['v3', 'v4', 'w'].includes(place) ? [{ before: ['v3', 'v4'], after: ['w'] }] : []),
};

type Given = Omit<PlaceReading, 'indicator'>;

const counted = (place: string, n: number, d: number): Given => ({ place, value: (100 * n) / d, denominator: d });
const plain = (place: string, value: number, denominator: number | null = null): Given => ({
  place,
  value,
  denominator,
});

const keyed = (indicator: Indicator, given: readonly Given[]): ReadonlyMap<string, PlaceReading> =>
  new Map(given.map((one) => [keyOfReading({ ...one, indicator: indicator.id }), { ...one, indicator: indicator.id }]));

/** What was published before, the oldest first. */
const before = (...publications: readonly Omit<Publication, 'rank'>[]): PublicationEvent[] =>
  publications.map((publication, rank) => ({ publication: { ...publication, rank }, isTakenBack: false }));

function protectedOf(
  indicator: Indicator,
  given: readonly Given[],
  earlier: readonly PublicationEvent[] = [],
  parameters: DisclosureParameters = publicParameters,
): ProtectedReadings {
  return protectReadings({
    indicators: new Map([[indicator.id, indicator]]),
    readings: keyed(indicator, given),
    rank: earlier.length,
    earlier,
    tree,
    isLarge: (place) => place === 'c',
    parameters,
  });
}

const values = ({ withheld }: ProtectedReadings): string[] =>
  [...withheld].flatMap(([key, { value }]) => (value ? [placeOfKey(key)] : [])).toSorted();

describe('which readings are withheld', () => {
  it.each<[string, Indicator, readonly Given[], string[]]>([
    ['enough of enough', share, [counted('v1', 30, 900), counted('v2', 10, 900)], []],
    ['few of many', share, [counted('v1', 9, 900), counted('v2', 10, 900)], ['v1']],
    ['all but a few', share, [counted('v1', 895, 900)], ['v1']],
    ['none, and all', share, [counted('v1', 0, 900), counted('v2', 900, 900)], []],
    ['half of few', share, [counted('v1', 9, 19)], ['v1']],
    ['of nobody knows how many', share, [plain('v1', 12), plain('c', 12)], ['v1']],
    ['a small count', count, [plain('v1', 9), plain('v2', 10), plain('v3', 0)], ['v1']],
    ['a mean over few', mean, [plain('v1', 7000, 19), plain('v2', 7000, 20)], ['v1']],
    ['a score of few', score, [plain('v1', -3, 12), plain('v2', -3, 40), plain('v3', 2)], ['v1']],
    [
      'one small part, which the sum would tell',
      count,
      [plain('c', 72), plain('v1', 4), plain('v2', 25), plain('v3', 43), plain('v4', 0)],
      ['v1', 'v2'],
    ],
    [
      'one small part, with another that did not report',
      count,
      [plain('c', 90), plain('v1', 4), plain('v2', 25), plain('v3', 43)],
      ['v1'],
    ],
    [
      'a share whose cases and counts add up',
      share,
      [
        counted('c', 104, 3000),
        counted('v1', 4, 600),
        counted('v2', 30, 800),
        counted('v3', 40, 800),
        counted('v4', 30, 800),
      ],
      ['v1', 'v4'],
    ],
    [
      'a mean over few, which the mean above would tell',
      mean,
      [
        plain('c', 7000, 319),
        plain('v1', 7000, 19),
        plain('v2', 7000, 100),
        plain('v3', 7000, 100),
        plain('v4', 7000, 100),
      ],
      ['v1', 'v4'],
    ],
  ])('%s', (_, indicator, readings, expected) => {
    expect(values(protectedOf(indicator, readings))).toEqual(expected);
  });

  it('tells by itself what it tells without sums', () => {
    const alone = (reading: Given, indicator = share): boolean =>
      judgedAlone(reading, indicator, false, publicParameters).value;
    expect(
      [counted('v', 9, 900), counted('v', 10, 900), counted('v', 891, 900), plain('v', 3)].map((one) => alone(one)),
    ).toEqual([true, false, true, true]);
    expect([plain('v', 4), plain('v', 12)].map((one) => alone(one, count))).toEqual([true, false]);
    expect(alone(plain('v', 7000, 12), mean)).toBe(true);
    expect(alone(plain('v', 2, null), score)).toBe(false);
  });
});

describe('what was published before', () => {
  const all = [plain('c', 72), plain('v1', 4), plain('v2', 25), plain('v3', 43), plain('v4', 0)];
  const first = protectedOf(count, all);
  const told = (given: readonly Given[], withheld: Publication['withheld'] = new Map(), name = 'first') => {
    return { name, readings: keyed(count, given), withheld };
  };
  const hides = (...places: readonly string[]) => new Map(places.map((place) => [`${count.id} ${place}`, hidden]));

  it('stays withheld, as long as it is the same', () => {
    const again = protectedOf(count, all, before(told(all, first.withheld)));
    expect(values(again)).toEqual(values(first));
    expect(again.exposed).toEqual([]);
  });

  it('gives no hint when it is revised: the new value would tell what the old one was', () => {
    const revised = [plain('c', 82), plain('v1', 14)];
    expect(values(protectedOf(count, revised, before(told(all, first.withheld))))).not.toEqual([]);
    expect(values(protectedOf(count, [plain('v1', 14)], before(told([plain('v1', 4)], first.withheld))))).toEqual([]);
  });

  it('is looked at as it stood: a sum of two publications holds when a third revises a part of it', () => {
    // The county came later than its villages, and knew the 4. The 14 would tell v2, and v2 with the county the 4.
    const villages = told(all.slice(1), hides('v1', 'v2'));
    const county = told([plain('c', 72)], new Map(), 'second');
    const next = protectedOf(count, [plain('c', 82), plain('v1', 14)], before(villages, county));
    expect(values(next)).not.toEqual([]);
  });

  it('is counted with what comes later: a part whose sum and other parts are public is refused', () => {
    const shown = all.filter(({ place }) => place !== 'v1');
    expect(protectedOf(count, [plain('v1', 4)], before(told(shown))).exposed).toEqual(['v1']);
    const other = [plain('c', 82), ...shown.slice(1)];
    expect(protectedOf(count, [plain('v1', 14)], before(told(other))).exposed).toEqual([]);
  });

  it('counts although it was taken back', () => {
    const shown = told(all.filter(({ place }) => place !== 'v1'));
    const events = before(shown).flatMap((event) => [event, { ...event, isTakenBack: true }]);
    expect(protectedOf(count, all, events).exposed).toEqual(['v1']);
  });

  it('is protected against what comes late: the last part of a sum', () => {
    const four = [plain('c', 84), ...all.slice(1, 4)];
    const { withheld } = protectedOf(count, four);
    expect([...withheld.keys()]).toEqual(['jobs v1']);
    const late = protectedOf(count, [plain('v4', 12)], before(told(four, withheld)));
    expect([values(late), late.exposed]).toEqual([['v4'], []]);
  });

  it('is no fault of what comes later, where it told too much by itself', () => {
    expect(protectedOf(count, [plain('v2', 25)], before(told(all, hides('v1')))).exposed).toEqual([]);
  });

  it('is found again in what took the place of others', () => {
    const parts = [plain('v3', 4), plain('v4', 30)];
    const { withheld } = protectedOf(count, parts);
    expect(values(protectedOf(count, [plain('w', 34)], before(told(parts, withheld))))).toEqual(['w']);
    const complete = [plain('c', 72), plain('v1', 13), plain('v2', 25)];
    const later = before(told(parts, withheld), told(complete, new Map(), 'second'));
    expect(protectedOf(count, [plain('w', 34)], later).exposed).toEqual([]);
    // 72 − 13 − 25 − 30: v4 was shown before.
    expect(protectedOf(count, complete, before(told(parts, withheld))).withheld.size).toBeGreaterThan(0);
  });

  it('keeps the protection that it was published by when less would do later', () => {
    const small = { ...publicParameters, smallestCount: 3, protection: 3 };
    expect(values(protectedOf(count, all, before(told(all, first.withheld)), small))).toEqual(values(first));
  });

  it('of means over few, too', () => {
    const parts = [plain('v2', 7000, 100), plain('v3', 7000, 100), plain('v4', 7000, 100)];
    const given = before({ name: 'first', readings: keyed(mean, parts), withheld: new Map() });
    expect(values(protectedOf(mean, [plain('c', 7000, 319), plain('v1', 7100, 19)], given))).toEqual(['c', 'v1']);
  });
});

describe('shares of nobody knows how many', () => {
  it('are not shown to the public, but for large places, and are to people inside', () => {
    const given = [plain('v1', 12), plain('c', 12)];
    expect(values(protectedOf(share, given))).toEqual(['v1']);
    expect(values(protectedOf(share, given, [], insideParameters))).toEqual([]);
  });

  it('are of as many as lie below, where all of these are known', () => {
    const villages = [counted('v1', 4, 100), counted('v2', 30, 100), counted('v3', 30, 100), counted('v4', 36, 100)];
    // 25 % of 400 less 96 are the 4.
    expect(values(protectedOf(share, [plain('c', 25), ...villages])).length).toBeGreaterThan(1);
  });
});

describe('none and all', () => {
  const strict = { ...publicParameters, areZerosSensitive: true };

  it('are shown, unless the parameters say that they tell of a group', () => {
    const given = [counted('v1', 0, 900), counted('v2', 900, 900), counted('v3', 30, 900)];
    expect(values(protectedOf(share, given))).toEqual([]);
    expect(values(protectedOf(share, given, [], strict))).toEqual(['v1', 'v2']);
  });
});

describe('indicators that are reckoned from one another', () => {
  const of = (...ids: readonly string[]) => ids.map((indicator) => ({ indicator, weight: '1/2' }));
  const family = new Map<string, Indicator>(
    [
      { ...share, id: 'poor' },
      { ...share, id: 'water' },
      { ...share, id: 'school' },
      { ...share, id: 'index', whole: null, reckonedFrom: { how: 'sum' as const, of: of('water', 'school') } },
      { ...share, id: 'intensity', least: 50, reckonedFrom: { how: 'ratio' as const, of: of('index', 'poor') } },
      { ...share, id: 'covered' },
      { ...share, id: 'left', reckonedFrom: { how: 'rest' as const, of: of('covered') } },
      { ...count, id: 'cases' },
      { ...share, id: 'rate', reckonedFrom: { how: 'ratio' as const, of: of('cases') } },
    ].map((one) => [one.id, one]),
  );
  const at = (place: string, given: Readonly<Record<string, readonly [number, number | null]>>) =>
    Object.entries(given).map(([indicator, [value, denominator]]) => ({ indicator, place, value, denominator }));
  const hiddenOf = (...readings: readonly PlaceReading[]) => {
    const { withheld } = protectReadings({
      indicators: family,
      readings: new Map(readings.map((one) => [keyOfReading(one), one])),
      rank: 0,
      earlier: [],
      tree,
      isLarge: () => false,
      parameters: publicParameters,
    });
    return [...withheld].flatMap(([key, { value }]) => (value ? [key] : [])).toSorted();
  };

  it.each<[string, PlaceReading[], string[]]>([
    [
      'few poor: of headcount, intensity and index none is told',
      at('v1', { poor: [1, 400], intensity: [75, 4], index: [0.0075, 400] }),
      ['index v1', 'intensity v1', 'poor v1'],
    ],
    [
      'many poor, few of them without water: what adds up to the index would tell',
      at('v1', { water: [1, 400], school: [30, 400], index: [0.155, 400] }),
      ['index v1', 'water v1'],
    ],
    [
      'enough of everything',
      at('v1', { poor: [30, 400], water: [20, 400], school: [25, 400], index: [0.225, 400] }),
      [],
    ],
    ['all but a few covered', at('v1', { covered: [99, 400], left: [1, 400] }), ['covered v1', 'left v1']],
    ['a count and its rate', at('v1', { cases: [4, null], rate: [1, 400] }), ['cases v1', 'rate v1']],
    [
      'a count withheld for others, and its rate',
      ['c', 'v1', 'v2', 'v3', 'v4'].flatMap((place, n) =>
        at(place, {
          cases: [[98, 4, 24, 30, 40][n] ?? 0, null],
          rate: [[4.9, 1, 4, 6, 10][n] ?? 0, [2000, 400, 600, 500, 400][n] ?? 0],
        }),
      ),
      ['cases v1', 'cases v2', 'rate v1', 'rate v2'],
    ],
  ])('%s', (_, readings, expected) => {
    expect(hiddenOf(...readings)).toEqual(expected);
  });
});
