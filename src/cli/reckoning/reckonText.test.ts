import { expect, it } from 'vitest';
import { reckonFile } from '../../actions/reckonFile.ts';
import { reckonLines } from './reckonLines.ts';
import { reckonText } from './reckonText.ts';
import { folded } from './folded.ts';
import { rangeWords, scopeWords, statementWords } from './statementWords.ts';

const book = { measure: 'money', unit: 'CNY' };
const lines = [
  { id: 'all', ...book, scope: { period: '2015' }, low: '1140000', high: '1200000', highOpen: true },
  { id: 'x', ...book, scope: { donors: ['x'], period: ['2015-02-01', '2015-03-31'] }, value: '1200000' },
  { id: 'y', ...book, scope: { donors: ['y'] }, low: '9', high: '4' },
  { query: 'q', ...book, scope: { donors: ['z'], period: '2015' } },
];

async function* each(objects: readonly object[]): AsyncGenerator<string> {
  yield* objects.map((line) => JSON.stringify(line));
}

function reportOn(objects: readonly object[]) {
  return reckonFile(
    { file: '-', scopes: [], all: false },
    { lines: () => each(objects), solver: () => Promise.resolve(null) },
  );
}

const report = await reportOn(lines);

it('writes sentences', () => {
  expect([...reckonText(report, false)]).toEqual([
    '2 claims in 1 book and 1 component; 1 line left out. They cannot all be true: 1 conflict.',
    '',
    'line 3 (y): The low bound "9" lies above the high bound "4". Check both bounds: no number lies between them.',
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
    '  high: 0 = 1,200,000 (all, high) − 1,200,000 (x, low)',
    '  Not all claims behind it can be true; it would do to let in an excluded end.',
  ]);
});

it('reads ratios as percentages, and counts in what is counted', async () => {
  const posted = { measure: 'people posted', scope: { donors: ['x'] } };
  const text = reckonText(
    await reportOn([
      { id: 'whole', ...posted, value: '1200' },
      { id: 'growth', growth: { base: 'whole' }, scope: { donors: ['y'] }, low: '0.08', high: '0.1' },
      { id: 'wrong', measure: 'people posted', scope: { donors: ['x', 'y', 'z'] }, high: '1500' },
    ]),
    false,
  );
  expect([...text].slice(2)).toEqual([
    'Conflict 1: these 3 claims cannot all be true.',
    '  growth: by y: a growth of at least 8 % and at most 10 % over the sum by x',
    '  whole: exactly 1,200 people posted, by x',
    '  wrong: at most 1,500 people posted, by x, y, z',
    '  It takes a change of 478.846153847 people posted in all. One of these alone is enough:',
    '    growth if its low end were -75 % or less',
    '    whole if its low end were 721.153846153 or less',
    '    wrong if its high end were 2,496 or more',
  ]);
});

it.each([
  [{ share: { of: 'a' }, low: '0.8', lowOpen: true }, 'by y: more than 80 % of the sum by x in 2015'],
  [{ quota: { of: 'a' }, measure: 'sent', high: '0.006' }, 'by y: at most 0.6 % of the people posted by x in 2015'],
  [{ difference: { from: 'a' }, low: '-5' }, 'by y: at least -5 people posted more than the sum by x in 2015'],
])('has words for what is relative: %j', async (relative, words) => {
  const { statements } = await reportOn([
    { id: 'a', measure: 'people posted', scope: { donors: ['x'], period: '2015' }, low: '1' },
    { id: 'b', scope: { donors: ['y'] }, ...relative },
  ]);
  expect([...statements.values()].map(statementWords).at(-1)).toBe(words);
});

it('cuts hundreds of conflicts, remarks and long names short, and says so', async () => {
  const claims = Array.from({ length: 60 }, (_, at) => ({
    id: `${at} ${'long '.repeat(40)}`,
    ...book,
    scope: { donors: [`d${at % 30}`] },
    value: String(at),
  }));
  const wrong = Array.from({ length: 25 }, (_, at) => ({ id: `w${at}`, ...book, low: '2', high: '1' }));
  const many = await reportOn([...claims, ...wrong]);
  const text = [...reckonText(many, false)];
  expect(text).toContain('… and 5 more lines: --all shows them here, --json to programs.');
  expect(text.at(-1)).toBe('… and 10 more conflicts: --all shows them here, --json to programs.');
  expect(Math.max(...text.map((line) => line.length))).toBeLessThan(160);
  expect([...reckonText(many, true)].filter((line) => line.startsWith('Conflict '))).toHaveLength(30);
});

it('folds lines to the width of a terminal', () => {
  expect(folded('  one two three four five', 20)).toEqual(['  one two three four', '      five']);
  expect(folded('  one two three four five', null)).toEqual(['  one two three four five']);
  expect(folded('', 20)).toEqual(['']);
});

it('writes one JSON object a line', () => {
  const objects = [...reckonLines(report)].map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(objects.map((object) => Object.keys(object)[0])).toEqual(['refused', 'conflict', 'query', 'summary']);
  expect(objects[1]).toMatchObject({ conflict: ['all', 'x'], slack: '0' });
  expect(objects.at(-1)).toEqual({
    summary: { claims: 2, refused: 1, books: 1, components: 1, conflicts: 1, consistent: false },
  });
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
