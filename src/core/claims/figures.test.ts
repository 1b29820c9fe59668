import { describe, expect, it } from 'vitest';
import type { Claim } from './claim.ts';
import { figureKey, isNear } from './figures.ts';
import { claimNames, mapNames } from './claimNames.ts';
import { exampleClaim } from './testing/exampleClaim.ts';

const base = exampleClaim({});

describe('figureKey', () => {
  it.each<[string, Partial<Claim>]>([
    ['the words quoted', { quote: 'almost 19 billion', start: 500, end: 517 }],
    ['the value', { value: '1', low: '1', high: '1' }],
    ['the spelling of a name', { donors: [{ name: 'Nineteen  PROVINCES', id: null }] }],
    ['the words of a linked name', { recipients: [{ name: '新疆', id: 'CN-65' }] }],
    ['a donor named twice', { donors: [...base.donors, ...base.donors] }],
    ['who read it, and how surely', { by: 'llm', score: 0.1 }],
  ])('does not depend on %s', (_, fields) => {
    expect(figureKey(exampleClaim(fields))).toBe(figureKey(base));
  });

  it('takes a set that is counted out for the same in other words and languages', () => {
    const keyOf = (name: string): string | null => figureKey(exampleClaim({ donors: [{ name, id: null }] }));
    expect(keyOf('19个援疆省市')).toBe(keyOf('nineteen provinces and municipalities'));
    expect(keyOf('18个援疆省市')).not.toBe(keyOf('19 provinces and cities'));
  });

  it.each<[string, Partial<Claim>]>([
    ['measure', { measure: 'money pledged' }],
    ['unit', { unit: 'USD' }],
    ['stage: none is not any', { stage: null }],
    ['basis', { basis: 'cumulative' }],
    ['rate', { per: 'person' }],
    ['change', { change: 'up' }],
    ['donors', { donors: [] }],
    ['recipients', { recipients: [{ name: 'Xinjiang', id: null }] }],
    ['sectors', { sectors: [{ name: 'schools', id: null }] }],
    ['places', { places: [{ name: 'Akto', id: null }] }],
    ['period', { period: { start: '2019-01-01', end: null } }],
    ['what should be and what is', { kind: 'target' }],
  ])('tells apart by %s', (_, fields) => {
    expect(figureKey(exampleClaim(fields))).not.toBe(figureKey(base));
  });

  it.each<[string, Partial<Claim>]>([
    ['a number that belongs to nobody', { donors: [], recipients: [] }],
    ['no number', { value: null, low: null, high: null }],
    ['a pairing', { kind: 'pairing' }],
    ['an event', { kind: 'event' }],
  ])('is none for %s', (_, fields) => {
    expect(figureKey(exampleClaim(fields))).toBeNull();
  });
});

describe('isNear', () => {
  it.each<[boolean, string, Partial<Claim>]>([
    [true, 'one does not say who gave', { donors: [] }],
    [true, 'one does not say when', { period: null }],
    [false, 'they are the same figure', {}],
    [false, 'they say different givers', { donors: [{ name: 'Jiangxi', id: 'CN-36' }] }],
    [false, 'they say different years', { period: { start: '2018-01-01', end: '2018-12-31' } }],
    [false, 'stages never mix', { stage: 'pledge', donors: [] }],
  ])('%s: %s', (near, _, fields) => {
    expect(isNear(base, exampleClaim(fields))).toBe(near);
    expect(isNear(exampleClaim(fields), base)).toBe(near);
  });
});

describe('names of a claim', () => {
  const claim = exampleClaim({
    places: [{ name: 'Akto', id: null }],
    participants: [
      { name: 'Kashgar Office', id: null, office: null },
      { name: 'Somebody', id: null, office: 'county head' },
    ],
    attribution: [{ role: 'speaker', name: 'Somebody Else', office: 'spokesman', start: 0, end: 1 }],
  });

  it('come with their roles; office-holders are kept apart from bodies', () => {
    expect(claimNames(claim).map(({ role, folded, id }) => [role, folded, id])).toEqual([
      ['donor', 'nineteen provinces', null],
      ['recipient', 'xinjiang', 'CN-65'],
      ['place', 'akto', null],
      ['participant', 'kashgar office', null],
      ['office-holder', 'somebody', null],
      ['speaker', 'somebody else', null],
    ]);
  });

  it('are linked one by one, and a claim without a change is the same claim', () => {
    const linked = mapNames(claim, (ref) => (ref.name === 'Akto' ? { ...ref, id: 'CN-653022' } : ref));
    expect(linked.places).toEqual([{ name: 'Akto', id: 'CN-653022' }]);
    expect(linked.donors).toEqual(claim.donors);
    expect(mapNames(claim, (ref) => ref)).toBe(claim);
  });
});
