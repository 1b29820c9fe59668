import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../period.ts';
import { differenceWords, figure, inLanguage, periodWords, placeBefore, quantity, spanWords } from './words.ts';

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
    [Infinity, '∞'],
    [Number.NaN, '–'],
  ])('write %d as %s', (value, text) => expect(figure(value)).toBe(text));

  it('put units where each language has them', () => {
    expect([
      quantity(3, '%', 'en'),
      quantity(3, '%', 'zh'),
      quantity(3, '元', 'zh'),
      quantity(3, 'CNY', 'zh'),
      quantity(3, '', 'en'),
    ]).toEqual(['3 %', '3%', '3元', '3 CNY', '3']);
    expect([differenceWords(0.5, '%', 'en'), differenceWords(0.5, '%', 'zh'), differenceWords(5, 'CNY', 'en')]).toEqual(
      ['0.5 percentage points', '0.5个百分点', '5 CNY'],
    );
    expect([placeBefore('示例村'), placeBefore('示例村7'), placeBefore('Hotan')]).toEqual([
      '示例村',
      '示例村7 ',
      'Hotan ',
    ]);
    expect(inLanguage({ zh: '村' }, 'en')).toBe('村');
  });

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
