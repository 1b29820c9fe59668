import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { sha256 } from '../history/hash.ts';
import type { ReadingColumns } from './chunk.ts';
import { decodeChunk, encodeChunk } from './chunk.ts';

const number = fc.oneof(fc.double(), fc.constant(Number.NaN));
const reading = fc.record({
  value: number,
  denominator: number,
  place: fc.nat(4),
  period: fc.integer({ min: -5000, max: 50_000 }),
  recorded: fc.integer({ min: 0, max: 800_000 }),
  source: fc.integer({ min: -1, max: 2 }),
  line: fc.nat(),
  confirmed: fc.boolean(),
});

const columns: fc.Arbitrary<ReadingColumns> = fc
  .record({
    readings: fc.array(reading, { minLength: 1, maxLength: 50 }),
    placeIds: fc.array(fc.string({ unit: 'grapheme' }), { minLength: 5, maxLength: 5 }),
    sourceNames: fc.array(fc.string({ unit: 'grapheme' }), { minLength: 3, maxLength: 3 }),
    withDenominators: fc.boolean(),
  })
  .map(({ readings, placeIds, sourceNames, withDenominators }) => ({
    values: Float64Array.from(readings, ({ value }) => value),
    denominators: withDenominators ? Float64Array.from(readings, ({ denominator }) => denominator) : null,
    places: Uint32Array.from(readings, ({ place }) => place),
    periods: Int32Array.from(readings, ({ period }) => period),
    recorded: Int32Array.from(readings, ({ recorded }) => recorded),
    sources: Int32Array.from(readings, ({ source }) => source),
    lines: Uint32Array.from(readings, ({ line }) => line),
    confirmed: Uint8Array.from(readings, ({ confirmed }) => Number(confirmed)),
    placeIds,
    sourceNames,
  }));

describe('a chunk', () => {
  it('gives back what was put in', () => {
    fc.assert(
      fc.property(columns, (given) => {
        const content = encodeChunk(given);
        expect(decodeChunk(content, sha256(content))).toEqual(given);
      }),
    );
  });

  it('is not read when a byte of it was changed', () => {
    fc.assert(
      fc.property(columns, fc.nat(), fc.integer({ min: 1, max: 255 }), (given, at, by) => {
        const content = encodeChunk(given);
        const hash = sha256(content);
        const altered = Buffer.from(content);
        altered[at % altered.length] = ((altered[at % altered.length] ?? 0) + by) % 256;
        expect(() => decodeChunk(altered, hash)).toThrow(CounterfoilError);
      }),
    );
  });
});
