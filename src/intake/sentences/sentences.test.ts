import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphs } from './paragraphs.ts';
import { sentences } from './sentences.ts';

function split(text: string): string[] {
  return [...paragraphs(text)].flatMap((paragraph) =>
    [...sentences(text, paragraph)].map(({ start, end }) => text.slice(start, end)),
  );
}

describe('sentences', () => {
  it.each([
    ['The U.S. gave $6.5 mln on Oct. 17. Mr. Li came.', ['The U.S. gave $6.5 mln on Oct. 17.', 'Mr. Li came.']],
    ['A heading without a stop\n\nThen text. More text.', ['A heading without a stop', 'Then text.', 'More text.']],
    ['“好。走吧！”他走了。第二天来了。', ['“好。走吧！”', '他走了。', '第二天来了。']],
    ['「我們不會缺席。」林志成說。他走了。', ['「我們不會缺席。」林志成說。', '他走了。']],
    ['资金超过5亿元。2020年底，路通了。', ['资金超过5亿元。', '2020年底，路通了。']],
    ['他说：“走吧。2020年再来。”大家走了。', ['他说：“走吧。2020年再来。”', '大家走了。']],
    ['one\r\ntwo\rthree', ['one', 'two', 'three']],
    ['   \n\u3000\n', []],
  ])('splits %j', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('keeps every character that is no white space, in order, lone surrogates included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const bare = (value: string): string => value.replace(/[\0-\u0020\u00a0\u3000\ufeff\u2000-\u200b]/gu, '');
        expect(bare(split(text).join(''))).toBe(bare(text));
      }),
    );
  });

  it('cuts a line without any stop into pieces of bounded length', () => {
    const pieces = split('word '.repeat(4000));
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(2000);
    expect(pieces.join(' ')).toBe('word '.repeat(4000).trim());
  });
});

describe('paragraphs', () => {
  it.each([
    ['19 provinces and cities 18.819 billion', false, true],
    ['浙江援疆资金建成两所学校', true, true],
    ['Wang Yang 汪洋 visited the county today and said so.', false, false],
  ])('tells script and headings: %s', (text, cjk, heading) => {
    expect([...paragraphs(text)]).toEqual([{ start: 0, end: text.length, cjk, heading }]);
  });
});
