import { describe, expect, it } from 'vitest';
import { lines, segments } from './segments.ts';

describe('segments', () => {
  it('cuts at every edge and names what covers, outermost first', () => {
    const text = '0123456789';
    const found = segments(text, [
      { id: 'inner', start: 4, end: 6 },
      { id: 'outer', start: 2, end: 8 },
    ]);
    expect(found).toEqual([
      { start: 0, end: 2, covering: [] },
      { start: 2, end: 4, covering: ['outer'] },
      { start: 4, end: 6, covering: ['outer', 'inner'] },
      { start: 6, end: 8, covering: ['outer'] },
      { start: 8, end: 10, covering: [] },
    ]);
  });

  it('never cuts a surrogate pair', () => {
    expect(segments('a😀b', [{ id: 'x', start: 2, end: 4 }])).toEqual([
      { start: 0, end: 1, covering: [] },
      { start: 1, end: 4, covering: ['x'] },
    ]);
  });
});

describe('lines', () => {
  it.each(['', '\n', 'a', 'a\nb', '\r\n\r\na\rb\n\n'])('join to the text again: %j', (text) => {
    expect(
      lines(text)
        .map(({ span }) => text.slice(span.start, span.end))
        .join(''),
    ).toBe(text);
  });
});
