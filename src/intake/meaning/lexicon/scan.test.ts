import { describe, expect, it } from 'vitest';
import { verbs, nouns } from './roles.ts';
import { buildLexicon, scan } from './scan.ts';

const lexicon = buildLexicon([
  [[{ aid: true }, ['aid', 'aid funds', '援助']]],
  [[{ give: 'noun' }, ['aid funds']]],
  [[{ office: true }, ['省长', '长']]],
]);

const found = (text: string): string[] =>
  scan(lexicon, text, { start: 0, end: text.length }).map(({ word, start, end }) => `${word}@${start}-${end}`);

describe('scan', () => {
  it.each([
    ['Aid funds and AID', ['aid funds@0-9', 'aid@14-17']],
    ['aids said', []],
    ['援助款由省長發', ['援助@0-2', '省长@4-6']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('merges what several tables say of one word', () => {
    expect(scan(lexicon, 'aid funds', { start: 0, end: 9 })[0]?.roles).toEqual({ aid: true, give: 'noun' });
  });

  it('stays inside the stretch', () => {
    expect(scan(lexicon, 'aid aid', { start: 4, end: 6 })).toEqual([]);
  });
});

describe('forms', () => {
  it.each([
    [verbs('pledge'), ['pledge', 'pledges', 'pledged', 'pledging']],
    [verbs('supply'), ['supply', 'supplies', 'supplied', 'supplying']],
    [verbs('stress'), ['stress', 'stresses', 'stressed', 'stressing']],
    [nouns('agency', 'bank'), ['agency', 'agencies', 'bank', 'banks']],
  ])('%j', (forms, expected) => {
    expect(forms).toEqual(expected);
  });
});
