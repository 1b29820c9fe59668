import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../monitoring/indicator.ts';
import { publicParameters } from '../parameters.ts';
import type { ToldReading } from '../testing/seenReadings.ts';
import { seenReadings, toldTooClosely } from '../testing/seenReadings.ts';
import type { EarlierReadings, ProtectedReadings, Withheld } from './protectReadings.ts';
import { judgedAlone, protectReadings } from './protectReadings.ts';
import type { PlaceReading } from './readingCells.ts';

const share: Indicator = {
  id: 'incidence',
  title: { en: 'Incidence' },
  worse: 'higher',
  unit: '%',
  period: 'year',
  lagDays: 0,
  minDenominator: 0,
  whole: 100,
  least: 0,
  most: 100,
  combine: 'mean',
  redefined: [],
  source: 'test',
};
const count: Indicator = { ...share, id: 'jobs', unit: 'jobs', whole: null, most: null, combine: 'sum' };
const mean: Indicator = { ...share, id: 'income', unit: 'CNY', whole: null, most: null };
const score: Indicator = { ...share, id: 'rank', unit: '', whole: null, combine: 'none' };

const hidden: Withheld = { value: true, denominator: false };

/** A county "c" with villages "v1", "v2" … */
const below = (villages: number) => (place: string) =>
  place === 'c' ? Array.from({ length: villages }, (_none, at) => `v${at + 1}`) : [];

const counted = (place: string, n: number, d: number): PlaceReading => ({
  place,
  value: (100 * n) / d,
  denominator: d,
});
const plain = (place: string, value: number, denominator: number | null = null): PlaceReading => ({
  place,
  value,
  denominator,
});

function protectedOf(
  indicator: Indicator,
  readings: readonly PlaceReading[],
  earlier: readonly EarlierReadings[] = [],
): ProtectedReadings {
  return protectReadings({
    indicator,
    readings,
    earlier,
    below: below(4),
    isLarge: (place) => place === 'c',
    parameters: publicParameters,
  });
}

const values = ({ withheld }: ProtectedReadings): string[] =>
  [...withheld].flatMap(([place, { value }]) => (value ? [place] : [])).toSorted();

describe('which readings are withheld', () => {
  it.each<[string, Indicator, readonly PlaceReading[], string[]]>([
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
      ['v1', 'v2'],
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
      ['v1', 'v2'],
    ],
  ])('%s', (_, indicator, readings, expected) => {
    expect(values(protectedOf(indicator, readings))).toEqual(expected);
  });

  it('tells by itself what it tells without sums', () => {
    const alone = (reading: PlaceReading, indicator = share): boolean =>
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
  const before: EarlierReadings = { name: 'first', readings: all, withheld: first.withheld, binds: true };

  it('stays withheld, as long as it is the same', () => {
    const again = protectedOf(count, all, [before]);
    expect(values(again)).toEqual(values(first));
    expect(again.exposed).toEqual([]);
  });

  it('gives no hint when it is revised: the new value would tell what the old one was', () => {
    expect(values(protectedOf(count, [plain('c', 82), plain('v1', 14)], [before]))).not.toEqual([]);
    const alone: EarlierReadings = { name: 'alone', readings: [plain('v1', 4)], withheld: first.withheld, binds: true };
    expect(values(protectedOf(count, [plain('v1', 14)], [alone]))).toEqual([]);
  });

  it('is counted with what comes later: a part whose sum and other parts are public is refused', () => {
    const shown = all.filter(({ place }) => place !== 'v1');
    const told: EarlierReadings = {
      name: 'first',
      readings: shown,
      withheld: new Map<string, Withheld>(),
      binds: true,
    };
    expect(protectedOf(count, [plain('v1', 4)], [told]).exposed).toEqual(['v1']);
    expect(
      protectedOf(count, [plain('v1', 14)], [{ ...told, readings: [plain('c', 82), ...shown.slice(1)] }]).exposed,
    ).toEqual([]);
  });

  it('is protected against what comes late: the last part of a sum', () => {
    const four = [plain('c', 84), ...all.slice(1, 4)];
    const { withheld } = protectedOf(count, four);
    const told: EarlierReadings = { name: 'first', readings: four, withheld, binds: true };
    expect([...withheld.keys()]).toEqual(['v1']);
    const late = protectedOf(count, [plain('v4', 12)], [told]);
    expect([values(late), late.exposed]).toEqual([['v4'], []]);
  });

  it('is no fault of what comes later, where it told too much by itself', () => {
    const told: EarlierReadings = { name: 'first', readings: all, withheld: new Map([['v1', hidden]]), binds: true };
    expect(protectedOf(count, [plain('v2', 25)], [told]).exposed).toEqual([]);
  });

  it('of means over few, too', () => {
    const parts = [plain('v2', 7000, 100), plain('v3', 7000, 100), plain('v4', 7000, 100)];
    const told: EarlierReadings = {
      name: 'first',
      readings: parts,
      withheld: new Map<string, Withheld>(),
      binds: true,
    };
    const next = protectedOf(mean, [plain('c', 7000, 319), plain('v1', 7100, 19)], [told]);
    expect(values(next)).toEqual(['c', 'v1']);
  });
});

describe('laws', () => {
  const number = fc.oneof(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 10, max: 400 }));
  const village = fc.record({ n: number, more: number });
  const moment = fc.array(village, { minLength: 2, maxLength: 4 });

  /** Two datasets; in the second, some villages are as before. */
  const scenario = fc.record({
    first: moment,
    second: moment,
    kept: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    sums: fc.boolean(),
  });

  it('every small number keeps its room, whatever was published when', () => {
    fc.assert(
      fc.property(scenario, ({ first, second, kept, sums }) => {
        const size = Math.min(first.length, second.length);
        const one = first.slice(0, size);
        const two = second.slice(0, size).map((each, at) => (kept[at] === true ? (one[at] ?? each) : each));
        const context = { indicator: share, below: below(size), smallestCount: publicParameters.smallestCount };
        const earlier: EarlierReadings[] = [];
        const moments: ToldReading[][] = [];
        for (const villages of [one, two]) {
          const readings = villages.flatMap(({ n, more }, at) =>
            n + more === 0 ? [] : [counted(`v${at + 1}`, n, n + more)],
          );
          const [n, d] = villages.reduce(([a, b], each) => [a + each.n, b + each.n + each.more], [0, 0]);
          if (sums && d > 0) readings.unshift(counted('c', n, d));
          const { withheld, exposed } = protectReadings({
            ...context,
            readings,
            earlier,
            isLarge: () => false,
            parameters: publicParameters,
          });
          if (exposed.length > 0) return;
          earlier.push({ name: String(moments.length), readings, withheld, binds: true });
          const newest = new Map(
            earlier.flatMap((each) =>
              each.readings.map((reading): [string, ToldReading] => [
                reading.place,
                { reading, told: each.withheld.get(reading.place) ?? { value: false, denominator: false } },
              ]),
            ),
          );
          moments.push([...newest.values()]);
        }
        expect(toldTooClosely(seenReadings(moments, context), publicParameters)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
