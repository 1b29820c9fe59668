import { expect, it } from 'vitest';
import type { Claim } from '../../claims/claim.ts';
import { exampleClaim } from '../../claims/testing/exampleClaim.ts';
import { claimStatements } from './claimStatements.ts';
import type { RelativeLink } from './relativeLinks.ts';

const donors = [{ name: 'Zhejiang', id: 'CN-33' }];
const percent = { kind: 'percentage', unit: '%', stage: null, basis: null, donors: [], recipients: [] } as const;

/** What a claim that is linked to the sum of 2019 becomes. */
function linked(fields: Partial<Claim>, link: RelativeLink) {
  const sum = { id: 'sum', claim: exampleClaim({ donors }), publishedOn: null };
  const one = { id: 'one', claim: exampleClaim(fields), publishedOn: null };
  const made = claimStatements([sum, one], { links: new Map([['one', link]]) });
  return made.statements.find(({ id }) => id === 'one') ?? made.notComparable.get('one');
}

const yearBefore: RelativeLink = { to: 'years before', years: 1, claim: 'sum' };
const change = { ...percent, measure: 'change of money disbursed' } as const;

it.each<[string, Partial<Claim>, object]>([
  [
    'more than 5 % up',
    { ...change, change: 'up', low: '5', high: '6', lowOpen: true },
    { kind: 'growth', low: '0.05', high: '0.06', lowOpen: true, highOpen: false },
  ],
  [
    'more than 5 % down',
    { ...change, change: 'down', low: '5', high: '6', lowOpen: true },
    { kind: 'growth', low: '-0.06', high: '-0.05', lowOpen: false, highOpen: true },
  ],
  [
    'at least 5 % down',
    { ...change, change: 'down', low: '5', high: null },
    { kind: 'growth', low: null, high: '-0.05', lowOpen: false, highOpen: false },
  ],
])('a change on the year before: %s', (_, fields, expected) => {
  const days = (year: number) => ({ start: `${year}-01-01`, end: `${year}-12-31` });
  expect(linked(fields, yearBefore)).toMatchObject({ ...expected, scope: days(2019), of: { scope: days(2018) } });
});

it('an amount less than the year before is a difference below zero', () => {
  const less = { donors, change: 'down', low: '100', high: '120', highOpen: true } as const;
  expect(linked(less, { to: 'years before', years: 1, claim: null })).toMatchObject({
    kind: 'difference',
    low: '-120',
    high: '-100',
    lowOpen: true,
    highOpen: false,
    of: { scope: { start: '2018-01-01', end: '2018-12-31' } },
  });
});

it.each([
  ['share', 'share of money disbursed', 'money disbursed'],
  ['quota', 'share of money committed', 'money committed'],
])('a percentage of a sum is a %s: %s', (kind, measure, book) => {
  const half = { ...percent, measure, low: '50', high: '51', recipients: [{ name: 'Akto', id: 'CN-653022' }] };
  expect(linked(half, { to: 'claim', claim: 'sum' })).toMatchObject({
    kind,
    low: '0.5',
    high: '0.51',
    book: { measure: book },
    scope: { donors: ['CN-33'], recipients: ['CN-653022'] },
    of: { book: { measure: 'money disbursed' }, scope: { recipients: ['CN-65'] } },
  });
});

it('nothing is a share of itself', () => {
  expect(linked({ ...percent, measure: 'share of money disbursed' }, { to: 'claim', claim: 'sum' })).toBe(
    'part not said',
  );
});
