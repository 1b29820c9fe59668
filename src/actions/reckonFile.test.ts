import { expect, it } from 'vitest';
import type { ReckonReport } from './reckonFile.ts';
import { reckonFile, reckonLimits } from './reckonFile.ts';
import { scopeOf, scopeQueries } from './reckonScope.ts';

async function* each(lines: readonly (string | null)[]): AsyncGenerator<string | null> {
  yield* lines;
}

function reckoned(lines: readonly (string | object | null)[], scopes: readonly string[] = []): Promise<ReckonReport> {
  const texts = lines.map((line) => (line === null || typeof line === 'string' ? line : JSON.stringify(line)));
  return reckonFile(
    { file: 'claims.ndjson', scopes, all: false },
    { lines: () => each(texts), solver: () => Promise.resolve(null) },
  );
}

const sum = { id: 'a', measure: 'money', unit: 'CNY', scope: { donors: ['x'] }, value: '5' };

it('reckons what can be read, and refuses the rest line by line', async () => {
  const report = await reckoned([sum, '{', null, { ...sum, id: 'b', low: '9', value: undefined, high: '4' }]);
  expect(report.summary).toMatchObject({ claims: 1, refused: 3, conflicts: 0 });
  expect(report.refusals.map(({ line, code }) => [line, code])).toEqual([
    [2, 'RECKON_LINE_UNREADABLE'],
    [3, 'RECKON_LINE_TOO_LONG'],
    [4, 'RECKON_LOW_ABOVE_HIGH'],
  ]);
});

it('asks each book about a scope', async () => {
  const report = await reckoned([sum, { ...sum, id: 'b', unit: 'USD', value: '7' }], ['donors=x']);
  expect(report.answers.map(({ query, low }) => [query, low])).toEqual([
    ['donors=x (money CNY stage not stated)', '5'],
    ['donors=x (money USD stage not stated)', '7'],
  ]);
});

it.each([
  [[], 'RECKON_NOTHING_READABLE'],
  [['{"tree":"donors","parent":"a","children":["b"]}'], 'RECKON_NOTHING_READABLE'],
  [Array.from({ length: reckonLimits.lines + 1 }, () => ''), 'RECKON_TOO_MANY_LINES'],
])('explains why nothing can be done (%#)', async (lines, code) => {
  await expect(reckoned(lines)).rejects.toMatchObject({ code });
});

it('names every line even where none can be reckoned', async () => {
  const { refusals, summary } = await reckoned(['{"id":', { ...sum, low: '9', value: undefined, high: '4' }]);
  expect(refusals.map(({ id, code }) => [id, code])).toEqual([
    ['line 1', 'RECKON_LINE_UNREADABLE'],
    ['a', 'RECKON_LOW_ABOVE_HIGH'],
  ]);
  expect(summary).toMatchObject({ claims: 0, refused: 2, conflicts: 0 });
});

it.each([
  ['donors=A,B;period=2015', { donors: ['A', 'B'], recipients: ['*'], start: '2015-01-01', end: '2015-12-31' }],
  ['recipients=C ; period=2010-01-01/..', { donors: ['*'], recipients: ['C'], start: '2010-01-01', end: null }],
  ['{"sectors":["s"]}', { donors: ['*'], sectors: ['s'], start: null, end: null }],
  ['', { donors: ['*'], recipients: ['*'], sectors: ['*'], start: null, end: null }],
])('reads the scope %j', (text, scope) => {
  expect(scopeOf(text)).toMatchObject(scope);
});

it.each(['donors', 'donors=', 'donors=A;donors=B', 'colour=red', '__proto__=A', '{"donors":'])(
  'refuses the scope %j',
  (text) => {
    expect(() => scopeOf(text)).toThrow(expect.objectContaining({ code: 'RECKON_SCOPE_UNREADABLE' }) as Error);
  },
);

it('asks a stock of one day only', () => {
  const book = { measure: 'posted', unit: 'people', stage: null, basis: 'stock', price: 'current' } as const;
  const scope = { donors: ['x'], recipients: ['*'], sectors: ['*'], start: '2015-01-01', end: '2015-01-01' };
  const stock = { kind: 'sum', id: 's', book, scope, low: '5', high: '5', lowOpen: false, highOpen: false } as const;
  expect(scopeQueries(['period=2015'], [stock])).toEqual([]);
  expect(scopeQueries(['period=2015-01-01'], [stock])).toHaveLength(1);
});
