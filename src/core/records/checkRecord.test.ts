import { describe, expect, it } from 'vitest';
import type { RecordType } from './recordTypes.ts';
import { recordTypes } from './recordTypes.ts';
import { examples } from './testing/exampleBodies.ts';
import { codesOf, problemsOf } from './testing/problemsOf.ts';

/** What makes the example of a series one of a quantity. */
const quantity = { kind: 'quantity', subject: 'giver', measure: 'fiscal revenue', from: 'CNY', to: null };

describe('faultless records', () => {
  it.each(recordTypes)('a complete %s has no problem', (type) => {
    expect(problemsOf(type, {})).toEqual([]);
  });

  it.each([
    ['of money', quantity],
    ['in constant prices', { ...quantity, priceYear: '2015' }],
    ['in a unit', { ...quantity, from: null, unit: 'hectare' }],
    [
      'that is zero, or below it',
      {
        ...quantity,
        points: [
          { date: '2018', value: '0' },
          { date: '2019', value: '-3' },
        ],
      },
    ],
  ])('nor has a series of a quantity %s', (_, body) => {
    expect(problemsOf('series', body)).toEqual([]);
  });
});

describe('what every record is checked for', () => {
  it.each<[string, RecordType, object, string[]]>([
    ['a required field is empty', 'project', { title: ' ' }, ['FIELD_MISSING title']],
    [
      'a required field of a row is empty',
      'engagement',
      { followUps: [{ done: 'no' }] },
      ['FIELD_MISSING followUps.0.action'],
    ],
    ['what could not be read is told once', 'transaction', { stage: 'pledged' }, ['CHOICE_UNKNOWN stage']],
    [
      'a value of which a part could not be read is not told as missing',
      'transaction',
      { amount: { amount: '1e308', currency: 'CNY' } },
      ['NUMBER_UNREADABLE amount.amount'],
    ],
    [
      'nor are shares of which one could not be read',
      'transaction',
      {
        providers: [
          { id: 'giver', percent: '1e2' },
          { id: 'firm', percent: '0' },
        ],
      },
      ['NUMBER_UNREADABLE providers.0.percent'],
    ],
    ['a place is unknown', 'listing', { place: 'countty' }, ['REGISTRY_ENTRY_MISSING place']],
    ['a place is an actor', 'transaction', { recipients: ['firm'] }, ['REGISTRY_ENTRY_KIND recipients.0']],
    ['a place lies within itself', 'transaction', { recipients: ['circle-a'] }, ['PLACE_CIRCLE recipients.0']],
    ['a record is unknown', 'transaction', { project: 'x' }, ['LINKED_RECORD_MISSING project']],
    ['a record is of another type', 'transaction', { project: 'p' }, ['LINKED_RECORD_KIND project']],
    ['a document is unknown', 'transaction', { evidence: ['x'] }, ['EVIDENCE_DOCUMENT_MISSING evidence.0.document']],
    [
      'a document in a row is unknown',
      'listing',
      { checks: [{ start: '2020-01-01', end: '2020-03-31', met: 'no', document: 'x' }] },
      ['EVIDENCE_DOCUMENT_MISSING checks.0.document'],
    ],
    [
      'a claim is of no document',
      'transaction',
      { evidence: [{ document: 'report', claim: 'x' }] },
      ['EVIDENCE_CLAIM_MISSING evidence.0.claim'],
    ],
    [
      'a quote is not in the document',
      'transaction',
      { evidence: [{ document: 'report', quote: '12.5 million Yuan' }] },
      ['EVIDENCE_QUOTE_MISSING evidence.0.quote'],
    ],
    ['a place did not exist any more', 'transaction', { recipients: ['old-county'] }, ['PLACE_CLOSED recipients.0']],
    [
      'an end lies before its start',
      'pairing',
      { round: null, start: '2019-07', end: '2018' },
      ['END_BEFORE_START end'],
    ],
    [
      'an end in a row lies before its start',
      'project',
      { results: [{ indicator: 'Pupils', start: '2020', end: '2019-12-31' }] },
      ['END_BEFORE_START results.0.end'],
    ],
    ['somebody is named twice', 'project', { donors: ['giver', 'firm', 'giver'] }, ['NAMED_TWICE donors.2']],
  ])('%s', (_, type, change, expected) => {
    expect(codesOf(type, change)).toEqual(expected);
  });

  it('a year is not before a month of it', () => {
    expect(codesOf('pairing', { round: null, start: '2019-07', end: '2019' })).toEqual([]);
  });

  it('a place that existed for a part of the time is right', () => {
    expect(codesOf('pairing', { recipient: 'old-county' })).toEqual([]);
    expect(codesOf('transaction', { date: '2014', recipients: ['old-county'] })).toEqual([]);
  });

  it('remedies name the nearest entry and what took the place of a closed one', () => {
    expect(problemsOf('listing', { place: 'countty' })[0]?.remedy).toContain('County (county)');
    expect(problemsOf('transaction', { recipients: ['old-county'] })[0]?.remedy).toContain('“County” (county)');
  });

  it('a withdrawn record and one of another programme are told', () => {
    const project = examples.project;
    expect(codesOf('transaction', { project: 'x' }, { x: ['project', project, 'withdrawn'] })).toEqual([
      'LINKED_RECORD_WITHDRAWN project',
    ]);
    expect(codesOf('transaction', { project: 'x' }, { x: ['project', { ...project, programme: 'q' }] })).toEqual([
      'PROGRAMME_DIFFERS project',
    ]);
  });

  it('drafts may be kept in spite of a missing field, not of an unknown place', () => {
    expect(problemsOf('transaction', { amount: null }).map(({ draftAllowed }) => draftAllowed)).toEqual([true]);
    expect(problemsOf('listing', { place: 'x' }).map(({ draftAllowed }) => draftAllowed)).toEqual([false]);
  });
});

describe('shares', () => {
  it.each([
    [['33.3', '66.7'], null],
    [['33.333333333333', '66.666666666667'], null],
    [[null, null], null],
    [['60', '30'], 'add up to 90, 10 short of 100'],
    [['60', '40.000001'], 'add up to 100.000001, 0.000001 more than 100'],
    [['60', null], '1 of the 2 providers have no percentage'],
  ])('%j: %s', (percents, message) => {
    const found = problemsOf('transaction', {
      providers: percents.map((percent, index) => ({ id: ['giver', 'firm'][index], percent })),
    });
    expect(found).toHaveLength(message === null ? 0 : 1);
    expect(found[0]?.message ?? '').toContain(message ?? '');
  });

  it('a provider named twice', () => {
    expect(
      codesOf('transaction', {
        providers: [
          { id: 'giver', percent: '50' },
          { id: 'giver', percent: '50' },
        ],
      }),
    ).toEqual(['NAMED_TWICE providers.1']);
  });
});

describe('the other types', () => {
  const point = (date: string, value = '1') => ({ date, value });
  it.each<[string, RecordType, object, string[]]>([
    ['a round outside its programme', 'round', { start: '1996', end: '2000' }, ['PERIOD_OUTSIDE start']],
    [
      'a range that leaves nothing',
      'round',
      { terms: [{ kind: 'quota', measure: 'revenue', low: '0.6', high: '0.3' }] },
      ['RANGE_INVERTED terms.0.high'],
    ],
    ['rates twice', 'series', { points: [point('2018'), point('2018')] }, ['SERIES_POINTS points.1.date']],
    [
      'rates out of order',
      'series',
      { points: [point('2019'), point('2018'), point('2020')] },
      ['SERIES_POINTS points.1.date'],
    ],
    ['a rate of zero', 'series', { points: [point('2019', '0')] }, ['SERIES_POINTS points.0.value']],
    ['a rate into itself', 'series', { to: 'CNY' }, ['SERIES_CURRENCIES to']],
    ['a rate into nothing', 'series', { to: null }, ['SERIES_CURRENCIES to']],
    ['a rate of nothing', 'series', { from: null }, ['SERIES_CURRENCIES from']],
    ['a rate of somebody', 'series', { subject: 'giver' }, ['SERIES_QUANTITY subject']],
    ['a quantity of nobody', 'series', { ...quantity, subject: null }, ['SERIES_QUANTITY subject']],
    ['a quantity of nothing', 'series', { ...quantity, measure: null }, ['SERIES_QUANTITY measure']],
    ['a quantity in two units', 'series', { ...quantity, unit: 'hectare' }, ['SERIES_QUANTITY unit']],
    ['a quantity in no unit', 'series', { ...quantity, from: null }, ['SERIES_QUANTITY unit']],
    [
      'hectares in prices',
      'series',
      { ...quantity, from: null, unit: 'ha', priceYear: '2015' },
      ['SERIES_QUANTITY priceYear'],
    ],
    ['a quantity into a currency', 'series', { ...quantity, to: 'USD' }, ['SERIES_CURRENCIES to']],
    ['a promise below zero', 'obligation', { amount: { amount: '-5', currency: 'CNY' } }, ['AMOUNT_BELOW_ZERO amount']],
    ['fewer than no teachers', 'obligation', { quantity: '-5', unit: 'teacher' }, ['AMOUNT_BELOW_ZERO quantity']],
    [
      'a budget below zero',
      'project',
      { budgets: [{ amount: { amount: '-5', currency: 'CNY' } }] },
      ['AMOUNT_BELOW_ZERO budgets.0.amount'],
    ],
    [
      'a base in no year',
      'round',
      { terms: [{ kind: 'quota', measure: 'money', baseYear: '9' }] },
      ['NUMBER_OUT_OF_RANGE terms.0.baseYear'],
    ],
    ['prices of no year', 'series', { ...quantity, priceYear: '9' }, ['NUMBER_OUT_OF_RANGE priceYear']],
    ['believers as a quantity', 'series', { ...quantity, measure: 'number of believers' }, ['ABOUT_PERSONS measure']],
    [
      'two base years',
      'round',
      { terms: [{ kind: 'quota', measure: 'money', baseIs: 'year before', baseYear: '2010' }] },
      ['TERM_BASE terms.0.baseYear'],
    ],
    ['an index into a currency', 'series', { kind: 'deflator' }, ['SERIES_CURRENCIES to']],
    [
      'a declaration of what is to come',
      'completeness',
      { declaredOn: '2019-12-30' },
      ['DECLARED_TOO_EARLY declaredOn'],
    ],
    ['a declaration without evidence', 'completeness', { evidence: [] }, ['FIELD_MISSING evidence']],
    ['an indicator with a wrong key', 'indicator', { key: 'no id!' }, ['RULE_FIELD_WRONG key']],
    ['an indicator redefined in no period', 'indicator', { redefined: ['then'] }, ['RULE_FIELD_WRONG redefined.0']],
    ['an indicator of no values', 'indicator', { least: '101' }, ['RANGE_INVERTED most']],
    ['a target of nothing that is known', 'target', { indicator: 'joy' }, ['TARGET_WRONG indicator']],
    [
      'a target in months of a yearly indicator',
      'target',
      { points: [{ period: '2016' }, { period: '2020-01', value: '3' }] },
      ['TARGET_WRONG points.1.period', 'TARGET_WRONG points'],
    ],
    [
      'a path that goes back',
      'target',
      {
        points: [
          { period: '2020', value: '3' },
          { period: '2016', value: '4' },
        ],
      },
      ['TARGET_WRONG points.1.period'],
    ],
    ['grace before the end', 'lock', { graceUntil: '2019-12-30' }, ['GRACE_TOO_EARLY graceUntil']],
    ['an obligation met without proof', 'obligation', { status: 'met' }, ['DELIVERY_UNPROVEN deliveredBy']],
    ['an obligation met by a record', 'obligation', { status: 'met', deliveredBy: ['t-sent'] }, []],
    ['met on a day, yet open', 'obligation', { metOn: '2020-01-01' }, ['STATUS_CONTRADICTED metOn']],
    ['a quantity of nothing', 'obligation', { quantity: '3' }, ['UNIT_MISSING unit']],
    ['an arrival of nothing', 'arrival', { sent: [], received: [] }, ['FIELD_MISSING sent']],
    ['missing, and received', 'arrival', { status: 'missing' }, ['STATUS_CONTRADICTED received']],
    ['matched with nothing', 'arrival', { received: [] }, ['STATUS_CONTRADICTED received']],
    [
      'sent by the receiving side',
      'arrival',
      { sent: ['t-received'], received: ['t-sent'] },
      ['STATUS_CONTRADICTED sent.0', 'STATUS_CONTRADICTED received.0'],
    ],
    [
      'a follow-up done and not done',
      'engagement',
      { followUps: [{ action: 'Report', done: 'no', doneOn: '2020-01-01' }] },
      ['STATUS_CONTRADICTED followUps.0.done'],
    ],
    [
      'a finding settled without action',
      'finding',
      { status: 'confirmed' },
      ['STATUS_CONTRADICTED action', 'STATUS_CONTRADICTED recheckOn'],
    ],
    ['a profile of no type', 'profile', { type: 'transactions' }, ['PROFILE_FIELD type']],
    ['a list left after nothing', 'list', { exitPeriods: '0' }, ['NUMBER_OUT_OF_RANGE exitPeriods']],
    ['fewer than no teachers', 'contribution', { quantity: '-3' }, ['NEGATIVE_AMOUNT quantity']],
  ])('%s', (_, type, change, expected) => {
    expect(codesOf(type, change)).toEqual(expected);
  });

  it('assistance is a part of the whole', () => {
    const budget = (aid: string) => ({
      budgets: [{ amount: { amount: '100', currency: 'CNY' }, aid: { amount: aid, currency: 'CNY' } }],
    });
    expect(codesOf('project', budget('100'))).toEqual([]);
    expect(codesOf('project', budget('100.01'))).toEqual(['AID_EXCEEDED budgets.0.aid']);
  });

  it('a project is not part of itself', () => {
    expect(codesOf('project', { partOf: 'self' }, { self: ['project', examples.project] }, 'self')).toEqual([
      'RECORD_CIRCLE partOf',
    ]);
  });
});
