import { zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { publicParameters } from '../../core/disclosure/parameters.ts';
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
  const fixed = { cells, parameters: publicParameters };
  const content = encodeWithheld(fixed);

  it('comes back as it was, and is the same whatever the order', () => {
    expect(decodeWithheld(content, sha256(content))).toEqual(fixed);
    expect(encodeWithheld({ ...fixed, cells: new Map([...cells].toReversed()) }).equals(content)).toBe(true);
    const nothing = encodeWithheld({ cells: new Map(), parameters: null });
    expect(decodeWithheld(nothing, sha256(nothing)).cells.size).toBe(0);
  });

  it('is read without its parameters where nobody noted them', () => {
    const old = zstdCompressSync(Buffer.from(JSON.stringify([[24_288, [['ZZ-2', 3]]]])));
    expect(decodeWithheld(old, sha256(old))).toEqual({
      cells: new Map([[24_288, cells.get(24_288)]]),
      parameters: null,
    });
  });

  it('is not read when it was altered', () => {
    expect(() => decodeWithheld(content, sha256('other'))).toThrow(
      expect.objectContaining({ code: 'READINGS_ALTERED' }),
    );
  });
});
