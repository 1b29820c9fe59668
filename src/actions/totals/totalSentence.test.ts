import { describe, expect, it } from 'vitest';
import type { TotalAmount, TotalCell } from '../totalAnswers.ts';
import type { Told } from './totalSentence.ts';
import { localTotalSentence, totalSentence } from './totalSentence.ts';

const amount = (value: string, currency = 'CNY', records = 1): TotalAmount => ({
  amount: value,
  currency,
  records,
  priceYear: null,
  negative: null,
});
const cell = (programme: string, ...amounts: TotalAmount[]): TotalCell => ({ keys: [programme], amounts });

const names = {
  p: { kind: 'record', name: 'Help for X', localName: '援X', href: '' },
  q: { kind: 'record', name: 'Help for Y', localName: null, href: '' },
} as const;
const about = { boundary: { actors: [], places: [] }, direction: 'in', start: null, end: null, names } as const;

const told = (programmes: readonly TotalCell[], amounts: Told['amounts'] = [amount('9', 'CNY', 3)]): Told => ({
  stage: 'disbursement',
  side: 'sent',
  amounts,
  records: 3,
  coverage: [],
  excludedRecords: 2,
  programmes,
});

describe('a total in a sentence', () => {
  it('names the one programme that it comes from', () => {
    expect(totalSentence(told([cell('p', amount('9'))]), about)).toBe(
      'Disbursed, as sent, at any time, in Help for X: CNY 9, from 3 records; left out: 2 records.',
    );
    expect(localTotalSentence(told([cell('p', amount('9'))]), about)).toContain('不限时期，援X：9元，3条记录');
  });

  it('speaks of each of several programmes, those with most records first, and of no sum over them', () => {
    const figure = told([cell('p', amount('4')), cell('q', amount('5', 'CNY', 2), amount('1', 'EUR'))]);
    expect(totalSentence(figure, about)).toBe(
      'Disbursed, as sent, at any time: Help for Y: CNY 5 and EUR 1; Help for X: CNY 4; 3 records in all; left out: 2 records.',
    );
    expect(localTotalSentence(figure, about)).toContain('Help for Y：5元和1欧元；援X：4元；共3条记录');
    expect(totalSentence(figure, about)).not.toContain('CNY 9');
  });

  it('says how many programmes it does not name', () => {
    const many = Array.from({ length: 11 }, (_none, index) => cell(`p${index}`, amount('1')));
    expect(totalSentence(told(many), about)).toMatch(/p7: CNY 1; and 3 more programmes; 3 records in all/);
  });

  it('speaks as ever of one programme that was asked for, and of nothing', () => {
    expect(totalSentence(told([]), about)).toContain('at any time: CNY 9, from 3 records');
    expect(totalSentence(told([], null), about)).toContain('at any time: not reported; left out');
  });
});
