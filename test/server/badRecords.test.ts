/** Records that nobody should enter, over HTTP: refused with a code, the field and a remedy, and nothing is half kept. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  call,
  cny,
  enter,
  entered,
  office,
  pairing,
  places,
  published,
  stored,
  told,
  transfer,
  useOfficeServer,
} from './officeServer.ts';

useOfficeServer();

describe('a record that is wrong', () => {
  it.each<[string, string, () => unknown, string]>([
    ['an amount with an exponent', 'transaction', () => transfer(cny('1e308')), 'NUMBER_UNREADABLE amount.amount'],
    ['an amount without end', 'transaction', () => transfer(cny('9'.repeat(400))), 'NUMBER_UNREADABLE amount.amount'],
    ['too many decimals', 'transaction', () => transfer(cny('0.0000001')), 'NUMBER_TOO_LARGE amount.amount'],
    ['no such currency', 'transaction', () => transfer(cny('5', 'BTC')), 'CURRENCY_UNKNOWN amount.currency'],
    ['no currency', 'transaction', () => transfer(cny('5', '')), 'FIELD_MISSING amount.currency'],
    ['a day that is none', 'transaction', () => transfer({ date: '2019-02-30' }), 'DATE_UNREADABLE date'],
    ['a month that is none', 'transaction', () => transfer({ date: '2019-13' }), 'DATE_UNREADABLE date'],
    ['the first day there is', 'project', () => ({ title: 'House', start: '0001-01-01' }), 'DATE_OUT_OF_TIME start'],
    ['a day that stands for no end', 'project', () => ({ title: 'House', end: '9999-12-31' }), 'DATE_OUT_OF_TIME end'],
    ['the day zero', 'transaction', () => transfer({ date: '0000-00-00' }), 'DATE_UNREADABLE date'],
    [
      'a share below zero',
      'transaction',
      () => transfer(places('-5', '105')),
      'NUMBER_OUT_OF_RANGE recipients.0.percent',
    ],
    [
      'an unknown place',
      'transaction',
      () => transfer({ recipients: [{ id: 'x', percent: null }] }),
      'REGISTRY_ENTRY_MISSING recipients.0',
    ],
    ['an unknown code', 'transaction', () => transfer({ stage: '__proto__' }), 'CHOICE_UNKNOWN stage'],
    ['a state of its own making', 'transaction', () => transfer({ state: 'published' }), 'FIELD_UNKNOWN state'],
    ['an author of its own making', 'transaction', () => transfer({ author: 'chief' }), 'FIELD_UNKNOWN author'],
    ['half a character', 'transaction', () => transfer({ note: 'a\ud800b' }), 'TEXT_UNSTORABLE note'],
    ['a zero byte', 'transaction', () => transfer({ note: 'a\0b' }), 'TEXT_UNSTORABLE note'],
    ['text that is shown backwards', 'transaction', () => transfer({ key: 'k\u202e1' }), 'TEXT_UNSTORABLE key'],
    ['text without end', 'transaction', () => transfer({ note: 'x'.repeat(900_000) }), 'TEXT_TOO_LONG note'],
    [
      'lines without end',
      'transaction',
      () => transfer({ providers: Array.from({ length: 20_000 }, () => ({ id: 'jiangxi', percent: null })) }),
      'TOO_MANY_ITEMS providers',
    ],
    [
      'the number of an identity card',
      'transaction',
      () => transfer({ key: '110101198001011234' }),
      'ABOUT_PERSONS key',
    ],
    ['a household', 'project', () => ({ title: 'House', note: '户主：甲' }), 'ABOUT_PERSONS note'],
    ['a figure of ethnicity', 'contribution', () => ({ unit: 'Tajik families' }), 'ABOUT_PERSONS unit'],
    [
      'a person for an office',
      'engagement',
      () => ({ title: 'Visit', offices: [{ office: 'Mr Smith' }] }),
      'ABOUT_PERSONS offices.0.office',
    ],
  ])('by %s is not even kept as a draft', async (_what, type, body, expected) => {
    const before = await stored();
    const answer = await enter(type, body());
    expect([answer.status, answer.json['code']]).toEqual([422, 'RECORD_INVALID']);
    expect(told(answer)).toContain(expected);
    expect(await stored()).toEqual(before);
  });

  it.each<[string, string, () => unknown, string]>([
    ['shares that do not add up', 'transaction', () => transfer(places('60', '30')), 'SHARES_SUM recipients'],
    [
      'shares that nearly add up',
      'transaction',
      () => transfer(places('33.33', '33.33', '33.33')),
      'SHARES_SUM recipients',
    ],
    ['shares that are partly empty', 'transaction', () => transfer(places('60', null)), 'SHARES_MIXED recipients'],
    [
      'a place named twice',
      'transaction',
      () =>
        transfer({
          recipients: [
            { id: 'akto', percent: '50' },
            { id: 'akto', percent: '50' },
          ],
        }),
      'NAMED_TWICE recipients.1',
    ],
    ['less than nothing', 'transaction', () => transfer(cny('-5')), 'NEGATIVE_AMOUNT amount'],
    [
      'an end before the beginning',
      'pairing',
      () => pairing({ start: '2020-05', end: '2019-01' }),
      'END_BEFORE_START end',
    ],
    ['a promise below zero', 'obligation', () => ({ what: 'A school', ...cny('-5') }), 'AMOUNT_BELOW_ZERO amount'],
    [
      'a quantity of nobody',
      'series',
      () => ({ title: 'Revenue', kind: 'quantity', measure: 'fiscal revenue', from: 'CNY' }),
      'SERIES_QUANTITY subject',
    ],
    ['a pairing with itself', 'pairing', () => pairing({ recipient: 'jiangxi' }), 'PAIRING_WITH_ITSELF recipient'],
  ])('by %s may be kept as a draft, and is not submitted', async (_what, type, body, expected) => {
    const id = await entered(type, body(), 'chief');
    const answer = await call('chief', 'POST', `/records/${id}/submit`, { version: 1 });
    expect([answer.status, answer.json['code']]).toEqual([422, 'RECORD_INVALID']);
    expect(told(answer)).toContain(expected);
    expect((await call('chief', 'GET', `/records/${id}`)).json).toMatchObject({ version: 1, state: 'draft' });
  });

  it.each([
    ['passedOnFrom', (other: string) => ({ passedOnFrom: [{ transaction: other, percent: '100' }] })],
    ['partOf', (other: string) => ({ partOf: other })],
  ])('by a circle of %s is not submitted', async (_field, link) => {
    const one = await entered('transaction', transfer());
    const other = await entered('transaction', transfer(link(one)));
    await call('ana', 'PUT', `/records/${one}`, { type: 'transaction', version: 1, body: transfer(link(other)) });
    for (const [id, version] of [
      [one, 2],
      [other, 1],
    ] as const) {
      const answer = await call('ana', 'POST', `/records/${id}/submit`, { version });
      expect(told(answer).map((each) => each.split(' ')[0])).toEqual(['RECORD_CIRCLE']);
      expect((await office.get(`/transactions/${id}`)).status).toBe(200);
    }
    expect((await call('chief', 'GET', '/totals?view=current')).status).toBe(200);
  });

  it.each([
    ['deep lists', `{"type":"transaction","body":{"note":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`, 422],
    ['deep groups', `{"type":"transaction","body":${'{"note":'.repeat(50_000)}1${'}'.repeat(50_000)}}`, 422],
    ['half a text', '{"type":"transaction","body":{"note":"', 400],
    ['a list', '{"type":"transaction","body":[]}', 422],
    ['two megabytes', `{"type":"transaction","body":{"note":"${'x'.repeat(2_000_000)}"}}`, 413],
  ])('by JSON of %s is refused', async (_what, json, status) => {
    const before = await stored();
    expect((await call('ana', 'POST', '/records', json)).status).toBe(status);
    expect(await stored()).toEqual(before);
  });
});

describe('the same request', () => {
  it('sent ten times at once makes one record and one move', async () => {
    const id = randomUUID();
    const ten = <Value>(make: () => Promise<Value>) => Promise.all(Array.from({ length: 10 }, make));
    const made = await ten(() => enter('transaction', transfer(), 'ana', id));
    expect(new Set(made.map(({ status }) => status))).toEqual(new Set([200]));
    for (const { json } of made) expect(json).toEqual(made[0]?.json);
    const moved = await ten(() => call('ana', 'POST', `/records/${id}/submit`, { version: 1 }));
    for (const { json } of moved) expect(json).toMatchObject({ id, version: 2, state: 'submitted' });
    expect((await call('chief', 'GET', `/records/${id}/history`)).json['events']).toHaveLength(2);
  });
});

describe('an approved record', () => {
  it('is not written over, and a revision says why', async () => {
    const id = await published('transaction', transfer());
    const write = (more: object) =>
      call('ana', 'PUT', `/records/${id}`, { type: 'transaction', version: 4, body: transfer({ note: 'x' }), ...more });
    expect((await write({})).json['code']).toBe('RECORD_APPROVED');
    expect((await write({ revise: true })).json['code']).toBe('REASON_MISSING');
    expect((await write({ revise: true, reason: 'card 110101198001011234' })).json['code']).toBe('INPUT_INVALID');
    const form = { type: 'transaction', id, version: '4', 'f.note': 'x', do: 'save' };
    expect((await office.post('/records/save', form)).status).toBe(422);
    expect((await call(null, 'GET', `/records/${id}`)).json).toMatchObject({ version: 4, body: { note: null } });
  });
});
