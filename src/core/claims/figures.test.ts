import { describe, expect, it } from 'vitest';
import type { Claim } from './claim.ts';
import { figureKey, figureTitle, isNear, periodText } from './figures.ts';
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

describe('figureTitle', () => {
  it('says the scope', () => {
    expect(figureTitle(base)).toBe('Money disbursed, Nineteen provinces → Xinjiang, 2019');
    expect(figureTitle(base, ({ id, name }) => (id ? `${name}!` : name))).toContain('→ Xinjiang!');
  });

  it('is short where many take part, and silent about what is unknown', () => {
    const donors = ['Jiangxi', 'Hunan', 'Hubei', 'Fujian', 'Anhui'].map((name) => ({ name, id: null }));
    expect(figureTitle(exampleClaim({ donors, recipients: [], period: null, kind: 'target' }))).toBe(
      'Money disbursed, target, Jiangxi, Hunan, Hubei and 2 more',
    );
  });
});

describe('periodText', () => {
  it.each([
    [null, ''],
    [{ start: '2019-01-01', end: '2019-12-31' }, '2019'],
    [{ start: '2010-01-01', end: '2018-12-31' }, '2010–2018'],
    [{ start: '2010-01-01', end: null }, 'since 2010'],
    [{ start: null, end: '2020-06-20' }, 'until 2020-06-20'],
    [{ start: null, end: null }, ''],
    [{ start: '2020-02-01', end: '2020-02-29' }, '2020-02'],
    [{ start: '2019-06-08', end: '2019-06-12' }, '2019-06-08 to 2019-06-12'],
    [{ start: '2019-07-14', end: '2019-07-14' }, '2019-07-14'],
  ])('%j is "%s"', (period, text) => {
    expect(periodText(period)).toBe(text);
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
