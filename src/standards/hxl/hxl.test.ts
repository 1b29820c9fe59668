import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../observations/testing/given.ts';
import { hxlTable } from './hxlTable.ts';
import { readTag } from './readTag.ts';

describe('hashtags', () => {
  it.each([
    ['#adm2+code', '#adm2+code'],
    [' #Affected +F + Children', '#affected+children+f'],
    ['#affected+children+f+f', '#affected+children+f'],
    ['# sector', '#sector'],
    ['#date+start_2', '#date+start_2'],
    ['adm2', null],
    ['#2adm', null],
    ['#adm2 code', null],
    ['#adm2+', null],
    ['#1 in the list', null],
    ['', null],
  ])('"%s" is %s', (cell, text) => {
    expect(readTag(cell)?.text ?? null).toBe(text);
  });

  it('are the same in any order of attributes', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/);
    fc.assert(
      fc.property(name, fc.array(name), (tag, attributes) => {
        const one = readTag([`#${tag}`, ...attributes].join('+'));
        expect(readTag([`#${tag.toUpperCase()}`, ...attributes.toReversed()].join(' + '))).toEqual({
          ...one,
          attributes: expect.anything(),
        });
      }),
    );
  });
});

describe('tables with hashtags', () => {
  it.each([
    [
      'each column of values is an indicator',
      'County|Code|Month|Affected|Children\n#adm2+name|#adm2+code|#date|#affected|#affected+f+children\nN|C1|2024-01|1,200|n/a\nS|C2|2024-01||7',
      ['C1 #affected 2024-01 1200', 'C1 #affected+children+f 2024-01 ∅', 'C2 #affected+children+f 2024-01 7'],
    ],
    [
      'a column of indicators',
      '#adm3+pcode|#indicator+code|#period|#indicator+num|#meta+source\nC1|safe-water|2024-Q1|97.5|Survey',
      ['C1 safe-water 2024-Q1 97.5'],
    ],
    [
      'the smallest place that has a code',
      '#adm1+code|#adm2+code|#date+year|#inneed\nP1|C1|2024|5\nP1||2024|9',
      ['C1 #inneed 2024 5', 'P1 #inneed 2024 9'],
    ],
    [
      'the day of a value',
      '#loc+code|#date+occurred|#date+reported|#value\nV|14.01.2024|2024-02-01|3',
      ['V #value 2024-01-14 3'],
    ],
    ['tags in row 25', `${'title|x\n'.repeat(24)}#loc+code|#date|#value\nV|2024|1`, ['V #value 2024 1']],
    ['tags below row 25', `${'title|x\n'.repeat(25)}#loc+code|#date|#value\nV|2024|1`, []],
    ['no tags', 'place|indicator\na|b', []],
  ])('%s', (_what, text, expected) => {
    expect(read(text, hxlTable)).toMatchObject({ short: expected, codes: [] });
  });

  it('names what is no tag, no date, and what has no place', () => {
    const text = '#adm2+code|notes|#date|#affected\nC1|x|sometime|5\n|x|2024|6\nC1|x|2024|many';
    const { short, codes } = read(text, hxlTable);
    expect(short).toEqual(['C1 #affected sometime 5', 'C1 #affected 2024 many']);
    expect(codes).toEqual(['HXL_TAG_UNREADABLE line 1', 'OBSERVATION_INCOMPLETE line 3']);
  });

  it.each(['#adm2+name|#date|#affected', '#adm2+code|#date+reported|#affected', '#adm2+code|#date|#sector'])(
    'refuses %s',
    (text) => {
      expect(() => read(`${text}\na|2024|1`, hxlTable)).toThrow(
        expect.objectContaining({ code: 'HXL_COLUMNS_MISSING' }),
      );
    },
  );
});
