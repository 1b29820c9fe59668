import { describe, expect, it } from 'vitest';
import type { DecidedVersion } from './recordPayloads.ts';
import { batchDigester, batchRowHash, bodyHash, ROWS_OF_A_PART } from './recordPayloads.ts';

describe('batchDigester', () => {
  const digestOf = (hashes: readonly string[]) => {
    const digester = batchDigester();
    for (const hash of hashes) digester.add(hash);
    return digester.end();
  };
  const hashes = Array.from({ length: 2 * ROWS_OF_A_PART + 1 }, (_, n) => `hash ${n}`);

  it.each([
    [0, 0],
    [1, 1],
    [ROWS_OF_A_PART, 1],
    [ROWS_OF_A_PART + 1, 2],
    [2 * ROWS_OF_A_PART, 2],
  ])('of %i versions has %i parts', (versions, parts) => {
    const digest = digestOf(hashes.slice(0, versions));
    expect(digest).toMatchObject({ versions });
    expect(digest.parts).toHaveLength(parts);
  });

  it('is another for another order, and shows the part', () => {
    const swapped = [...hashes.slice(0, -2), hashes.at(-1) ?? '', hashes.at(-2) ?? ''];
    const [before, after] = [digestOf(hashes), digestOf(swapped)];
    expect(after.digest).not.toBe(before.digest);
    expect(after.parts.map((part, index) => part === before.parts[index])).toEqual([true, false, false]);
  });
});

describe('batchRowHash', () => {
  const body = { title: 'Aid' };
  const version: DecidedVersion = {
    recordId: 'r1',
    version: 1,
    type: 'programme',
    content: 1,
    state: 'draft',
    change: 'imported',
    reason: null,
    recordedAt: new Date(0),
    recordedBy: 'Ana',
    newContent: { body, author: 'Ana' },
  };
  const place = { batchId: 'b1', position: 1, bodyHash: bodyHash(body) };
  const changes: readonly Partial<DecidedVersion>[] = [
    { recordId: 'r2' },
    { version: 2 },
    { type: 'project' },
    { content: 2 },
    { state: 'published' },
    { change: 'entered' },
    { reason: 'x' },
    { recordedAt: new Date(1) },
    { recordedBy: 'Ben' },
    { newContent: { body, author: 'Ben' } },
    { newContent: undefined },
  ];

  it('covers every field, the content and the place', () => {
    const all = [
      batchRowHash(version, place),
      ...changes.map((change) => batchRowHash({ ...version, ...change }, place)),
      batchRowHash(version, { ...place, batchId: 'b2' }),
      batchRowHash(version, { ...place, position: 2 }),
      batchRowHash(version, { ...place, bodyHash: bodyHash({ title: 'aid' }) }),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});
