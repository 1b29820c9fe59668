/** Synthetic corpora with claims planted to clash: all of them are found, and nothing that was not planted. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Corpus } from '../../bench/reckon/makeCorpus.ts';
import { makeCorpus, money } from '../../bench/reckon/makeCorpus.ts';
import { wholeRegion } from '../../bench/reckon/world.ts';
import { reckon } from '../../src/core/reckoning/reckon.ts';
import { Reckoning } from '../../src/core/reckoning/reckoning.ts';
import type { Statement, SumStatement } from '../../src/core/reckoning/statement.ts';
import type { FloatSolver } from '../../src/core/reckoning/solver/linearProgram.ts';
import { loadHighs } from '../../src/outside/solver/highs.ts';
import { slowConflicts, slowConsistent, slowModel } from './slowReckoning.ts';

let solver: FloatSolver | null = null;
beforeAll(async () => {
  solver = await loadHighs();
});

const small = { donors: 3, prefectures: 2, counties: 5, years: 4 };
const noTrees = { donors: new Map(), recipients: new Map(), sectors: new Map() };
const middle = { donors: 6, prefectures: 4, counties: 12, years: 6 };

describe.each([
  { size: small, claims: 45, planted: 2, seeds: 12 },
  { size: middle, claims: 120, planted: 5, seeds: 4 },
])('$claims claims, $planted of them wrong', ({ size, claims, planted, seeds }) => {
  it.each(Array.from({ length: seeds }, (_, index) => index + 1))('seed %i', { timeout: 300_000 }, (seed) => {
    const corpus = makeCorpus({ size, claims, planted, seed });
    const { conflicts } = reckon({ ...corpus, queries: [], solver, all: false });
    const wrong = new Set(corpus.planted.map(({ id }) => id));
    const named = new Set(conflicts.flatMap((conflict) => conflict.claims));
    expect([...wrong].filter((id) => !named.has(id))).toEqual([]);
    for (const { claims: ids } of conflicts) {
      expect(ids.some((id) => wrong.has(id))).toBe(true);
      const members = corpus.statements.filter(({ id }) => ids.includes(id));
      // Irreducible: of all subsets only the whole has no solution.
      const own = ids.length <= 5 ? slowConflicts(slowModel(members, [], corpus.trees)) : [ids];
      expect(own).toEqual([ids]);
    }
  });
});

it.each([1, 2])('finds them when claims come one by one (seed %i)', { timeout: 300_000 }, (seed) => {
  const corpus = makeCorpus({ size: middle, claims: 120, planted: 5, seed });
  const first = corpus.statements.slice(0, 100);
  const reckoning = new Reckoning({ ...corpus, statements: first, queries: [], solver, all: false });
  for (const one of corpus.statements.slice(100)) reckoning.add(one);
  const wrong = new Set(corpus.planted.map(({ id }) => id));
  const told = reckoning.conflicts().map(({ claims }) => claims);
  reckoning.dispose();
  expect([...wrong].filter((id) => !told.flat().includes(id))).toEqual([]);
  expect(told.filter((ids) => !ids.some((id) => wrong.has(id)))).toEqual([]);
});

describe.each([
  { claims: 1000, planted: 10, seeds: [1, 2] },
  { claims: 2200, planted: 22, seeds: [3] },
])('$claims claims about a whole region, $planted of them wrong', ({ claims, planted, seeds }) => {
  it.each(seeds)('seed %i', { timeout: 300_000 }, (seed) => {
    const corpus = makeCorpus({ size: wholeRegion, claims, planted, seed });
    const { conflicts } = reckon({ ...corpus, queries: [], solver, all: false });
    const wrong = new Set(corpus.planted.map(({ id }) => id));
    const named = new Set(conflicts.flatMap((conflict) => conflict.claims));
    expect([...wrong].filter((id) => !named.has(id))).toEqual([]);
    for (const { claims: ids } of conflicts) {
      expect(ids.some((id) => wrong.has(id))).toBe(true);
      expect(clashAsAWhole(corpus, ids)).toBe(true);
    }
  });
});

/** By the exact solver, each set by itself. */
function clashAsAWhole(corpus: Corpus, ids: readonly string[]): boolean {
  const isConsistent = (kept: readonly string[]): boolean => {
    const statements = corpus.statements.filter(({ id }) => kept.includes(id));
    return reckon({ ...corpus, statements, queries: [], solver: null, all: false }).conflicts.length === 0;
  };
  return !isConsistent(ids) && ids.every((id) => isConsistent(ids.filter((one) => one !== id)));
}

/** Two claims outvote a third, which is left out; a share is at odds with that one alone. */
it.each([20, 2100])('names what hides behind a claim that is left out (among %i)', { timeout: 300_000 }, (count) => {
  const closed = { lowOpen: false, highOpen: false };
  const scope = (donor: string): SumStatement['scope'] => ({
    donors: [donor],
    recipients: ['*'],
    sectors: ['*'],
    start: null,
    end: null,
  });
  const sum = (id: string, donor: string, [low, high]: readonly [string | null, string | null]): SumStatement => ({
    kind: 'sum',
    id,
    book: money,
    scope: scope(donor),
    low,
    high,
    ...closed,
  });
  const statements: Statement[] = [
    sum('all', '*', [null, '1000000']),
    ...Array.from({ length: count }, (_, at) => sum(`c${at}`, `donor-${at}`, ['1', '2'])),
    sum('outvoted', 'x', ['100', '101']),
    sum('vote-1', 'x', ['200', '201']),
    sum('vote-2', 'x', ['200', '202']),
    sum('base', 'y', ['10', '11']),
    {
      kind: 'share',
      id: 'share',
      book: money,
      scope: scope('x'),
      of: { book: money, scope: scope('y') },
      low: '15',
      high: null,
      ...closed,
    },
  ];
  const { conflicts } = reckon({ statements, trees: noTrees, queries: [], solver, all: false });
  expect(conflicts.map(({ claims }) => claims)).toEqual([
    ['outvoted', 'vote-1'],
    ['outvoted', 'vote-2'],
    ['base', 'outvoted', 'share'],
  ]);
});

it('finds nothing in honest claims', { timeout: 300_000 }, () => {
  for (const seed of [1, 2, 3]) {
    const corpus = makeCorpus({ size: middle, claims: 150, planted: 0, seed });
    expect(reckon({ ...corpus, queries: [], solver, all: false }).conflicts).toEqual([]);
  }
});

it('plants claims that clash with those it names', () => {
  const corpus = makeCorpus({ size: small, claims: 30, planted: 5, seed: 1 });
  for (const { id, against } of corpus.planted) {
    const members = corpus.statements.filter((one) => one.id === id || against.includes(one.id));
    const model = slowModel(members, [], corpus.trees);
    expect(slowConsistent(model, model.ids)).toBe(false);
    expect(slowConsistent(model, [...against])).toBe(true);
  }
});
