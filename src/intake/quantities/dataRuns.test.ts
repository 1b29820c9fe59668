import { describe, expect, it } from 'vitest';
import { dataRuns } from './dataRuns.ts';

const whole = (text: string): [string, { start: number; end: number }] => [text, { start: 0, end: text.length }];

describe('dataRuns', () => {
  const row = Array.from({ length: 60 }, (_, at) => `${at}.5`);
  it.each([', ', ' ', '\t', '、', ' | ', ')('])('finds sixty figures joined by "%s"', (joiner) => {
    const text = `Table: ${row.join(joiner)} and 5 roads.`;
    expect(dataRuns(...whole(text)).map(({ start, end }) => text.slice(start, end))).toEqual([row.join(joiner)]);
  });

  it.each([
    ['few figures', row.slice(0, 49).join(', ')],
    ['figures with words', row.join(' km, ')],
    ['sums of money', row.map((figure) => `$${figure}`).join(', ')],
    ['a long text', 'On 5 May 12 people came. '.repeat(40)],
  ])('leaves %s alone', (_name, text) => expect(dataRuns(...whole(text))).toEqual([]));
});
