import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, editLikeness, skeletonLikeness, skeletons, tripleLikeness } from './likeness.ts';

describe('edit distance', () => {
  const cases: [string, string, number][] = [
    ['', '', 0],
    ['', 'akto', 4],
    ['aktau', 'akto', 2],
    ['xinjiang', 'xinjaing', 1],
    ['kitten', 'sitting', 3],
  ];
  it.each(cases)('%s → %s', (a, b, expected) => {
    expect(editDistance(a, b)).toBe(expected);
  });

  const word = fc.string({ maxLength: 12 });
  it('is the same both ways, zero only for equals, and never more than the longer length', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b);
        expect(editDistance(b, a)).toBe(distance);
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });

  it('stays within its rows for names of any length', () => {
    expect(editDistance('a'.repeat(5000), 'b'.repeat(5000))).toBe(512);
  });
});

describe('likenesses', () => {
  it('lie between 0 and 1, and are 1 for equals', () => {
    const word = fc.string({ minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        for (const likeness of [editLikeness, tripleLikeness]) {
          expect(likeness(a, b)).toBeGreaterThanOrEqual(0);
          expect(likeness(a, b)).toBeLessThanOrEqual(1);
          expect(likeness(a, a)).toBe(1);
        }
      }),
    );
  });
});

describe('the consonants that survive transcription', () => {
  const alike: [string, string][] = [
    ['aketao', 'aktau'],
    ['hotan', 'khotan'],
    ['kumul', 'qumul'],
    ['xuekelaiti', 'shohrat'],
    ['kizilsu', 'qizilsu'],
    ['akqi', 'aheqi'],
  ];
  it.each(alike)('%s and %s agree', (a, b) => {
    expect(skeletonLikeness(skeletons(a), skeletons(b))).toBe(1);
  });

  const different: [string, string][] = [
    ['kashgar', 'turpan'],
    ['henan', 'hubei'],
    ['payzawat', 'jiashi'],
  ];
  it.each(different)('%s and %s do not', (a, b) => {
    expect(skeletonLikeness(skeletons(a), skeletons(b))).toBeLessThan(0.7);
  });
});
