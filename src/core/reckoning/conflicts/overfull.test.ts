import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openExact } from '../solver/exactSimplex.ts';
import { coordinatesOf } from '../space/coordinates.ts';
import type { SumStatement } from '../statement.ts';
import type { Ground } from '../system/ground.ts';
import { ClaimIndex } from './claimIndex.ts';
import { explainConflict } from './explain.ts';
import { irreducible } from './irreducible.ts';
import { overfullOf } from './overfull.ts';
import { place } from './placed.ts';

const book = { measure: 'money', unit: 'CNY', stage: null, basis: 'flow', price: 'current' } as const;
const coordinates = coordinatesOf({ donors: new Map(), recipients: new Map(), sectors: new Map() });
const ground: Ground = { coordinates, float: null, open: openExact, openSmall: openExact };
const closed = { lowOpen: false, highOpen: false };

function sum(id: string, donors: readonly string[], bounds: Partial<SumStatement>): SumStatement {
  const scope = { donors, recipients: ['*'], sectors: ['*'], start: null, end: null };
  return { kind: 'sum', id, book, scope, low: null, high: null, ...closed, ...bounds };
}

function found(sums: readonly SumStatement[]): readonly string[] | null {
  const overfull = overfullOf(sums.map((one) => place(one, coordinates)));
  return (
    overfull && [overfull.whole, ...overfull.parts.map(({ placed }) => placed)].map(({ statement }) => statement.id)
  );
}

describe('a whole and its parts', () => {
  const whole = sum('w', ['a', 'b', 'c'], { high: '10' });
  const a = sum('a', ['a'], { low: '6' });
  it.each<[string, readonly SumStatement[], readonly string[] | null]>([
    ['two parts that are together more', [whole, a, sum('b', ['b'], { low: '4.01' })], ['w', 'a', 'b']],
    ['as much is not too much', [whole, a, sum('b', ['b'], { low: '4' })], null],
    ['but is where an end is excluded', [whole, a, sum('b', ['b'], { low: '4', lowOpen: true })], ['w', 'a', 'b']],
    ['parts that share a donor', [whole, a, sum('b', ['a', 'b'], { low: '6' })], null],
    ['a part that is not needed', [whole, a, sum('b', ['b'], { low: '7' }), sum('c', ['c'], { low: '1' })], null],
    ['one part that is more by itself', [whole, sum('b', ['b'], { low: '11' })], ['w', 'b']],
    ['a part of another book', [whole, a, { ...sum('b', ['b'], { low: '9' }), book: { ...book, unit: 'EUR' } }], null],
    ['what lies outside', [whole, a, sum('d', ['d'], { low: '9' })], null],
  ])('%s', (_, sums, expected) => {
    expect(found(sums)).toEqual(expected);
  });
});

const donors = fc.subarray(['a', 'b', 'c', 'd'], { minLength: 1 });
const figures = fc.tuple(fc.nat(9), fc.nat(4), fc.boolean(), fc.boolean(), fc.constantFrom('both', 'low', 'high'));
const anySum = fc.tuple(donors, figures).map(([names, [low, width, lowOpen, highOpen, ends]]) =>
  sum('', names, {
    low: ends === 'high' ? null : `${low}`,
    high: ends === 'low' ? null : `${low + width}`,
    lowOpen: lowOpen && width > 0 && ends !== 'high',
    highOpen: highOpen && width > 0 && ends !== 'low',
  }),
);

it('is irreducible, and explained as solving explains it', () => {
  let seen = 0;
  fc.assert(
    fc.property(fc.array(anySum, { minLength: 2, maxLength: 4 }), (list) => {
      const sums = list.map((one, at) => ({ ...one, id: `c${at}` }));
      if (!found(sums)) return;
      seen += 1;
      expect(irreducible(ground, sums, { work: { left: Infinity } })).toEqual(sums);
      const index = new ClaimIndex(coordinates);
      const solved = explainConflict(ground, sums, { index, steps: Infinity });
      for (const one of sums) index.add(one);
      expect(explainConflict(ground, sums, { index, steps: Infinity })).toEqual(solved);
    }),
    { numRuns: 3000 },
  );
  expect(seen).toBeGreaterThan(100);
});
