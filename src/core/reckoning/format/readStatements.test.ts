import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStatements } from './readStatements.ts';
import type { Fields } from './testing/readLines.ts';
import { claim, money, read, scope } from './testing/readLines.ts';

describe('readStatements', () => {
  it('reads a claim as it stands', () => {
    const { statements, refusals } = read(claim('c1', { scope: { ...scope, sectors: ['*'] }, lowOpen: true }));
    expect(refusals).toEqual([]);
    expect(statements).toEqual([
      {
        kind: 'sum',
        id: 'c1',
        book: { ...money, basis: 'flow', price: 'current' },
        scope: { donors: ['CN-36'], recipients: ['CN-65'], sectors: ['*'], start: '2010-01-01', end: '2019-12-31' },
        low: '1',
        high: '2',
        lowOpen: true,
        highOpen: false,
      },
    ]);
  });

  it.each<[string, unknown, string | null, string | null]>([
    ['nothing', undefined, null, null],
    ['everything', '*', null, null],
    ['a year', '2015', '2015-01-01', '2015-12-31'],
    ['a year as a number', 2015, '2015-01-01', '2015-12-31'],
    ['a month', '2016-02', '2016-02-01', '2016-02-29'],
    ['a day', '2016-02-03', '2016-02-03', '2016-02-03'],
    ['open at the end', ['2010-01-01', null], '2010-01-01', null],
    ['open at the start', [null, '2010-06'], null, '2010-06-30'],
    ['years at both ends', ['2010', '2012'], '2010-01-01', '2012-12-31'],
  ])('reads a period: %s', (_, period, start, end) => {
    const { statements } = read(claim('c1', { scope: { donors: 'A', period } }));
    expect(statements[0]?.scope).toMatchObject({ donors: ['A'], recipients: ['*'], start, end });
  });

  it.each<[string, Fields, string | null, string | null]>([
    ['value alone', { value: '7' }, '7', '7'],
    ['bounds before value', { value: '7', low: '6.5' }, '6.5', null],
    ['numbers', { low: 6.5, high: 8 }, '6.5', '8'],
    ['an exponent', { low: '1.5e3', high: 1e21 }, '1500', '1000000000000000000000'],
    ['superfluous zeros', { low: '007.50' }, '7.5', null],
    ['a small number', { low: 1e-7 }, '0.0000001', null],
    ['ledger, perhaps incomplete', { ledger: '12.5' }, '12.5', null],
    ['ledger, complete', { ledger: '12.5', complete: true }, '12.5', '12.5'],
  ])('reads a figure: %s', (_, figure, low, high) => {
    const { statements } = read({ id: 'c1', ...money, scope, ...figure });
    expect(statements[0]).toMatchObject({ kind: 'sum', low, high });
  });

  it.each<[string, Fields]>([
    ['in the member itself', { tree: { places: { A: { B: {}, C: null } } } }],
    ['with lists of children', { tree: { places: { A: ['B', 'C'] } } }],
    ['nested, with lists', { tree: 'places', nested: { A: ['B', 'C'] } }],
  ])('reads a tree %s', (_, line) => {
    const { trees, refusals } = read(line);
    expect(refusals).toEqual([]);
    expect(trees.recipients).toEqual(
      new Map([
        ['A', '*'],
        ['B', 'A'],
        ['C', 'A'],
      ]),
    );
  });

  it.each<[string, Fields, string]>([
    ['a member that is misspelt', { hihg: '3', high: undefined }, '"hihg" is not read. Was "high" meant?'],
    ['a member in other letters', { Basis: 'stock' }, '"Basis" is not read. Was "basis" meant?'],
    ['a stage of no name', { stage: 'given' }, /^The stage "given" is none of pledge, /.source],
  ])('warns of %s', (_, fields, message) => {
    const { statements, warnings } = read(claim('c1', fields));
    expect(statements).toHaveLength(1);
    expect(warnings).toMatchObject([
      { id: 'c1', line: 1, message: expect.stringMatching(message.replaceAll('?', '.')) },
    ]);
  });

  it('warns of money in no currency, and of nothing else without a unit', () => {
    const { unit: _, ...uncounted } = claim('c1');
    const { warnings, lineOf } = read({ ...uncounted, id: 'p', measure: 'projects' }, uncounted);
    expect(warnings).toMatchObject([{ id: 'c1', code: 'RECKON_FIELD_MISSING', line: 2 }]);
    expect([lineOf('p'), lineOf('c1'), lineOf('nobody')]).toEqual([1, 2, 0]);
  });

  it('warns of a share in percent, and of nothing that lines may hold besides', () => {
    const share = { id: 's', share: 'c1', scope: { ...scope, period: '2015' }, low: '80', high: '90' };
    const { warnings } = read(
      claim('c1', { words: 'x', speaker: 'y', date: 'z', outlet: 'o', url: 'u', note: 'n' }),
      share,
    );
    expect(warnings).toMatchObject([{ id: 's', code: 'RECKON_SHARE_ABOVE_WHOLE' }]);
  });

  it('keeps digits that JavaScript numbers would lose', () => {
    const { statements } = read(
      '{"id":"c1","measure":"m","scope":{},"low":1000000000000.000000000001,"high":12345678901234567890}',
    );
    expect(statements[0]).toMatchObject({ low: '1000000000000.000000000001', high: '12345678901234567890' });
  });

  it.each<[string, Fields]>([
    ['of', { share: { of: 'c1' } }],
    ['a bare id', { share: 'c1' }],
    ['base', { growth: { base: 'c1' } }],
    ['from', { difference: { from: 'c1' } }],
    ['a scope', { share: { of: { scope, ...money } } }],
    ['a bare scope, with the book of the line', { quota: { of: scope }, ...money }],
  ])('finds what a relative claim refers to: %s', (_, reference) => {
    const { statements, refusals } = read(
      { id: 'c2', scope: { donors: ['X'] }, low: '0.5', ...reference },
      claim('c1'),
    );
    expect(refusals).toEqual([]);
    expect(statements[0]).toMatchObject({
      book: { ...money, basis: 'flow', price: 'current' },
      of: { book: money, scope: { donors: ['CN-36'], end: '2019-12-31' } },
    });
  });

  it.each<[string, Fields, string, string]>([
    ['quota', { quota: { base: '200.5' } }, '20.05', '40.1'],
    ['share', { share: { of: 200.5 } }, '20.05', '40.1'],
    ['growth', { growth: { base: '200.5' } }, '220.55', '240.6'],
    ['difference', { difference: { from: '200.5' } }, '200.6', '200.7'],
  ])('multiplies out what is relative to a known figure: %s', (_, reference, low, high) => {
    const { statements } = read({ id: 'c1', ...money, scope, low: '0.1', high: '0.2', ...reference });
    expect(statements[0]).toMatchObject({ kind: 'sum', low, high });
  });

  it('takes a reference for an id where a line has that id, also in chains', () => {
    const { statements } = read(
      { id: 'c3', share: '2015', scope: { donors: 'Z' }, low: '0.5' },
      { id: '2015', growth: 'c1', scope: { donors: 'Y' }, low: '0.5' },
      claim('c1'),
    );
    expect(statements.map((statement) => statement.kind !== 'sum' && statement.of.scope.donors[0])).toEqual([
      'Y',
      'CN-36',
      false,
    ]);
  });

  it('lets a quota refer to another measure in the same unit', () => {
    const { statements } = read(
      { id: 'r', measure: 'revenue', unit: 'CNY', scope: { donors: ['A'] }, value: '1000' },
      { ...claim('q'), quota: { of: 'r' }, low: '0.003', high: '0.006' },
    );
    expect(statements[1]).toMatchObject({
      kind: 'quota',
      book: money,
      of: { book: { measure: 'revenue', stage: null } },
    });
  });

  it('reads trees in every form', () => {
    const { trees, refusals } = read(
      { tree: 'donors', parents: { 'CN-36': 'CN', CN: null } },
      { tree: 'places', parent: 'CN-65', children: ['CN-65-1', 'CN-65-2'] },
      { tree: 'sectors', nodes: [{ id: '1' }, { id: '11', parent: '1' }] },
      { tree: 'recipients', nested: { 'CN-66': { 'CN-66-1': {}, 'CN-66-2': null } } },
    );
    expect(refusals).toEqual([]);
    expect(trees).toEqual({
      donors: new Map([
        ['CN-36', 'CN'],
        ['CN', '*'],
      ]),
      recipients: new Map([
        ['CN-65-1', 'CN-65'],
        ['CN-65-2', 'CN-65'],
        ['CN-66', '*'],
        ['CN-66-1', 'CN-66'],
        ['CN-66-2', 'CN-66'],
      ]),
      sectors: new Map([
        ['1', '*'],
        ['11', '1'],
      ]),
    });
  });

  it('warns of a share that lies outside of its whole, and reckons it', () => {
    const { statements, warnings } = read(claim('c1'), { id: 'c2', share: 'c1', scope: { donors: ['B'] }, high: '1' });
    expect(statements).toHaveLength(2);
    expect(warnings).toMatchObject([{ id: 'c2', code: 'RECKON_SHARE_OUTSIDE', line: 2 }]);
    const within = read(claim('c1'), { id: 'c2', share: 'c1', scope: { ...scope, period: '2015' }, high: '1' });
    expect(within.warnings).toEqual([]);
  });
});

describe('whatever it is given', () => {
  it('takes names of every kind for names', () => {
    const { statements, trees, refusals } = read(
      '\uFEFF{"tree":"donors","nested":{"__proto__":{"constructor":{}}}}',
      '',
      '{"id":"__proto__","measure":"toString","scope":{"donors":["__proto__","hasOwnProperty"]},"low":"1","__proto__":{"high":"0"}}',
      '{"id":"constructor","share":{"of":"__proto__"},"scope":{"donors":["constructor"]},"high":"1"}',
    );
    expect(refusals).toEqual([]);
    expect(statements.map(({ id, high }) => [id, high])).toEqual([
      ['__proto__', null],
      ['constructor', '1'],
    ]);
    expect(trees.donors.get('constructor')).toBe('__proto__');
  });

  it('reads trees of any depth', () => {
    const depth = 20_000;
    const open = Array.from({ length: depth }, (_, at) => `{"d${at}":`).join('');
    const nested = `{"tree":"donors","nested":${open}{}${'}'.repeat(depth + 1)}`;
    const chain = {
      tree: 'sectors',
      parents: Object.fromEntries(Array.from({ length: depth }, (_, at) => [`s${at}`, `s${at + 1}`])),
    };
    const { trees, refusals } = read(
      nested,
      chain,
      claim('c1', { scope: { donors: [`d${depth - 1}`], sectors: ['s0'] } }),
    );
    expect(refusals).toEqual([]);
    expect([trees.donors.size, trees.sectors.size]).toEqual([depth, depth]);
  });

  it('never throws, and accounts for every line', () => {
    const anyLine = fc.oneof(
      fc.json(),
      fc.string(),
      fc
        .record(
          {
            id: fc.constantFrom('a', 'b', 'c', 1, null),
            query: fc.constantFrom('a', 'b'),
            tree: fc.constantFrom('donors', 'x'),
            parents: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('a', 'b', 'c', null)),
            measure: fc.constantFrom('m', '', 5),
            share: fc.constantFrom('a', 'b', { of: 'c' }, { of: {} }, [], 3),
            growth: fc.constantFrom('a', { base: 'b' }),
            scope: fc.oneof(
              fc.constantFrom({}, '*', { donors: ['a'] }, { donors: 'b', period: '2015' }),
              fc.jsonValue(),
            ),
            low: fc.oneof(fc.constantFrom('1', '0', 'x'), fc.jsonValue()),
            high: fc.oneof(fc.constantFrom('1', 2), fc.double()),
          },
          { requiredKeys: [] },
        )
        .map((line) => JSON.stringify(line)),
    );
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 8 }), (lines) => {
        const { statements, queries, refusals } = readStatements(lines);
        const trees = lines.filter((line) => line.includes('"tree"')).length;
        const empty = lines.filter((line) => line.trim() === '').length;
        const told = statements.length + queries.length + new Set(refusals.map(({ line }) => line)).size;
        expect(told).toBeLessThanOrEqual(lines.length);
        expect(told).toBeGreaterThanOrEqual(lines.length - trees - empty);
      }),
      { numRuns: 2000 },
    );
  });
});
