/** Pairs that are seen to clash from where their scopes lie, without solving, are all those of which one holds the other. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ClaimIndex } from '../../src/core/reckoning/conflicts/claimIndex.ts';
import { nestedPairs, pairsWith } from '../../src/core/reckoning/conflicts/nestedPairs.ts';
import { coordinatesOf } from '../../src/core/reckoning/space/coordinates.ts';
import type { Statement, Trees } from '../../src/core/reckoning/statement.ts';
import { smallCase } from './arbitraries.ts';
import { bookName, coverOf, slowCells } from './slowCells.ts';
import { numberOf } from './slowReckoning.ts';

/** Of two sums the first is said to be more than the second, whose cells include its own. */
function slowPairs(statements: readonly Statement[], trees: Trees): string[] {
  const cells = slowCells(statements, [], trees);
  const placed = statements.map((one) => ({ one, inside: cells.map(coverOf(one.book, one.scope, trees)) }));
  return placed.flatMap(({ one: part, inside }) =>
    placed.flatMap(({ one: whole, inside: around }) => {
      if (part === whole || part.kind !== 'sum' || whole.kind !== 'sum') return [];
      if (part.low === null || whole.high === null || bookName(part.book) !== bookName(whole.book)) return [];
      if (!inside.every((isIn, at) => !isIn || around[at])) return [];
      const [low, high] = [numberOf(part.low), numberOf(whole.high)];
      const beyond = low.n * high.d - high.n * low.d;
      const isTooMuch = beyond > 0n || (beyond === 0n && (part.lowOpen || whole.highOpen));
      return isTooMuch ? [`${part.id} in ${whole.id}`] : [];
    }),
  );
}

it('at once, and one after the other', () => {
  fc.assert(
    fc.property(smallCase(12), ({ statements, trees }) => {
      const index = new ClaimIndex(coordinatesOf(trees));
      const oneByOne = statements.flatMap((one) => {
        index.add(one);
        return pairsWith(one, index);
      });
      const written = (pairs: readonly (readonly [string, string])[]): string[] =>
        pairs.map(([part, whole]) => `${part} in ${whole}`).toSorted();
      const expected = slowPairs(statements, trees).toSorted();
      expect(written(nestedPairs(statements, index))).toEqual(expected);
      expect(written(oneByOne)).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});
