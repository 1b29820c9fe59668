import { describe, expect, it } from 'vitest';
import { yearlyShare } from '../../monitoring/testing/yearlyShare.ts';
import { isRatioOf } from './isRatioOf.ts';

const intensity = { ...yearlyShare, id: 'intensity' };
const index = { ...yearlyShare, id: 'index', whole: null, most: 1 };
const count = { ...yearlyShare, id: 'cases', whole: null, most: null, combine: 'sum' as const };

const reading = (indicator: string, value: number, denominator: number | null) => ({
  indicator,
  place: 'v',
  value,
  denominator,
});

describe('whether a ratio has what another reading counted', () => {
  it.each([
    ['exactly', [50, 30], [15 / 400, 400], index, true],
    ['as closely as both are written', [73.3, 30], [0.055, 400], index, true],
    ['not of a revised one', [73.3, 30], [0.15, 414], index, false],
    ['of a count', [50, 30], [15, null], count, true],
    ['not of another count', [50, 30], [16, null], count, false],
  ] as const)('%s', (_, [ratio, cases], [value, of], indicator, expected) => {
    const above = { reading: reading(indicator.id, value, of), indicator };
    expect(isRatioOf({ reading: reading('intensity', ratio, cases), indicator: intensity }, above)).toBe(expected);
  });

  it('is not contradicted by a reading that is not there', () => {
    const ratio = { reading: reading('intensity', 50, 30), indicator: intensity };
    expect(isRatioOf(ratio, { reading: undefined, indicator: index })).toBe(true);
  });
});
