/**
 * Tables of readings as files: the length of a header in 32 bits, the header as JSON filled up with blanks to a multiple of
 * 8, then the columns as they lie in memory (little-endian), values first, so that each begins where numbers of its width
 * may. They are derived: a file that is not as it was written, or of another form, counts as none.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { TakenIn } from '../../core/monitoring/series/takenIn.ts';

export interface TableFiles {
  /** What was written under a name, where its mark is accepted; null where nothing was that could be read. */
  read(name: string, accepts: (mark: unknown) => boolean): Promise<TakenIn | null>;
  /** In the place of what was there, at once for whoever reads. The mark, as JSON, tells what it was made of. */
  write(name: string, mark: unknown, table: TakenIn): Promise<void>;
}

export function tableFiles(folder: string): TableFiles {
  const pathOf = (name: string): string =>
    join(folder, `${createHash('sha256').update(name).digest('hex').slice(0, 32)}.table`);
  return {
    async read(name, accepts) {
      let file: FileHandle;
      try {
        file = await open(pathOf(name));
      } catch {
        return null;
      }
      try {
        return await readTable(file, accepts);
      } catch {
        return null;
      } finally {
        await file.close();
      }
    },
    async write(name, mark, table) {
      await mkdir(folder, { recursive: true });
      const path = pathOf(name);
      await forgetDrafts(folder, path);
      const draft = `${path}.${randomUUID()}`;
      try {
        await writeTable(draft, mark, table);
        await rename(draft, path);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
  };
}

/** What programs left that were killed while they wrote: nobody writes a table for a day. */
async function forgetDrafts(folder: string, path: string): Promise<void> {
  const drafts = (await readdir(folder))
    .map((name) => join(folder, name))
    .filter((each) => each.startsWith(`${path}.`));
  for (const draft of drafts) {
    const { mtimeMs } = await stat(draft).catch(() => ({ mtimeMs: Infinity }));
    if (mtimeMs < Date.now() - DAY_MILLISECONDS) await rm(draft, { force: true });
  }
}

const DAY_MILLISECONDS = 24 * 3600 * 1000;
const format = 'counterfoil-table/1';
const align = 8;
const lengthBytes = 4;
const longestHeader = 1_000_000;
/** Bytes that are read and summed up at once, so that nobody waits for longer than that takes. */
const portion = 4 * 1024 * 1024;

interface Facts extends Pick<TakenIn, 'first' | 'periods' | 'readings' | 'sum'> {
  readonly format: string;
  readonly mark: unknown;
  readonly cells: number;
  readonly denominators: boolean;
  /** Null stands for none. */
  readonly knownSince: number | null;
  readonly newest: number | null;
}

interface Header {
  /** The facts as JSON, so that the sum is of the very text. */
  readonly facts: string;
  /** CRC-32 of facts and columns: it finds what a disk spoils, at a tenth of what reading costs. */
  readonly crc: number;
}

async function writeTable(path: string, mark: unknown, table: TakenIn): Promise<void> {
  const { values, denominators, sources, origins, knownSince, newest, first, periods, readings, sum } = table;
  const facts = JSON.stringify({
    format,
    mark,
    cells: values.length,
    denominators: denominators !== null,
    knownSince: finite(knownSince),
    newest: finite(newest),
    first,
    periods,
    readings,
    sum,
  } satisfies Facts);
  const columns = [values, denominators, sources, origins].flatMap((column) =>
    column === null ? [] : bytesOf(column),
  );
  const text = Buffer.from(JSON.stringify({ facts, crc: crcOf([facts, ...columns]) } satisfies Header));
  const length = Math.ceil((lengthBytes + text.length) / align) * align - lengthBytes;
  const start = Buffer.alloc(lengthBytes + length, ' ');
  start.writeUInt32LE(length);
  text.copy(start, lengthBytes);
  const file = await open(path, 'wx');
  try {
    for (const bytes of [start, ...columns]) {
      for (let at = 0; at < bytes.length;) {
        at += (await file.write(bytes, at, Math.min(portion, bytes.length - at))).bytesWritten;
      }
    }
  } finally {
    await file.close();
  }
}

async function readTable(file: FileHandle, accepts: (mark: unknown) => boolean): Promise<TakenIn | null> {
  const length = Buffer.alloc(lengthBytes);
  await readWhole(file, length, 0);
  const start = Buffer.alloc(Math.min(longestHeader, length.readUInt32LE()));
  await readWhole(file, start, lengthBytes);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the sum tells whether it is as it was written
  const { facts, crc } = JSON.parse(start.toString('utf8')) as Header;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- so it does of what is in it
  const known = JSON.parse(facts) as Facts;
  if (known.format !== format || !accepts(known.mark)) return null;
  const { cells, first, periods, readings } = known;
  const bytes = new Uint8Array(cells * (known.denominators ? 21 : 13));
  let sum = crc32(facts);
  await readWhole(file, bytes, lengthBytes + start.length, (piece) => {
    sum = crc32(piece, sum);
  });
  if (sum !== crc) return null;
  let offset = 0;
  const next = (width: number): [ArrayBuffer, number, number] => {
    offset += width * cells;
    return [bytes.buffer, offset - width * cells, cells];
  };
  return {
    first,
    periods,
    readings,
    sum: known.sum,
    values: new Float64Array(...next(8)),
    denominators: known.denominators ? new Float64Array(...next(8)) : null,
    sources: new Int32Array(...next(4)),
    origins: new Uint8Array(...next(1)),
    knownSince: known.knownSince ?? Infinity,
    newest: known.newest ?? -Infinity,
  };
}

async function readWhole(
  file: FileHandle,
  into: Uint8Array,
  from: number,
  see: (piece: Uint8Array) => void = () => undefined,
): Promise<void> {
  for (let at = 0; at < into.length;) {
    const { bytesRead } = await file.read(into, at, Math.min(portion, into.length - at), from + at);
    if (bytesRead === 0) throw new RangeError('the file is too short');
    see(into.subarray(at, at + bytesRead));
    at += bytesRead;
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: Float64Array | Int32Array | Uint8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function crcOf(parts: readonly (string | Uint8Array)[]): number {
  return parts.reduce((sum, part) => crc32(part, sum), 0);
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
