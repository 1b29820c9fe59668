import { describe, expect, it } from 'vitest';
import { readPairing } from '../../core/pairings/pairing.ts';
import { readBody } from '../../core/records/readBody.ts';
import type { PairingLine } from '../pairingAnswers.ts';
import type { SentCells } from './programmeMoney.ts';
import { basesSent, pairingsWithMoney, recordedByParty, sentByYear } from './sentByYear.ts';

function pairing(id: string, change: object): PairingLine {
  const read = readPairing(id, readBody('pairing', { programme: 'p', status: 'in force', ...change }).body);
  if (read === null) throw new Error(`${id} is no pairing`);
  return { ...read, evidence: [], state: 'published' };
}

const parents: Readonly<Record<string, string>> = { city: 'province', village: 'county', county: 'prefecture' };
const lineageOf = (id: string): string[] => {
  const parent = parents[id];
  return parent === undefined ? [id] : [id, ...lineageOf(parent)];
};

/** The city sends to the village in 2012, another province to the prefecture in 2013. */
const sent: SentCells = {
  lineageOf,
  cells: [
    { keys: ['city', '2012', 'village'], amounts: [amount('100')] },
    { keys: ['other', '2013', 'prefecture'], amounts: [amount('30'), amount('5', 'EUR')] },
    { keys: ['other', '2012', 'unknown'], amounts: [amount('7')] },
  ],
};

function amount(value: string, currency = 'CNY') {
  return { currency, priceYear: null, amount: value, negative: null, records: 1 };
}

describe('pairings with money', () => {
  it.each([
    {
      what: 'from a city to a village counts for the province and the county',
      donor: 'province',
      recipient: 'county',
      start: '2011',
      with: 1,
    },
    { what: 'and for the prefecture above', donor: 'province', recipient: 'prefecture', start: '2011', with: 1 },
    { what: 'not after the pairing', donor: 'province', recipient: 'county', start: '2009', end: '2011', with: 0 },
    { what: 'not before it', donor: 'province', recipient: 'county', start: '2013', with: 0 },
    { what: 'not to another place', donor: 'province', recipient: 'elsewhere', start: '2011', with: 0 },
    { what: 'not to a place above', donor: 'other', recipient: 'county', start: '2011', with: 0 },
    { what: 'not from another donor', donor: 'other', recipient: 'village', start: '2011', with: 0 },
  ])('$what', ({ what: _what, with: count, ...body }) => {
    expect(pairingsWithMoney([pairing('a', body)], sent)).toBe(count);
  });
});

describe('sent by year', () => {
  const lines = [
    pairing('a', { donor: 'province', recipient: 'county', start: '2011' }),
    pairing('b', { donor: 'other', recipient: 'prefecture', start: '2012-07' }),
    pairing('part', { donor: 'city', recipient: 'village', start: '2011', within: 'a' }),
    pairing('idea', { donor: 'third', recipient: 'county', start: '2011', status: 'proposed' }),
  ];

  it('adds one currency, whoever sent it and wherever', () => {
    const { years, coverage } = sentByYear(sent, { lines, basis: { currency: 'CNY', priceYear: null }, who: null });
    expect([...years].map(([year, sum]) => [year, sum.toFixed()])).toEqual([
      ['2012', '107'],
      ['2013', '30'],
    ]);
    expect(coverage('2011')).toEqual({ donors: 0, of: 1 });
    expect(coverage('2012')).toEqual({ donors: 2, of: 2 });
    expect(coverage('2013')).toEqual({ donors: 1, of: 2 });
  });

  it('looks at one donor and those below him where a term binds one', () => {
    const { years, coverage } = sentByYear(sent, {
      lines,
      basis: { currency: 'CNY', priceYear: null },
      who: 'province',
    });
    expect([...years.keys()]).toEqual(['2012']);
    expect(coverage('2012')).toEqual({ donors: 1, of: 1 });
  });
});

describe('currencies and prices', () => {
  it.each([
    [['2012'], null, ['CNY']],
    [['2012', '2013'], null, ['CNY', 'EUR']],
    [['2013'], 'province', []],
    [[], null, []],
  ])('of the years %j, of %s: %j', (years, who, expected) => {
    expect(basesSent(sent, { years, who }).map(({ currency }) => currency)).toEqual(expected);
  });

  it('are kept apart in what is recorded of a party, and nothing is no zero', () => {
    const recorded = recordedByParty(sent);
    expect(recorded('other', '2013').map(({ currency, amount: value }) => `${currency} ${value}`)).toEqual([
      'CNY 30',
      'EUR 5',
    ]);
    expect(recorded('province', '2012')).toEqual([{ currency: 'CNY', priceYear: null, amount: '100' }]);
    expect(recorded('province', '2013')).toEqual([]);
  });
});
