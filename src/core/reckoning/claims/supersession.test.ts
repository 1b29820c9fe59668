import { describe, expect, it } from 'vitest';
import type { Revisable } from './supersession.ts';
import { announcesRevision, superseded } from './supersession.ts';

describe('a sentence that announces a revision', () => {
  it.each([
    'The commission revised its earlier figure for 2019 to 18.9 billion yuan.',
    'The total was corrected to 18.9 billion yuan.',
    'A figure published in January has since been revised, the office said.',
    'The preliminary figures were restated as 18.9 billion yuan.',
    '2019年援疆资金数据修订为189亿元。',
    '办公室对此前公布的数字作了更正。',
  ])('%s', (sentence) => {
    expect(announcesRevision(sentence)).toBe(true);
  });

  it.each([
    'The revised plan provides 18.9 billion yuan.',
    'The provinces gave 18.9 billion yuan, the office said again.',
    'Correctional facilities cost 2 billion yuan.',
    'The correct use of 18.9 billion yuan was audited.',
    '修订后的规划投入189亿元。',
    '修正主义',
  ])('is none: %s', (sentence) => {
    expect(announcesRevision(sentence)).toBe(false);
  });
});

const exactly = (value: string) => ({ low: value, high: value, lowOpen: false, highOpen: false });
const first: Revisable = {
  id: 'a',
  sum: '2019',
  interval: exactly('18.8'),
  series: { key: 'aid', year: 2019 },
  document: 'note of a',
  outlet: null,
  revises: null,
  speakers: ['office'],
  publishedOn: '2020-01-10',
  sentence: 'They gave 18.8 billion yuan.',
};
const revision: Revisable = {
  ...first,
  id: 'b',
  publishedOn: '2020-06-01',
  document: 'note of b',
  interval: exactly('18.9'),
  sentence: 'The figure was revised to 18.9 billion yuan.',
};

const taken = (claims: readonly Revisable[]) =>
  [...superseded(claims)].map(([id, { by, how }]) => `${id} → ${by}, ${how}`).toSorted();

it('takes the place of what the speaker said earlier of the same sum', () => {
  const again = { ...revision, id: 'c', publishedOn: '2021-06-01' };
  expect(taken([first, revision])).toEqual(['a → b, words']);
  expect(taken([again, first, revision])).toEqual(['a → c, words', 'b → c, words']);
});

it.each<[string, Partial<Revisable>]>([
  ['another speaker', { speakers: ['bureau'] }],
  ['nobody is named', { speakers: [] }],
  ['another sum', { sum: '2018' }],
  ['the same day', { publishedOn: '2020-01-10' }],
  ['earlier', { publishedOn: '2019-01-10' }],
  ['no whole day', { publishedOn: '2020' }],
  ['no day', { publishedOn: null }],
  ['nothing announced', { sentence: 'They gave 18.9 billion yuan.' }],
])('takes no place where anything else holds: %s', (_, fields) => {
  expect(taken([first, { ...revision, ...fields }])).toEqual([]);
});

describe('a reviewer says which claim it revises', () => {
  const plain = { ...revision, sentence: 'They gave 18.9 billion yuan.', speakers: ['bureau'] };

  it('whoever spoke, and what its speaker said elsewhere in the same way goes with it', () => {
    const copy = { ...first, id: 'copy' };
    const other = { ...first, id: 'other', speakers: ['critic'] };
    expect(taken([first, copy, other, { ...plain, revises: 'a' }])).toEqual(['a → b, reviewer', 'copy → b, reviewer']);
  });

  it('not of each other, and not of a claim that is not there', () => {
    expect(
      taken([
        { ...first, revises: 'b' },
        { ...plain, revises: 'a' },
      ]),
    ).toHaveLength(1);
    expect(taken([first, { ...plain, revises: 'z' }])).toEqual([]);
  });
});

describe('a series told anew', () => {
  const row = (year: number, value: string): Revisable => ({
    ...first,
    id: `${year}`,
    sum: `${year}`,
    interval: exactly(value),
    series: { key: 'aid', year },
    document: 'yearbook',
    publishedOn: '2021-09-01',
  });
  const table = [row(2018, '17'), row(2019, '19'), row(2020, '20')];

  it('takes the place of the earlier figure of a year', () => {
    expect(taken([first, ...table])).toEqual(['a → 2019, series']);
    const unsaid = [first, ...table].map((each) => Object.assign({}, each, { speakers: [], outlet: 'bureau' }));
    expect(taken(unsaid)).toEqual(['a → 2019, series']);
  });

  it.each<[string, readonly Revisable[]]>([
    ['two years are no table', [first, ...table.slice(1)]],
    ['another publisher', [{ ...first, speakers: ['critic'] }, ...table]],
    ['a later figure', [{ ...first, publishedOn: '2022-01-01' }, ...table]],
    ['a figure that fits', [{ ...first, interval: { ...exactly('18'), high: '20' } }, ...table]],
    ['a year that is told twice', [first, ...table, { ...row(2019, '21'), id: 'again' }]],
    ['no whole year', [{ ...first, series: null }, ...table]],
    ['another series', [{ ...first, series: { key: 'trade', year: 2019 }, sum: 'trade 2019' }, ...table]],
  ])('takes no place otherwise: %s', (_, claims) => {
    expect(taken(claims)).toEqual([]);
  });
});
