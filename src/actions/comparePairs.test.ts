/** Verdicts on pairs of names collected from real reports, where they lie beside the project. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { sharedFile } from '../../test/shared.ts';
import { buildMatcher } from '../core/names/buildMatcher.ts';
import { compareNames } from '../core/names/compareNames.ts';
import { loadGazetteer } from '../outside/files/loadGazetteer.ts';

interface Pair {
  readonly name_a: string;
  readonly name_b: string;
  readonly label: 'same' | 'different';
  readonly type: 'place' | 'organisation' | 'person' | 'programme';
}

const path = sharedFile('names/pairs.tsv');
const text = path === null ? '' : readFileSync(path, 'utf8');
const pairs = Papa.parse<Pair>(text, { header: true, delimiter: '\t', skipEmptyLines: true }).data;
const matcher = buildMatcher(loadGazetteer());

/** Shares: of the same, linked and linked or queued; of those called the same, rightly. */
function measure(type: Pair['type']): { linked: number; kept: number; precision: number } {
  const verdicts = pairs
    .filter((pair) => pair.type === type)
    .map(({ name_a: a, name_b: b, label }) => {
      const of = type === 'person' ? 'person' : type === 'place' ? 'place' : 'actor';
      return { label, verdict: compareNames(a, b, { type: of, matcher }).verdict };
    });
  const same = verdicts.filter(({ label }) => label === 'same');
  const called = verdicts.filter(({ verdict }) => verdict === 'same');
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  return {
    linked: share(same.filter(({ verdict }) => verdict === 'same').length, same.length),
    kept: share(same.filter(({ verdict }) => verdict !== 'not same').length, same.length),
    precision: share(called.filter(({ label }) => label === 'same').length, called.length),
  };
}

describe('pairs of names from reports (skipped where they are not at hand)', () => {
  const cases: [Pair['type'], number, number][] = [
    ['place', 0.9, 0.95],
    ['organisation', 0.7, 0.85],
    ['person', 0, 0.9],
    ['programme', 0, 0.5],
  ];
  it.skipIf(path === null).each(cases)('%s: all that is called the same is the same', (type, linked, kept) => {
    const reached = measure(type);
    expect(reached.precision).toBeGreaterThanOrEqual(0.98);
    expect(reached.linked).toBeGreaterThanOrEqual(linked);
    expect(reached.kept).toBeGreaterThanOrEqual(kept);
  });
});
