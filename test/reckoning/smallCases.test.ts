/** Thousands of small random books, reckoned and compared with the slow way: conflicts, bounds, repairs, resolutions. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Conflict, Resolution } from '../../src/core/reckoning/findings.ts';
import { reckon } from '../../src/core/reckoning/reckon.ts';
import type { Query, Statement, Trees } from '../../src/core/reckoning/statement.ts';
import type { SmallCase } from './arbitraries.ts';
import { smallCase } from './arbitraries.ts';
import type { SlowModel } from './slowReckoning.ts';
import type { SlowFraction } from './slowSimplex.ts';
import { numberOf, slowBounds, slowConflicts, slowConsistent, slowModel, slowSlack } from './slowReckoning.ts';
import { coverOf, slowCells } from './slowCells.ts';

/** COUNTERFOIL_RECKON_CASES=20000 tries more, for a longer time. */
const runs = Number(process.env['COUNTERFOIL_RECKON_CASES'] ?? 600);
const MINUTES = 60_000;

function modelOf({ statements, queries, trees }: SmallCase): SlowModel {
  return slowModel(statements, queries, trees);
}

function reckoned(small: SmallCase, all = false): ReturnType<typeof reckon> {
  return reckon({ ...small, solver: null, all });
}

function forAll(most: number, check: (small: SmallCase) => void): void {
  fc.assert(fc.property(smallCase(most), check), { numRuns: runs });
}

function sameNumber(text: string | null | undefined, expected: SlowFraction | null): void {
  expect(text === null || text === undefined ? null : numberOf(text)).toEqual(expected);
}

describe('conflicts', () => {
  it('with --all are every irreducible one and no other', { timeout: 10 * MINUTES }, () => {
    forAll(7, (small) => {
      const found = reckoned(small, true).conflicts.map(({ claims }) => claims);
      expect(found).toEqual(slowConflicts(modelOf(small)));
    });
  });

  it(
    'are irreducible, smallest first, and one of each left out leaves the rest consistent',
    { timeout: 10 * MINUTES },
    () => {
      forAll(7, (small) => {
        const model = modelOf(small);
        const every = slowConflicts(model);
        const told = reckoned(small).conflicts.map(({ claims }) => claims);
        for (const conflict of told) expect(every).toContainEqual(conflict);
        expect(told[0]?.length).toBe(every[0]?.length);
        const left = choices(told).some((gone) => {
          const rest = model.ids.filter((id) => !gone.includes(id));
          return slowConsistent(model, rest);
        });
        expect(left).toBe(true);
      });
    },
  );

  it('say by how much ends have to change at least', { timeout: 10 * MINUTES }, () => {
    forAll(6, (small) => {
      const model = modelOf(small);
      for (const { claims, slack, slackExact } of reckoned(small, true).conflicts) {
        sameNumber(slackExact ?? slack, slowSlack(model, claims));
      }
    });
  });

  it('say where each end alone would fit, and no nearer', { timeout: 10 * MINUTES }, () => {
    forAll(6, (small) => {
      for (const conflict of reckoned(small, true).conflicts) {
        for (const resolution of conflict.resolve) expect(faultsOf(small, conflict, resolution).join('')).toBe('');
      }
    });
  });
});

/** Every way to take one member of each conflict. */
function choices(conflicts: readonly (readonly string[])[]): string[][] {
  const [first, ...rest] = conflicts;
  if (!first) return [[]];
  return choices(rest).flatMap((gone) => first.map((id) => gone.concat(id)));
}

/** With the end moved there the members fit; a millionth short of it they do not. Whatever is wrong, in words. */
function faultsOf(small: SmallCase, { claims }: Conflict, resolution: Resolution): string[] {
  const { claim, end, value, exact, isOpen } = resolution;
  const stated = small.statements.find(({ id }) => id === claim);
  const excluded = end === 'high' ? stated?.highOpen === true : stated?.lowOpen === true;
  const fits = (moved: string, isExcluded: boolean): boolean => {
    const changed = small.statements
      .filter(({ id }) => claims.includes(id))
      .map((one): Statement => (one.id === claim ? withEnd(one, end, moved, isExcluded) : one));
    return slowConsistent(slowModel(changed, [], small.trees), claims);
  };
  if (value === null) {
    return [fits(end === 'high' ? '1000000' : '-1', excluded) ? 'some figure would do' : ''];
  }
  const { n, d } = numberOf(exact ?? value);
  const beside = (sign: bigint): string => `${n * 1_000_000n + sign}/${d * 1_000_000n}`;
  const outward = end === 'high' ? 1n : -1n;
  // Nothing fits with a ratio whose end is excluded while both sums are zero, but it would once the end is let in.
  const isExact = stated?.kind === 'sum' || !excluded;
  return [
    fits(beside(-outward), excluded) ? 'a nearer end would do' : '',
    isExact && fits(`${n}/${d}`, false) !== (isOpen !== true) ? 'the figure itself is on the wrong side' : '',
    (isOpen || excluded) && !fits(beside(outward), excluded) ? 'past the figure it does not fit' : '',
  ];
}

function withEnd(one: Statement, end: 'low' | 'high', value: string, excluded: boolean): Statement {
  return end === 'high' ? { ...one, high: value, highOpen: excluded } : { ...one, low: value, lowOpen: excluded };
}

describe('bounds', () => {
  it('are exactly the least and the most, also after a repair', { timeout: 10 * MINUTES }, () => {
    forAll(7, (small) => {
      const { answers, conflicts } = reckoned(small);
      const model = modelOf(small);
      for (const answer of answers) {
        const slow = slowBounds(model, answer.query);
        sameNumber(answer.lowExact ?? answer.low, slow.low);
        sameNumber(answer.highExact ?? answer.high, slow.high);
        if (conflicts.length > 0) continue;
        expect([answer.lowOpen ?? false, answer.highOpen ?? false]).toEqual([slow.lowOpen, slow.highOpen]);
        expect(answer.repaired).toBeUndefined();
      }
    });
  });

  it(
    'are repaired where the query shares cells with claims that hang together with a conflict',
    { timeout: 10 * MINUTES },
    () => {
      forAll(7, (small) => {
        const { answers, conflicts } = reckoned(small);
        if (conflicts.length === 0) return;
        for (const query of small.queries) {
          const answer = answers.find((one) => one.query === query.id);
          const touches = reaches(small, query, new Set(conflicts.flatMap(({ claims }) => claims)));
          expect(answer?.repaired ?? false).toBe(touches);
        }
      });
    },
  );
});

/** Whether a query and any of the ids are joined by chains of shared cells and references. */
function reaches({ statements, trees }: SmallCase, query: Query, ids: ReadonlySet<string>): boolean {
  const members = cellsOf(statements, query, trees);
  let reached = members.get(query.id) ?? new Set<number>();
  const joined = new Set<string>();
  for (let grew = true; grew;) {
    grew = false;
    for (const { id } of statements) {
      const own = members.get(id) ?? new Set<number>();
      if (joined.has(id) || ![...own].some((cell) => reached.has(cell))) continue;
      joined.add(id);
      reached = new Set([...reached, ...own]);
      grew = true;
    }
  }
  return [...ids].some((id) => joined.has(id));
}

function cellsOf(statements: readonly Statement[], query: Query, trees: Trees): Map<string, Set<number>> {
  const cells = slowCells(statements, [query], trees);
  const covered = (one: Pick<Query, 'book' | 'scope'>): number[] => {
    const isCovered = coverOf(one.book, one.scope, trees);
    return cells.flatMap((cell, at) => (isCovered(cell) ? [at] : []));
  };
  const all = statements.map((one): [string, Set<number>] => [
    one.id,
    new Set([...covered(one), ...('of' in one ? covered(one.of) : [])]),
  ]);
  return new Map([...all, [query.id, new Set(covered(query))]]);
}
