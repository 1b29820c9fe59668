/**
 * The form of a chunk of readings, to the byte: zstd of a header and columns of numbers, little-endian. The header is the
 * length of its JSON in 32 bits and the JSON itself, filled up with blanks so that the columns begin at a multiple of 8.
 * They follow each other as `ReadingColumns` names them: 64 bits a number in the first two, then 32, then 8. A chunk can
 * be read without any other table.
 */
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { sha256 } from '../history/hash.ts';
import { READINGS_ALTERED } from './errors.ts';

/** One number a reading in each column; all have the same length. */
export interface ReadingColumns {
  /** NaN where the reading takes back what was known. */
  readonly values: Float64Array;
  /** NaN where there is none; null where no reading has one. */
  readonly denominators: Float64Array | null;
  /** Index into `placeIds`. */
  readonly places: Uint32Array;
  readonly periods: Int32Array;
  /** Day numbers on which they were recorded. */
  readonly recorded: Int32Array;
  /** Index into `sourceNames`; −1 where the row named none. */
  readonly sources: Int32Array;
  /** Where they stand in the file. */
  readonly lines: Uint32Array;
  /** 1 where somebody said that the value is right, however unlike the others it looks. */
  readonly confirmed: Uint8Array;
  readonly placeIds: readonly string[];
  readonly sourceNames: readonly string[];
}

const format = 'counterfoil-readings/1';
const align = 8;
const lengthBytes = 4;

interface Header {
  readonly format: string;
  readonly readings: number;
  readonly denominators: boolean;
  readonly placeIds: readonly string[];
  readonly sourceNames: readonly string[];
}

export function encodeChunk(columns: ReadingColumns): Buffer {
  const { values, denominators, places, periods, recorded, sources, lines, confirmed, placeIds, sourceNames } = columns;
  const header: Header = {
    format,
    readings: values.length,
    denominators: denominators !== null,
    placeIds,
    sourceNames,
  };
  const text = Buffer.from(JSON.stringify(header));
  const length = Math.ceil((lengthBytes + text.length) / align) * align - lengthBytes;
  const start = Buffer.alloc(lengthBytes + length, ' ');
  start.writeUInt32LE(length);
  text.copy(start, lengthBytes);
  const numbers = [values, denominators, places, periods, recorded, sources, lines, confirmed];
  const pieces = numbers.flatMap((column) => (column === null ? [] : [bytesOf(column)]));
  return zstdCompressSync(Buffer.concat([start, ...pieces]));
}

function bytesOf({ buffer, byteOffset, byteLength }: NodeJS.TypedArray): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Throws `READINGS_ALTERED` where the content is not that of the hash. */
export function decodeChunk(content: Uint8Array, hash: string): ReadingColumns {
  if (sha256(content) !== hash)
    throw new CounterfoilError(READINGS_ALTERED, 'a chunk of readings is not as it was stored');
  const raw = zstdDecompressSync(content);
  // Columns of 64 bits need an offset that is a multiple of 8 in their memory, too.
  const bytes = raw.byteOffset % align === 0 ? raw : Buffer.from(new Uint8Array(raw).buffer);
  const length = bytes.readUInt32LE();
  const header: Header = JSON.parse(bytes.toString('utf8', lengthBytes, lengthBytes + length));
  const { readings, placeIds, sourceNames } = header;
  let offset = bytes.byteOffset + lengthBytes + length;
  const next = (width: number): [ArrayBufferLike, number, number] => {
    const at = offset;
    offset += width * readings;
    return [bytes.buffer, at, readings];
  };
  return {
    values: new Float64Array(...next(8)),
    denominators: header.denominators ? new Float64Array(...next(8)) : null,
    places: new Uint32Array(...next(4)),
    periods: new Int32Array(...next(4)),
    recorded: new Int32Array(...next(4)),
    sources: new Int32Array(...next(4)),
    lines: new Uint32Array(...next(4)),
    confirmed: new Uint8Array(...next(1)),
    placeIds,
    sourceNames,
  };
}
