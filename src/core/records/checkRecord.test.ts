import { describe, expect, it } from 'vitest';
import { checkRecord } from './checkRecord.ts';
import { mergeProblems } from './mergeProblems.ts';
import { readBody } from './readBody.ts';
import type { RecordType } from './recordTypes.ts';
import { recordTypes } from './recordTypes.ts';
import { examples, neighbours } from './testing/exampleBodies.ts';
import type { World } from './testing/exampleContext.ts';
import { exampleContext } from './testing/exampleContext.ts';

/** "CODE path" of every problem of an example that is changed so, among its neighbours and `more`. */
function codes(type: RecordType, change: object, more: World['records'] = {}, id?: string): string[] {
  return problems(type, change, more, id).map(({ code, path }) => `${code} ${path}`);
}

function problems(type: RecordType, change: object, more: World['records'] = {}, id?: string) {
  const { body, problems: read } = readBody(type, { ...examples[type], ...change });
  const context = exampleContext({ ...(id === undefined ? {} : { id }), records: { ...neighbours, ...more } });
  return mergeProblems(read, checkRecord(type, body, context));
}

const yuan = (amount: string) => ({ amount, currency: 'CNY' });
const { transaction, pairing, listing, list } = examples;

describe('faultless records', () => {
  it.each(recordTypes)('a complete %s has no problem', (type) => {
    expect(problems(type, {})).toEqual([]);
  });
});

describe('what every record is checked for', () => {
  it.each<[string, RecordType, object, string[]]>([
    ['a required field is empty', 'project', { title: ' ' }, ['FIELD_MISSING title']],
    ['a required field of a row is empty', 'engagement', { followUps: [{ done: 'no' }] }, ['FIELD_MISSING followUps.0.action']],
    ['what could not be read is told once', 'transaction', { stage: 'pledged' }, ['CHOICE_UNKNOWN stage']],
    ['a place is unknown', 'listing', { place: 'countty' }, ['REGISTRY_ENTRY_MISSING place']],
    ['a place is an actor', 'transaction', { recipients: ['firm'] }, ['REGISTRY_ENTRY_KIND recipients.0']],
    ['a place lies within itself', 'transaction', { recipients: ['circle-a'] }, ['PLACE_CIRCLE recipients.0']],
    ['a record is unknown', 'transaction', { project: 'x' }, ['LINKED_RECORD_MISSING project']],
    ['a record is of another type', 'transaction', { project: 'p' }, ['LINKED_RECORD_KIND project']],
    ['a document is unknown', 'transaction', { evidence: ['x'] }, ['EVIDENCE_DOCUMENT_MISSING evidence.0.document']],
    ['a document in a row is unknown', 'listing', { checks: [{ start: '2020-01-01', end: '2020-03-31', met: 'no', document: 'x' }] }, ['EVIDENCE_DOCUMENT_MISSING checks.0.document']],
    ['a claim is of no document', 'transaction', { evidence: [{ document: 'report', claim: 'x' }] }, ['EVIDENCE_CLAIM_MISSING evidence.0.claim']],
    ['a quote is not in the document', 'transaction', { evidence: [{ document: 'report', quote: '12.5 million Yuan' }] }, ['EVIDENCE_QUOTE_MISSING evidence.0.quote']],
    ['a place did not exist any more', 'transaction', { recipients: ['old-county'] }, ['PLACE_CLOSED recipients.0']],
    ['an end lies before its start', 'pairing', { round: null, start: '2019-07', end: '2018' }, ['END_BEFORE_START end']],
    ['an end in a row lies before its start', 'project', { results: [{ indicator: 'Pupils', start: '2020', end: '2019-12-31' }] }, ['END_BEFORE_START results.0.end']],
    ['somebody is named twice', 'project', { donors: ['giver', 'firm', 'giver'] }, ['NAMED_TWICE donors.2']],
  ])('%s', (_, type, change, expected) => {
    expect(codes(type, change)).toEqual(expected);
  });

  it('a year is not before a month of it', () => {
    expect(codes('pairing', { round: null, start: '2019-07', end: '2019' })).toEqual([]);
  });

  it('a place that existed for a part of the time is right', () => {
    expect(codes('pairing', { recipient: 'old-county' })).toEqual([]);
    expect(codes('transaction', { date: '2014', recipients: ['old-county'] })).toEqual([]);
  });

  it('remedies name the nearest entry and what took the place of a closed one', () => {
    expect(problems('listing', { place: 'countty' })[0]?.remedy).toContain('County (county)');
    expect(problems('transaction', { recipients: ['old-county'] })[0]?.remedy).toContain('“County” (county)');
  });

  it('a withdrawn record and one of another programme are told', () => {
    const project = examples.project;
    expect(codes('transaction', { project: 'x' }, { x: ['project', project, 'withdrawn'] })).toEqual(['LINKED_RECORD_WITHDRAWN project']);
    expect(codes('transaction', { project: 'x' }, { x: ['project', { ...project, programme: 'q' }] })).toEqual(['PROGRAMME_DIFFERS project']);
  });

  it('drafts may be kept in spite of a missing field, not of an unknown place', () => {
    expect(problems('transaction', { amount: null }).map(({ draftAllowed }) => draftAllowed)).toEqual([true]);
    expect(problems('listing', { place: 'x' }).map(({ draftAllowed }) => draftAllowed)).toEqual([false]);
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
    const found = problems('transaction', { providers: percents.map((percent, index) => ({ id: ['giver', 'firm'][index], percent })) });
    expect(found).toHaveLength(message === null ? 0 : 1);
    expect(found[0]?.message ?? '').toContain(message ?? '');
  });

  it('a provider named twice', () => {
    expect(codes('transaction', { providers: [{ id: 'giver', percent: '50' }, { id: 'giver', percent: '50' }] })).toEqual(['NAMED_TWICE providers.1']);
  });
});

describe('pairings', () => {
  const other = { ...pairing, round: null };
  it.each<[string, object, World['records'], string[]]>([
    ['begins before its round', { start: '2009' }, {}, ['PERIOD_OUTSIDE start']],
    ['begins after its round', { start: '2021', end: null }, {}, ['PERIOD_OUTSIDE start']],
    ['ends after its round', { end: '2021' }, {}, ['PERIOD_OUTSIDE end']],
    ['lasts while its round has an end', { end: null }, {}, []],
    ['is paired with itself', { recipient: 'giver' }, {}, ['PAIRING_WITH_ITSELF recipient']],
    ['lies within its whole', { recipient: 'village', within: 'w' }, { w: ['pairing', other] }, []],
    ['place outside its whole', { recipient: 'region', within: 'w' }, { w: ['pairing', other] }, ['PLACE_OUTSIDE recipient']],
    ['time outside its whole', { recipient: 'village', within: 'w' }, { w: ['pairing', { ...other, start: '2015' }] }, ['PERIOD_OUTSIDE start']],
    ['the same two at the same time', {}, { w: ['pairing', { ...other, start: '2019-05' }] }, ['PAIRING_OVERLAPS start']],
    ['the same two, merely proposed', {}, { w: ['pairing', { ...other, status: 'proposed' }] }, []],
    ['another donor at the same time', {}, { w: ['pairing', { ...other, donor: 'firm' }] }, []],
    ['the same two, one year touching', { end: '2015' }, { w: ['pairing', { ...other, start: '2015' }] }, []],
    ['the same two, one day touching', { end: '2015-01-01' }, { w: ['pairing', { ...other, start: '2015-01-01' }] }, ['PAIRING_OVERLAPS start']],
    ['takes the place of one that ended', { start: '2015-01-01', replaces: 'w' }, { w: ['pairing', { ...other, donor: 'firm', end: '2014-12-31' }] }, []],
    ['takes the place on its last day', { start: '2014-12-31', replaces: 'w' }, { w: ['pairing', { ...other, donor: 'firm', end: '2014-12-31' }] }, ['REPLACES_TOO_EARLY start']],
    ['takes the place of one that lasts', { replaces: 'w' }, { w: ['pairing', { ...other, donor: 'firm', end: null }] }, ['REPLACES_TOO_EARLY replaces']],
  ])('%s', (_, change, more, expected) => {
    expect(codes('pairing', change, more)).toEqual(expected);
  });

  it('circles of parts and of replacements are seen', () => {
    const more: World['records'] = { a: ['pairing', { ...other, donor: 'firm', within: 'self' }] };
    expect(codes('pairing', { within: 'a' }, more, 'self')).toContain('RECORD_CIRCLE within');
    const chain: World['records'] = { a: ['pairing', { ...other, donor: 'firm', start: '2000', end: '2005', replaces: 'self' }] };
    expect(codes('pairing', { replaces: 'a' }, chain, 'self')).toEqual(['RECORD_CIRCLE replaces']);
  });

  it('its own earlier version is no overlap', () => {
    expect(codes('pairing', {}, { self: ['pairing', pairing] }, 'self')).toEqual([]);
  });
});

describe('transactions', () => {
  const whole = { ...transaction, amount: yuan('100') };
  const part = (amount: string) => ({ ...transaction, amount: yuan(amount), partOf: 'u' });
  it.each<[string, object, World['records'], string[]]>([
    ['a part of an amount', { amount: yuan('40'), partOf: 'u' }, { u: ['transaction', whole], a: ['transaction', part('60')] }, []],
    ['parts beyond the amount', { amount: yuan('40.01'), partOf: 'u' }, { u: ['transaction', whole], a: ['transaction', part('60')] }, ['UMBRELLA_EXCEEDED amount']],
    ['an umbrella of another stage', { amount: yuan('40'), partOf: 'u' }, { u: ['transaction', { ...whole, stage: 'pledge' }] }, ['UMBRELLA_DIFFERS partOf']],
    ['an umbrella of another currency', { amount: yuan('40'), partOf: 'u' }, { u: ['transaction', { ...whole, amount: { amount: '100', currency: 'USD' } }] }, ['UMBRELLA_DIFFERS partOf']],
    ['an umbrella of the other side', { amount: yuan('40'), partOf: 'u' }, { u: ['transaction', { ...whole, side: 'received' }] }, ['UMBRELLA_DIFFERS partOf']],
    ['passed on in all', { passedOnFrom: [{ transaction: 'u', percent: '60' }, { transaction: 't-sent', percent: '40' }] }, { u: ['transaction', whole] }, []],
    ['passed on beyond all', { passedOnFrom: [{ transaction: 'u', percent: '60' }, { transaction: 't-sent', percent: '41' }] }, { u: ['transaction', whole] }, ['PASSED_ON_EXCEEDED passedOnFrom']],
    ['delivers on an earlier stage', { delivers: 'u' }, { u: ['transaction', { ...whole, stage: 'commitment' }] }, []],
    ['delivers on its own stage', { delivers: 'u' }, { u: ['transaction', whole] }, ['DELIVERS_STAGE delivers']],
    ['a correction', { amount: yuan('-5'), corrects: 'u' }, { u: ['transaction', whole] }, []],
    ['a correction told in a note', { amount: yuan('-5'), note: 'Paid back' }, {}, []],
    ['negative without a reason', { amount: yuan('-5') }, {}, ['NEGATIVE_AMOUNT amount']],
    ['a correction of another currency', { amount: { amount: '-5', currency: 'USD' }, corrects: 'u' }, { u: ['transaction', whole] }, ['CORRECTION_DIFFERS corrects']],
    ['a currency that was gone', { amount: { amount: '5', currency: 'DEM' } }, {}, ['CURRENCY_WITHDRAWN amount.currency']],
    ['a price year that is none', { priceYear: '15' }, {}, ['NUMBER_OUT_OF_RANGE priceYear']],
  ])('%s', (_, change, more, expected) => {
    expect(codes('transaction', change, more)).toEqual(expected);
  });

  it('an umbrella must not shrink below its parts', () => {
    const more: World['records'] = { u: ['transaction', whole], a: ['transaction', part('60')] };
    expect(codes('transaction', { amount: yuan('59.99') }, more, 'u')).toEqual(['UMBRELLA_EXCEEDED amount']);
    expect(codes('transaction', { amount: yuan('60') }, more, 'u')).toEqual([]);
  });

  it('circles are seen, over several records too', () => {
    const more: World['records'] = { a: ['transaction', { ...whole, partOf: 'b' }], b: ['transaction', { ...whole, partOf: 'self' }] };
    expect(codes('transaction', { amount: yuan('1'), partOf: 'a' }, more, 'self')).toContain('RECORD_CIRCLE partOf');
    expect(codes('transaction', { passedOnFrom: [{ transaction: 'self' }] }, { self: ['transaction', whole] }, 'self')).toEqual(['RECORD_CIRCLE passedOnFrom']);
  });
});

describe('listings', () => {
  const check = (start: string, end: string, met = 'yes') => ({ start, end, met });
  const checks = [check('2020-02-01', '2020-03-31', 'no'), check('2020-04-01', '2020-05-31'), check('2020-06-01', '2020-07-31')];
  const left = { checks, verifiedOn: '2020-08-10', noticeOn: '2020-08-20', exitedOn: '2020-11-14' };
  it.each<[string, object, World['records'], string[]]>([
    ['leaves in order', left, {}, []],
    ['the level is another', { level: 'village' }, {}, ['LISTING_LEVEL level']],
    ['checks overlap', { checks: [check('2020-02-01', '2020-03-31'), check('2020-03-31', '2020-05-31')] }, {}, ['CHECKS_ORDER checks.1.start']],
    ['leaves after one check too few', { ...left, checks: checks.slice(0, 2) }, {}, ['EXIT_TOO_EARLY checks']],
    ['leaves without verification', { ...left, verifiedOn: null }, {}, ['EXIT_TOO_EARLY verifiedOn']],
    ['leaves without notice', { ...left, noticeOn: null }, {}, ['EXIT_TOO_EARLY noticeOn']],
    ['notice before verification', { ...left, noticeOn: '2020-08-01' }, {}, ['EXIT_TOO_EARLY noticeOn']],
    ['leaves before it was listed', { ...left, listedOn: '2021' }, {}, ['END_BEFORE_START exitedOn']],
    ['verified before the checks were over', { ...left, verifiedOn: '2020-07-01' }, {}, ['EXIT_TOO_EARLY checks']],
    ['listed again after it left', { listedOn: '2022', relists: 'x' }, { x: ['listing', { ...listing, ...left }] }, []],
    ['listed again before it left', { listedOn: '2020-11-14', relists: 'x' }, { x: ['listing', { ...listing, ...left }] }, ['RELISTS_TOO_EARLY relists']],
    ['listed again though it never left', { listedOn: '2022', relists: 'x' }, { x: ['listing', listing] }, ['RELISTS_TOO_EARLY relists', 'LISTED_TWICE place']],
    ['on the list already', {}, { x: ['listing', listing] }, ['LISTED_TWICE place']],
    ['on another list already', {}, { x: ['listing', { ...listing, list: 'm' }], m: ['list', list] }, []],
    ['listed after the list was closed', { list: 'm', listedOn: '2022' }, { m: ['list', { ...list, end: '2021-03' }] }, ['PERIOD_OUTSIDE listedOn']],
  ])('%s', (_, change, more, expected) => {
    expect(codes('listing', change, more)).toEqual(expected);
  });
});

describe('the other types', () => {
  const point = (date: string, value = '1') => ({ date, value });
  it.each<[string, RecordType, object, string[]]>([
    ['a round outside its programme', 'round', { start: '1996', end: '2000' }, ['PERIOD_OUTSIDE start']],
    ['a range that leaves nothing', 'round', { terms: [{ kind: 'quota', measure: 'revenue', low: '0.6', high: '0.3' }] }, ['RANGE_INVERTED terms.0.high']],
    ['rates twice', 'series', { points: [point('2018'), point('2018')] }, ['SERIES_POINTS points.1.date']],
    ['rates out of order', 'series', { points: [point('2019'), point('2018'), point('2020')] }, ['SERIES_POINTS points.1.date']],
    ['a rate of zero', 'series', { points: [point('2019', '0')] }, ['SERIES_POINTS points.0.value']],
    ['a rate into itself', 'series', { to: 'CNY' }, ['SERIES_CURRENCIES to']],
    ['a rate into nothing', 'series', { to: null }, ['SERIES_CURRENCIES to']],
    ['an index into a currency', 'series', { kind: 'deflator' }, ['SERIES_CURRENCIES to']],
    ['grace before the end', 'lock', { graceUntil: '2019-12-30' }, ['GRACE_TOO_EARLY graceUntil']],
    ['an obligation met without proof', 'obligation', { status: 'met' }, ['DELIVERY_UNPROVEN deliveredBy']],
    ['an obligation met by a record', 'obligation', { status: 'met', deliveredBy: ['t-sent'] }, []],
    ['met on a day, yet open', 'obligation', { metOn: '2020-01-01' }, ['STATUS_CONTRADICTED metOn']],
    ['a quantity of nothing', 'obligation', { quantity: '3' }, ['UNIT_MISSING unit']],
    ['an arrival of nothing', 'arrival', { sent: [], received: [] }, ['FIELD_MISSING sent']],
    ['missing, and received', 'arrival', { status: 'missing' }, ['STATUS_CONTRADICTED received']],
    ['matched with nothing', 'arrival', { received: [] }, ['STATUS_CONTRADICTED received']],
    ['sent by the receiving side', 'arrival', { sent: ['t-received'], received: ['t-sent'] }, ['STATUS_CONTRADICTED sent.0', 'STATUS_CONTRADICTED received.0']],
    ['a follow-up done and not done', 'engagement', { followUps: [{ action: 'Report', done: 'no', doneOn: '2020-01-01' }] }, ['STATUS_CONTRADICTED followUps.0.done']],
    ['a finding settled without action', 'finding', { status: 'confirmed' }, ['STATUS_CONTRADICTED action', 'STATUS_CONTRADICTED recheckOn']],
    ['a profile of no type', 'profile', { type: 'transactions' }, ['PROFILE_FIELD type']],
    ['a list left after nothing', 'list', { exitPeriods: '0' }, ['NUMBER_OUT_OF_RANGE exitPeriods']],
    ['fewer than no teachers', 'contribution', { quantity: '-3' }, ['NEGATIVE_AMOUNT quantity']],
  ])('%s', (_, type, change, expected) => {
    expect(codes(type, change)).toEqual(expected);
  });

  it('a project is not part of itself', () => {
    expect(codes('project', { partOf: 'self' }, { self: ['project', examples.project] }, 'self')).toEqual(['RECORD_CIRCLE partOf']);
  });
});
