import { expect, it } from 'vitest';
import type { Scope, Trees } from '../statement.ts';
import { scopeWithin } from './scopeWithin.ts';

const trees: Trees = {
  donors: new Map([['city', 'province']]),
  recipients: new Map([
    ['county', 'prefecture'],
    ['prefecture', 'region'],
  ]),
  sectors: new Map(),
};
const outer: Scope = {
  donors: ['province'],
  recipients: ['region'],
  sectors: ['*'],
  start: '2010-01-01',
  end: '2019-12-31',
};

it.each<[string, boolean, Partial<Scope>, Partial<Scope>]>([
  ['itself', true, {}, {}],
  ['places and donors below it', true, { donors: ['city'], recipients: ['county', 'prefecture'] }, {}],
  ['one place of two elsewhere', false, { recipients: ['county', 'elsewhere'] }, {}],
  ['everything in a part', false, { recipients: ['*'] }, {}],
  ['all in everything', true, { recipients: ['*'] }, { recipients: ['*'] }],
  ['what is above it', false, { recipients: ['region'] }, { recipients: ['county'] }],
  ['a sector of all', true, { sectors: ['education'] }, {}],
  ['all sectors in one', false, {}, { sectors: ['education'] }],
  ['a year of ten', true, { start: '2015-01-01', end: '2015-12-31' }, {}],
  ['a day too long', false, { end: '2020-01-01' }, {}],
  ['from the beginning in ten years', false, { start: null }, {}],
  ['an open end in an open end', true, { end: null }, { end: null }],
])('%s: %s', (_, isWithin, inner, around) => {
  expect(scopeWithin({ ...outer, ...inner }, { ...outer, ...around }, trees)).toBe(isWithin);
});

it('ends in a circle of parents', () => {
  const circle = new Map([
    ['a', 'b'],
    ['b', 'a'],
  ]);
  const scopes = [{ ...outer, donors: ['a'] }, outer] as const;
  expect(scopeWithin(...scopes, { ...trees, donors: circle })).toBe(false);
});
