import { describe, expect, it } from 'vitest';
import { scanNumber } from './numberLiteral.ts';

const rows: readonly (readonly [text: string, value: string, length: number])[] = [
  ['1,234.5 t', '1234.5', 7],
  ['1 234 people', '1234', 5],
  ['1 2345', '1', 1],
  ['1.234,5', '1234.5', 7],
  ['12.345.678', '12345678', 10],
  ['1.234', '1.234', 5],
  ['1,00,000', '100000', 8],
  ['1,1,1', '1', 1],
  ['10,5 %', '10.5', 4],
  ['5. Then', '5', 1],
  ['１，９３５', '1935', 5],
  ['３．５', '3.5', 3],
];

describe('figures in digits', () => {
  it.each(rows)('%s', (text, value, length) => {
    expect(scanNumber(text, { start: 0, end: text.length })).toMatchObject({ text: value, end: length, odd: false });
  });

  it.each(['4.2.1', '12345678901234567890', '1.2.3.4'])('%s is no figure', (text) => {
    expect(scanNumber(text, { start: 0, end: text.length })).toMatchObject({ odd: true, end: text.length });
  });
});
