import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../periods/day.ts';
import { readBody } from '../records/readBody.ts';
import { exampleLineage } from '../records/testing/exampleContext.ts';
import { exitChecks } from './exitChecks.ts';
import { listingStatus } from './listingStatus.ts';
import { listTotals } from './listTotals.ts';
import { metInARow } from './metInARow.ts';
import { elapsed, targetProgress } from './progress.ts';

const body = (type: 'list' | 'listing', input: object) => {
  const read = readBody(type, input);
  expect(read.problems).toEqual([]);
  return read.body;
};

const list = body('list', { title: 'l', exitPeriods: '2', probationMonths: '12' });
const check = (start: string, end: string, met = 'yes') => ({ start, end, met });
const checks = [
  check('2020-02-01', '2020-03-31', 'no'),
  check('2020-04-01', '2020-05-31'),
  check('2020-06-01', '2020-07-31'),
];
const listing = body('listing', {
  place: 'county',
  level: 'county',
  listedOn: '2020-01-25',
  checks,
  verifiedOn: '2020-08-10',
  verifiedBy: 'office',
  noticeOn: '2020-08-20',
  exitedOn: '2020-11-30',
});

describe('metInARow', () => {
  it.each([
    ['2020-03-31', 0],
    ['2020-05-31', 1],
    ['2020-07-30', 1],
    ['2020-07-31', 2],
  ])('by %s: %i', (day, expected) => {
    expect(metInARow(exitChecks(listing, [], day), day)).toBe(expected);
  });

  it('a period that is not known breaks the row', () => {
    const checked = [check('2020-01-01', '2020-01-31'), check('2020-02-01', '2020-02-29', 'unknown')];
    expect(metInARow(exitChecks(body('listing', { checks: checked }), [], '2021-01-01'), '2021-01-01')).toBe(0);
  });
});

describe('listingStatus', () => {
  it.each([
    [
      '2020-01-24',
      { status: 'not yet', since: '2020-01-25', until: null },
      'Listed from 25 January 2020.',
      '2020年1月25日起列入。',
    ],
    [
      '2020-06-15',
      { status: 'on list', since: '2020-01-25', until: null },
      'On the list since 25 January 2020; met in 1 of the 2 periods in a row that leaving it takes: February 2020 to March 2020 was not met.',
      '2020年1月25日起列入；连续达标1期，退出须2期：2020年2月至2020年3月未达标。',
    ],
    [
      '2020-08-15',
      { status: 'exit due', since: '2020-01-25', until: null },
      'On the list since 25 January 2020; met in 2 periods in a row, of the 2 asked for: it can leave; public notice still to come.',
      '2020年1月25日起列入；已连续达标2期（须2期），可以退出。尚待公示。',
    ],
    [
      '2020-11-30',
      { status: 'probation', since: '2020-11-30', until: '2021-11-30' },
      'Left the list on 30 November 2020; on probation until 30 November 2021 (12 months).',
      '2020年11月30日退出；观察期至2021年11月30日（12个月）。',
    ],
    [
      '2021-11-30',
      { status: 'left', since: '2020-11-30', until: null },
      'Left the list on 30 November 2020.',
      '2020年11月30日退出。',
    ],
  ])('%s: %j', (day, expected, sentence, localSentence) => {
    expect(listingStatus(listing, list, day)).toMatchObject({ ...expected, asked: 2, sentence, localSentence });
  });

  it('a later listing takes it up again', () => {
    expect(listingStatus(listing, list, '2022-06-01', { relistedOn: '2022' })).toMatchObject({
      status: 'listed again',
      since: '2022',
    });
    expect(listingStatus(listing, list, '2021-06-01', { relistedOn: '2022' }).status).toBe('probation');
    const again = body('listing', { listedOn: '2022', relists: 'x' });
    expect(listingStatus(again, list, '2022-06-01')).toMatchObject({
      status: 'listed again',
      sentence: expect.stringContaining('Listed again since 2022'),
    });
  });

  it('without a rule of exit no exit is due', () => {
    expect(listingStatus(listing, body('list', { title: 'l' }), '2020-08-15')).toMatchObject({
      status: 'on list',
      asked: null,
    });
  });

  it.each([
    ['nothing took its place', [], false, 'gone', 'nothing took its place'],
    ['something that is listed itself', [{ en: 'New', zh: '新' }], true, 'gone', 'became New, listed on its own'],
    [
      'something that is not',
      [{ en: 'New', zh: '新' }],
      false,
      'on list',
      'it became New: what is reported there counts',
    ],
  ])('a place that is no more: %s', (_, heirs, isListed, status, words) => {
    const gone = { on: '2020-05-01', heirs, isListed };
    const found = listingStatus(listing, list, '2020-06-15', { gone });
    expect(found.status).toBe(status);
    expect(found.sentence).toContain(words);
    expect(listingStatus(listing, list, '2021-01-01', { gone }).status).toBe('probation');
  });

  it('an exit by decision says what the rules still asked for', () => {
    const decision = { decidedBy: 'land', decision: 'Enough', decisionDocument: 'report' };
    const early = body('listing', {
      place: 'county',
      listedOn: '2020-01-25',
      checks,
      exitedOn: '2020-06-15',
      ...decision,
    });
    const found = listingStatus(early, list, '2020-07-01');
    expect(found.overruled.map(({ step }) => step)).toEqual(['periods', 'verification', 'public notice']);
    expect(found.sentence).toBe(
      'Left the list on 15 June 2020 by a decision; on probation until 15 June 2021 (12 months). By the rules of the list it still took 1 more period in a row with every criterion met (February 2020 to March 2020 was not met) and verification and public notice.',
    );
  });

  it('a probation ends within the month', () => {
    const short = body('list', { title: 'l', probationMonths: '3' });
    expect(listingStatus(listing, short, '2020-12-01').until).toBe('2021-02-28');
  });

  it('law: the standing never goes backwards', () => {
    const order = ['not yet', 'on list', 'exit due', 'probation', 'left'];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }), (a, b) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)].map(
          (days) => listingStatus(listing, list, addDays('2019-12-01', days)).status,
        );
        expect(order.indexOf(first ?? '')).toBeLessThanOrEqual(order.indexOf(second ?? ''));
      }),
    );
  });
});

describe('listTotals', () => {
  const listed = (id: string, place: string, change: object = {}) => ({
    id,
    body: body('listing', { place, level: 'county', listedOn: '2020-01-25', ...change }),
  });
  const listings = [
    listed('1', 'county'),
    listed('2', 'old-county', { exitedOn: '2020-11-14' }),
    listed('3', 'giver-city'),
    listed('4', 'village', { level: 'village' }),
    listed('5', 'old-county', { listedOn: '2022' }),
    listed('6', 'abroad'),
  ];
  const count = (row: object) => {
    const stated = body('list', { title: 'l', stated: [{ level: 'county', count: '10', ...row }] });
    return listTotals(stated, listings, { lineage: exampleLineage, day: '2024-01-01' })[0];
  };

  it('counts a region and all within it, each place once', () => {
    expect(count({ place: 'region' })).toEqual({
      place: 'region',
      level: 'county',
      on: null,
      stated: 10,
      counted: 2,
      difference: 8,
      listings: ['1', '2'],
      words: null,
      document: null,
    });
    expect(count({ place: 'county', level: 'village' })).toMatchObject({ counted: 1, listings: ['4'] });
    expect(count({})).toMatchObject({ counted: 4, listings: ['1', '2', '3', '6'] });
  });

  it('counts as of the day that was stated', () => {
    expect(count({ place: 'region', on: '2020-11-13' })).toMatchObject({ counted: 2 });
    expect(count({ place: 'region', on: '2020-11-14' })).toMatchObject({ counted: 1 });
    expect(count({ place: 'region', on: '2022-01-01' })).toMatchObject({ counted: 2, listings: ['1', '5'] });
    expect(count({ place: 'region', on: '2020-01-24' })).toMatchObject({ counted: 0 });
  });
});

describe('progress', () => {
  it.each([
    ['2020-01-01', '2020-12-31', '2019-06-01', 0],
    ['2020', '2020', '2020-12-31', 1],
    ['2021-01-01', '2021-01-10', '2021-01-05', 0.5],
    ['2020', null, '2020-06-01', null],
    ['2020', '2019', '2020-06-01', null],
  ])('%s to %s on %s: %s', (start, end, day, expected) => {
    expect(elapsed(start, end, day)).toBe(expected);
  });

  it.each([
    [{ due: '2020-12-31' }, 'open', 30],
    [{ due: '2020-11-30' }, 'overdue', -1],
    [{ due: '2020-12-31', metOn: '2020-11-30' }, 'met', null],
    [{ due: '2020-11-01', metOn: '2020-11-30' }, 'met late', null],
    [{ due: '2020-12-31', metOn: '2020-12-24' }, 'open', 30],
    [{}, 'open', null],
  ])('%j: %s', (target, state, daysLeft) => {
    const targets = body('list', { title: 'l', targets: [{ what: 'Water', value: '100', unit: '%', ...target }] });
    expect(targetProgress(targets, '2020', '2020-12-01')).toMatchObject([
      { what: 'Water', value: '100', unit: '%', state, daysLeft },
    ]);
  });
});
