/** Golden documents: each folder holds a text, what is known about it, and claims that must and must not be found. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../src/outside/files/loadGazetteer.ts';
import type { ExpectedClaim } from './claimMatch.ts';
import { matches, nearMisses } from './claimMatch.ts';
import { readAll } from './readAll.ts';

interface Expected {
  readonly claims: readonly ExpectedClaim[];
  readonly absent?: readonly ExpectedClaim[];
  readonly notCollected?: readonly string[];
  /** Lengths of time that only date other figures ("in the past ten years"), which are no claims. */
  readonly datings?: number;
}

interface Meta {
  readonly date: string | null;
  readonly outlet: string | null;
}

const root = resolve(import.meta.dirname, 'documents');
const gazetteer = loadGazetteer();

describe.each(readdirSync(root).toSorted())('%s', (folder) => {
  const read = (name: string): string => readFileSync(resolve(root, folder, name), 'utf8');
  const expected = JSON.parse(read('expected.json')) as Expected;
  const meta = JSON.parse(read('meta.json')) as Meta;
  const text = read('text.txt');
  const { claims, summary } = readAll(text, { document: folder, date: meta.date, outlet: meta.outlet, gazetteer });

  it.each(expected.claims)('finds $kind «$quote»', (wanted) => {
    expect(claims.some((claim) => matches(claim, wanted)) || `not found among\n${nearMisses(claims, wanted)}`).toBe(
      true,
    );
  });

  it('finds nothing that is no claim', () => {
    const found = (expected.absent ?? []).flatMap((unwanted) => claims.filter((claim) => matches(claim, unwanted)));
    expect(found.map((claim) => `${claim.kind} «${claim.quote}» ${claim.stage ?? ''}`)).toEqual([]);
  });

  it('loses no figure: each is a claim, is counted as not collected, or only dates another', () => {
    const figures = claims.filter((claim) => claim.qualifier !== null).length;
    const left = summary.notCollected.reduce((sum, { count }) => sum + count, 0);
    expect(figures + left + (expected.datings ?? 0)).toBeGreaterThanOrEqual(summary.quantities);
  });

  it('counts what it leaves out, and quotes the text exactly', () => {
    expect(summary.notCollected.map(({ reason }) => reason).toSorted()).toEqual(
      [...(expected.notCollected ?? [])].toSorted(),
    );
    for (const claim of claims) expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
  });
});
