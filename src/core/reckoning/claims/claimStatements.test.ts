import { describe, expect, it } from 'vitest';
import type { Claim, NamedRef } from '../../claims/claim.ts';
import { exampleClaim } from '../../claims/testing/exampleClaim.ts';
import { claimStatements } from './claimStatements.ts';

const nineteen: NamedRef = { name: '19 provinces and municipalities', id: null };
const zhejiang: NamedRef = { name: 'Zhejiang', id: 'CN-33' };
const year = { start: '2019-01-01', end: '2019-12-31' };

function made(overrides: Partial<Claim>, publishedOn: string | null = '2020-01-20') {
  const claim = exampleClaim({ donors: [zhejiang], ...overrides });
  return claimStatements([{ id: 'c', claim, publishedOn }]);
}

describe('what a claim says in full', () => {
  it('keeps both bounds, and sectors that are not named are all sectors', () => {
    const { statements } = made({});
    expect(statements).toMatchObject([
      {
        id: 'c',
        scope: { donors: ['CN-33'], recipients: ['CN-65'], sectors: ['*'], ...year },
        low: '18818500000',
        high: '18819500000',
      },
    ]);
  });

  it('counts a cumulative figure up to the day it was published, where it names no day', () => {
    const { statements } = made({ basis: 'cumulative', period: { start: '2010-01-01', end: null } });
    expect(statements).toMatchObject([{ scope: { start: '2010-01-01', end: '2020-01-20' }, high: '18819500000' }]);
  });

  it.each([
    ['2020-02', '2020-02-29', '18819500000'],
    ['2020', null, null],
  ])('takes the end of the month where no day of publication is known: %s', (publishedOn, end, high) => {
    const { statements } = made({ basis: 'cumulative', period: { start: '2010-01-01', end: null } }, publishedOn);
    expect(statements).toMatchObject([{ scope: { end }, high }]);
  });

  it('takes a stock as of its day', () => {
    const { statements } = made({ kind: 'count', unit: 'county', basis: 'stock', period: null, donors: [] });
    expect(statements).toMatchObject([{ book: { basis: 'stock' }, scope: { start: '2020-01-20', end: '2020-01-20' } }]);
  });
});

describe('what it does not say', () => {
  it.each<[string, Partial<Claim>]>([
    ['the start', { basis: 'cumulative', period: { start: null, end: '2019-12-31' } }],
    ['the end, and it is not cumulative', { period: { start: '2010-01-01', end: null } }],
    ['the period', { period: null }],
  ])('leaves a lower bound only: %s', (_, overrides) => {
    expect(made(overrides).statements).toMatchObject([{ low: '18818500000', high: null }]);
  });

  it('leaves nothing of an upper bound', () => {
    expect(made({ period: null, low: null }).notComparable.get('c')).toBe('only an upper bound, period not said');
  });
});

describe('donors or recipients that are not said', () => {
  it.each<[Partial<Claim>, string]>([
    [{ donors: [] }, 'money disbursed ~donors not said'],
    [{ recipients: [] }, 'money disbursed ~recipients not said'],
    [{ donors: [nineteen], recipients: [] }, 'money disbursed ~19 provinces and cities ~recipients not said'],
  ])('are compared with each other only, and are a lower bound of everything: %o', (overrides, measure) => {
    const { statements } = made(overrides);
    expect(statements.map(({ book, high }) => [book.measure, high])).toEqual([
      [measure, '18819500000'],
      ['money disbursed', null],
    ]);
  });
});

describe('names whose members are not known', () => {
  it('stand in a universe of their own, and are a lower bound of everything in the common one', () => {
    const { statements, claimOf } = made({ donors: [nineteen] });
    expect(statements.map(({ id, book, scope, high }) => [id, book.measure, scope.donors, high])).toEqual([
      ['c', 'money disbursed ~19 provinces and cities', ['~19 provinces and cities'], '18819500000'],
      ['c~', 'money disbursed', ['*'], null],
    ]);
    expect([...claimOf.values()]).toEqual(['c', 'c']);
  });

  it('share it with what is named beside them', () => {
    const bodies: NamedRef = { name: 'central bodies', id: null };
    const [alone, beside] = [made({ donors: [nineteen] }), made({ donors: [nineteen, bodies] })];
    expect(beside.statements[0]?.book).toEqual(alone.statements[0]?.book);
  });

  it('are taken for their members where these are known', () => {
    const dated = { id: 'c', claim: exampleClaim({ donors: [nineteen] }), publishedOn: null };
    const { statements } = claimStatements([dated], { membersOf: () => ['CN-33', 'CN-31'] });
    expect(statements.map(({ scope }) => scope.donors)).toEqual([['CN-33', 'CN-31']]);
  });
});

it.each<[string, Partial<Claim>]>([
  ['not a sum', { kind: 'percentage' }],
  ['no figure', { value: null, low: null, high: null }],
  ['change or rate', { per: 'person' }],
  ['not linked to what it is relative to', { change: 'up' }],
  ['no unit', { unit: null }],
  ['basis not said', { basis: null, period: null }],
  ['basis not said', { kind: 'count', basis: null }],
  ['no day of the stock', { basis: 'stock', period: year }],
])('says why a claim takes part in no sum: %s', (reason, overrides) => {
  expect(made(overrides).notComparable.get('c')).toBe(reason);
});
