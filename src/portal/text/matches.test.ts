import { describe, expect, it } from 'vitest';
import { excerpt, holds, withMatches } from './matches.ts';

describe('withMatches', () => {
  it.each([
    ['Nearly 120 Billion yuan', '120 billion', 'Nearly <mark>120 Billion</mark> yuan'],
    ['新疆、南疆、新疆', '新疆', '<mark>新疆</mark>、南疆、<mark>新疆</mark>'],
    ['a <b> c', '<b>', 'a <mark>&lt;b&gt;</mark> c'],
    ['nothing of it', 'else', 'nothing of it'],
    ['İstanbul and x', 'x', 'İstanbul and <mark>x</mark>'],
    ['no words', ' ', 'no words'],
  ])('%s, %s', (text, words, marked) => {
    expect(String(withMatches(text, words))).toBe(marked);
  });
});

describe('excerpt', () => {
  it('shows the place that holds the words and says where it was cut', () => {
    const text = `${'before '.repeat(40)}the figure ${'after '.repeat(40)}`;
    const shown = excerpt(text, 'The Figure', 60);
    expect(shown).toMatch(/^…before .*the figure.*…$/);
    expect(shown.length).toBeLessThanOrEqual(62);
    expect(holds(shown, 'the FIGURE')).toBe(true);
  });

  it.each([
    ['short  text', 'x', 'short text'],
    ['a'.repeat(100), 'b', `${'a'.repeat(60)}…`],
  ])('%s', (text, words, shown) => {
    expect(excerpt(text, words, 60)).toBe(shown);
  });

  it('cuts no character in two', () => {
    const shown = excerpt('𠮷'.repeat(100), '', 59);
    expect(shown.isWellFormed()).toBe(true);
  });
});
