import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleClaim } from './testing/exampleClaim.ts';
import type { Interval } from './interval.ts';
import { areDisjoint, claimInterval, combine, isInverted, isSameInterval, isWider } from './interval.ts';

function interval(low: string | null, high: string | null, open: 'low' | 'high' | 'none' = 'none'): Interval {
  return { low, high, lowOpen: open === 'low', highOpen: open === 'high' };
}

describe('claimInterval', () => {
  it('is what the bounds say, or the value alone', () => {
    expect(claimInterval(exampleClaim({ low: '114', high: '120', highOpen: true }))).toEqual(
      interval('114', '120', 'high'),
    );
    expect(claimInterval(exampleClaim({ low: null, high: '120' }))).toEqual(interval(null, '120'));
    expect(claimInterval(exampleClaim({ low: null, high: null, value: '7' }))).toEqual(interval('7', '7'));
    expect(claimInterval(exampleClaim({ low: null, high: null, value: null }))).toBeNull();
  });
});

describe('areDisjoint', () => {
  it.each([
    [interval('1', '2'), interval('3', '4'), true],
    [interval('1', '3'), interval('2', '4'), false],
    [interval('1', '2'), interval('2', '3'), false],
    [interval('1', '2', 'high'), interval('2', '3'), true],
    [interval('1', '2'), interval('2', '3', 'low'), true],
    [interval(null, '2'), interval('3', null), true],
    [interval('2', null), interval(null, '2'), false],
    [interval('18818500000.0000000001', '18819500000'), interval('18818500000', '18818500000'), true],
  ])('%j and %j: %s', (a, b, disjoint) => {
    expect(areDisjoint(a, b)).toBe(disjoint);
    expect(areDisjoint(b, a)).toBe(disjoint);
  });
});

describe('combine', () => {
  it('is what all allow, or all that is said where they exclude each other', () => {
    expect(combine([interval('1', '5'), interval('3', '9')])).toEqual({ low: '3', high: '5' });
    expect(combine([interval('1', '2'), interval('3', '9')])).toEqual({ low: '1', high: '9' });
    expect(combine([interval('1', null), interval('3', '9')])).toEqual({ low: '3', high: '9' });
    expect(combine([interval(null, '2'), interval('3', '9')])).toEqual({ low: null, high: '9' });
  });

  it('never depends on the order', () => {
    const any = fc
      .tuple(fc.integer({ min: -50, max: 50 }), fc.nat(20))
      .map(([low, width]) => interval(String(low), String(low + width)));
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 6 }), (list) => {
        expect(combine(list.toReversed())).toEqual(combine(list));
      }),
    );
  });
});

describe('bounds', () => {
  it('compare as numbers', () => {
    expect(isSameInterval(interval('1.50', '2'), interval('1.5', '2.0'))).toBe(true);
    expect(isSameInterval(interval('1', null), interval('1', '2'))).toBe(false);
    expect(isWider(interval('1', '9'), interval('1', '2'))).toBe(true);
    expect(isWider(interval('1', null), interval('1', '2'))).toBe(true);
    expect(isWider(interval('1', '2'), interval('1', null))).toBe(false);
    expect(isInverted(interval('10', '9'))).toBe(true);
    expect(isInverted(interval('9', '10'))).toBe(false);
  });
});
