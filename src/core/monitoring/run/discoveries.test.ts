import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutOf as cutOfRows } from './discoveries.ts';

const cutOf = (known: { tested: number; low: readonly number[] }, q: number): number =>
  cutOfRows({ tested: known.tested, low: new Map(known.low.entries()) }, q);

describe('the cut of Benjamini and Hochberg', () => {
  /** The fifteen p-values of the example in Benjamini & Hochberg (1995), section 4.2, of which they keep four at 0.05. */
  const published = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ];
  it('is where its authors have it', () => {
    expect(cutOf({ tested: 15, low: published }, 0.05)).toBe(0.0095);
    expect(cutOf({ tested: 15, low: published.filter((p) => p <= 0.05) }, 0.05)).toBe(0.0095);
  });

  it.each([
    { tested: 0, low: [], cut: -1 },
    { tested: 1, low: [0.05], cut: 0.05 },
    { tested: 2, low: [0.05], cut: -1 },
    { tested: 2, low: [0.05, 0.05], cut: 0.05 },
  ])('$low of $tested: $cut', ({ tested, low, cut }) => {
    expect(cutOf({ tested, low }, 0.05)).toBe(cut);
  });

  it('lets through what Bonferroni does, and nothing above the accepted share', () => {
    const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(ps, (ps) => {
        const cut = cutOf({ tested: ps.length, low: ps }, 0.1);
        expect(cut).toBeLessThanOrEqual(0.1);
        expect(ps.filter((p) => p <= 0.1 / ps.length && p > cut)).toEqual([]);
      }),
    );
  });
});
