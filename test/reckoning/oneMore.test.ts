/** One more claim at a time comes to the same as all of them at once. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reckon } from '../../src/core/reckoning/reckon.ts';
import { Reckoning } from '../../src/core/reckoning/reckoning.ts';
import { ClaimIndex } from '../../src/core/reckoning/conflicts/claimIndex.ts';
import { Search } from '../../src/core/reckoning/conflicts/search.ts';
import { openExact } from '../../src/core/reckoning/solver/exactSimplex.ts';
import { coordinatesOf } from '../../src/core/reckoning/space/coordinates.ts';
import { LiveSystem } from '../../src/core/reckoning/system/liveSystem.ts';
import type { Ground } from '../../src/core/reckoning/system/ground.ts';
import { spaceOf } from '../../src/core/reckoning/system/ground.ts';
import type { Bounds, Scope, Statement } from '../../src/core/reckoning/statement.ts';
import { smallCase } from './arbitraries.ts';
import { slowConflicts, slowConsistent, slowModel } from './slowReckoning.ts';

const runs = Number(process.env['COUNTERFOIL_RECKON_CASES'] ?? 300);

it('finds the same conflicts and answers', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(smallCase(7), fc.nat(6), ({ statements, queries, trees }, cut) => {
      const first = statements.slice(0, cut);
      const live = new Reckoning({ statements: first, queries, trees, solver: null, all: false });
      const seen = new Set(live.conflicts().map(({ claims }) => claims.join()));
      for (const one of statements.slice(cut)) {
        const { refusal, conflicts } = live.add(one);
        expect(refusal).toBeNull();
        for (const { claims } of conflicts) {
          expect(seen.has(claims.join())).toBe(false);
          seen.add(claims.join());
        }
      }
      const whole = reckon({ statements, queries, trees, solver: null, all: false });
      expect(live.conflicts()).toEqual(whole.conflicts);
      const ends = ({ low, high, lowOpen, highOpen, repaired }: (typeof whole.answers)[number]): unknown[] => [
        low,
        high,
        lowOpen,
        highOpen,
        repaired,
      ];
      expect(live.answers().map(ends)).toEqual(whole.answers.map(ends));
      expect(live.findings().summary).toEqual(whole.summary);
      live.dispose();
    }),
    { numRuns: runs },
  );
});

it('tells no conflict twice, also where others had to be told in between', () => {
  const trees = { donors: new Map([['east', 'china']]), recipients: new Map(), sectors: new Map() };
  const book = { measure: 'money', unit: 'CNY', stage: null, basis: 'flow', price: 'current' } as const;
  const scopeOf = (donors: string[], sectors: string[]): Scope => ({
    donors,
    recipients: ['*'],
    sectors,
    start: '2019-01-01',
    end: '2019-12-31',
  });
  const east = { book, scope: scopeOf(['east'], ['*']) };
  const schools = { book, scope: scopeOf(['east', 'company'], ['schools']) };
  const equal = (figure: string): Bounds => ({ low: figure, high: figure, lowOpen: false, highOpen: false });
  const company = { book, scope: scopeOf(['company'], ['schools']) };
  const statements: Statement[] = [
    { kind: 'share', id: 'a', ...company, of: { book, scope: scopeOf(['*'], ['*']) }, ...equal('0.6') },
    { kind: 'difference', id: 'b', ...schools, of: east, ...equal('-1') },
    { kind: 'difference', id: 'c', ...east, of: schools, ...equal('0') },
    { kind: 'sum', id: 'd', ...east, ...equal('1') },
    { kind: 'sum', id: 'e', ...east, ...equal('0') },
  ];
  const live = new Reckoning({ statements: [], queries: [], trees, solver: null, all: false });
  const told = statements.flatMap((one) => live.add(one).conflicts.map(({ claims }) => claims.join()));
  expect(told).toContain('b,c');
  expect(new Set(told).size).toBe(told.length);
  live.dispose();
});

it('joins claims that are told in smaller units, ratios among them, to those told in larger ones', () => {
  const trees = { donors: new Map([['part', 'whole']]), recipients: new Map(), sectors: new Map() };
  const book = { measure: 'money', unit: 'CNY', stage: null, basis: 'flow', price: 'current' } as const;
  const over = (donors: string[], year: number | null = null): Scope => ({
    donors,
    recipients: ['*'],
    sectors: ['*'],
    start: year === null ? null : `${year}-01-01`,
    end: year === null ? null : `${year}-12-31`,
  });
  const within = (low: string | null, high: string | null): Bounds => ({ low, high, lowOpen: false, highOpen: false });
  const sum = (id: string, scope: Scope, bounds: Bounds): Statement => ({ kind: 'sum', id, book, scope, ...bounds });
  const statements: Statement[] = [
    ...[2011, 2012, 2013, 2014].map((year) => sum(`large ${year}`, over(['other'], year), within('1', '3'))),
    sum('large', over(['other']), within('5', '9')),
    sum('small', over(['whole']), within('1.25', '1.375')),
    {
      kind: 'share',
      id: 'share',
      book,
      scope: over(['part']),
      of: { book, scope: over(['whole']) },
      ...within('0.5', null),
    },
    sum('too small', over(['part']), within('0', '0.25')),
    sum('both', over(['other', 'whole']), within(null, '100')),
  ];
  const queries = ['part', 'whole'].map((name) => ({ id: name, book, scope: over([name]) }));
  const live = new Reckoning({ statements: [], queries, trees, solver: null, all: false });
  for (const one of statements) expect(live.add(one).refusal).toBeNull();
  const { conflicts, answers } = reckon({ statements, queries, trees, solver: null, all: false });
  expect(answers[0]).toMatchObject({ low: '0.25', high: '0.625', repaired: true });
  expect(live.conflicts()).toEqual(conflicts);
  expect(live.answers()).toEqual(answers);
  live.dispose();
});

it('refuses what cannot be taken in, and goes on', () => {
  const trees = { donors: new Map(), recipients: new Map(), sectors: new Map() };
  const reckoning = new Reckoning({ statements: [], queries: [], trees, solver: null, all: false });
  const scope = { donors: ['x'], recipients: ['*'], sectors: ['*'], start: null, end: null };
  const book = { measure: 'money', unit: 'CNY', stage: null, basis: 'flow', price: 'current' } as const;
  const sum = { kind: 'sum', id: 'a', book, scope, low: '5', high: '6', lowOpen: false, highOpen: false } as const;
  expect(reckoning.add(sum)).toEqual({ refusal: null, conflicts: [] });
  expect(reckoning.add(sum).refusal?.code).toBe('RECKON_ID_TAKEN');
  expect(reckoning.add({ ...sum, id: 'b', low: '9' }).refusal?.code).toBe('RECKON_LOW_ABOVE_HIGH');
  expect(reckoning.add({ ...sum, id: 'c', low: '7', high: '8' }).conflicts).toMatchObject([{ claims: ['a', 'c'] }]);
  expect(reckoning.findings().summary).toMatchObject({ claims: 2, conflicts: 1, consistent: false });
});

/** The way that large components are searched, on components small enough to know all conflicts. */
it.each([false, true])('the search of large components holds on small ones (all: %s)', { timeout: 600_000 }, (all) => {
  fc.assert(
    fc.property(smallCase(7), ({ statements, trees }) => {
      const coordinates = coordinatesOf(trees);
      const ground: Ground = { coordinates, float: null, open: openExact, openSmall: openExact };
      const index = new ClaimIndex(coordinates);
      for (const statement of statements) index.add(statement);
      const model = slowModel(statements, [], trees);
      const every = slowConflicts(model);
      const found: (readonly string[])[] = [];
      const dropped: string[] = [];
      for (const system of spaceOf(ground, statements).systems) {
        const live = new LiveSystem(system, ground);
        const part = new Search({ ground, live, index }, { all, limit: 1000 }).run();
        found.push(...part.conflicts);
        dropped.push(...part.dropped);
        expect(part.stopped).toBe(false);
      }
      for (const conflict of found) expect(every).toContainEqual(conflict);
      expect(found.length).toBe(all ? every.length : found.length);
      expect(new Set(found.map((one) => one.join())).size).toBe(found.length);
      expect(
        slowConsistent(
          model,
          model.ids.filter((id) => !dropped.includes(id)),
        ),
      ).toBe(true);
      for (const id of dropped) expect(found.some((conflict) => conflict.includes(id))).toBe(true);
    }),
    { numRuns: Math.ceil(runs / 2) },
  );
});
