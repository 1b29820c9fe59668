import { describe, expect, it } from 'vitest';
import { exactDigits, readable } from './readable.ts';

const nbsp = '\u00a0';

describe('readable', () => {
  it.each([
    ['18819000000', `18.819${nbsp}billion`, '188.19亿'],
    ['120000000000', `120${nbsp}billion`, '1,200亿'],
    ['57320000000', `57.32${nbsp}billion`, '573.2亿'],
    ['940000000000', `940${nbsp}billion`, '9,400亿'],
    ['2000000000000', `2${nbsp}trillion`, '2万亿'],
    ['680000', '680,000', '68万'],
    ['1935', '1,935', '1,935'],
    ['0', '0', '0'],
    ['-4500000', `−4.5${nbsp}million`, '−450万'],
    ['92.4', '92.4', '92.4'],
    ['0.3', '0.3', '0.3'],
    ['18819234567', `≈${nbsp}18.819${nbsp}billion`, `≈${nbsp}188.19亿`],
    ['999999999', `≈${nbsp}1${nbsp}billion`, `≈${nbsp}10亿`],
    ['no number', 'no number', 'no number'],
  ])('%s', (value, en, zh) => {
    expect(readable(value, 'en').text).toBe(en);
    expect(readable(value, 'zh').text).toBe(zh);
  });

  it('keeps every digit where every digit is asked for', () => {
    expect(exactDigits('123456789012345678901234567890.12')).toBe('123,456,789,012,345,678,901,234,567,890.12');
  });
});
