import { describe, expect, it } from 'vitest';
import type { Attribution, Claim } from './claim.ts';
import { exampleClaim } from './testing/exampleClaim.ts';
import type { CommonOrigin, SourcedClaim } from './origins.ts';
import { commonOrigin, origins } from './origins.ts';
import { relate, relations } from './relations.ts';

function sourced(id: string, fields: Partial<Claim> = {}, source: Partial<SourcedClaim> = {}): SourcedClaim {
  const place = { documentId: `document of ${id}`, outlet: `Paper ${id}`, publishedOn: '2020-06-20' };
  return { id, claim: exampleClaim(fields), ...place, sentenceText: `Sentence of ${id}.`, ...source };
}

const by = (role: Attribution['role'], name: string): Partial<Claim> => ({
  attribution: [{ role, name, office: null, start: 0, end: 1 }],
});
const nearly19 = {
  quote: 'nearly 19 billion yuan',
  value: '19000000000',
  low: '18050000000',
  high: '19000000000',
  highOpen: true,
};
const fifteen = { quote: '15 billion yuan', value: '15000000000', low: '14500000000', high: '15500000000' };

describe('relate', () => {
  it('says that one repeats the other', () => {
    expect(relate(sourced('a'), sourced('b'))).toEqual({
      a: 'a',
      b: 'b',
      label: 'repeats',
      sentence:
        '“18.819 billion yuan” (Paper a, 20 June 2020) and “18.819 billion yuan” (Paper b, 20 June 2020) give the same figure.',
    });
  });

  it('tells rounding from contradiction', () => {
    const rounded = relate(sourced('a', nearly19), sourced('b'));
    expect(rounded).toMatchObject({ label: 'rounds', rough: 'a' });
    expect(rounded.sentence).toMatch(
      /^“nearly 19 billion yuan” \(Paper a, 20 June 2020\) says less exactly what “18\.819/,
    );
    expect(relate(sourced('a'), sourced('b', nearly19)).sentence).toMatch(/^“nearly 19/);
    const differing = relate(sourced('a', fifteen), sourced('b'));
    expect(differing.label).toBe('differs');
    expect(differing.sentence).toContain('allows 14,500,000,000 to 15,500,000,000');
  });

  it('counts reports of one source once, yet does not hide that they differ', () => {
    const [a, b] = [sourced('a', by('reporter', 'Xinhua')), sourced('b', by('reporter', 'XINHUA'))];
    expect(relate(a, b)).toMatchObject({
      label: 'same origin',
      origin: { kind: 'agency', sameFigure: true },
    });
    expect(relate(a, b).sentence).toContain('count as one source: both take it from Xinhua.');
    expect(relate(a, sourced('b', { ...fifteen, ...by('reporter', 'Xinhua') })).label).toBe('differs');
  });

  it('allows that one document means two things', () => {
    const [a, b] = [sourced('a'), sourced('b', fifteen, { documentId: 'document of a' })];
    expect(relate(a, b).sentence).toContain('Within one document they may also mean two different things.');
  });

  it('puts those that differ first', () => {
    const labels = relations([sourced('a'), sourced('b'), sourced('c', fifteen)]).map(({ label }) => label);
    expect(labels).toEqual(['differs', 'differs', 'repeats']);
  });
});

describe('commonOrigin', () => {
  const long =
    'The 19 provinces and cities gave 18.819 billion yuan in aid and built 1,935 projects in the region last year, it said.';
  const agency: CommonOrigin = { kind: 'agency', name: 'Xinhua' };
  it.each<[string, SourcedClaim, SourcedClaim, CommonOrigin | null]>([
    ['one document', sourced('a'), sourced('b', {}, { documentId: 'document of a' }), { kind: 'document', name: null }],
    ['one agency', sourced('a', by('reporter', 'Xinhua')), sourced('b', by('reporter', 'Xinhua')), agency],
    ['the agency itself', sourced('a', by('reporter', 'Xinhua')), sourced('b', {}, { outlet: 'Xinhua' }), agency],
    [
      'one speaker, three days apart',
      sourced('a', by('speaker', 'Li')),
      sourced('b', by('speaker', 'Li'), { publishedOn: '2020-06-23' }),
      { kind: 'speaker', name: 'Li' },
    ],
    [
      'one speaker, four days apart',
      sourced('a', by('speaker', 'Li')),
      sourced('b', by('speaker', 'Li'), { publishedOn: '2020-06-24' }),
      null,
    ],
    [
      'one speaker, months apart',
      sourced('a', by('speaker', 'Li')),
      sourced('b', by('speaker', 'Li'), { publishedOn: '2020-09-22' }),
      null,
    ],
    [
      'one speaker, days unknown',
      sourced('a', by('speaker', 'Li')),
      sourced('b', by('speaker', 'Li'), { publishedOn: '2020' }),
      null,
    ],
    ['two papers', sourced('a'), sourced('b'), null],
    [
      'the same words',
      sourced('a', {}, { sentenceText: long }),
      sourced('b', {}, { sentenceText: long.replace('last year', 'in 2019') }),
      { kind: 'wording', name: null },
    ],
    [
      'short words alike',
      sourced('a', {}, { sentenceText: 'It was 5.' }),
      sourced('b', {}, { sentenceText: 'It was 5.' }),
      null,
    ],
  ])('%s', (_, a, b, origin) => {
    expect(commonOrigin(a, b)).toEqual(origin);
    expect(commonOrigin(b, a)).toEqual(origin);
  });

  it('keeps two speakers apart whom one agency reports', () => {
    const both = (speaker: string): Partial<Claim> => ({
      attribution: [...(by('speaker', speaker).attribution ?? []), ...(by('reporter', 'Xinhua').attribution ?? [])],
    });
    expect(commonOrigin(sourced('a', both('Li')), sourced('b', both('Wang')))).toBeNull();
  });
});

describe('origins', () => {
  it('join whatever hangs together, whichever comes first', () => {
    const agency = by('reporter', 'Xinhua');
    const claims = [
      sourced('a', agency),
      sourced('b'),
      sourced('c', agency),
      sourced('d', {}, { documentId: 'document of b' }),
    ];
    const groups = (list: SourcedClaim[]) =>
      origins(list)
        .map((group) => group.toSorted().join())
        .toSorted();
    expect(groups(claims)).toEqual(['a,c', 'b,d']);
    expect(groups(claims.toReversed())).toEqual(['a,c', 'b,d']);
    expect(origins([])).toEqual([]);
  });
});
