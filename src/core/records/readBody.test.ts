import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankBody } from './blankBody.ts';
import { readBody } from './readBody.ts';
import type { RecordType } from './recordTypes.ts';
import { recordTypes, typeOfRecord } from './recordTypes.ts';
import { anyInput } from './testing/anyBody.ts';
import { examples } from './testing/exampleBodies.ts';

function codes(type: RecordType, input: unknown): string[] {
  return readBody(type, input).problems.map(({ code, path }) => `${code} ${path}`);
}

describe('every field is there afterwards', () => {
  it.each(recordTypes)('%s', (type) => {
    expect(readBody(type, {})).toEqual({ body: blankBody(type), problems: [] });
    const { body, problems } = readBody(type, examples[type]);
    expect(problems).toEqual([]);
    expect(Object.keys(body)).toEqual(typeOfRecord(type).fields.map(({ name }) => name));
  });
});

describe('values are read into their plain notation', () => {
  it.each<[string, RecordType, object, object]>([
    ['blanks around words', 'project', { title: '  A  school\n' }, { title: 'A school' }],
    ['composed letters', 'project', { title: 'e\u0301' }, { title: 'é' }],
    ['lines of a text', 'project', { description: ' a\r\nb\rc ' }, { description: 'a\nb\nc' }],
    ['only blanks', 'project', { title: ' \u00a0\u3000', description: '' }, { title: null, description: null }],
    ['choices whatever their case', 'transaction', { stage: ' Pledge ' }, { stage: 'pledge' }],
    [
      'an amount',
      'transaction',
      { amount: { amount: '+0012.500', currency: 'cny' } },
      { amount: { amount: '12.5', currency: 'CNY' } },
    ],
    [
      'a whole number of JSON',
      'transaction',
      { amount: { amount: -12, currency: 'CNY' }, priceYear: 2015 },
      { amount: { amount: '-12', currency: 'CNY' }, priceYear: '2015' },
    ],
    ['a currency without a number', 'transaction', { amount: { amount: '', currency: 'CNY' } }, { amount: null }],
    ['a zero', 'contribution', { quantity: '-0.00' }, { quantity: '0' }],
    [
      'the first and the last year',
      'pairing',
      { start: '1900', end: '2200-12-31' },
      { start: '1900', end: '2200-12-31' },
    ],
    ['dates as far as known', 'transaction', { date: ' 2020-02-29 ' }, { date: '2020-02-29' }],
    [
      'an id instead of a share',
      'transaction',
      { providers: ['a', { id: 'b' }] },
      {
        providers: [
          { id: 'a', percent: null },
          { id: 'b', percent: null },
        ],
      },
    ],
    [
      'a percent sign',
      'transaction',
      { providers: [{ id: 'a', percent: '33.30 %' }] },
      { providers: [{ id: 'a', percent: '33.3' }] },
    ],
    ['one value for a list', 'project', { donors: 'a' }, { donors: ['a'] }],
    [
      'blank rows',
      'engagement',
      { followUps: [{ action: ' ', by: null }, {}, { action: 'Report' }] },
      { followUps: [{ action: 'Report', by: null, due: null, done: null, doneOn: null, document: null }] },
    ],
    [
      'a quote as it stands',
      'programme',
      { evidence: [{ document: 'd', quote: ' e\u0301  x\r\ny ' }] },
      { evidence: [{ document: 'd', claim: null, quote: 'e\u0301  x\ny', note: null }] },
    ],
  ])('%s', (_, type, input, expected) => {
    const { body, problems } = readBody(type, input);
    expect(problems).toEqual([]);
    expect(body).toMatchObject(expected);
  });
});

describe('what cannot be read is told and left empty', () => {
  it.each<[string, RecordType, unknown, string[]]>([
    ['no group of fields', 'project', ['title'], ['VALUE_SHAPE ']],
    ['nothing', 'project', null, ['VALUE_SHAPE ']],
    ['an unknown field', 'project', { titel: 'x' }, ['FIELD_UNKNOWN titel']],
    [
      'a field of every object',
      'project',
      JSON.parse('{"__proto__": {"title": "x"}, "constructor": 1}'),
      ['FIELD_UNKNOWN __proto__', 'FIELD_UNKNOWN constructor'],
    ],
    [
      'an unknown field of a row',
      'engagement',
      { offices: [{ office: 'x', name: 'y' }] },
      ['FIELD_UNKNOWN offices.0.name'],
    ],
    [
      'an unknown field of an amount',
      'transaction',
      { amount: { amount: '1', currency: 'CNY', exact: true } },
      ['FIELD_UNKNOWN amount.exact'],
    ],
    ['a list for one value', 'project', { title: ['a'] }, ['VALUE_SHAPE title']],
    ['a truth value', 'project', { title: true }, ['VALUE_SHAPE title']],
    ['a line too long', 'project', { title: 'x'.repeat(501) }, ['TEXT_TOO_LONG title']],
    ['a text too long', 'project', { description: 'x'.repeat(20_001) }, ['TEXT_TOO_LONG description']],
    ['a NUL', 'project', { title: 'a\u0000b' }, ['TEXT_UNSTORABLE title']],
    ['an escape', 'project', { description: '\u001b[31m' }, ['TEXT_UNSTORABLE description']],
    ['half a character', 'project', { title: '\ud800x' }, ['TEXT_UNSTORABLE title']],
    ['a turned direction', 'project', { title: 'abc\u202edef' }, ['TEXT_UNSTORABLE title']],
    ['a choice that is none', 'transaction', { stage: 'paid' }, ['CHOICE_UNKNOWN stage']],
    ['a day that is none', 'lock', { end: '2019-02-29' }, ['DAY_UNREADABLE end']],
    ['a month for a day', 'lock', { end: '2019-02' }, ['DAY_UNREADABLE end']],
    ['the first day there is', 'lock', { start: '0001-01-01' }, ['DATE_OUT_OF_TIME start']],
    ['a year long before', 'transaction', { date: '1899' }, ['DATE_OUT_OF_TIME date']],
    ['a day that stands for no end', 'pairing', { end: '9999-12-31' }, ['DATE_OUT_OF_TIME end']],
    ['a month far ahead', 'pairing', { end: '2201-01' }, ['DATE_OUT_OF_TIME end']],
    ['a date that is none', 'transaction', { date: '2019-13' }, ['DATE_UNREADABLE date']],
    [
      'a binary fraction',
      'transaction',
      { amount: { amount: 0.1, currency: 'CNY' } },
      ['NUMBER_INEXACT amount.amount'],
    ],
    [
      'a whole number too large for JSON',
      'transaction',
      { amount: { amount: 2 ** 53, currency: 'CNY' } },
      ['NUMBER_INEXACT amount.amount'],
    ],
    ['an exponent', 'contribution', { quantity: '1e3' }, ['NUMBER_UNREADABLE quantity']],
    ['thousands separated', 'contribution', { quantity: '1,234' }, ['NUMBER_UNREADABLE quantity']],
    [
      '1e18',
      'transaction',
      { amount: { amount: '1000000000000000000', currency: 'CNY' } },
      ['NUMBER_TOO_LARGE amount.amount'],
    ],
    [
      'seven decimals',
      'transaction',
      { amount: { amount: '0.1234567', currency: 'CNY' } },
      ['NUMBER_TOO_LARGE amount.amount'],
    ],
    [
      'an amount without a currency',
      'transaction',
      { amount: { amount: '1', currency: null } },
      ['FIELD_MISSING amount.currency'],
    ],
    ['an amount alone', 'transaction', { amount: '1' }, ['VALUE_SHAPE amount']],
    ['RMB', 'transaction', { amount: { amount: '1', currency: 'RMB' } }, ['CURRENCY_UNKNOWN amount.currency']],
    [
      'a percentage above 100',
      'transaction',
      { providers: [{ id: 'a', percent: '100.1' }] },
      ['NUMBER_OUT_OF_RANGE providers.0.percent'],
    ],
    [
      'a percentage below 0',
      'transaction',
      { providers: [{ id: 'a', percent: '-1' }] },
      ['NUMBER_OUT_OF_RANGE providers.0.percent'],
    ],
    ['a share of nobody', 'transaction', { providers: [{ percent: '10' }] }, ['FIELD_MISSING providers.0.id']],
    ['a sector that is none', 'transaction', { sectors: ['helth'] }, ['CHOICE_UNKNOWN sectors.0.id']],
    ['an id with a blank', 'listing', { place: 'a b' }, ['VALUE_SHAPE place']],
    ['half a project', 'list', { exitPeriods: '1.5' }, ['NUMBER_OUT_OF_RANGE exitPeriods']],
    ['evidence of no document', 'programme', { evidence: [{ quote: 'x' }] }, ['FIELD_MISSING evidence.0.document']],
    ['a word for a row', 'engagement', { offices: ['Governor'] }, ['VALUE_SHAPE offices.0']],
    [
      '2,001 rows',
      'project',
      { donors: Array.from({ length: 2001 }, (_, index) => `a${index}`) },
      ['TOO_MANY_ITEMS donors'],
    ],
  ])('%s', (_, type, input, expected) => {
    expect(codes(type, input)).toEqual(expected);
  });

  it('suggests the nearest field, choice and sector', () => {
    const { problems } = readBody('transaction', { amout: 1, stage: 'pledged', sectors: ['helth'] });
    expect(problems.map(({ remedy }) => remedy)).toEqual([
      'Did you mean “amount”?',
      expect.stringContaining('“pledge”'),
      expect.stringContaining('“health”'),
    ]);
  });

  it('none of it may be kept, and a message shows no control character', () => {
    const { problems } = readBody('project', { title: `a\u0000${'b'.repeat(100)}`, status: 'x' });
    expect(problems.every(({ draftAllowed }) => !draftAllowed)).toBe(true);
    expect(problems[0]?.message).not.toContain('\u0000');
  });

  it('a series holds 20,000 rates, and thousands of faults are told in part', () => {
    const points = Array.from({ length: 20_000 }, () => ({ date: 'x', value: '1' }));
    expect(readBody('series', { points }).problems).toHaveLength(500);
    expect(codes('series', { points: [...points, ...points] })).toEqual(['TOO_MANY_ITEMS points']);
  });
});

describe('laws', () => {
  it.each(recordTypes)('reading a %s that was read changes nothing', (type) => {
    fc.assert(
      fc.property(anyInput(type), (input) => {
        const { body, problems } = readBody(type, input);
        expect(problems).toEqual([]);
        expect(readBody(type, body)).toEqual({ body, problems: [] });
      }),
      { numRuns: 50 },
    );
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...recordTypes), fc.anything(), fc.jsonValue(), (type, anything, json) => {
        const names = typeOfRecord(type).fields.map(({ name }) => name);
        const filled = Object.fromEntries(names.map((name, index) => [name, index % 2 === 0 ? anything : json]));
        for (const input of [anything, json, filled]) expect(Object.keys(readBody(type, input).body)).toEqual(names);
      }),
    );
  });
});
