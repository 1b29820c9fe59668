/**
 * Unpacks a ZIP package without trusting it. The central directory is checked first (how many entries, how large they
 * say they are), and each entry is then inflated under a cap, because the directory may lie.
 */
import { inflateRawSync } from 'node:zlib';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { ExtractLimits } from './document.ts';
import { DOCUMENT_ENCRYPTED, DOCUMENT_MALFORMED, DOCUMENT_ZIP_BOMB } from './errors.ts';

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly localHeader: number;
}

export type ZipLimits = Pick<ExtractLimits, 'unpackedBytes' | 'entries'>;

/** Honest XML packs 10 to 50 times smaller. Deflate ends near 1,030, which only emptiness reaches. */
const BOMB_RATIO = 300;
const BOMB_FLOOR_BYTES = 8 * 1024 * 1024;

/** Entries of the central directory (APPNOTE 6.3.10, clauses 4.3.12 and 4.3.16), checked against the limits. */
function listZip(bytes: Uint8Array, limits: ZipLimits): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndRecord(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > limits.entries || count === 0xffff) throw bomb(`it lists ${count} entries`);
  const entries: ZipEntry[] = [];
  let total = 0;
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50)
      throw damaged('its list of entries is broken');
    const entry = readEntry(bytes, view, at);
    total += entry.unpackedBytes;
    if (total > limits.unpackedBytes)
      throw bomb(`it says that it unpacks to more than ${mebibytes(limits.unpackedBytes)}`);
    refuseRatio(entry, entry.unpackedBytes);
    entries.push(entry);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Unpacks the entries that `wanted` names; their sum may not pass `limits.unpackedBytes`. */
export function unpackZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limits: ZipLimits,
): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  let left = limits.unpackedBytes;
  for (const entry of listZip(bytes, limits)) {
    if (!wanted(entry.name)) continue;
    if (entry.encrypted) throw new CounterfoilError(DOCUMENT_ENCRYPTED, 'the package is protected by a password');
    const content = unpackEntry(bytes, entry, left);
    left -= content.length;
    refuseRatio(entry, content.length);
    files.set(entry.name, content);
  }
  return files;
}

function findEndRecord(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) if (view.getUint32(at, true) === 0x06054b50) return at;
  throw damaged('it has no list of entries');
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    packedBytes: view.getUint32(at + 20, true),
    unpackedBytes: view.getUint32(at + 24, true),
    localHeader: view.getUint32(at + 42, true),
  };
}

function unpackEntry(bytes: Uint8Array, entry: ZipEntry, left: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.localHeader;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50)
    throw damaged(`its entry ${entry.name} is missing`);
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const packed = bytes.subarray(start, start + entry.packedBytes);
  if (packed.length !== entry.packedBytes) throw damaged(`its entry ${entry.name} is cut short`);
  if (entry.method === 0) {
    if (packed.length > left) throw bomb(`it unpacks to more than the limit`);
    return packed;
  }
  if (entry.method !== 8) throw damaged(`its entry ${entry.name} is packed in a way that documents are not`);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    if (error instanceof RangeError) throw bomb('it unpacks to more than the limit');
    throw damaged(`its entry ${entry.name} does not unpack`, error);
  }
}

function refuseRatio(entry: ZipEntry, unpacked: number): void {
  if (unpacked > BOMB_FLOOR_BYTES && unpacked > entry.packedBytes * BOMB_RATIO) {
    throw bomb(`its entry ${entry.name} unpacks to ${mebibytes(unpacked)}, over ${BOMB_RATIO} times its size`);
  }
}

function bomb(what: string): CounterfoilError {
  return new CounterfoilError(DOCUMENT_ZIP_BOMB, `this package is not safe to unpack: ${what}`);
}

function damaged(what: string, cause?: unknown): CounterfoilError {
  return new CounterfoilError(DOCUMENT_MALFORMED, `this package is damaged: ${what}`, { cause });
}

function mebibytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MiB`;
}
