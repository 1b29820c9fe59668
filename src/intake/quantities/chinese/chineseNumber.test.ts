import { describe, expect, it } from 'vitest';
import { scanChineseNumber } from './chineseNumber.ts';
import { foldChinese } from './fold.ts';

const rows: readonly (readonly [text: string, value: string])[] = [
  ['一百二十', '120'],
  ['一百二', '120'],
  ['一百零二', '102'],
  ['两千三百', '2300'],
  ['三万五', '35000'],
  ['三万零五', '30005'],
  ['十二', '12'],
  ['廿五', '25'],
  ['二〇一九', '2019'],
  ['1千2百万', '12000000'],
  ['1亿2000万', '120000000'],
  ['2.3万亿', '2300000000000'],
  ['十二亿三千四百万', '1234000000'],
  ['叁仟伍佰万', '35000000'],
  ['伍拾陆万叁仟', '563000'],
  ['３０余万', '300000'],
  ['百分之三十', '30'],
  ['百分之九十八点五', '98.5'],
  ['三分之二', '0.666666666667'],
  ['十分之一', '0.1'],
  ['5000千瓦', '5000'],
  ['0万', '0'],
];

describe('Chinese numbers', () => {
  it.each(rows)('%s', (text, value) => expect(scanChineseNumber(foldChinese(text), 0)?.value).toBe(value));

  it('reads neighbouring digits as a range', () =>
    expect(scanChineseNumber('七八十', 0)).toMatchObject({ value: '70', upper: '80' }));

  it('keeps numerals that are ordinary characters', () =>
    expect(foldChinese('大陆队伍收拾參加')).toBe('大陆队伍收拾参加'));
});
