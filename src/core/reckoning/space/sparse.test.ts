/** How large programmes become: counted, not timed. */
import { describe, expect, it } from 'vitest';
import type { Book, Scope, Statement, Trees } from '../statement.ts';
import { coordinatesOf } from './coordinates.ts';
import { Space } from './space.ts';

const book: Book = { measure: 'money', unit: 'CNY', stage: null, basis: 'flow', price: 'current' };

const prefectures = Array.from({ length: 14 }, (_, prefecture) => `p${prefecture}`);

/** 19 donors; 14 prefectures of 100 counties each. */
const trees: Trees = {
  donors: new Map(Array.from({ length: 19 }, (_, donor) => [`d${donor}`, 'provinces'] as const)),
  recipients: new Map(
    prefectures.flatMap((prefecture) => {
      const counties = Array.from({ length: 100 }, (_, county): [string, string] => [
        `${prefecture}c${county}`,
        prefecture,
      ]);
      return [[prefecture, 'region'] as [string, string]].concat(counties);
    }),
  ),
  sectors: new Map(),
};

function statement(id: number, fields: Partial<Scope>): Statement {
  const scope = { donors: ['*'], recipients: ['*'], sectors: ['*'], start: null, end: null, ...fields };
  return { kind: 'sum', id: `c${id}`, book, scope, low: '1', high: '2', lowOpen: false, highOpen: false };
}

/** Numbers below 1 in the same order every time (a linear congruential generator). */
function numbers(): () => number {
  let state = 7;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function years(first: number, last: number): Partial<Scope> {
  return { start: `${2010 + first}-01-01`, end: `${2010 + last}-12-31` };
}

/** Mostly one county or prefecture in one year; totals over years, donors and all of the region among them. */
function corpus(size: number): Statement[] {
  const random = numbers();
  const below = (limit: number): number => Math.floor(random() * limit);
  return Array.from({ length: size }, (_, id) => {
    const [kind, prefecture, year] = [random(), `p${below(14)}`, below(15)];
    const donors = kind < 0.05 ? ['provinces'] : kind < 0.3 ? ['*'] : [`d${below(19)}`];
    const recipients = kind < 0.06 ? ['region'] : kind < 0.3 ? [prefecture] : [`${prefecture}c${below(100)}`];
    return statement(id, { donors, recipients, ...years(kind < 0.15 ? below(year + 1) : year, year) });
  });
}

function sizeOf(space: Space): { columns: number; entries: number } {
  const programmes = space.systems.map(({ programme }) => programme);
  return {
    columns: programmes.reduce((sum, { columns }) => sum + columns, 0),
    entries: programmes.reduce((sum, { rows }) => sum + rows.columns.length, 0),
  };
}

describe('a programme', () => {
  it('grows with the number of claims, not of cells', () => {
    const coordinates = coordinatesOf(trees);
    for (const size of [500, 4000]) {
      const { columns, entries } = sizeOf(new Space({ coordinates, statements: corpus(size), queries: [] }));
      expect(columns).toBeLessThan(2 * size);
      expect(entries).toBeLessThan(6 * size);
    }
  });

  it('is the same every time', () => {
    const [first, second] = [1, 2].map(() => {
      const space = new Space({ coordinates: coordinatesOf(trees), statements: corpus(500), queries: [] });
      return space.systems.map(({ programme }) => programme);
    });
    expect(second).toEqual(first);
  });

  it('changes little when one more claim comes', () => {
    const space = new Space({ coordinates: coordinatesOf(trees), statements: corpus(4000), queries: [] });
    const { system, columns, rows } = space.insert(
      statement(4000, { donors: ['d3'], recipients: ['p3c3'], ...years(2, 4) }),
    );
    expect(system).toBe(space.systems[0]);
    expect(columns).toBeLessThan(20);
    expect(rows.columns.length).toBeLessThan(60);
  });

  it('needs no more than every claim alone when nothing overlaps', () => {
    const statements = Array.from({ length: 285 }, (_, at) =>
      statement(at, { donors: [`d${at % 19}`], ...years(Math.floor(at / 19), Math.floor(at / 19)) }),
    );
    const space = new Space({ coordinates: coordinatesOf(trees), statements, queries: [] });
    expect(space.systems).toHaveLength(285);
    expect(sizeOf(space)).toEqual({ columns: 285, entries: 285 });
  });

  it('leaves out what would need too much memory, and keeps what is narrow', () => {
    const random = numbers();
    const day = (year: number): string => `${year}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-01`;
    const wide = Array.from({ length: 200 }, (_, at) =>
      statement(at, { donors: at % 2 === 0 ? ['*'] : [`d${at % 19}`], start: day(2010), end: day(2020) }),
    );
    const narrow = Array.from({ length: 20 }, (_, at) =>
      statement(200 + at, { donors: [`d${at % 19}`], recipients: [`p3c${at}`], ...years(4, 4) }),
    );
    const statements = [...wide, ...narrow];
    const space = new Space({ coordinates: coordinatesOf(trees), statements, queries: [] }, 1000);
    expect(space.setAside.length).toBeGreaterThan(0);
    expect(new Set(space.setAside.map(({ code }) => code))).toEqual(new Set(['RECKON_TOO_INTERWOVEN']));
    const kept = space.systems.flatMap((system) => system.statements.map(({ id }) => id));
    expect(kept.concat(space.setAside.map(({ id }) => id)).sort()).toEqual(statements.map(({ id }) => id).sort());
    expect(kept).toEqual(expect.arrayContaining(narrow.map(({ id }) => id)));
  });

  it('asks as many queries as there is room for, and sets no claim aside for them', () => {
    const claimed = statement(1, { donors: ['d1'] });
    const { scope } = statement(0, { donors: ['d1', 'd2'], ...years(3, 4) });
    const queries = [
      { id: 'q1', book, scope },
      { id: 'q2', book: { ...book, unit: 'EUR' }, scope },
      { id: 'q3', book, scope: { ...scope, ...years(3, 5) } },
    ];
    const space = new Space({ coordinates: coordinatesOf(trees), statements: [claimed], queries }, 5);
    const [system] = space.systems;
    expect(space.setAside).toEqual([]);
    expect(space.unasked.map(({ id, code }) => [id, code])).toEqual([['q3', 'RECKON_TOO_INTERWOVEN']]);
    expect(queries.map(({ id }) => [space.isOpen(id), system?.objectiveOf(id)?.columns.length])).toEqual([
      [true, 1],
      [true, undefined],
      [false, undefined],
    ]);
  });
});
