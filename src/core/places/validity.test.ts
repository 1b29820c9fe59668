import { describe, expect, it } from 'vitest';
import type { RegistryEntry } from '../names/gazetteer.ts';
import { exampleEntry } from '../names/testing/exampleEntry.ts';
import { openSuccessors, validityOn, type Validity } from './validity.ts';

describe('whether a place is valid on a day', () => {
  const cases: [string, Partial<RegistryEntry>, string, Validity][] = [
    ['no dates', {}, '1990-01-01', 'valid'],
    ['before its first day', { validFrom: '2015-04-13' }, '2015-04-12', 'not valid'],
    ['on its first day', { validFrom: '2015-04-13' }, '2015-04-13', 'valid'],
    ['on its last day', { validTo: '2015-04-12' }, '2015-04-12', 'valid'],
    ['after its last day', { validTo: '2015-04-12' }, '2015-04-13', 'not valid'],
    ['on the last list without it', { openedBetween: ['2016-07-31', '2021-03-22'] }, '2016-07-31', 'not valid'],
    [
      'between the lists that bracket its opening',
      { openedBetween: ['2016-07-31', '2021-03-22'] },
      '2019-01-01',
      'unknown',
    ],
    ['on the first list with it', { openedBetween: ['2016-07-31', '2021-03-22'] }, '2021-03-22', 'valid'],
    ['on the last list with it', { closedBetween: ['2021-03-22', '2023-06-30'] }, '2021-03-22', 'valid'],
    [
      'between the lists that bracket its closing',
      { closedBetween: ['2021-03-22', '2023-06-30'] },
      '2022-01-01',
      'unknown',
    ],
    ['on the first list without it again', { closedBetween: ['2021-03-22', '2023-06-30'] }, '2023-06-30', 'not valid'],
  ];
  it.each(cases)('%s', (_, dates, day, expected) => {
    expect(validityOn(exampleEntry('A', 'A', dates), day)).toBe(expected);
  });
});

describe('what stands for a place today', () => {
  const closed: readonly [string, string] = ['2010-01-01', '2011-01-01'];
  const entries = new Map(
    [
      exampleEntry('open', 'open'),
      exampleEntry('recoded', 'recoded', { closedBetween: closed, succeededBy: ['open'] }),
      exampleEntry('split', 'split', { closedBetween: closed, succeededBy: ['recoded', 'other'] }),
      exampleEntry('other', 'other'),
      exampleEntry('lost', 'lost', { closedBetween: closed }),
      exampleEntry('a', 'a', { validTo: '2010-01-01', succeededBy: ['b'] }),
      exampleEntry('b', 'b', { validTo: '2011-01-01', succeededBy: ['a'] }),
    ].map((entry) => [entry.id, entry]),
  );
  const cases: [string, string[]][] = [
    ['open', ['open']],
    ['recoded', ['open']],
    ['split', ['open', 'other']],
    ['lost', []],
    ['a', []],
    ['unknown id', []],
  ];
  it.each(cases)('%s', (id, expected) => {
    expect(openSuccessors({ entry: (key) => entries.get(key) }, id)).toEqual(expected);
  });
});
