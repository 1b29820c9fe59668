import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../monitoring/period.ts';
import { readBody } from '../records/readBody.ts';
import { criteriaOf, meets } from './criteria.ts';
import { exitChecks } from './exitChecks.ts';
import { listingStatus } from './listingStatus.ts';
import type { MeasuredCriterion, Met } from './measuredChecks.ts';
import { measuredChecks, noReading } from './measuredChecks.ts';
import { membershipsOf, withProbationRules } from './memberships.ts';

const body = (type: 'list' | 'listing', input: object) => {
  const read = readBody(type, input);
  expect(read.problems).toEqual([]);
  return read.body;
};

/** Met or not by period, in the words of periods; what is not named is not reported. */
function criterion(number: number, lagDays: number, met: Readonly<Record<string, Met>>): MeasuredCriterion {
  const kind = parsePeriod(Object.keys(met)[0] ?? '')?.kind ?? 'year';
  const known = new Map(Object.entries(met).map(([period, verdict]) => [parsePeriod(period)?.number, verdict]));
  return {
    number,
    kind,
    lagDays,
    at: (period) => {
      const verdict = known.get(period);
      return verdict === undefined
        ? noReading
        : { ...noReading, met: verdict, value: 1, dataset: 'd', knownOn: '2020-01-01' };
    },
  };
}

describe('criteriaOf', () => {
  it('reads what is complete', () => {
    const list = body('list', {
      criteria: [
        { indicator: 'incidence', comparison: 'below', limit: '3' },
        { what: 'Nobody left school', rule: 'dropouts' },
        { indicator: 'water', comparison: 'at least' },
      ],
    });
    expect(criteriaOf(list)).toEqual([
      { number: 1, what: null, kind: 'indicator', indicator: 'incidence', comparison: 'below', limit: '3' },
      { number: 2, what: 'Nobody left school', kind: 'rule', rule: 'dropouts' },
    ]);
  });

  it.each([
    ['below', [true, false, false]],
    ['at most', [true, true, false]],
    ['at least', [false, true, true]],
    ['above', [false, false, true]],
  ] as const)('%s 3: of 2.9, 3 and 3.1 %j', (comparison, expected) => {
    const asked = { number: 1, what: null, kind: 'indicator', indicator: 'i', comparison, limit: '3' } as const;
    expect([2.9, 3, 3.1].map((value) => meets(value, asked))).toEqual(expected);
  });
});

describe('measuredChecks', () => {
  const verdicts = (criteria: MeasuredCriterion[], day: string, listedOn = '2019-07-01') =>
    measuredChecks(criteria, { listedOn, day }).map(
      ({ period, met, pending }) => `${period} ${met}${pending ? ' …' : ''}`,
    );

  it.each<[string, MeasuredCriterion[], string, string[]]>([
    ['one criterion', [criterion(1, 0, { 2019: 'no', 2020: 'yes' })], '2021-01-01', ['2019 no', '2020 yes']],
    ['before the period is over', [criterion(1, 0, { 2019: 'no', 2020: 'yes' })], '2020-12-30', ['2019 no']],
    [
      'what is missing is not known',
      [criterion(1, 30, { 2019: 'yes', 2021: 'yes' })],
      '2022-03-01',
      ['2019 yes', '2020 unknown', '2021 yes'],
    ],
    [
      'what is not due yet is pending',
      [criterion(1, 90, { 2019: 'yes' })],
      '2021-01-31',
      ['2019 yes', '2020 unknown …'],
    ],
    [
      'where one is due that nobody reported, nothing is pending',
      [criterion(1, 0, { 2019: 'yes' }), criterion(2, 90, { 2019: 'yes' })],
      '2021-01-31',
      ['2019 yes', '2020 unknown'],
    ],
    ['until it is', [criterion(1, 90, { 2019: 'yes' })], '2021-04-01', ['2019 yes', '2020 unknown']],
    [
      'all criteria, each time',
      [
        criterion(1, 0, { 2020: 'yes', 2021: 'yes' }),
        criterion(2, 0, {
          '2020-Q1': 'yes',
          '2020-Q2': 'yes',
          '2020-Q3': 'yes',
          '2020-Q4': 'yes',
          '2021-Q1': 'yes',
          '2021-Q2': 'no',
        }),
      ],
      '2022-01-31',
      ['2019 unknown', '2020 yes', '2021 no'],
    ],
    [
      'a quarter that nobody reported leaves the year open',
      [criterion(1, 0, { 2020: 'yes' }), criterion(2, 0, { '2020-Q1': 'yes', '2020-Q2': 'yes', '2020-Q4': 'yes' })],
      '2021-01-31',
      ['2019 unknown', '2020 unknown'],
    ],
    [
      'unless another is not met',
      [criterion(1, 0, { 2020: 'no' }), criterion(2, 0, { '2020-Q1': 'yes' })],
      '2021-01-31',
      ['2019 unknown', '2020 no'],
    ],
    ['no criteria', [], '2021-01-01', []],
  ])('%s', (_, criteria, day, expected) => {
    expect(verdicts(criteria, day)).toEqual(expected);
  });

  it('begins with the period in which the place was listed', () => {
    expect(verdicts([criterion(1, 0, { '2020-01': 'yes' })], '2020-03-05', '2020-01-31')).toEqual([
      '2020-01 yes',
      '2020-02 unknown',
    ]);
  });

  it('says what came in late', () => {
    const [check] = measuredChecks([criterion(1, 0, { '2019-11': 'yes' })], {
      listedOn: '2019-11-01',
      day: '2019-12-02',
    });
    expect(check?.criteria[0]?.readings).toMatchObject([{ period: '2019-11', late: true }]);
  });

  it('law: what comes in later changes no check but its own', () => {
    const met = fc.constantFrom<Met>('yes', 'no', 'unknown');
    fc.assert(
      fc.property(fc.array(met, { minLength: 2, maxLength: 10 }), fc.nat(9), met, (all, at, other) => {
        const byYear = (list: readonly Met[]) =>
          Object.fromEntries(list.map((one, index) => [String(2019 + index), one]));
        const changed = all.map((one, index) => (index === at ? other : one));
        const before = verdicts([criterion(1, 0, byYear(all))], '2030-06-01');
        const after = verdicts([criterion(1, 0, byYear(changed))], '2030-06-01');
        expect(before.filter((_, index) => index !== at)).toEqual(after.filter((_, index) => index !== at));
      }),
    );
  });
});

const list = body('list', { title: 'l', exitPeriods: '2', probationMonths: '12' });
const recorded = (start: string, end: string, met = 'yes') => ({ start, end, met });
const measuredYears = (met: Readonly<Record<string, Met>>, day: string) =>
  measuredChecks([criterion(1, 90, met)], { listedOn: '2019-02-01', day });

describe('recorded and measured checks', () => {
  it.each<[string, object[], Record<string, Met>, string[]]>([
    ['only measured', [], { 2019: 'no', 2020: 'yes' }, ['2019 no', '2020 yes']],
    ['both agree', [recorded('2019-01-01', '2019-12-31', 'no')], { 2019: 'no', 2020: 'yes' }, ['2019 no', '2020 yes']],
    [
      'they disagree: not met, whoever says so',
      [recorded('2019-01-01', '2019-12-31'), recorded('2020-01-01', '2020-12-31', 'no')],
      { 2019: 'no', 2020: 'yes' },
      ['2019 no !', '2020 no !'],
    ],
    [
      'what readings do not know is as recorded',
      [recorded('2019-01-01', '2020-12-31')],
      { 2020: 'yes' },
      ['2019 yes', '2020 yes'],
    ],
    [
      'a record of less than a period stands beside',
      [recorded('2020-01-01', '2020-06-30', 'no')],
      { 2019: 'yes', 2020: 'yes' },
      ['2019 yes', '2020-06 no beside', '2020 yes'],
    ],
    ['not due yet', [], { 2019: 'yes' }, ['2019 yes']],
    ['nothing was ever measured', [recorded('2019-04-01', '2019-09-30')], {}, ['2019-09 yes']],
    ['nothing at all', [], {}, ['2019 unknown']],
  ])('%s', (_, checks, met, expected) => {
    const listing = body('listing', { listedOn: '2019-02-01', checks });
    const found = exitChecks(listing, measuredYears(met, '2021-02-01'), '2021-02-01');
    const words = found.map(
      ({ end, met: counted, disagree, beside }) =>
        `${end.endsWith('12-31') ? end.slice(0, 4) : end.slice(0, 7)} ${counted}${disagree ? ' !' : ''}${beside ? ' beside' : ''}`,
    );
    expect(words).toEqual(expected);
  });
});

it('a row goes over no hole, though what is missing is not due yet', () => {
  const monthly = criterion(1, 45, { '2020-01': 'yes', '2020-03': 'yes' });
  const measured = measuredChecks([monthly], { listedOn: '2020-01-01', day: '2020-04-05' });
  const checks = exitChecks(body('listing', { listedOn: '2020-01-01' }), measured, '2020-04-05');
  expect(checks.map(({ met }) => met)).toEqual(['yes', 'unknown', 'yes']);
});

describe('the way out of a list that measures', () => {
  const listing = (input: object = {}) => body('listing', { listedOn: '2019-02-01', verifiedBy: 'office', ...input });
  const done = { verifiedOn: '2022-02-01', noticeOn: '2022-03-01' };

  it.each<[string, object, Record<string, Met>, string, { status: string; missing: string[] }]>([
    [
      'nothing yet',
      {},
      { 2019: 'no' },
      '2020-06-01',
      { status: 'on list', missing: ['periods', 'verification', 'public notice'] },
    ],
    [
      'one period',
      {},
      { 2019: 'no', 2020: 'yes' },
      '2021-06-01',
      { status: 'on list', missing: ['periods', 'verification', 'public notice'] },
    ],
    [
      'two',
      {},
      { 2019: 'no', 2020: 'yes', 2021: 'yes' },
      '2022-01-15',
      { status: 'exit due', missing: ['verification', 'public notice'] },
    ],
    [
      'verified',
      { verifiedOn: '2022-02-01' },
      { 2020: 'yes', 2021: 'yes' },
      '2022-02-01',
      { status: 'exit due', missing: ['public notice'] },
    ],
    ['all of it', done, { 2020: 'yes', 2021: 'yes' }, '2022-03-01', { status: 'exit due', missing: [] }],
    [
      'a year that nobody reported breaks the row',
      done,
      { 2019: 'yes', 2021: 'yes' },
      '2022-06-01',
      { status: 'on list', missing: ['periods'] },
    ],
    [
      'a record that says otherwise holds it back',
      { ...done, checks: [recorded('2021-01-01', '2021-12-31', 'no')] },
      { 2020: 'yes', 2021: 'yes' },
      '2022-06-01',
      { status: 'on list', missing: ['periods', 'agreement'] },
    ],
  ])('%s', (_, input, met, day, { status, missing }) => {
    const found = listingStatus(listing(input), list, day, { measured: measuredYears(met, day) });
    expect(found.status).toBe(status);
    expect(found.missing.map(({ step }) => step)).toEqual(missing);
    expect(found.doubt).toBeNull();
  });

  it.each<[string, Record<string, Met>, { met: number; asked: number } | null]>([
    ['as it was', { 2020: 'yes', 2021: 'yes' }, null],
    ['a reading was corrected since', { 2020: 'yes', 2021: 'no' }, { met: 0, asked: 2 }],
    ['a dataset was withdrawn since', { 2021: 'yes' }, { met: 1, asked: 2 }],
    ['what came after does not matter', { 2020: 'yes', 2021: 'yes', 2022: 'no' }, null],
  ])('after it left: %s', (_, met, doubt) => {
    const left = listing({ ...done, exitedOn: '2022-04-01' });
    const found = listingStatus(left, list, '2023-02-01', { measured: measuredYears(met, '2023-02-01') });
    expect(found).toMatchObject({ status: 'probation', doubt });
    expect(found.sentence.includes('By the readings as they are known')).toBe(doubt !== null);
    expect(found.localSentence.includes('按现有监测数据')).toBe(doubt !== null);
  });
});

describe('memberships', () => {
  const named = { id: 'l1', body: list };
  const left = body('listing', { listedOn: '2020-02', exitedOn: '2021-03-31' });
  it.each([
    ['2020-01-31', []],
    ['2020-02-01', ['l1']],
    ['2021-03-30', ['l1']],
    ['2021-03-31', ['l1/probation']],
    ['2022-03-30', ['l1/probation']],
    ['2022-03-31', []],
  ])('%s: %j', (day, expected) => {
    expect(membershipsOf(left, named, day)).toEqual(expected);
  });

  it('go by the identifier of an office where it gave one', () => {
    const keyed = { id: 'l1', body: body('list', { title: 'l', key: 'SUP-2020' }) };
    expect(membershipsOf(body('listing', { listedOn: '2020' }), keyed, '2020-05-01')).toEqual(['SUP-2020']);
  });

  it('narrow the rule of a probation to the places on it', () => {
    const scope = { tiers: ['village'], within: [], places: [], lists: [] };
    const rules = [
      { id: 'tight', scope },
      { id: 'other', scope },
    ];
    const lists = ['l1', 'l2'].map((id) => ({ id, body: body('list', { title: id, probationRule: 'tight' }) }));
    expect(withProbationRules(rules, lists)).toEqual([
      { id: 'tight', scope: { ...scope, lists: ['l1/probation', 'l2/probation'] } },
      { id: 'other', scope },
    ]);
  });
});
