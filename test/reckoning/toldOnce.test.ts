/** What is told of a claim that is left out: each further conflict shares nothing but it with those told before. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ClaimIndex } from '../../src/core/reckoning/conflicts/claimIndex.ts';
import { findConflicts } from '../../src/core/reckoning/conflicts/findConflicts.ts';
import { openExact } from '../../src/core/reckoning/solver/exactSimplex.ts';
import { coordinatesOf } from '../../src/core/reckoning/space/coordinates.ts';
import { LiveSystem } from '../../src/core/reckoning/system/liveSystem.ts';
import type { Ground } from '../../src/core/reckoning/system/ground.ts';
import { spaceOf } from '../../src/core/reckoning/system/ground.ts';
import type { SmallCase } from './arbitraries.ts';
import { smallCase } from './arbitraries.ts';

/** What is told of each component, and which statements were left out of it. */
function toldOf({ statements, trees }: SmallCase) {
  const coordinates = coordinatesOf(trees);
  const ground: Ground = { coordinates, float: null, open: openExact, openSmall: openExact };
  const index = new ClaimIndex(coordinates);
  for (const statement of statements) index.add(statement);
  return spaceOf(ground, statements).systems.map((system) => {
    const live = new LiveSystem(system, ground);
    const found = findConflicts({ ground, live, index }, { all: false, limit: 1000 });
    live.dispose();
    return found;
  });
}

it('in components whose conflicts are all known', { timeout: 600_000 }, () => {
  let seen = 0;
  fc.assert(
    fc.property(smallCase(9), (small) => {
      for (const { conflicts, dropped } of toldOf(small)) {
        const left = (conflict: readonly string[]): string => conflict.filter((id) => dropped.includes(id)).join();
        for (const [at, one] of conflicts.entries()) {
          for (const other of conflicts.slice(at + 1)) {
            if (left(one) !== left(other) || left(one).includes(',')) continue;
            seen += 1;
            expect(one.filter((id) => other.includes(id))).toEqual([left(one)]);
          }
        }
      }
    }),
    { numRuns: 600 },
  );
  expect(seen).toBeGreaterThan(10);
});
