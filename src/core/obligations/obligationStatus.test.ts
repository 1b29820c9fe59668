import { describe, expect, it } from 'vitest';
import { readBody } from '../records/readBody.ts';
import type { Delivery } from './obligationStatus.ts';
import { obligationStatus } from './obligationStatus.ts';

const promise = (change: object = {}) =>
  readBody('obligation', {
    what: 'To build a school',
    by: 'a',
    due: '2020-12-31',
    status: 'open',
    amount: { amount: '1000', currency: 'CNY' },
    ...change,
  }).body;
const paid = (amount: string, change: object = {}): Delivery => ({
  type: 'transaction',
  body: readBody('transaction', { stage: 'disbursement', side: 'sent', amount: { amount, currency: 'CNY' }, ...change })
    .body,
});
const goods = (quantity: string, unit: string): Delivery => ({
  type: 'contribution',
  body: readBody('contribution', { stage: 'disbursement', side: 'sent', quantity, unit }).body,
});
const inKind = { amount: null, quantity: '30', unit: 'Teachers' };

describe('obligationStatus', () => {
  it.each<[string, object, Delivery[], string, object]>([
    ['nothing yet', {}, [], '2020-06-01', { delivered: '0', share: '0', overdueDays: null, suggested: 'open' }],
    ['nothing, and the day is past', {}, [], '2021-01-10', { delivered: '0', overdueDays: 10, suggested: 'missed' }],
    ['on the day itself', {}, [], '2020-12-31', { overdueDays: null, suggested: 'open' }],
    ['a part', {}, [paid('333.33')], '2020-06-01', { delivered: '333.33', share: '33.3', suggested: 'partly met' }],
    [
      'a part, and the day is past',
      {},
      [paid('600')],
      '2021-01-01',
      { share: '60', overdueDays: 1, suggested: 'partly met' },
    ],
    [
      'all of it',
      {},
      [paid('600'), paid('400')],
      '2021-01-01',
      { delivered: '1000', share: '100', overdueDays: null, suggested: 'met' },
    ],
    [
      'more, less a correction',
      {},
      [paid('1100'), paid('-200')],
      '2020-06-01',
      { delivered: '900', share: '90', suggested: 'partly met' },
    ],
    [
      'the receiving side counts apart',
      {},
      [paid('600'), paid('500', { side: 'received' })],
      '2020-06-01',
      { delivered: '600', received: '500', share: '60' },
    ],
    [
      'commitments, other currencies and goods are not counted',
      {},
      [paid('1', { stage: 'commitment' }), paid('1', { amount: { amount: '1', currency: 'USD' } }), goods('1', 'CNY')],
      '2020-06-01',
      { delivered: '0', notCounted: 3 },
    ],
    [
      'in kind, in its unit',
      inKind,
      [goods('12', 'teachers'), goods('5', 'doctors'), paid('18')],
      '2020-06-01',
      { unit: 'Teachers', delivered: '12', share: '40', notCounted: 2 },
    ],
    [
      'no figure was promised',
      { amount: null },
      [paid('1')],
      '2021-01-01',
      { promised: null, delivered: null, share: null, overdueDays: 1, suggested: null },
    ],
    ['recorded as met', { status: 'met' }, [], '2021-01-01', { overdueDays: null, suggested: 'open' }],
    ['no day was set', { due: null }, [], '2021-01-01', { overdueDays: null, suggested: 'open' }],
  ])('%s', (_, change, delivered, today, expected) => {
    expect(obligationStatus(promise(change), delivered, today)).toMatchObject(expected);
  });

  it.each([
    [
      {},
      [paid('250')],
      '2021-01-10',
      'CNY 250 of CNY 1,000 is recorded as delivered; it was due on 31 December 2020, 10 days ago.',
      '承诺1,000元，有记录的履行为250元；期限为2020年12月31日，已逾期10天。',
    ],
    [
      inKind,
      [],
      '2020-06-01',
      '0 Teachers of 30 Teachers is recorded as delivered; it is due on 31 December 2020.',
      '承诺30Teachers，有记录的履行为0Teachers；期限为2020年12月31日。',
    ],
    [{ amount: null, status: 'waived' }, [], '2021-01-10', 'It was waived.', '已免除。'],
    [{ amount: null, due: null }, [], '2021-01-10', 'Neither an amount nor a day was promised.', '未约定数额与期限。'],
  ])('%j in words', (change, delivered, today, sentence, localSentence) => {
    expect(obligationStatus(promise(change), delivered, today)).toMatchObject({ sentence, localSentence });
  });
});
