import { describe, expect, it } from 'vitest';
import { foldUnit, rates, scoreCase, sum, type GoldenCase, type ReadQuantity } from './score.ts';

const golden: GoldenCase = {
  text: 'In 2019 about 5 people paid 5 to 7 dollars, a third of the price, for Model 3.',
  date: null,
  language: 'en',
  genre: 'general',
  quantities: [
    { quote: '5 people', value: '5', unit: 'person', qualifier: 'about' },
    {
      quote: '5 to 7 dollars',
      value: null,
      low: '5',
      high: '7',
      unit: 'USD',
      units: ['USD', 'CAD'],
      qualifier: 'range',
    },
  ],
  none: ['2019', 'Model 3'],
  ignore: ['a third'],
};

function read(words: string, value: string | null, more: Partial<ReadQuantity> = {}): ReadQuantity {
  const start = golden.text.indexOf(words);
  const rest = { low: value, high: value, unit: null, per: null, qualifier: 'exact', change: null } as const;
  return { start, end: start + words.length, value, ...rest, ...more };
}

const people = read('5 people', '5', { unit: 'people', qualifier: 'about' });
const dollars = read('5 to 7 dollars', null, { low: '5', high: '7', unit: 'CAD', qualifier: 'range' });

describe('scoreCase', () => {
  it('gives full marks for everything that is there, by any unit that is right', () => {
    const score = scoreCase(golden, [people, dollars]);
    expect(score).toMatchObject({
      expected: 2,
      read: 2,
      value: 2,
      valueAndUnit: 2,
      qualifier: 2,
      change: 2,
      inNone: 0,
    });
    expect(rates(score.value, score)).toEqual({ precision: 100, recall: 100, f1: 100 });
  });

  it('counts a wrong unit for the value only', () => {
    expect(scoreCase(golden, [{ ...people, unit: 'dollar' }, dollars])).toMatchObject({ value: 2, valueAndUnit: 1 });
  });

  it('counts what is read beyond the case, and where the words are none', () => {
    const score = scoreCase(golden, [read('2019', '2019'), people, { ...people }, dollars, read('Model 3', '3')]);
    expect(score).toMatchObject({ read: 5, value: 2, inNone: 2 });
    expect(score.extra).toHaveLength(3);
  });

  it('leaves words out on which readers may differ', () => {
    expect(scoreCase(golden, [read('a third', '0.33')])).toMatchObject({ read: 0, value: 0 });
  });

  it('names what is missed', () => {
    expect(scoreCase(golden, [people]).missed).toEqual(['5 to 7 dollars']);
  });

  it('lets adjectives pass for the noun, but not words that make another unit', () => {
    const score = (unit: string): object => scoreCase(golden, [{ ...people, unit }]);
    expect(score('happy people')).toMatchObject({ valueAndUnit: 0, valueAndNoun: 1 });
    expect(score('square people')).toMatchObject({ valueAndUnit: 0, valueAndNoun: 0 });
    expect(score('happy dogs')).toMatchObject({ valueAndUnit: 0, valueAndNoun: 0 });
  });

  it('adds up', () => {
    const total = sum([scoreCase(golden, [people, dollars]), scoreCase(golden, [])]);
    expect(rates(total.value, total)).toEqual({ precision: 100, recall: 50, f1: (200 * 2) / 6 });
  });
});

describe('foldUnit', () => {
  it.each([
    ['people', 'person'],
    ['%', 'percent'],
    ['per cent', '%'],
    ['km', 'kilometers'],
    ['°C', 'degrees Celsius'],
    ['US dollars', 'USD'],
    ['newly infected people', 'newly infected person'],
    ['countries', 'country'],
    ['coaches', 'coach'],
    ['mph', 'mile per hour'],
    ['公里', 'kilometre'],
    ['light-years', 'light year'],
  ])('takes %s and %s for one unit', (a, b) => {
    expect(foldUnit(a)).toBe(foldUnit(b));
  });

  it.each([
    ['percentage point', '%'],
    ['EUR', 'USD'],
    ['mile', 'mile per hour'],
    ['series', 'sery'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(foldUnit(a)).not.toBe(foldUnit(b));
  });
});
