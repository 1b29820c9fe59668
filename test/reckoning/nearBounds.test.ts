/** What large components are asked in another way than small ones; here both ways are taken with the same small books. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EasedSystem } from '../../src/core/reckoning/bounds/easedSystem.ts';
import type { Which } from '../../src/core/reckoning/bounds/extremes.ts';
import { NearBounds } from '../../src/core/reckoning/bounds/nearBounds.ts';
import { NearRepair } from '../../src/core/reckoning/bounds/nearRepair.ts';
import { strictExtreme } from '../../src/core/reckoning/bounds/strictExtreme.ts';
import { openExact } from '../../src/core/reckoning/solver/exactSimplex.ts';
import { coordinatesOf } from '../../src/core/reckoning/space/coordinates.ts';
import { Space } from '../../src/core/reckoning/space/space.ts';
import type { System } from '../../src/core/reckoning/space/system.ts';
import type { Ground } from '../../src/core/reckoning/system/ground.ts';
import { LiveSystem } from '../../src/core/reckoning/system/liveSystem.ts';
import type { SmallCase } from './arbitraries.ts';
import { smallCase } from './arbitraries.ts';

/** COUNTERFOIL_RECKON_CASES=20000 tries more, for a longer time. */
const runs = Number(process.env['COUNTERFOIL_RECKON_CASES'] ?? 600) / 3;
const MINUTES = 60_000;
const both: readonly Which[] = ['least', 'most'];

function systemsOf({ trees, statements, queries }: SmallCase): { readonly ground: Ground; readonly systems: readonly System[] } {
  const coordinates = coordinatesOf(trees);
  const ground: Ground = { coordinates, float: null, open: openExact, openSmall: openExact };
  return { ground, systems: new Space({ coordinates, statements, queries }).systems };
}

/** How often a solution that reaches the bound was shown. */
interface Count {
  shown: number;
  all: number;
}

function compareHolding(small: SmallCase, count: Count): void {
  const { ground, systems } = systemsOf(small);
  for (const system of systems) {
    const live = new LiveSystem(system, ground);
    if (live.contradiction()) continue;
    const near = new NearBounds(ground, system);
    for (const { id } of small.queries) {
      const objective = system.objectiveOf(id);
      for (const which of objective ? both : []) {
        const exact = objective && strictExtreme(ground, live, objective, which);
        const found = objective && near.extreme(objective, which);
        if (objective && which === 'most' && near.isUnlimited(objective)) expect(exact).toBeNull();
        if (!exact) {
          expect(found?.isShown ?? false).toBe(false);
          continue;
        }
        count.all += 1;
        if (!found?.isShown) continue;
        count.shown += 1;
        expect(found.value).toEqual(exact.value);
        expect(found.isOpen).toBe(exact.isOpen);
      }
    }
  }
}

function compareRepaired(small: SmallCase, count: Count): void {
  const { ground, systems } = systemsOf(small);
  for (const system of systems) {
    const whole = new EasedSystem(openExact, system);
    const near = new NearRepair(ground, system);
    for (const { id } of small.queries) {
      const objective = system.objectiveOf(id);
      for (const which of objective ? both : []) {
        const exact = objective && whole.extreme(objective, which);
        const found = objective && near.extreme(objective, which);
        if (!exact) {
          expect(found?.isShown ?? false).toBe(false);
          continue;
        }
        count.all += 1;
        if (!found?.isShown) continue;
        count.shown += 1;
        expect(found.value).toEqual(exact.value);
        expect(found.total).toEqual(whole.total);
      }
    }
  }
}

describe('bounds from the statements that matter', () => {
  it('are those of all statements, wherever a solution that reaches them is shown', { timeout: 10 * MINUTES }, () => {
    const count: Count = { shown: 0, all: 0 };
    fc.assert(
      fc.property(smallCase(7), (small) => compareHolding(small, count)),
      { numRuns: runs },
    );
    expect(count.shown).toBeGreaterThan(0.9 * count.all);
  });

  it('are so after a repair, too', { timeout: 10 * MINUTES }, () => {
    const count: Count = { shown: 0, all: 0 };
    fc.assert(
      fc.property(smallCase(7), (small) => compareRepaired(small, count)),
      { numRuns: runs },
    );
    expect(count.shown).toBeGreaterThan(0.9 * count.all);
  });
});
