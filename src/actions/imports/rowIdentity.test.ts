import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importedId, NamedIds, SeenIds } from './rowIdentity.ts';

describe('ids that an import has met', () => {
  it('are told apart when they were made in the same millisecond', () => {
    const seen = new SeenIds();
    expect(seen.add('01a206b6-0467-71d2-8e17-f7e9e93c8c23', 2)).toBeNull();
    expect(seen.add('01a206b6-0467-71d2-8e17-f7e9e93c8c24', 3)).toBeNull();
    expect(seen.add('01a206b6-0467-71d2-8e17-f7e9e93c8c23', 4)).toBe(2);
  });

  it('are all remembered with the row of each', () => {
    const keys = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(keys, (some) => {
        const seen = new SeenIds();
        const ids = some.map((key) => importedId('profile', key));
        expect(ids.map((id, index) => seen.add(id, index + 1)).every((before) => before === null)).toBe(true);
        expect(ids.map((id) => seen.add(id, 0))).toEqual(ids.map((_id, index) => index + 1));
        expect(ids.every((id) => seen.has(id))).toBe(true);
        expect(seen.has(importedId('another profile', some[0] ?? ''))).toBe(false);
      }),
    );
  });

  it('grow beyond the first hundred thousand', () => {
    const seen = new SeenIds();
    const ids = Array.from({ length: 100_000 }, (_each, n) => importedId('profile', String(n)));
    for (const [index, id] of ids.entries()) seen.add(id, index + 1);
    expect([0, 50_000, 99_999].map((index) => seen.add(ids[index] ?? '', 0))).toEqual([1, 50_001, 100_000]);
  });
});

it('takes an import that names very much to name everything', () => {
  const named = new NamedIds();
  named.add('a');
  expect([named.has('a'), named.has('b')]).toEqual([true, false]);
  for (let n = 0; n < 60_000; n += 1) named.add(String(n));
  expect(named.has('b')).toBe(true);
});
