import { describe, expect, it } from 'vitest';
import { levelsOf } from './levels.ts';
import { quartiles } from './quartiles.ts';

describe('classes of values', () => {
  it.each<[string, number[], 'higher' | 'lower', (readonly [number, number, number])[]]>([
    [
      'a fifth each',
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      'higher',
      [
        [1, 2, 2],
        [3, 4, 2],
        [5, 6, 2],
        [7, 8, 2],
        [9, 10, 2],
      ],
    ],
    [
      'the best first',
      [1, 2, 3, 4, 5],
      'lower',
      [
        [5, 5, 1],
        [4, 4, 1],
        [3, 3, 1],
        [2, 2, 1],
        [1, 1, 1],
      ],
    ],
    [
      'equal values stay together',
      [0, 0, 0, 0, 7],
      'higher',
      [
        [0, 0, 4],
        [7, 7, 1],
      ],
    ],
    ['one value', [3], 'higher', [[3, 3, 1]]],
    ['none', [], 'higher', []],
  ])('%s', (_, values, worse, expected) => {
    const levels = levelsOf(values, worse);
    expect(levels.ends.map(({ from, to, places }) => [from, to, places])).toEqual(expected);
    for (const value of values) {
      const { from = NaN, to = NaN } = levels.ends[levels.of(value)] ?? {};
      expect(from <= value && value <= to).toBe(true);
    }
  });
});

describe('the middle half', () => {
  it.each([
    [[1, 2, 3, 4, 5], { low: 2, middle: 3, high: 4 }],
    [[4, 1, 3, 2], { low: 1.75, middle: 2.5, high: 3.25 }],
    [[1, 2, 3], null],
  ])('%j', (values, expected) => {
    expect(quartiles(values)).toEqual(expected);
  });
});
