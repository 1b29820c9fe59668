import { describe, expect, it } from 'vitest';
import { defaultIntervalRules, qualifierInterval, type WrittenFigure } from './qualifierInterval.ts';

type Row = readonly [words: string, figure: WrittenFigure, interval: string];

const rows: readonly Row[] = [
  ['18.819 billion', { digits: '18.819', magnitude: 9, qualifier: 'exact' }, '[18818500000, 18819500000]'],
  [
    '120 billion: the wider reading',
    { digits: '120', magnitude: 9, qualifier: 'exact' },
    '[115000000000, 125000000000]',
  ],
  [
    '27.80 billion states its zero',
    { digits: '27.80', magnitude: 9, qualifier: 'exact' },
    '[27795000000, 27805000000]',
  ],
  ['1,935', { digits: '1935', magnitude: 0, qualifier: 'exact' }, '[1934.5, 1935.5]'],
  ['20, counted one by one', { digits: '20', magnitude: 0, qualifier: 'exact' }, '[19.5, 20.5]'],
  ['3,000', { digits: '3000', magnitude: 0, qualifier: 'exact' }, '[2500, 3500]'],
  ['-5', { digits: '-5', magnitude: 0, qualifier: 'exact' }, '[-5.5, -4.5]'],
  ['0', { digits: '0', magnitude: 0, qualifier: 'exact' }, '[-0.5, 0.5]'],
  ['nearly 120 billion', { digits: '120', magnitude: 9, qualifier: 'nearly' }, '[114000000000, 120000000000)'],
  ['about 200', { digits: '200', magnitude: 0, qualifier: 'about' }, '[190, 210]'],
  [
    'more than 1,000: ten per cent is less than the next thousand',
    { digits: '1000', magnitude: 0, qualifier: 'over' },
    '(1000, 1100]',
  ],
  [
    'more than 3,200: the next hundred is less than ten per cent',
    { digits: '3200', magnitude: 0, qualifier: 'over' },
    '(3200, 3300]',
  ],
  ['at least 17', { digits: '17', magnitude: 0, qualifier: 'at-least' }, '[17, ∞]'],
  ['at most 17', { digits: '17', magnitude: 0, qualifier: 'at-most' }, '[-∞, 17]'],
  ['less than 17', { digits: '17', magnitude: 0, qualifier: 'at-most', strict: true }, '[-∞, 17)'],
];

describe('what figure and qualifier allow', () => {
  it.each(rows)('%s', (_words, figure, interval) => {
    const { low, high, lowOpen, highOpen } = qualifierInterval(figure);
    expect(`${lowOpen ? '(' : '['}${low ?? '-∞'}, ${high ?? '∞'}${highOpen ? ')' : ']'}`).toBe(interval);
  });

  it('follows the rules of an installation', () => {
    const rules = { ...defaultIntervalRules, aboutWithin: '0.1' };
    expect(qualifierInterval({ digits: '100', magnitude: 0, qualifier: 'about' }, rules)).toMatchObject({
      low: '90',
      high: '110',
    });
  });
});
