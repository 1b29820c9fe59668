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
  all: { alerts: 'https://ledger.example/watch/alerts?run=3', cases: null, lists: null },
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

  it('is one digest of ten thousand: all are counted, some of each group are listed, and the rest is linked to', () => {
    const items = Array.from({ length: 10_000 }, (_, index) =>
      alertNews({
        id: String(index),
        severity: index % 1000 === 999 ? 'high' : 'low',
        within: [`V-${index}`, `C-${index % 30}`],
        aboveTitle: { en: `County ${index % 30}` },
      }),
    );
    const { subject, text } = noticeMail(items, frame);
    expect(subject).toBe('[Counterfoil] 10,000 new alerts (10 high)');
    const lines = text.split('\n');
    expect(lines.filter((line) => /^ {2}(?:High|Low): /.test(line))).toHaveLength(mostListed);
    expect(lines.filter((line) => line.startsWith('  High: '))).toHaveLength(10);
    const headings = lines.filter((line) => /^County \d+ · income \(\d+\)$/.test(line));
    expect(headings).toHaveLength(30);
    const counted = headings.map((line) => Number(/\((\d+)\)/.exec(line)?.[1]));
    expect(counted.reduce((sum, count) => sum + count)).toBe(10_000);
    const left = lines.filter((line) => line.startsWith('  … and '));
    expect(left).toHaveLength(30);
    expect(left[0]).toMatch(/^ {2}… and 32\d more: https:\/\/ledger\.example\/watch\/alerts\?run=3&place=C-\d+$/);
    expect(lines).toContain(`All these alerts: ${frame.all.alerts ?? ''}`);
    const frameOfJson = { id: 'k', subscription: 's', madeAt: '', isTest: false, site: frame.site, all: frame.all };
    const json = noticeJson(items, frameOfJson);
    expect([json.counts.fired, json.complete, json.items.length]).toEqual([10_000, false, mostInJson]);
  });

  it('counts the groups that there is no room for', () => {
    const items = Array.from({ length: 1000 }, (_, index) =>
      alertNews({ id: String(index), within: ['V', `C-${index}`] }),
    );
    const { text } = noticeMail(items, frame);
    expect(text).toContain('… and 800 more in 800 further groups, which the addresses below list.');
    expect(text.length).toBeLessThan(60_000);
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
