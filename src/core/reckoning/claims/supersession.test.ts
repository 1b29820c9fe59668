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

const first: Revisable = {
  id: 'a',
  sum: '2019',
  speakers: ['office'],
  publishedOn: '2020-01-10',
  sentence: 'They gave 18.8 billion yuan.',
};
const revision: Revisable = {
  ...first,
  id: 'b',
  publishedOn: '2020-06-01',
  sentence: 'The figure was revised to 18.9 billion yuan.',
};

it('takes the place of what the speaker said earlier of the same sum', () => {
  const again = { ...revision, id: 'c', publishedOn: '2021-06-01' };
  expect([...superseded([first, revision])]).toEqual([['a', 'b']]);
  expect([...superseded([again, first, revision])]).toEqual([
    ['a', 'c'],
    ['b', 'c'],
  ]);
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
  expect([...superseded([first, { ...revision, ...fields }])]).toEqual([]);
});
