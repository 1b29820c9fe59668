import { describe, expect, it } from 'vitest';
import { sha256 } from '../history/hash.ts';
import { decodeWithheld, encodeWithheld } from './withheldCells.ts';

describe('what is withheld, in the store', () => {
  const cells = new Map([
    [24_288, new Map([['ZZ-2', { value: true, denominator: true }]])],
    [
      24_287,
      new Map([
        ['b', { value: true, denominator: false }],
        ['a', { value: false, denominator: true }],
      ]),
    ],
  ]);
  const content = encodeWithheld(cells);

  it('comes back as it was, and is the same whatever the order', () => {
    expect(decodeWithheld(content, sha256(content))).toEqual(cells);
    expect(encodeWithheld(new Map([...cells].toReversed())).equals(content)).toBe(true);
    const nothing = encodeWithheld(new Map());
    expect(decodeWithheld(nothing, sha256(nothing)).size).toBe(0);
  });

  it('is not read when it was altered', () => {
    expect(() => decodeWithheld(content, sha256('other'))).toThrow(
      expect.objectContaining({ code: 'READINGS_ALTERED' }),
    );
  });
});
