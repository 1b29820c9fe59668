import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextMark } from './markedText.ts';
import { markedText } from './markedText.ts';

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#13;': '\r',
};

/** What a browser shows as `textContent`: tags gone, references resolved. */
function textContent(markup: string): string {
  return markup
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:amp|lt|gt|quot|#39|#13);/g, (entity) => entities[entity] ?? '?');
}

const mark = (id: string, start: number, end: number): TextMark => ({ id, start, end, state: 'draft' });

/** Opening and closing tags match, and no link lies in a link. */
function isWellFormed(markup: string): boolean {
  const open: string[] = [];
  for (const [tag] of markup.matchAll(/<[^>]*>/g)) {
    const name = /^<\/?([a-z]+)/.exec(tag)?.[1] ?? '';
    if (tag.startsWith('</')) {
      if (open.pop() !== name) return false;
    } else {
      if (name === 'a' && open.includes('a')) return false;
      open.push(name);
    }
  }
  return open.length === 0;
}

describe('marked text', () => {
  it.each([
    ['nested', 'ten of the 52 counties', [mark('a', 0, 22), mark('b', 11, 22)]],
    ['overlapping', 'from 10 to 20 million yuan', [mark('a', 5, 13), mark('b', 8, 26)]],
    ['coinciding', '18.819 billion yuan', [mark('a', 0, 19), mark('b', 0, 19)]],
    ['over line ends', 'a\r\n\r\nb\nc', [mark('a', 0, 8)]],
    ['outside the text', 'short', [mark('a', 3, 99), mark('b', -1, 2), mark('c', 2, 2)]],
    ['with markup in it', '<b onclick="x">&amp;</b>', [mark('a', 3, 10)]],
    ['through a surrogate pair', 'a😀b', [mark('a', 0, 2), mark('b', 2, 4)]],
    ['nothing', '', []],
  ])('keeps every code unit: %s', (_name, text, marks) => {
    const markup = String(markedText(text, marks));
    expect(textContent(markup)).toBe(text);
    expect(isWellFormed(markup)).toBe(true);
  });

  it('keeps every code unit of any text under any marks', () => {
    const letters = fc.constantFrom('a', ' ', '\n', '\r', '<', '&', '"', '亿', '😀', '1');
    const input = fc.array(letters, { maxLength: 40 }).chain((parts) => {
      const text = parts.join('');
      const edge = fc.integer({ min: -1, max: text.length + 1 });
      return fc.tuple(fc.constant(text), fc.array(fc.tuple(edge, edge), { maxLength: 8 }));
    });
    fc.assert(
      fc.property(input, ([text, edges]) => {
        const markup = String(
          markedText(
            text,
            edges.map(([start, end], index) => mark(`m${index}`, start, end)),
          ),
        );
        return textContent(markup) === text && isWellFormed(markup);
      }),
    );
  });

  it('gives each claim one anchor, on its first words', () => {
    const markup = String(markedText('from 10 to 20 million yuan', [mark('a', 5, 13), mark('b', 8, 26)]));
    expect([...markup.matchAll(/id="([^"]+)"/g)].map((match) => match[1])).toEqual(['claim-a', 'claim-b']);
  });

  it('leads marked words to the innermost claim', () => {
    const markup = String(markedText('10 of the 52 counties', [mark('outer', 0, 21), mark('inner', 10, 21)]));
    expect(markup).toContain('data-claim="inner" >52 counties</a>');
  });

  it('takes time in proportion to the text', { retry: 3 }, () => {
    const timed = (lines: number): number => {
      const text = 'paid 5 million yuan for it\n'.repeat(lines);
      const marks = Array.from({ length: lines }, (_, line) => mark(`m${line}`, line * 27 + 5, line * 27 + 19));
      const start = performance.now();
      markedText(text, marks);
      return performance.now() - start;
    };
    timed(2000);
    expect(timed(16_000)).toBeLessThan(Math.max(400, timed(4000) * 12));
  });
});
