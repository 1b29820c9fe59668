import { describe, expect, it } from 'vitest';
import { examples } from '../testing/exampleBodies.ts';
import type { World } from '../testing/exampleContext.ts';
import { codesOf } from '../testing/problemsOf.ts';

const { listing, list } = examples;

describe('listings', () => {
  const check = (start: string, end: string, met = 'yes') => ({ start, end, met });
  const checks = [
    check('2020-02-01', '2020-03-31', 'no'),
    check('2020-04-01', '2020-05-31'),
    check('2020-06-01', '2020-07-31'),
  ];
  const left = {
    checks,
    verifiedOn: '2020-08-10',
    verifiedBy: 'region',
    noticeOn: '2020-08-20',
    exitedOn: '2020-11-14',
  };
  const decided = { decidedBy: 'region', decision: 'It has built enough.', decisionDocument: 'report' };
  const noticed = { l: ['list', { ...list, noticeDays: '15' }] } as const;
  it.each<[string, object, World['records'], string[]]>([
    ['leaves in order', left, {}, []],
    ['the level is another', { level: 'village' }, {}, ['LISTING_LEVEL level']],
    [
      'checks overlap',
      { checks: [check('2020-02-01', '2020-03-31'), check('2020-03-31', '2020-05-31')] },
      {},
      ['CHECKS_ORDER checks.1.start'],
    ],
    ['leaves after one check too few', { ...left, checks: checks.slice(0, 2) }, {}, ['EXIT_TOO_EARLY checks']],
    ['leaves without verification', { ...left, verifiedOn: null }, {}, ['EXIT_UNVERIFIED verifiedOn']],
    ['leaves verified by nobody', { ...left, verifiedBy: null }, {}, ['EXIT_UNVERIFIED verifiedBy']],
    ['leaves without notice', { ...left, noticeOn: null }, {}, ['EXIT_UNANNOUNCED noticeOn']],
    [
      'leaves on the last day of the notice',
      { ...left, exitedOn: '2020-09-03' },
      noticed,
      ['EXIT_UNANNOUNCED exitedOn'],
    ],
    ['leaves on the day after it', { ...left, exitedOn: '2020-09-04' }, noticed, []],
    ['notice before verification', { ...left, noticeOn: '2020-08-01' }, {}, ['EXIT_ORDER noticeOn']],
    [
      'notice before verification, on the list',
      { ...left, noticeOn: '2020-08-01', exitedOn: null },
      {},
      ['EXIT_ORDER noticeOn'],
    ],
    ['leaves by decision after one check too few', { ...left, ...decided, checks: checks.slice(0, 2) }, {}, []],
    ['leaves by decision without any step', { exitedOn: '2020-05-01', ...decided }, {}, []],
    [
      'leaves by decision before it was listed',
      { exitedOn: '2020-01-01', ...decided },
      {},
      ['END_BEFORE_START exitedOn'],
    ],
    [
      'a decision without its document',
      { exitedOn: '2020-05-01', ...decided, decisionDocument: null },
      {},
      [
        'EXIT_TOO_EARLY checks',
        'EXIT_UNVERIFIED verifiedOn',
        'EXIT_UNANNOUNCED noticeOn',
        'DECISION_INCOMPLETE decisionDocument',
      ],
    ],
    ['a decision of no day', decided, {}, ['DECISION_INCOMPLETE exitedOn']],
    ['leaves before it was listed', { ...left, listedOn: '2021' }, {}, ['END_BEFORE_START exitedOn']],
    ['verified before the checks were over', { ...left, verifiedOn: '2020-07-01' }, {}, ['EXIT_UNVERIFIED verifiedOn']],
    [
      'not met any more since it was verified',
      { ...left, checks: [...checks, check('2020-08-01', '2020-09-30', 'no')] },
      {},
      ['EXIT_TOO_EARLY checks'],
    ],
    [
      'leaves though the place closed before',
      { place: 'closed', listedOn: '2012', ...left },
      {},
      ['PLACE_CLOSED exitedOn'],
    ],
    ['leaves though the place has another code by then', { place: 'old-county', listedOn: '2012', ...left }, {}, []],
    ['listed again after it left', { listedOn: '2022', relists: 'x' }, { x: ['listing', { ...listing, ...left }] }, []],
    [
      'listed again before it left',
      { listedOn: '2020-11-14', relists: 'x' },
      { x: ['listing', { ...listing, ...left }] },
      ['RELISTS_TOO_EARLY relists'],
    ],
    [
      'listed again though it never left',
      { listedOn: '2022', relists: 'x' },
      { x: ['listing', listing] },
      ['RELISTS_TOO_EARLY relists', 'LISTED_TWICE place'],
    ],
    ['on the list already', {}, { x: ['listing', listing] }, ['LISTED_TWICE place']],
    ['on another list already', {}, { x: ['listing', { ...listing, list: 'm' }], m: ['list', list] }, []],
    [
      'listed after the list was closed',
      { list: 'm', listedOn: '2022' },
      { m: ['list', { ...list, end: '2021-03' }] },
      ['PERIOD_OUTSIDE listedOn'],
    ],
  ])('%s', (_, change, more, expected) => {
    expect(codesOf('listing', change, more)).toEqual(expected);
  });
});

describe('lists', () => {
  it.each<[string, object, string[]]>([
    ['an indicator with its limit', { indicator: 'composite-incidence', comparison: 'below', limit: '3' }, []],
    [
      'an indicator that nobody knows',
      { indicator: 'luck', comparison: 'below', limit: '3' },
      ['CRITERION_UNKNOWN criteria.0.indicator'],
    ],
    ['a rule that is not published', { rule: 'slip-back' }, ['CRITERION_UNKNOWN criteria.0.rule']],
    ['a rule', { rule: 'over-line' }, []],
    ['neither', { what: 'Well off' }, ['CRITERION_INCOMPLETE criteria.0.indicator']],
    ['no limit', { indicator: 'composite-incidence', comparison: 'below' }, ['CRITERION_INCOMPLETE criteria.0.limit']],
    [
      'nothing but the indicator',
      { indicator: 'composite-incidence' },
      ['CRITERION_INCOMPLETE criteria.0.comparison', 'CRITERION_INCOMPLETE criteria.0.limit'],
    ],
    ['both', { indicator: 'composite-incidence', rule: 'over-line' }, ['CRITERION_INCOMPLETE criteria.0.rule']],
    ['a rule with a limit', { rule: 'over-line', limit: '3' }, ['CRITERION_INCOMPLETE criteria.0.rule']],
  ])('a criterion of %s', (_, criterion, expected) => {
    expect(codesOf('list', { criteria: [criterion] })).toEqual(expected);
  });

  it('name rules that are published', () => {
    expect(codesOf('list', { listingRule: 'over-line', probationRule: 'tight-line' })).toEqual([
      'CRITERION_UNKNOWN probationRule',
    ]);
  });
});
