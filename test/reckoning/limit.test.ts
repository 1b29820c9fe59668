/** What takes more than the limit of work is said to be unsettled: nothing is told that is not proven, and nothing claimed. */
import { beforeAll, expect, it } from 'vitest';
import { makeCorpus } from '../../bench/reckon/makeCorpus.ts';
import { wholeRegion } from '../../bench/reckon/world.ts';
import { reckonText } from '../../src/cli/reckoning/reckonText.ts';
import { reckon } from '../../src/core/reckoning/reckon.ts';
import { Reckoning } from '../../src/core/reckoning/reckoning.ts';
import type { FloatSolver } from '../../src/core/reckoning/solver/linearProgram.ts';
import { coordinatesOf } from '../../src/core/reckoning/space/coordinates.ts';
import { Space } from '../../src/core/reckoning/space/space.ts';
import type { Statement, SumStatement } from '../../src/core/reckoning/statement.ts';
import { irreducible } from '../../src/core/reckoning/conflicts/irreducible.ts';
import { openExact } from '../../src/core/reckoning/solver/exactSimplex.ts';
import { LiveSystem } from '../../src/core/reckoning/system/liveSystem.ts';
import { loadHighs } from '../../src/outside/solver/highs.ts';
import { disbursed } from './arbitraries.ts';

let solver: FloatSolver | null = null;
beforeAll(async () => {
  solver = await loadHighs();
});

const corpusOf = (planted: number) => makeCorpus({ size: wholeRegion, claims: 600, planted, seed: 5 });

it('claims neither that all can be true nor that they cannot', { timeout: 120_000 }, () => {
  const corpus = corpusOf(0);
  const report = reckon({ ...corpus, solver, all: false, work: 0 });
  expect(report.summary).toMatchObject({ conflicts: 0, consistent: null, stopped: true });
  const unsettled = report.summary.unsettled ?? 0;
  expect(unsettled).toBeGreaterThan(500);
  const statements = new Map(corpus.statements.map((one) => [one.id, one]));
  const text = [...reckonText({ ...report, warnings: [], refusals: [], statements, queries: new Map() }, false)];
  expect(text[0]).toContain(`No conflict was found. ${unsettled} claims hang together of which it took too long`);
});

it('tells what was found, all of it proven, and settles it with more work', { timeout: 120_000 }, () => {
  const corpus = corpusOf(6);
  const early = reckon({ ...corpus, queries: [], solver, all: false, work: 0 });
  const wrong = new Set(corpus.planted.map(({ id }) => id));
  for (const { claims } of early.conflicts) expect(claims.some((id) => wrong.has(id))).toBe(true);
  const { summary, conflicts } = reckon({ ...corpus, queries: [], solver, all: false });
  expect(summary).not.toHaveProperty('unsettled');
  expect(summary.consistent).toBe(false);
  const named = new Set(conflicts.flatMap(({ claims }) => claims));
  expect([...wrong].filter((id) => !named.has(id))).toEqual([]);
});

it('answers alike each time, and goes on when one more claim comes', { timeout: 120_000 }, () => {
  const corpus = corpusOf(6);
  const limited = { ...corpus, queries: [], solver, all: false, work: 3e7 };
  expect(reckon(limited)).toEqual(reckon(limited));
  const reckoning = new Reckoning({ ...limited, statements: corpus.statements.slice(1), work: 0 });
  expect(corpus.statements.slice(0, 1).map((one) => reckoning.add(one).refusal)).toEqual([null]);
  expect(reckoning.summary().unsettled).toBeGreaterThan(500);
  reckoning.dispose();
});

/** A table whose total is off by `slip`, with rows, columns and cells without any play. */
function table(size: number, slip: number): SumStatement[] {
  const names = Array.from({ length: size }, (_, index) => `n${index}`);
  const exactly = (
    id: string,
    donors: readonly string[],
    recipients: readonly string[],
    value: number,
  ): SumStatement => {
    const scope = { donors, recipients, sectors: ['*'], start: null, end: null };
    const text = String(value);
    return { kind: 'sum', id, book: disbursed, scope, low: text, high: text, lowOpen: false, highOpen: false };
  };
  return [
    ...names.map((name) => exactly(`r${name}`, [name], names, size)),
    ...names.map((name) => exactly(`c${name}`, names, [name], size)),
    exactly('total', names, names, size * size + slip),
  ];
}

it.each([0, 1])('decides without a limit what it leaves open with one (total off by %i)', (slip) => {
  const coordinates = coordinatesOf({ donors: new Map(), recipients: new Map(), sectors: new Map() });
  const [system] = new Space({ coordinates, statements: table(60, slip), queries: [] }).systems;
  if (!system) throw new Error('statements make a system');
  const ground = { coordinates, float: null, open: openExact, openSmall: openExact };
  const live = new LiveSystem(system, ground, 0);
  expect(live.look()).toBe('unsettled');
  expect(live.contradiction() === null).toBe(slip === 0);
  live.dispose();
});

const by = (donor: string) => ({ donors: [donor], recipients: ['*'], sectors: ['*'], start: null, end: null });
const [all, east, west] = ['*', 'east', 'west'].map((donor) => by(donor));

/** East gave half of all, west 60 of a hundred. */
function clashing(): Statement[] {
  if (!all || !east || !west) throw new Error('there are three scopes');
  const ends = { lowOpen: false, highOpen: false };
  return [
    { kind: 'sum', id: 'all', book: disbursed, scope: all, low: '100', high: '100', ...ends },
    {
      kind: 'share',
      id: 'east',
      book: disbursed,
      scope: east,
      of: { book: disbursed, scope: all },
      low: '0.5',
      high: '0.5',
      ...ends,
    },
    { kind: 'sum', id: 'west', book: disbursed, scope: west, low: '60', high: '60', ...ends },
  ];
}
const trees = { donors: new Map(), recipients: new Map(), sectors: new Map() };

it('tells a conflict also where what would resolve it takes more than the limit of work', () => {
  const asked = { statements: clashing(), queries: [], trees, solver: null, all: false };
  const [known] = reckon(asked).conflicts;
  expect(known).toMatchObject({ claims: ['all', 'east', 'west'], slack: '10' });
  const report = reckon({ ...asked, work: 0 });
  expect(report.conflicts).toEqual([{ claims: known?.claims, slack: null, resolve: [] }]);
  const statements = new Map(asked.statements.map((one) => [one.id, one]));
  const text = [...reckonText({ ...report, warnings: [], refusals: [], statements, queries: new Map() }, false)];
  expect(text).toContain('  What change would resolve it took too long to find.');
});

it('charges what is proven to one limit, and proves nothing beyond it', () => {
  const ground = { coordinates: coordinatesOf(trees), float: null, open: openExact, openSmall: openExact };
  const work = { left: 1e6 };
  expect(irreducible(ground, clashing(), { work })?.map(({ id }) => id)).toEqual(['all', 'east', 'west']);
  expect(work.left).toBeLessThan(1e6);
  expect(irreducible(ground, clashing(), { work: { left: 0 } })).toBeNull();
});
