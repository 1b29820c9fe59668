/** What large components are asked in another way than small ones; here both ways are taken with the same small books. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EasedSystem } from '../../src/core/reckoning/bounds/easedSystem.ts';
import type { Which } from '../../src/core/reckoning/bounds/extremes.ts';
import { NearBounds } from '../../src/core/reckoning/bounds/nearBounds.ts';
import { NearRepair } from '../../src/core/reckoning/bounds/nearRepair.ts';
import { strictExtreme } from '../../src/core/reckoning/bounds/strictExtreme.ts';
import type { Fraction, Objective } from '../../src/core/reckoning/solver/linearProgram.ts';
import { Whole } from '../../src/core/reckoning/bounds/whole.ts';
import { openExact } from '../../src/core/reckoning/solver/exactSimplex.ts';
import { coordinatesOf } from '../../src/core/reckoning/space/coordinates.ts';
import { Space } from '../../src/core/reckoning/space/space.ts';
import type { System } from '../../src/core/reckoning/space/system.ts';
import type { Bounds, Scope } from '../../src/core/reckoning/statement.ts';
import type { Ground } from '../../src/core/reckoning/system/ground.ts';
import { LiveSystem } from '../../src/core/reckoning/system/liveSystem.ts';
import type { SmallCase } from './arbitraries.ts';
import { smallCase } from './arbitraries.ts';

/** COUNTERFOIL_RECKON_CASES=20000 tries more, for a longer time. */
const runs = Number(process.env['COUNTERFOIL_RECKON_CASES'] ?? 600) / 3;
const MINUTES = 60_000;
const both: readonly Which[] = ['least', 'most'];

function systemsOf({ trees, statements, queries }: SmallCase): {
  readonly ground: Ground;
  readonly systems: readonly System[];
} {
  const coordinates = coordinatesOf(trees);
  const ground: Ground = { coordinates, float: null, open: openExact, openSmall: openExact };
  return { ground, systems: new Space({ coordinates, statements, queries }).systems };
}

/** How often a solution that reaches the bound was shown. */
interface Count {
  shown: number;
  all: number;
}

/** An end, found either way. */
interface Ended {
  readonly value: Fraction;
  readonly isOpen?: boolean;
}

interface Way {
  readonly exact: (objective: Objective, which: Which) => Ended | null;
  readonly near: {
    isUnlimited: (objective: Objective) => boolean;
    extreme: (objective: Objective, which: Which) => (Ended & { readonly isShown: boolean }) | null;
  };
}

/** What is wrong with a system's answers, in words. */
function faultsOf(system: System, queries: SmallCase['queries'], { way, count }: { way: Way; count: Count }): string[] {
  const faults: string[] = [];
  for (const { id } of queries) {
    const objective = system.objectiveOf(id);
    if (!objective) continue;
    for (const which of both) {
      const exact = way.exact(objective, which);
      const found = way.near.extreme(objective, which);
      if (exact && which === 'most' && way.near.isUnlimited(objective)) faults.push(`${id} has a limit`);
      if (!exact && found?.isShown) faults.push(`${id} has no limit`);
      if (!exact) continue;
      count.all += 1;
      if (!found?.isShown) continue;
      count.shown += 1;
      if (!isDeepStrictEqual(found.value, exact.value)) faults.push(`${id} ${which} is another`);
      if (found.isOpen !== exact.isOpen) faults.push(`${id} ${which} is ${found.isOpen ? 'reached' : 'not reached'}`);
    }
  }
  return faults;
}

function holding(small: SmallCase, count: Count): string[] {
  const { ground, systems } = systemsOf(small);
  return systems.flatMap((system) => {
    const live = new LiveSystem(system, ground);
    if (live.contradiction()) return [];
    const exact: Way['exact'] = (objective, which) => strictExtreme(ground, live, objective, which);
    return faultsOf(system, small.queries, {
      way: { exact, near: new NearBounds(ground, Whole.of(system), null) },
      count,
    });
  });
}

/** Nothing lies beyond an end that was found with so little work, whether it is reached or not. */
function cutShort(small: SmallCase, work: number): string[] {
  const { ground, systems } = systemsOf(small);
  return systems.flatMap((system) => {
    const live = new LiveSystem(system, ground);
    const limits = { change: 1e9, end: work };
    const near = live.contradiction()
      ? new NearRepair(ground, system, [], limits)
      : new NearBounds(ground, Whole.of(system), null, work);
    const eased = live.contradiction() ? new EasedSystem(openExact, system) : null;
    const exact: Way['exact'] = (objective, which) =>
      eased ? eased.extreme(objective, which) : strictExtreme(ground, live, objective, which);
    return small.queries.flatMap(({ id }) => {
      const objective = system.objectiveOf(id);
      return objective
        ? both.flatMap((which) => beyond(which, exact(objective, which), near.extreme(objective, which)))
        : [];
    });
  });
}

function beyond(which: Which, exact: Ended | null, found: Ended | null): string[] {
  if (!found) return [];
  if (!exact) return [`no ${which} is known`];
  const [a, b] = which === 'most' ? [found.value, exact.value] : [exact.value, found.value];
  const order = a.numerator * b.denominator - b.numerator * a.denominator;
  const isWrong = order < 0n || (order === 0n && found.isOpen === true && exact.isOpen !== true);
  return isWrong ? [`${which} lies further out`] : [];
}

function repaired(small: SmallCase, count: Count): string[] {
  const { ground, systems } = systemsOf(small);
  return systems.flatMap((system) => {
    const whole = new EasedSystem(openExact, system);
    const exact: Way['exact'] = (objective, which) => whole.extreme(objective, which);
    return faultsOf(system, small.queries, { way: { exact, near: new NearRepair(ground, system) }, count });
  });
}

const ends = (low: string | null, high: string | null): Bounds => ({ low, high, lowOpen: false, highOpen: false });

describe('bounds from the statements that matter', () => {
  it.each([
    ['are those of all statements', holding],
    ['are so after a repair, too', repaired],
  ])('%s, wherever a solution that reaches them is shown', { timeout: 10 * MINUTES }, (_, faults) => {
    const count: Count = { shown: 0, all: 0 };
    fc.assert(
      fc.property(smallCase(7), (small) => {
        expect(faults(small, count)).toEqual([]);
      }),
      { numRuns: runs },
    );
    expect(count.shown).toBeGreaterThan(0.9 * count.all);
  });

  it('do not count an end as reached where a share would have to be less than itself', () => {
    const book = { measure: 'money', unit: 'CNY', stage: null, basis: 'flow', price: 'current' } as const;
    const scopeOf = (donor: string, recipient: string, sector: string, year: string): Scope => ({
      donors: [donor],
      recipients: [recipient],
      sectors: [sector],
      start: `${year}-01-01`,
      end: `${year}-12-31`,
    });
    const schools = { kind: 'share', id: 'a', book, scope: scopeOf('east', '*', 'schools', '2019') } as const;
    const county = { kind: 'share', id: 'b', book, scope: scopeOf('east', 'county', 'schools', '2019') } as const;
    const small: SmallCase = {
      trees: { donors: new Map(), recipients: new Map(), sectors: new Map() },
      statements: [
        { ...schools, of: { book, scope: scopeOf('south', '*', '*', '2020') }, ...ends('0.1', '0.2') },
        {
          ...county,
          of: { book, scope: scopeOf('east', 'county', '*', '2019') },
          ...ends(null, '0.1'),
          highOpen: true,
        },
      ],
      queries: [{ id: 'q', book, scope: scopeOf('east', '*', '*', '2019') }],
    };
    expect(holding(small, { shown: 0, all: 0 })).toEqual([]);
  });

  it.each([0, 3000, 100_000])('hold when they are cut short after work of %i', { timeout: 10 * MINUTES }, (work) => {
    fc.assert(
      fc.property(smallCase(7), (small) => {
        expect(cutShort(small, work)).toEqual([]);
        expect(cutShort(small, work)).toEqual(cutShort(small, work));
      }),
      { numRuns: runs / 4 },
    );
  });
});
