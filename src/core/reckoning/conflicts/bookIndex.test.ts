import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { coordinatesOf } from '../space/coordinates.ts';
import { anyScope, anyTrees } from '../space/testing/anyStatements.ts';
import type { SumStatement } from '../statement.ts';
import { BookIndex } from './bookIndex.ts';
import type { Placed } from './placed.ts';
import { liesWithin, place, regionOf } from './placed.ts';

const book = { measure: 'money', unit: 'CNY', stage: null, basis: 'flow', price: 'current' } as const;
const bound = fc.constantFrom(null, '0', '1', '2.5', '7');
const anySums: fc.Arbitrary<SumStatement[]> = fc
  .array(fc.record({ scope: anyScope, low: bound, high: bound }), { maxLength: 25 })
  .map((list) => list.map((one, at) => ({ kind: 'sum', id: `c${at}`, book, lowOpen: false, highOpen: false, ...one })));

const idsOf = (placed: readonly Placed[]): string[] => placed.map(({ statement }) => statement.id).toSorted();

it('finds what comparing each with each finds, in order of ends', () => {
  fc.assert(
    fc.property(anyTrees, anySums, anyScope, (trees, sums, scope) => {
      const coordinates = coordinatesOf(trees);
      const placed = sums.map((one) => place(one, coordinates));
      const index = new BookIndex();
      for (const one of placed) index.add(one);
      for (const region of [regionOf(scope, coordinates), ...placed]) {
        const parts = index.partsOf(region);
        const wholes = index.wholesOf(region);
        expect(idsOf(parts.placed)).toEqual(idsOf(placed.filter((one) => one.low && liesWithin(one, region))));
        expect(idsOf(wholes)).toEqual(idsOf(placed.filter((one) => one.high && liesWithin(region, one))));
        const lows = parts.placed.map(({ about }) => about.low);
        const highs = wholes.map(({ about }) => about.high);
        expect(lows).toEqual(lows.toSorted((a, b) => b - a));
        expect(highs).toEqual(highs.toSorted((a, b) => a - b));
        expect(parts.sum).toBeCloseTo(lows.reduce((sum, low) => sum + low, 0));
      }
    }),
  );
});

it('answers as if all sums had been there from the beginning', () => {
  fc.assert(
    fc.property(anyTrees, anySums, anySums, (trees, before, after) => {
      const coordinates = coordinatesOf(trees);
      const index = new BookIndex();
      const asked: Placed[] = [];
      for (const one of [...before, ...after]) {
        const placed = place(one, coordinates);
        index.add(placed);
        asked.push(placed);
        index.partsOf(placed);
        index.wholesOf(placed);
      }
      const fresh = new BookIndex();
      for (const one of asked) fresh.add(one);
      for (const one of asked) {
        expect(idsOf(index.partsOf(one).placed)).toEqual(idsOf(fresh.partsOf(one).placed));
        expect(index.partsOf(one).sum).toBeCloseTo(fresh.partsOf(one).sum);
        expect(idsOf(index.wholesOf(one))).toEqual(idsOf(fresh.wholesOf(one)));
      }
    }),
  );
});
