import { Big } from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../periods/day.ts';
import { readBody } from '../records/readBody.ts';
import { exampleLineage } from '../records/testing/exampleContext.ts';
import { arrivalStatus } from './arrivalStatus.ts';
import type { Moved } from './moved.ts';
import { movedOf } from './moved.ts';
import { isSameWithinRounding, roundingOf } from './rounding.ts';
import { suggestArrivals } from './suggestArrivals.ts';

function moved(id: string, amount: string, change: object = {}): Moved {
  const input = {
    stage: 'disbursement',
    date: '2019-03-01',
    amount: { amount, currency: 'CNY' },
    providers: ['giver'],
    recipients: ['county'],
    ...change,
  };
  const read = movedOf(id, 'transaction', readBody('transaction', input).body);
  if (read === null) throw new Error(`${id} cannot be matched`);
  return read;
}

describe('movedOf', () => {
  it('measures money by currency and stage, help in kind by kind and unit', () => {
    const inKind = (unit: string) =>
      movedOf(
        'a',
        'contribution',
        readBody('contribution', { kind: 'teachers', stage: 'disbursement', quantity: '3', unit, date: '2019' }).body,
      );
    expect(inKind('Persons')?.measure).toBe(inKind('persons')?.measure);
    expect(inKind('months')?.measure).not.toBe(inKind('persons')?.measure);
    expect(moved('a', '1').measure).not.toBe(moved('a', '1', { stage: 'pledge' }).measure);
    expect(moved('a', '1').measure).not.toBe(moved('a', '1', { amount: { amount: '1', currency: 'USD' } }).measure);
  });

  it('is nothing for other records and for drafts', () => {
    expect(movedOf('a', 'project', {})).toBeNull();
    expect(movedOf('a', 'transaction', readBody('transaction', { date: '2019' }).body)).toBeNull();
  });
});

describe('rounding', () => {
  it.each([
    ['12500000', '50000'],
    ['100000000', '500000'],
    ['12503211', '0.5'],
    ['0.25', '0.00125'],
    ['-12500000', '50000'],
    ['0', '0'],
  ])('of %s: %s', (amount, expected) => {
    expect(roundingOf(amount).toFixed()).toBe(expected);
  });

  it.each([
    [['12500000'], ['12503211'], true],
    [['12500000'], ['12550001'], false],
    [['12503211'], ['12503212'], false],
    [['10'], ['4', '6'], true],
    [['100'], ['99'], false],
  ])('%j and %j: %s', (sent, received, expected) => {
    expect(isSameWithinRounding(sent, received)).toBe(expected);
    expect(isSameWithinRounding(received, sent)).toBe(expected);
  });
});

describe('arrivalStatus', () => {
  const sent = [moved('s', '1000.37')];
  const late = moved('r', '1000.37', { date: '2019-07-01' });
  it.each<[string, readonly Moved[], readonly Moved[], string | null, object]>([
    ['all arrived in time', sent, [moved('r', '1000.37')], '2019-06-30', { status: 'matched', difference: '0' }],
    ['all arrived, no day set', sent, [late], null, { status: 'matched', difference: '0' }],
    ['all arrived, too late', sent, [late], '2019-06-30', { status: 'late', difference: '0' }],
    [
      'arrived in the year it was due',
      sent,
      [moved('r', '1000.37', { date: '2019' })],
      '2019-06-30',
      { status: 'matched', difference: '0' },
    ],
    ['a part arrived', sent, [moved('r', '600')], '2019-06-30', { status: 'partly', difference: '-400.37' }],
    [
      'two parts arrived',
      sent,
      [moved('r', '600.37'), moved('q', '400')],
      null,
      { status: 'matched', difference: '0' },
    ],
    ['more arrived than was sent', sent, [moved('r', '1100')], null, { status: 'open', difference: '99.63' }],
    ['nothing arrived, and it was due', sent, [], '2019-06-30', { status: 'missing', difference: '-1000.37' }],
    ['nothing arrived, and it is not due', sent, [], '2020-01-01', { status: 'open', difference: '-1000.37' }],
    ['nothing arrived, and no day was set', sent, [], null, { status: 'open', difference: '-1000.37' }],
    [
      'another currency arrived',
      sent,
      [moved('r', '1000.37', { amount: { amount: '1', currency: 'USD' } })],
      null,
      { status: 'open', difference: null },
    ],
    ['nothing was sent', [], [late], null, { status: 'open', difference: null }],
  ])('%s', (_, sent, received, due, expected) => {
    const answer = arrivalStatus({ sent, received, due, today: '2020-01-01' });
    expect(answer).toMatchObject(expected);
    expect(answer.sentence).toMatch(/^[A-Z0-9].*\.$/);
    expect(answer.localSentence).toMatch(/。$/);
  });

  it('says how much is missing', () => {
    const answer = arrivalStatus({ sent, received: [moved('r', '600')], due: null, today: '2020-01-01' });
    expect([answer.sentence, answer.localSentence]).toEqual([
      '400.37 CNY less was received than was sent.',
      '收到少于援出400.37 CNY。',
    ]);
  });
});

describe('suggestArrivals', () => {
  const suggest = (sent: readonly Moved[], received: readonly Moved[]) =>
    suggestArrivals(sent, received, exampleLineage).map((each) => [each.sent.join('+'), each.received.join('+')]);

  it.each<[string, readonly Moved[], readonly Moved[], string[][]]>([
    ['equal amounts', [moved('s', '1234')], [moved('r', '1234')], [['s', 'r']]],
    [
      'a county of the prefecture',
      [moved('s', '1234', { recipients: ['region'] })],
      [moved('r', '1234')],
      [['s', 'r']],
    ],
    [
      'a wider place on the receiving side',
      [moved('s', '1234')],
      [moved('r', '1234', { recipients: ['region'] })],
      [['s', 'r']],
    ],
    ['another stage is never the same', [moved('s', '1234')], [moved('r', '1234', { stage: 'commitment' })], []],
    [
      'another currency is never the same',
      [moved('s', '1234')],
      [moved('r', '1234', { amount: { amount: '1234', currency: 'USD' } })],
      [],
    ],
    ['a place elsewhere', [moved('s', '1234')], [moved('r', '1234', { recipients: ['giver-city'] })], []],
    [
      'the nearer in time of two',
      [moved('s', '1234')],
      [moved('far', '1234', { date: '2019-12-01' }), moved('near', '1234', { date: '2019-03-20' })],
      [['s', 'near']],
    ],
    [
      'the same donor of two',
      [moved('s', '1234')],
      [moved('other', '1234', { providers: ['firm'] }), moved('same', '1234')],
      [['s', 'same']],
    ],
    ['two instalments', [moved('s', '1000.1')], [moved('a', '400'), moved('b', '600.1')], [['s', 'a+b']]],
    [
      'three instalments',
      [moved('s', '1000.1')],
      [moved('a', '400'), moved('b', '300'), moved('c', '300.1')],
      [['s', 'a+b+c']],
    ],
    ['two sent, one received', [moved('a', '400'), moved('b', '600.1')], [moved('r', '1000.1')], [['a+b', 'r']]],
    [
      'an equal amount before instalments',
      [moved('s', '1000.1')],
      [moved('a', '400'), moved('b', '600.1'), moved('whole', '1000.1')],
      [['s', 'whole']],
    ],
    ['somewhat less', [moved('s', '1000')], [moved('r', '950.5')], [['s', 'r']]],
    [
      'by the project, wherever it is',
      [moved('s', '1234', { project: 'x' })],
      [moved('r', '1234', { project: 'x', recipients: ['giver-city'] })],
      [['s', 'r']],
    ],
    ['a correction with its like', [moved('s', '-50')], [moved('r', '-50'), moved('q', '50')], [['s', 'r']]],
    ['a quite different amount on the same day', [moved('s', '1000')], [moved('r', '20')], []],
    ['what came more than a year before', [moved('s', '1234', { date: '2020-03-20' })], [moved('r', '1234')], []],
    [
      'instalments, one of them long before it was sent',
      [moved('s', '1000.1')],
      [moved('a', '400', { date: '2018-01-01' }), moved('b', '600.1')],
      [],
    ],
    ['nothing', [], [moved('r', '1')], []],
  ])('%s', (_, sent, received, expected) => {
    expect(suggest(sent, received)).toEqual(expected);
  });

  it('explains itself', () => {
    const [found] = suggestArrivals(
      [moved('s', '1000')],
      [moved('r', '950.5', { date: '2019-03-13' })],
      exampleLineage,
    );
    expect(found).toMatchObject({
      difference: '-49.5',
      days: 12,
      because: '49.5 CNY less was received, same donor, same place, 12 days apart.',
    });
  });

  it('says that something was received before it was sent, which makes it less likely', () => {
    const sent = [moved('s', '1000', { date: '2019-03-13' })];
    const suggested = (date: string) => suggestArrivals(sent, [moved('r', '1000', { date })], exampleLineage)[0];
    const [before, after] = [suggested('2019-03-01'), suggested('2019-03-25')];
    expect(before?.because).toBe('Equal amounts, same donor, same place, received 12 days before it was sent.');
    expect(before?.score).toBeLessThan(after?.score ?? 0);
  });

  it('law: no report is used twice, and parts add up', () => {
    const reports = fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 40 })), {
      maxLength: 10,
    });
    const list = (name: string, items: readonly (readonly [number, number])[]) =>
      items.map(([amount, days], index) =>
        moved(`${name}${index}`, String(amount), { date: addDays('2019-01-01', days) }),
      );
    fc.assert(
      fc.property(reports, reports, (a, b) => {
        const [sent, received] = [list('s', a), list('r', b)];
        const amounts = new Map([...sent, ...received].map(({ id, amount }) => [id, amount]));
        const found = suggestArrivals(sent, received, exampleLineage);
        const ids = found.flatMap((each) => [...each.sent, ...each.received]);
        expect(new Set(ids).size).toBe(ids.length);
        const sum = (list: readonly string[]) =>
          list.reduce((total, id) => total.plus(amounts.get(id) ?? NaN), new Big(0));
        for (const each of found) {
          expect(sum(each.received).minus(sum(each.sent)).toFixed()).toBe(each.difference);
          expect(each.sent.length + each.received.length === 2 || each.difference === '0').toBe(true);
        }
      }),
    );
  });

  it('the same amount week after week goes to its own week', () => {
    const weekly = (name: string, delay: number) =>
      Array.from({ length: 50 }, (_, week) =>
        moved(`${name}${week}`, '1000', { date: addDays('2019-01-01', week * 7 + delay) }),
      );
    const found = suggestArrivals(weekly('s', 0), weekly('r', 2), exampleLineage);
    expect(found).toHaveLength(50);
    expect(found.every(({ sent, received }) => sent[0]?.slice(1) === received[0]?.slice(1))).toBe(true);
  });

  it('10,000 sent and 10,000 received are matched in seconds, most of them rightly', () => {
    const places = Array.from({ length: 100 }, (_, index) => `county-${index}`);
    const lineage = (id: string) => (id.startsWith('county-') ? [id, 'region', 'land'] : [id, 'land']);
    const make = (name: string, delay: number) =>
      Array.from({ length: 10_000 }, (_, index) =>
        moved(`${name}${index}`, String(100_000 + ((index * 7919) % 1_000_003)), {
          date: addDays('2019-01-01', (index % 300) + delay),
          providers: [`giver-${index % 19}`],
          recipients: [places[index % 100]],
        }),
      );
    const [sent, received] = [make('s', 0), make('r', 9)];
    const started = performance.now();
    const found = suggestArrivals(sent, received, lineage);
    const seconds = (performance.now() - started) / 1000;
    const right = found.filter((each) => each.sent[0]?.slice(1) === each.received[0]?.slice(1)).length;
    expect(right).toBeGreaterThan(9_900);
    expect(seconds).toBeLessThan(30);
  });
});
