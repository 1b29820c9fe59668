/** Small random trees, statements and queries whose scopes overlap in every way. */
import * as fc from 'fast-check';
import type { Book, Query, Scope, Statement, Trees } from '../../statement.ts';

const flow: Book = { measure: 'money', unit: 'CNY', stage: 'disbursement', basis: 'flow', price: 'current' };
const revenue: Book = { ...flow, measure: 'revenue', stage: null };

const someTree = fc
  .array(fc.nat(5), { minLength: 1, maxLength: 6 })
  .map((above) => new Map(above.map((parent, child) => [`n${child}`, parent < child ? `n${parent}` : '*'] as const)));

export const anyTrees: fc.Arbitrary<Trees> = fc.record({
  donors: someTree,
  recipients: someTree,
  sectors: fc.constantFrom(new Map<string, string>(), new Map([['n1', 'n0']])),
});

const names = fc.array(fc.constantFrom('*', 'n0', 'n1', 'n2', 'n3', 'n4', 'n5', 'free'), {
  minLength: 1,
  maxLength: 2,
});
const days = fc.constantFrom(null, '2010-01-01', '2010-12-31', '2011-01-01', '2012-06-15');

export const anyScope: fc.Arbitrary<Scope> = fc
  .record({
    donors: names,
    recipients: names,
    sectors: fc.constantFrom(['*'], ['*'], ['n0'], ['n1', 'other']),
    days: fc.tuple(days, days),
  })
  .map(({ donors, recipients, sectors, days: [a, b] }) => {
    const [start, end] = a !== null && b !== null && a > b ? [b, a] : [a, b];
    return { donors, recipients, sectors, start, end };
  });

const anyBook = fc.constantFrom(flow, flow, revenue);
const bound = fc.constantFrom(null, '0', '0.5', '1', '2.25', '12');

/** Not yet checked: some have no bound, or a low one above the high one. */
const anyStatement: fc.Arbitrary<Statement> = fc
  .record({ scope: anyScope, of: anyScope, book: anyBook, low: bound, high: bound })
  .chain(({ of, ...fields }) => {
    const base = { ...fields, id: '', lowOpen: false, highOpen: false };
    return fc.constantFrom<Statement>(
      { ...base, kind: 'sum' },
      { ...base, kind: 'sum' },
      { ...base, kind: 'share', of: { book: base.book, scope: of } },
      { ...base, kind: 'growth', of: { book: base.book, scope: of } },
      { ...base, kind: 'difference', of: { book: base.book, scope: of } },
      { ...base, kind: 'quota', of: { book: revenue, scope: of } },
    );
  });

export function anyStatements(maxLength: number): fc.Arbitrary<readonly Statement[]> {
  const statements = fc.array(anyStatement, { minLength: 1, maxLength });
  return statements.map((list) => list.map((statement, at) => Object.assign(statement, { id: `c${at}` })));
}

export const anyQueries: fc.Arbitrary<readonly Query[]> = fc
  .array(fc.record({ scope: anyScope, book: anyBook }), { maxLength: 3 })
  .map((queries) => queries.map((query, at) => Object.assign(query, { id: `q${at}` })));

const oneName = fc.constantFrom('*', '*', 'n0', 'n1', 'n2', 'n3', 'n4', 'n5').map((name) => [name]);
const years = fc.constantFrom(
  [null, null],
  ['2010-01-01', '2010-12-31'],
  ['2011-01-01', '2011-12-31'],
  ['2010-01-01', '2011-12-31'],
);

/** As in a published table: cells, and totals over rows, columns and years. */
export const anyTable: fc.Arbitrary<readonly Statement[]> = fc
  .array(fc.record({ donors: oneName, recipients: oneName, days: years }), { minLength: 60, maxLength: 100 })
  .map((cells) =>
    cells.map(({ donors, recipients, days: [start = null, end = null] }, at) => {
      const scope = { donors, recipients, sectors: ['*'], start, end };
      return { kind: 'sum', id: `c${at}`, book: flow, scope, low: '1', high: null, lowOpen: false, highOpen: false };
    }),
  );
