import { describe, expect, it } from 'vitest';
import type { Cell } from '../../core/sheets/cell.ts';
import { readDate, serialDay } from './readDate.ts';

const text = (words: string): Cell => ({ kind: 'text', text: words });
const usual = { order: null, from1904: false } as const;

describe('dates in cells', () => {
  it.each([
    ['2019-07-14', '2019-07-14'],
    ['2019/7/4', '2019-07-04'],
    ['2019.7.4', '2019-07-04'],
    ['2019年7月14日', '2019-07-14'],
    ['2019 年 7 月 14 日', '2019-07-14'],
    ['２０１９年７月', '2019-07'],
    ['2019年', '2019'],
    ['2019', '2019'],
    ['20190714', '2019-07-14'],
    ['2019-07', '2019-07'],
    ['14/07/2019', '2019-07-14'],
    ['07/14/2019', '2019-07-14'],
    ['07/07/2019', '2019-07-07'],
    ['14 July 2019', '2019-07-14'],
    ['14-Jul-2019', '2019-07-14'],
    ['July 14, 2019', '2019-07-14'],
    ['Jul 2019', '2019-07'],
    ['7/2019', '2019-07'],
    ['2019-07-14 08:30:00', '2019-07-14'],
    ['2019-07-14T08:30:00Z', '2019-07-14'],
  ])('%s', (words, date) => {
    expect(readDate(text(words), usual)).toEqual({ date });
  });

  it('asks which way round where both are days', () => {
    expect(readDate(text('03/04/2019'), usual)).toEqual({ ambiguous: ['2019-04-03', '2019-03-04'] });
    expect(readDate(text('03/04/2019'), { ...usual, order: 'dmy' })).toEqual({ date: '2019-04-03' });
    expect(readDate(text('03/04/2019'), { ...usual, order: 'mdy' })).toEqual({ date: '2019-03-04' });
  });

  it.each(['31/02/2019', '2019-13', '14/07/19', 'soon', '2019-02-29', '32 July 2019', '14 Foo 2019'])(
    'refuses %s',
    (words) => {
      expect(readDate(text(words), usual)).toHaveProperty('unread');
    },
  );

  it.each([
    ['1', false, '1900-01-01'],
    ['59', false, '1900-02-28'],
    ['60', false, null],
    ['61', false, '1900-03-01'],
    ['43660', false, '2019-07-14'],
    ['43660.75', false, '2019-07-14'],
    ['42198', true, '2019-07-14'],
    ['0', true, '1904-01-01'],
    ['-1', false, null],
    ['99999999', false, null],
  ])('day %s (from 1904: %s) is %s', (serial, from1904, day) => {
    expect(serialDay(serial, from1904)).toBe(day);
  });

  it('keeps how much of a day its format shows, and takes bare numbers for what they can only be', () => {
    expect(readDate({ kind: 'month', text: '43660' }, usual)).toEqual({ date: '2019-07' });
    expect(readDate({ kind: 'year', text: '43660' }, usual)).toEqual({ date: '2019' });
    expect(readDate({ kind: 'number', text: '2019' }, usual)).toEqual({ date: '2019' });
    expect(readDate({ kind: 'number', text: '20190714' }, usual)).toEqual({ date: '2019-07-14' });
    expect(readDate({ kind: 'number', text: '43660' }, usual)).toEqual({ date: '2019-07-14', serial: true });
    expect(readDate({ kind: 'number', text: '2019.1' }, usual)).toHaveProperty('unread');
    expect(readDate({ kind: 'number', text: '12' }, usual)).toHaveProperty('unread');
  });
});
