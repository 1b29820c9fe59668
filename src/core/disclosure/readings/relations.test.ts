import { describe, expect, it } from 'vitest';
import { fractionOf } from './relations.ts';

describe('weights as they are written', () => {
  it.each([
    ['1/6', { numerator: 1, denominator: 6 }],
    ['0.25', { numerator: 1, denominator: 4 }],
    ['2', { numerator: 2, denominator: 1 }],
    ['0.5/3', { numerator: 1, denominator: 6 }],
    ['0', null],
    ['1/0', null],
    ['-1', null],
    ['a sixth', null],
  ])('%s', (text, expected) => {
    expect(fractionOf(text)).toEqual(expected);
  });
});
