import { describe, expect, it } from 'vitest';
import type { Fields } from './testing/readLines.ts';
import { claim, money, read, scope } from './testing/readLines.ts';

/** What was refused, and what was kept all the same. */
function outcome(...lines: (Fields | string)[]) {
  const { statements, refusals } = read(...lines);
  return { kept: statements.map(({ id }) => id), refused: refusals.map(({ id, code, line }) => [id, code, line]) };
}

describe('refusals leave the rest as it is', () => {
  it.each<[string, string, Fields | string]>([
    ['no JSON', 'RECKON_LINE_UNREADABLE', 'c2, 12'],
    ['a list', 'RECKON_LINE_UNREADABLE', '["c2"]'],
    ['neither claim nor query', 'RECKON_KIND_UNKNOWN', { id: 'c2', note: 'hello' }],
    ['two kinds', 'RECKON_KIND_UNKNOWN', claim('c2', { share: 'c1', growth: 'c1' })],
    ['a record with a bound', 'RECKON_KIND_UNKNOWN', claim('c2', { ledger: '5' })],
    ['a record that is a share', 'RECKON_KIND_UNKNOWN', { id: 'c2', ...money, scope, share: 'c1', ledger: '5' }],
    ['a query with a bound', 'RECKON_KIND_UNKNOWN', claim('c2', { query: 'q' })],
    ['no reference', 'RECKON_KIND_UNKNOWN', claim('c2', { share: true })],
    ['no id', 'RECKON_ID_MISSING', { ...money, scope, low: '1' }],
    ['an id twice', 'RECKON_ID_TAKEN', claim('c1')],
    ['no measure', 'RECKON_FIELD_MISSING', { id: 'c2', scope, low: '1' }],
    ['two currencies', 'RECKON_FIELD_UNREADABLE', claim('c2', { unit: ['CNY', 'USD'] })],
    ['an unknown basis', 'RECKON_FIELD_UNREADABLE', claim('c2', { basis: 'total' })],
    ['a flag that is none', 'RECKON_FIELD_UNREADABLE', claim('c2', { lowOpen: 'yes' })],
    ['an unknown member of the scope', 'RECKON_SCOPE_UNREADABLE', claim('c2', { scope: { donor: ['A'] } })],
    ['a number for a name', 'RECKON_SCOPE_UNREADABLE', claim('c2', { scope: { donors: [36] } })],
    ['a scope that is a text', 'RECKON_SCOPE_UNREADABLE', claim('c2', { scope: 'A' })],
    ['a scope that is not known', 'RECKON_SCOPE_UNREADABLE', claim('c2', { scope: null })],
    ['donors that are not known', 'RECKON_SCOPE_EMPTY', claim('c2', { scope: { donors: null } })],
    ['a period that is not known', 'RECKON_SCOPE_EMPTY', claim('c2', { scope: { period: null } })],
    [
      'two names of one member',
      'RECKON_SCOPE_UNREADABLE',
      claim('c2', { scope: { places: ['A'], recipients: ['B'] } }),
    ],
    ['a scope that names nothing', 'RECKON_SCOPE_EMPTY', claim('c2', { scope: { donors: [] } })],
    ['an empty name', 'RECKON_SCOPE_EMPTY', claim('c2', { scope: { sectors: [''] } })],
    ['a blank name', 'RECKON_SCOPE_EMPTY', claim('c2', { scope: { donors: ['A', ' '] } })],
    ['a tree without names', 'RECKON_TREE_UNREADABLE', { tree: 'donors' }],
    ['two trees in one line', 'RECKON_TREE_UNREADABLE', { tree: { donors: {}, places: {} } }],
    ['a period without days', 'RECKON_SCOPE_EMPTY', claim('c2', { scope: { period: [] } })],
    ['a period that is none', 'RECKON_PERIOD_UNREADABLE', claim('c2', { scope: { period: ['2010', '2011', '2012'] } })],
    ['a day that is none', 'RECKON_PERIOD_UNREADABLE', claim('c2', { scope: { period: ['2011-02-29', null] } })],
    ['a period in words', 'RECKON_PERIOD_UNREADABLE', claim('c2', { scope: { period: 'last year' } })],
    [
      'a period that ends before it begins',
      'RECKON_PERIOD_INVERTED',
      claim('c2', { scope: { period: ['2012', '2011'] } }),
    ],
    ['a stock over a span', 'RECKON_STOCK_SPAN', claim('c2', { basis: 'stock' })],
    ['a stock at no time', 'RECKON_STOCK_SPAN', claim('c2', { basis: 'stock', scope: { donors: ['A'] } })],
    [
      'a cumulative figure without start',
      'RECKON_START_MISSING',
      claim('c2', { basis: 'cumulative', scope: { period: [null, '2019'] } }),
    ],
    ['no figure', 'RECKON_FIGURE_MISSING', { id: 'c2', ...money, scope }],
    ['a value outside its bounds', 'RECKON_LOW_ABOVE_HIGH', claim('c2', { value: '7', low: '1', high: '6.9' })],
    ['a value below its bounds', 'RECKON_LOW_ABOVE_HIGH', claim('c2', { value: '0.9', low: '1', high: '6.9' })],
    ['a value below its only bound', 'RECKON_LOW_ABOVE_HIGH', { id: 'c2', ...money, scope, value: '7', low: '8' }],
    ['a value beside its bounds that is no number', 'RECKON_NUMBER_UNREADABLE', claim('c2', { value: 'x', high: '9' })],
    ['no number', 'RECKON_NUMBER_UNREADABLE', claim('c2', { low: '1,000' })],
    ['a list for a number', 'RECKON_NUMBER_UNREADABLE', claim('c2', { low: [1] })],
    ['1e308', 'RECKON_NUMBER_TOO_LARGE', claim('c2', { high: 1e308 })],
    ['1e400, which JSON cannot hold', 'RECKON_NUMBER_TOO_LARGE', '{"id":"c2","measure":"m","scope":{},"low":1e400}'],
    ['16 decimals', 'RECKON_TOO_MANY_DIGITS', claim('c2', { low: '0.0000000000000001' })],
    [
      '16 digits of a ratio',
      'RECKON_TOO_MANY_DIGITS',
      { id: 'c2', share: 'c1', scope: { donors: ['A'] }, high: '1.234567890123456' },
    ],
    ['a number of ten thousand digits', 'RECKON_TOO_MANY_DIGITS', claim('c2', { high: '9'.repeat(10_000) })],
    ['low above high', 'RECKON_LOW_ABOVE_HIGH', claim('c2', { low: '2.000000000001', high: '2' })],
    ['nothing between open ends', 'RECKON_LOW_ABOVE_HIGH', claim('c2', { low: '2', high: '2.0', highOpen: true })],
    ['a high bound below zero', 'RECKON_BELOW_ZERO', claim('c2', { low: '-5', high: '-1' })],
    ['less than zero', 'RECKON_BELOW_ZERO', claim('c2', { low: null, high: '0', highOpen: true })],
    [
      'a quota of a known sum below zero',
      'RECKON_BELOW_ZERO',
      { id: 'c2', ...money, scope, quota: '-650', low: '0.1', high: '0.2' },
    ],
    [
      'a decline of more than all',
      'RECKON_BELOW_ZERO',
      { id: 'c2', growth: 'c1', scope: { donors: ['A'] }, high: '-1.01' },
    ],
    ['a negative ledger sum', 'RECKON_LEDGER_NEGATIVE', { id: 'c2', ...money, scope, ledger: '-3', records: ['r1'] }],
    ['a ledger sum that is no number', 'RECKON_NUMBER_UNREADABLE', { id: 'c2', ...money, scope, ledger: 'x' }],
    ['a share of itself', 'RECKON_OF_ITSELF', { id: 'c2', share: 'c2', scope: { donors: ['A'] }, high: '1' }],
    ['a share of its own scope', 'RECKON_OF_ITSELF', { id: 'c2', share: 'c1', scope, high: '1' }],
    [
      'a reference to nothing',
      'RECKON_REFERENCE_UNKNOWN',
      { id: 'c2', share: 'c9', scope: { donors: ['A'] }, high: '1' },
    ],
    [
      'mixed currencies',
      'RECKON_UNITS_DIFFER',
      { id: 'c2', ...money, unit: 'USD', share: 'c1', scope: { donors: ['A'] }, high: '1' },
    ],
    [
      'mixed stages',
      'RECKON_BOOKS_DIFFER',
      { id: 'c2', ...money, stage: 'pledge', growth: 'c1', scope: { donors: ['A'] }, high: '1' },
    ],
    ['an empty scope to compare with', 'RECKON_SCOPE_EMPTY', claim('c2', { share: { of: { donors: [] } } })],
  ])('%s: %s', (_, code, line) => {
    const { kept, refused } = outcome(claim('c1'), line, claim('c3'));
    expect(kept).toEqual(['c1', 'c3']);
    expect(refused).toEqual([[expect.any(String), code, 2]]);
  });

  it.each<[string, Fields]>([
    ['a stock on one day', claim('c1', { basis: 'stock', scope: { period: '2020-06-20' } })],
    ['a cumulative figure since a start', claim('c1', { basis: 'cumulative' })],
    ['a low bound below zero', claim('c1', { low: '-5' })],
    ['a decline', { ...claim('c1'), growth: { of: { donors: ['B'] } }, low: '-0.3', high: '-0.1' }],
    ['a negative difference', { ...claim('c1'), difference: { of: { donors: ['B'] } }, low: '-30', high: '-10' }],
    ['at most zero', claim('c1', { low: null, high: '0' })],
    ['a value beside its bounds', claim('c1', { value: '18.8', low: '18.75', high: '18.85' })],
    ['a difference to a known sum below zero', claim('c1', { low: '8', high: '9', difference: '-7' })],
  ])('takes %s', (_, line) => {
    expect(outcome(line)).toEqual({ kept: ['c1'], refused: [] });
  });

  it('refuses every claim of a circle, and those that lead into it', () => {
    const growth = (id: string, base: string) => ({ id, growth: { base }, scope: { donors: [id] }, low: '0.1' });
    expect(outcome(growth('a', 'b'), growth('b', 'c'), growth('c', 'b'), claim('d'))).toEqual({
      kept: ['d'],
      refused: [
        ['a', 'RECKON_REFERENCE_REFUSED', 1],
        ['b', 'RECKON_REFERENCE_CIRCLE', 2],
        ['c', 'RECKON_REFERENCE_CIRCLE', 3],
      ],
    });
  });

  it('needs only the scope of what it refers to', () => {
    const share = { id: 's', share: 'c1', scope: { ...scope, donors: ['CN-36'], period: '2015' }, high: '1' };
    expect(outcome(claim('c1', { low: '9' }), share).kept).toEqual(['s']);
    expect(outcome(claim('c1', { scope: { donor: 1 } }), share).refused[1]).toEqual([
      's',
      'RECKON_REFERENCE_REFUSED',
      2,
    ]);
  });

  it('refuses links of trees one by one', () => {
    const { trees, refusals } = read(
      { tree: 'donors', parents: { a: 'b', b: 'c', c: 'a', d: 'd', e: 'b' } },
      { tree: 'donors', parent: 'x', children: ['e', 'f'] },
      { tree: 'counties', children: ['a'] },
      { tree: 'sectors', children: 'a' },
      { tree: 'sectors', children: ['*'] },
      { tree: 'sectors', nested: { a: 1 } },
    );
    expect(refusals.map(({ code, line }) => [code, line])).toEqual([
      ['RECKON_TREE_CIRCLE', 1],
      ['RECKON_TREE_CIRCLE', 1],
      ['RECKON_TWO_PARENTS', 2],
      ['RECKON_TREE_UNREADABLE', 3],
      ['RECKON_TREE_UNREADABLE', 4],
      ['RECKON_TREE_CIRCLE', 5],
      ['RECKON_TREE_UNREADABLE', 6],
    ]);
    expect(trees.donors).toEqual(
      new Map([
        ['a', 'b'],
        ['b', 'c'],
        ['e', 'b'],
        ['f', 'x'],
      ]),
    );
  });

  it('says the value in the message', () => {
    const { refusals } = read(claim('c1', { low: '3', high: '1' }));
    expect(refusals[0]).toMatchObject({
      message: 'The low bound "3" lies above the high bound "1".',
      remedy: 'Check both bounds: no number lies between them.',
    });
  });

  it('refuses queries in the same words, in an order of their own', () => {
    const query = (id: string, fields: Fields = {}) => ({ query: id, ...money, scope, ...fields });
    const { queries, refusals } = read(claim('q1'), query('q1'), query('q1'), query('q2', { scope: { donors: [] } }));
    expect(queries.map(({ id }) => id)).toEqual(['q1']);
    expect(refusals.map(({ id, code, line }) => [id, code, line])).toEqual([
      ['q1', 'RECKON_ID_TAKEN', 3],
      ['q2', 'RECKON_SCOPE_EMPTY', 4],
    ]);
  });
});
