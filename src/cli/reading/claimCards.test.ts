import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../core/claims/claim.ts';
import { claimCards } from './claimCards.ts';
import type { ReadDocument } from './claimCards.ts';

const text =
  '据报道，2019年，19个援疆省市投入援疆资金188.19亿元，实施援疆项目1935个，比上一年增长了不少，受援地区的学校、医院和道路得到改善。';
const claimOn = (quote: string, over: Partial<Claim>): Claim => ({
  document: 'a.txt', quote, start: text.indexOf(quote), end: text.indexOf(quote) + quote.length, kind: 'money',
  measure: 'money disbursed', value: '18819000000', low: null, high: null, qualifier: 'exact', unit: 'CNY',
  unitInferred: false, stage: 'disbursement', basis: 'flow', period: { start: '2019-01-01', end: '2019-12-31' },
  donors: [{ name: '19个援疆省市', id: null }], recipients: [], sectors: [],
  attribution: [{ role: 'reporter', name: 'Xinhua', office: null, start: 0, end: 3 }],
  sentence: { start: 0, end: text.length }, score: 0.9, by: 'rules', ...over,
}); // oxfmt-ignore
const read: ReadDocument = {
  file: 'a.txt',
  document: { text, mediaType: 'text/plain', title: 'Evil \u001B[31mtitle', warnings: [] },
  date: '2020-01-05',
  claims: [
    claimOn('188.19亿元', {}),
    claimOn('1935个', { kind: 'count', measure: 'projects', value: '1935', unit: 'projects', stage: null, by: 'llm' }),
  ],
  report: { claims: 2, notCollected: [{ reason: 'religion', count: 1 }], suggestions: null },
};

describe('claimCards', () => {
  it('says it in a sentence, then shows each claim with its words', () => {
    const printed = claimCards(read, { width: 80, styled: false });
    expect(printed).toMatch(/^2 claims in a\.txt: 1 of money, 1 count\.\n/);
    expect(printed.replace(/\n/g, ' ')).toContain(
      'dated 2020-01-05 · reported by Xinhua, unless a claim says otherwise · machine-made drafts, not reviewed · 1 figure not collected',
    );
    expect(printed).toContain('18.819 billion CNY · money disbursed');
    expect(printed).toContain('from 19个援疆省市 · 2019');
    expect(printed).toContain('‹188.19亿元›');
    expect(printed).toContain('suggested by a model');
  });

  it.each([40, 60, 100])('keeps within %i columns', (width) => {
    const lines = claimCards(read, { width, styled: false }).split('\n');
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width + 2);
  });

  it('lets no escape code of a document through, and none of its own unless styled', () => {
    expect(claimCards(read, { width: 80, styled: false })).not.toContain('\u001B');
    expect(claimCards(read, { width: 80, styled: true })).not.toContain('\u001B[31m');
    expect(claimCards(read, { width: 80, styled: true })).toContain('\u001B[1;4m188.19亿元\u001B[0m');
  });

  it('says that there are none', () => {
    const none = { ...read, date: null, claims: [], report: { claims: 0, notCollected: [], suggestions: null } };
    expect(claimCards(none, { width: 80, styled: false })).toMatch(/^No claims in a\.txt\.\n.*date unknown/);
  });
});
