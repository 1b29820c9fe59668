import { expect, it } from 'vitest';
import { reckonFile } from '../../actions/reckonFile.ts';
import { reckonLines } from './reckonLines.ts';
import { reckonText } from './reckonText.ts';
import { grouped, rangeWords, scopeWords } from './statementWords.ts';

const book = { measure: 'money', unit: 'CNY' };
const lines = [
  { id: 'all', ...book, scope: { period: '2015' }, low: '1140000', high: '1200000', highOpen: true },
  { id: 'x', ...book, scope: { donors: ['x'], period: ['2015-02-01', '2015-03-31'] }, value: '1200000' },
  { id: 'y', ...book, scope: { donors: ['y'] }, low: '9', high: '4' },
  { query: 'q', ...book, scope: { donors: ['z'], period: '2015' } },
];

async function* each(): AsyncGenerator<string> {
  yield* lines.map((line) => JSON.stringify(line));
}

const report = await reckonFile(
  { file: '-', scopes: [], all: false },
  { lines: each, solver: () => Promise.resolve(null) },
);

it('writes sentences', () => {
  expect([...reckonText(report)]).toEqual([
    '2 claims in 1 book and 1 component; 1 line left out. They cannot all be true: 1 conflict.',
    '',
    'line 3: The low bound "9" lies above the high bound "4". Check both bounds: no number lies between them.',
    '',
    'Conflict 1: these 2 claims cannot all be true.',
    '  all: at least 1,140,000 and less than 1,200,000 CNY, in 2015',
    '  x: exactly 1,200,000 CNY, by x from 2015-02-01 to 2015-03-31',
    '  It would do to let in an end that is excluded. One of these alone is enough:',
    '    all if its high end were 1,200,000 or more',
    '    x if its low end were less than 1,200,000',
    '',
    'q: exactly 0 CNY',
    '  by z in 2015',
    '  Not all claims behind it can be true; it would do to let in an excluded end.',
  ]);
});

it('writes one JSON object a line', () => {
  const objects = [...reckonLines(report)].map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(objects.map((object) => Object.keys(object)[0])).toEqual(['refused', 'conflict', 'query', 'summary']);
  expect(objects[1]).toMatchObject({ conflict: ['all', 'x'], slack: '0' });
  expect(objects.at(-1)).toEqual({
    summary: { claims: 2, refused: 1, books: 1, components: 1, conflicts: 1, consistent: false },
  });
});

it.each([
  ['1234567.5', '1,234,567.5'],
  ['-1200', '-1,200'],
  ['0.123456', '0.123456'],
])('groups %s as %s', (number, words) => {
  expect(grouped(number)).toBe(words);
});

it('has words for ranges and scopes', () => {
  const open = { lowOpen: true, highOpen: false };
  expect(rangeWords({ low: '5', high: null, ...open })).toBe('more than 5');
  expect(rangeWords({ low: null, high: '5', ...open })).toBe('at most 5');
  const scope = { donors: ['*'], recipients: ['*'], sectors: ['*'], start: null, end: null };
  expect(scopeWords(scope)).toBe('in all');
  expect(scopeWords({ ...scope, recipients: ['C'], sectors: ['s'], start: '2010-01-01' })).toBe(
    'for C in sectors s since 2010-01-01',
  );
  expect(scopeWords({ ...scope, donors: ['a\u001b[31m'], end: '2010-01-01' })).toBe('by a [31m up to 2010-01-01');
});
