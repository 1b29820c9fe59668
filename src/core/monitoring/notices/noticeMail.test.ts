import { describe, expect, it } from 'vitest';
import { mailAddress } from './mailAddress.ts';
import { mostInJson, noticeJson } from './noticeJson.ts';
import type { MailFrame } from './noticeMail.ts';
import { mostListed, noticeMail } from './noticeMail.ts';
import { oneLine } from './oneLine.ts';
import { alertNews, caseNews, listNews } from './testing/newsItems.ts';

const frame: MailFrame = {
  account: 'County office',
  language: 'en',
  site: 'https://ledger.example',
  all: 'https://ledger.example/watch/alerts?run=3',
  change: 'https://ledger.example/watch/subscriptions',
  unsubscribe: 'https://ledger.example/watch/unsubscribe/s/t',
};

describe('a notice as mail', () => {
  it('tells one alert in its subject', () => {
    expect(noticeMail([alertNews()], frame).subject).toBe('[Counterfoil] High: Slipping back – Example Village 1-7');
    expect(noticeMail([alertNews()], { ...frame, language: 'zh' }).subject).toBe(
      '[Counterfoil] 高：滑坡返贫 – 示例村1-7',
    );
  });

  it('counts what there is, groups it by the place above and theme, the gravest first', () => {
    const items = [
      caseNews({ theme: 'water' }),
      alertNews({ severity: 'low' }),
      alertNews({ news: 'ended', severity: 'high' }),
      listNews({ theme: 'water' }),
    ];
    const { subject, text } = noticeMail(items, frame);
    expect(subject).toBe('[Counterfoil] 1 new alert, 1 alert that ended, 1 event of a case, 1 event on a list');
    const headings = text.split('\n').filter((line) => line.includes(' · '));
    expect(headings).toEqual(['Example County 1 · income (2)', 'Example County 1 · water (2)']);
    expect(text).toContain('  Low: Composite incidence was 3 %.\n      https://ledger.example/watch/alerts');
    expect(text).toContain('  Ended: ');
    expect(text).toContain(frame.unsubscribe);
  });

  it('is one digest of ten thousand: all are counted, and the rest is linked to', () => {
    const items = Array.from({ length: 10_000 }, (_, index) =>
      alertNews({ id: String(index), within: [`V-${index}`, `C-${index % 30}`] }),
    );
    const { subject, text } = noticeMail(items, frame);
    expect(subject).toBe('[Counterfoil] 10,000 new alerts');
    expect(text.split('\n').filter((line) => line.startsWith('  High: '))).toHaveLength(mostListed);
    expect(text).toContain(`… and 9,500 more`);
    expect(text).toContain(frame.all);
    const json = noticeJson(items, { id: 'k', subscription: 's', madeAt: '', site: frame.site, all: frame.all });
    expect([json.counts.fired, json.complete, json.items.length]).toEqual([10_000, false, mostInJson]);
  });

  it('lets no name add a line or a header', () => {
    const evil = 'Village\r\nBcc: all@example.org\u2028\u202ex';
    const { subject, text } = noticeMail(
      [alertNews({ placeTitle: { en: evil }, sentence: { en: `${evil}\n-- \nhttps://evil.example` } })],
      { ...frame, account: evil },
    );
    expect(subject).toBe('[Counterfoil] High: Slipping back – Village Bcc: all@example.org x');
    expect(text.split('\n').filter((line) => /^(?:Bcc|-- $)/.test(line))).toEqual(['-- ']);
  });
});

it.each([
  ['office@example.org', 'office@example.org'],
  [' Office.One+watch@EXAMPLE.org ', 'Office.One+watch@example.org'],
  ['a@b', null],
  ['a@1.2.3.4', null],
  ['a@[1.2.3.4]', null],
  ['a b@example.org', null],
  ['a@example.org, b@example.org', null],
  ['a@example.org\r\nBcc: b@example.org', null],
  ['"a"@example.org', null],
  ['A <a@example.org>', null],
  ['.a@example.org', null],
  ['a@-example.org', null],
  [`${'a'.repeat(65)}@example.org`, null],
  [`a@${'b.'.repeat(130)}org`, null],
  ['张@example.org', null],
])('the address %j is %j', (typed, expected) => {
  expect(mailAddress(typed)).toBe(expected);
});

it.each([
  ['a\tb\n c', 10, 'a b c'],
  ['abcdef', 4, 'abc…'],
  ['ab😀d', 4, 'ab…'],
  ['\ud800x', 5, '\ufffdx'],
])('%j in one line of %i is %j', (text, most, expected) => {
  expect(oneLine(text, most)).toBe(expected);
});
