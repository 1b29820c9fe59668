/** What the core says on Chinese pages: every sentence has its words, and they are filled in where they belong. */
import { describe, expect, it } from 'vitest';
import { formsZh, messageText } from '../../src/portal/words/messages/messageText.ts';
import { messageForms } from './messageForms.ts';

/** Told on a terminal, to whoever runs the server; never on a page. */
const onTerminals =
  /^src\/(?:server\/(?:listen|sessions\/providerSettings)\.ts|actions\/openDatabase\.ts|core\/(?:claims|names)\/)/;
const ofOperators = /COUNTERFOIL_|--(?:host|port)\b|^Give (?:a port between|scheme and host)/;

const forms = messageForms().filter(
  ({ file, form }) =>
    !onTerminals.test(file) &&
    !ofOperators.test(form) &&
    /\p{L}{2}.*[ ]|[ ].*\p{L}{2}/u.test(form.replace(/\{\d\}/g, '')),
);

describe('messages in Chinese', () => {
  it('finds the sentences in the sources', () => {
    expect(forms.length).toBeGreaterThan(300);
    expect(forms.map(({ form }) => form)).toContain('{0} is negative, and nothing says what it corrects.');
  });

  it('has words for every one of them', () => {
    expect(forms.filter(({ form }) => !formsZh.has(form))).toEqual([]);
  });

  it('fills in every part that the sentence has, and no other', () => {
    const places = (text: string): string[] => [...new Set(text.match(/\{\d/g))].toSorted();
    const uneven = [...formsZh].filter(([form, words]) => places(words).some((place) => !places(form).includes(place)));
    expect(uneven).toEqual([]);
  });

  it.each([
    ['2019-01-01 lies before 2020-01-01.', '2019-01-01 早于 2020-01-01。'],
    ['The percentages of recipients add up to 90, 10 short of 100.', '“受援地”的比例之和为 90，比 100 少 10。'],
    ['“Date” is empty.', '“日期”为空。'],
    ['the role reviewer may not publish a transaction', '角色“审核者”不可以发布资金'],
    ['Hu Bei Office has the right to publish', 'Hu Bei Office 有“发布”的权利'],
    ['“Hotan” did not exist on 1999-01-01.', '“Hotan”在 1999-01-01并不存在。'],
    [
      'amount: -5 is negative, and nothing says what it corrects. (and 2 more)',
      '金额：-5 为负数，却没有说明更正什么。（另有 2 处）',
    ],
    ['“去年”: it is no date that can be read', '“去年”不是可识别的日期'],
    ['Something nobody foresaw', 'Something nobody foresaw'],
  ])('%s', (english, words) => {
    expect(messageText(english, 'zh')).toBe(words);
    expect(messageText(english, 'en')).toBe(english);
  });

  it('takes no longer for a text that repeats what stands between', () => {
    const start = performance.now();
    messageText('a lies before b begins ('.repeat(20_000), 'zh');
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
