import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../period.ts';
import { differenceWords, figure, given, inLanguage, periodWords, placeBefore, quantity, spanWords } from './words.ts';

describe('words', () => {
  it.each([
    [0, '0'],
    [3, '3'],
    [3.4, '3.4'],
    [3.456, '3.46'],
    [-0.001, '−0.001'],
    [0.01234, '0.01'],
    [0.00012345, '0.00012'],
    [999.999, '1,000'],
    [12_345.6, '12,346'],
    [-1_234_567, '−1,234,567'],
    [1e-9, '1e−9'],
    [-1.23e-300, '−1.2e−300'],
    [1.54e300, '1.5e+300'],
    [Infinity, '∞'],
    [Number.NaN, '–'],
  ])('write %d as %s', (value, text) => expect(figure(value)).toBe(text));

  it('put units where each language has them', () => {
    expect([
      quantity(3, { unit: '%' }, 'en'),
      quantity(3, { unit: '%' }, 'zh'),
      quantity(3, { unit: '元' }, 'zh'),
      quantity(3, { unit: 'CNY' }, 'zh'),
      quantity(3, { unit: 'CNY' }, 'en'),
      quantity(3, { unit: 'XAU' }, 'zh'),
      quantity(3, { unit: '' }, 'en'),
    ]).toEqual(['3%', '3%', '3元', '3元', '3 yuan', '3 XAU', '3']);
    expect([
      differenceWords(0.5, { unit: '%' }, 'en'),
      differenceWords(1, { unit: '%' }, 'en'),
      differenceWords(0.5, { unit: '%' }, 'zh'),
      differenceWords(5, { unit: 'CNY' }, 'en'),
    ]).toEqual(['0.5 percentage points', '1 percentage point', '0.5个百分点', '5 yuan']);
    expect([placeBefore('示例村'), placeBefore('示例村7'), placeBefore('Hotan'), placeBefore('Львів')]).toEqual([
      '示例村',
      '示例村7 ',
      'Hotan ',
      'Львів ',
    ]);
    expect(inLanguage({ zh: '村' }, 'en')).toBe('村');
  });

  it('makes no plural of the units of others, and says them in Chinese where they have a Chinese form', () => {
    const children = { unit: 'children', localUnit: '名' };
    expect([quantity(20, children, 'en'), quantity(1, children, 'en'), quantity(20, children, 'zh')]).toEqual([
      '20 children',
      '1 (children)',
      '20名',
    ]);
    expect(['%', 'CNY', 'km', ''].map((unit) => quantity(1, { unit }, 'en'))).toEqual(['1%', '1 yuan', '1 km', '1']);
    expect([1, 0.9999, 2].map((by) => differenceWords(by, { unit: '%' }, 'en'))).toEqual([
      '1 percentage point',
      '1 percentage point',
      '2 percentage points',
    ]);
    expect(quantity(20, { unit: 'jobs' }, 'zh')).toBe('20 jobs');
  });

  it.each([
    [3.125, '3.125'],
    [12_345.67, '12,345.67'],
    [-0.5, '−0.5'],
    [0.1 + 0.2, '0.3'],
    [1 / 3, '0.33'],
    [1e15, '1,000,000,000,000,000'],
  ])('give what was reported, %d, as %s', (value, text) => expect(given(value)).toBe(text));

  it.each([
    ['2021', '2021', '2021年', '1 year', '3年'],
    ['2021-Q3', 'the third quarter of 2021', '2021年第3季度', '1 quarter', '3个季度'],
    ['2021-12', 'December 2021', '2021年12月', '1 month', '3个月'],
    ['2021-W05', 'week 5 of 2021', '2021年第5周', '1 week', '3周'],
  ])('tell %s', (text, english, chinese, one, three) => {
    const period = parsePeriod(text);
    if (period === null) throw new Error('no period');
    expect([periodWords(period, 'en'), periodWords(period, 'zh')]).toEqual([english, chinese]);
    expect([spanWords(1, period.kind, 'en'), spanWords(3, period.kind, 'zh')]).toEqual([one, three]);
  });
});
