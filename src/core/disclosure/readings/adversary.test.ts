import { describe, expect, it } from 'vitest';
import type { DisclosureParameters } from '../parameters.ts';
import { insideParameters, publicParameters } from '../parameters.ts';
import { publishedStep } from '../testing/publishedSteps.ts';

/** More of them, and others, for a longer search. */
const worlds = Number(process.env['WORLDS'] ?? 60);
const first = Number(process.env['FIRST'] ?? 1);

const settings: readonly (readonly [string, DisclosureParameters])[] = [
  ['as they come', publicParameters],
  ['inside', insideParameters],
  ['zeros hidden', { ...publicParameters, areZerosSensitive: true, smallestCount: 6, protection: 6 }],
  ['a wide interval', { ...publicParameters, smallestCount: 5, smallestDenominator: 5, protection: 16 }],
];

/** In which he once found what was to be withheld. */
const mended = [2028, 2111, 20018, 20126, 30034, 30111, 30364, 30511, 31123, 31301, 32486];

describe('an adversary who kept everything', () => {
  it.each(settings)('tells no small number more closely than allowed: parameters %s', (_, parameters) => {
    const broken: string[] = [];
    let steps = 0;
    const seeds = Array.from({ length: worlds }, (_none, at) => first + at);
    for (const seed of [...mended, ...seeds]) {
      const found = publishedStep(seed, parameters);
      steps += found.steps;
      broken.push(...found.broken.map((what) => `${seed}: ${what}`));
    }
    expect(broken.slice(0, 10)).toEqual([]);
    expect(steps).toBeGreaterThan(worlds);
  });
});
