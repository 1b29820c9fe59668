import { describe, expect, it } from 'vitest';
import { buildGazetteer } from './buildGazetteer.ts';
import { buildMatcher } from './buildMatcher.ts';
import { compareNames } from './compareNames.ts';
import { exampleEntry } from './testing/exampleEntry.ts';

const matcher = buildMatcher(
  buildGazetteer([
    exampleEntry('P', 'Payzawat County', { localName: '伽师县', pinyin: 'jiashi', aliases: ['Jiashi'] }),
    exampleEntry('Q', 'Qira County', { localName: '策勒县', pinyin: 'cele' }),
    exampleEntry('old', 'Shawan County', { succeededBy: ['new'] }),
    exampleEntry('new', 'Shawan City', { aliases: ['Saven'] }),
    exampleEntry('A', 'Akto County', { weakAliases: ['Aktau'] }),
  ]),
);

describe('two names of places', () => {
  const cases: [string, string, string][] = [
    ['Payzawat', 'Jiashi County', 'same'],
    ['伽师', 'Payzawat', 'same'],
    ['Shawan County', 'Saven', 'same'],
    ['Payzawat', 'Qira', 'not same'],
    ['Unheard County', 'unheard', 'same'],
    ['Unheard County', 'Unheard City', 'not same'],
    ['Unheard', 'Unhaerd', 'undecided'],
    ['Akto County', 'Aktau', 'undecided'],
    ['榆林', '玉林', 'not same'],
  ];
  it.each(cases)('%s and %s: %s', (a, b, verdict) => {
    expect(compareNames(a, b, { type: 'place', matcher }).verdict).toBe(verdict);
    expect(compareNames(b, a, { type: 'place', matcher }).verdict).toBe(verdict);
  });

  it('works without a registry, by spelling alone', () => {
    expect(compareNames('Payzawat', 'Jiashi', { type: 'place' }).verdict).toBe('not same');
    expect(compareNames('Kashgar', 'Kashghar', { type: 'place' }).verdict).toBe('undecided');
  });
});
