/** Parts of a ZIP package on disk, unpacked as a stream under caps: nothing is trusted that the package says of itself. */
import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw, crc32 } from 'node:zlib';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { SHEET_DAMAGED, SHEET_ENCRYPTED, SHEET_UNSAFE } from './errors.ts';
import { limits } from './limits.ts';

interface ZipPart {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly localHeader: number;
}

export interface ZipFile {
  has(name: string): boolean;
  /** Bytes that a part says it unpacks to. */
  size(name: string): number;
  /** Chunks of a part; throws when it is damaged, or unpacks to more than it says or may. */
  stream(name: string): AsyncGenerator<Uint8Array, void>;
  /** A small part as text. */
  text(name: string): Promise<string>;
  close(): Promise<void>;
}

const READ_BYTES = 256 * 1024;
const ZIP64 = 0xffffffff;

export function damaged(what: string, cause?: unknown): CounterfoilError {
  return new CounterfoilError(SHEET_DAMAGED, `the workbook is damaged or cut off: ${what}`, { cause });
}

function unsafe(what: string): CounterfoilError {
  return new CounterfoilError(SHEET_UNSAFE, `the workbook is not safe to unpack: ${what}`);
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}

/** Where the list of parts begins and how many it has (APPNOTE 6.3.10, 4.3.16). */
async function endRecord(file: FileHandle, size: number): Promise<{ at: number; count: number; length: number }> {
  const start = Math.max(0, size - 22 - 0xffff);
  const tail = await bytesAt(file, start, size - start);
  const at = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (at < 0 || at + 22 > tail.length) throw damaged('it has no list of its parts');
  return { count: tail.readUInt16LE(at + 10), length: tail.readUInt32LE(at + 12), at: tail.readUInt32LE(at + 16) };
}

/** Sizes above 4 GiB, and those of writers that always use the long form, stand in an extra field (4.5.3). */
function longSizes(extra: Buffer, fields: readonly number[]): readonly number[] {
  let values = fields;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let next = at + 4;
    values = fields.map((field) => {
      if (field !== ZIP64 || next + 8 > extra.length) return field;
      next += 8;
      return Number(extra.readBigUInt64LE(next - 8));
    });
  }
  return values;
}

function partAt(list: Buffer, at: number): ZipPart & { readonly bytes: number } {
  if (at + 46 > list.length || list.readUInt32LE(at) !== 0x02014b50) throw damaged('its list of parts is broken');
  const nameLength = list.readUInt16LE(at + 28);
  const extraLength = list.readUInt16LE(at + 30);
  const extra = list.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
  const sizes = [list.readUInt32LE(at + 24), list.readUInt32LE(at + 20), list.readUInt32LE(at + 42)];
  const [unpackedBytes = 0, packedBytes = 0, localHeader = 0] = longSizes(extra, sizes);
  return {
    name: list.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
    method: list.readUInt16LE(at + 10),
    encrypted: (list.readUInt16LE(at + 8) & 1) === 1,
    crc: list.readUInt32LE(at + 16),
    packedBytes,
    unpackedBytes,
    localHeader,
    bytes: 46 + nameLength + extraLength + list.readUInt16LE(at + 32),
  };
}

function refuseRatio({ name, packedBytes }: ZipPart, unpacked: number): void {
  if (unpacked > limits.ratioFloorBytes && unpacked > packedBytes * limits.ratio) {
    throw unsafe(`its part ${name} unpacks to over ${limits.ratio} times its size`);
  }
}

async function listParts(file: FileHandle, size: number): Promise<Map<string, ZipPart>> {
  const end = await endRecord(file, size);
  if (end.count > limits.entries) throw unsafe(`it lists ${end.count} parts`);
  if (end.at + end.length > size) throw damaged('its list of parts is missing');
  const list = await bytesAt(file, end.at, end.length);
  const parts = new Map<string, ZipPart>();
  let total = 0;
  for (let at = 0, n = 0; n < end.count; n += 1) {
    const part = partAt(list, at);
    at += part.bytes;
    total += part.unpackedBytes;
    if (total > limits.unpackedBytes) throw unsafe('it says that it unpacks to more than 4 GiB');
    refuseRatio(part, part.unpackedBytes);
    parts.set(part.name, part);
  }
  return parts;
}

async function* packedChunks(file: FileHandle, part: ZipPart): AsyncGenerator<Buffer, void> {
  const header = await bytesAt(file, part.localHeader, 30);
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) throw damaged(`its part ${part.name} is missing`);
  let at = part.localHeader + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  for (let left = part.packedBytes; left > 0;) {
    const chunk = await bytesAt(file, at, Math.min(READ_BYTES, left));
    if (chunk.length === 0) throw damaged(`its part ${part.name} is cut short`);
    yield chunk;
    at += chunk.length;
    left -= chunk.length;
  }
}

async function* inflated(file: FileHandle, part: ZipPart): AsyncGenerator<Buffer, void> {
  const inflate = createInflateRaw({ chunkSize: READ_BYTES });
  const fed = pipeline(packedChunks(file, part), inflate).catch((error: unknown) => error);
  try {
    for await (const chunk of inflate) if (Buffer.isBuffer(chunk)) yield chunk;
  } catch (error) {
    throw error instanceof CounterfoilError ? error : damaged(`its part ${part.name} does not unpack`, error);
  } finally {
    inflate.destroy();
    await fed;
  }
}

async function* checked(file: FileHandle, part: ZipPart): AsyncGenerator<Uint8Array, void> {
  if (part.encrypted) throw new CounterfoilError(SHEET_ENCRYPTED, 'the workbook is protected by a password');
  if (part.method !== 0 && part.method !== 8) throw damaged(`its part ${part.name} is packed in an unusual way`);
  let length = 0;
  let crc = 0;
  for await (const chunk of part.method === 8 ? inflated(file, part) : packedChunks(file, part)) {
    length += chunk.length;
    if (length > part.unpackedBytes) throw unsafe(`its part ${part.name} unpacks to more than it says`);
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (length !== part.unpackedBytes || crc !== part.crc) throw damaged(`its part ${part.name} is not what was packed`);
}

/** Opens a package by its list of parts, which stands at its end: a file that was cut off has none. */
export async function openZip(path: string): Promise<ZipFile> {
  const file = await open(path, 'r');
  try {
    const parts = await listParts(file, (await file.stat()).size);
    const partNamed = (name: string): ZipPart => {
      const part = parts.get(name);
      if (!part) throw damaged(`it has no part ${name}`);
      return part;
    };
    return {
      has: (name) => parts.has(name),
      size: (name) => partNamed(name).unpackedBytes,
      stream: (name) => checked(file, partNamed(name)),
      async text(name) {
        const part = partNamed(name);
        if (part.unpackedBytes > limits.partBytes) throw unsafe(`its part ${name} is too large`);
        const chunks: Uint8Array[] = [];
        for await (const chunk of checked(file, part)) chunks.push(chunk);
        return Buffer.concat(chunks).toString('utf8');
      },
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}
