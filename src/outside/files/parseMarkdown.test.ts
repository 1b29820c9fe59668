import { describe, expect, it } from 'vitest';
import { parseMarkdown } from './parseMarkdown.ts';

describe('markup goes, words and order stay', () => {
  it.each([
    ['headings', '# Support in 2019 #\ntext', 'Support in 2019\n\ntext'],
    ['emphasis', 'a **bold** and *slanted* and _so_ and ***both***', 'a bold and slanted and so and both'],
    ['underscores in words', 'the file_name_here', 'the file_name_here'],
    ['a multiplication', '3 * 4 * 5', '3 * 4 * 5'],
    [
      'links keep their words',
      'see [3 million yuan](https://example.org/a_b "t") and [this][1]',
      'see 3 million yuan and this',
    ],
    ['definitions go', 'a\n\n[1]: https://example.org\n\nb', 'a\n\nb'],
    ['pictures go', 'a ![a map](map.png) b', 'a  b'],
    ['bullets', '- one\n- two\n  goes on\n3. three', 'one\n\ntwo goes on\n\nthree'],
    ['a year that begins a line is no list mark', '2019. It was dry.', '2019. It was dry.'],
    ['quotations', '> They said\n> nothing.', 'They said nothing.'],
    ['hard-wrapped lines run on', 'three\nmillion yuan', 'three million yuan'],
    ['ideographs need no blank', '投入资金\n三亿元', '投入资金三亿元'],
    ['tables', '| County | Money |\n|:--|--:|\n| **Akto** | 3 |', 'County\tMoney\nAkto\t3'],
    ['code stays', '```\nx = *1*\n```', 'x = *1*'],
    ['escapes', '3 \\* 4 \\# 5', '3 * 4 # 5'],
    ['entities', 'A &amp; B &#65;', 'A & B A'],
    ['html', 'a <b>c</b><br>d<!-- gone -->', 'a c\nd'],
  ])('%s', (_, source, text) => {
    expect(parseMarkdown(source).text).toBe(text);
  });

  it('reads front matter', () => {
    const source =
      '---\ntitle: "Nineteen provinces"\ndate: 2019-07-14\noutlet: The Agency\nurl: https://example.org/1\nlanguage: en\n---\nWords.';
    expect(parseMarkdown(source)).toMatchObject({
      text: 'Words.',
      metadata: {
        title: 'Nineteen provinces',
        date: '2019-07-14',
        outlet: 'The Agency',
        sourceUrl: 'https://example.org/1',
        language: 'en',
      },
    });
  });

  it('takes a rule at the top for a rule', () => {
    expect(parseMarkdown('---\nno fields, no end').text).toBe('no fields, no end');
  });

  it.each(['*', '_', '[', '![', '`', '<a ', '](', '> ', '| ', '\\'])(
    'takes linear time on bait of %j',
    { retry: 3 },
    (bait) => {
      const time = (length: number): number => {
        const source = bait.repeat(length / bait.length);
        const before = process.cpuUsage();
        parseMarkdown(source);
        const used = process.cpuUsage(before);
        return (used.user + used.system) / 1000;
      };
      time(50_000);
      // Eight times the length: linear work takes 8 times the processor time, quadratic work 64 times.
      const [short, long] = [time(100_000), time(800_000)];
      expect(long).toBeLessThan(Math.max(short, 5) * 30);
    },
  );
});
