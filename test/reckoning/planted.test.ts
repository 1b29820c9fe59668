/** Synthetic corpora with claims planted to clash: all of them are found, and nothing that was not planted. */
import { beforeAll, describe, expect, it } from 'vitest';
import { makeCorpus } from '../../bench/reckon/makeCorpus.ts';
import { reckon } from '../../src/core/reckoning/reckon.ts';
import { Reckoning } from '../../src/core/reckoning/reckoning.ts';
import type { FloatSolver } from '../../src/core/reckoning/solver/linearProgram.ts';
import { loadHighs } from '../../src/outside/solver/highs.ts';
import { slowConflicts, slowConsistent, slowModel } from './slowReckoning.ts';

let solver: FloatSolver | null = null;
beforeAll(async () => {
  solver = await loadHighs();
});

const small = { donors: 3, prefectures: 2, counties: 5, years: 4 };
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
