import { crc32 } from 'node:zlib';
import { malformed } from './malformed.ts';
import type { Orientation } from './orientation.ts';
import { orientationIn, tiffWith } from './orientation.ts';

const signature = Buffer.from('89504e470d0a1a0a', 'hex');

/** Pixels, palette, transparency and plain numbers about colour and size (PNG specification, chapter 11). */
const pictureChunks: ReadonlySet<string> = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB sBIT bKGD pHYs'.split(' '));

function exifWith(orientation: Orientation): Buffer {
  const content = Buffer.concat([Buffer.from('eXIf', 'latin1'), tiffWith(orientation)]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length - 4);
  check.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, check]);
}

/**
 * A PNG file with nothing but its picture: no texts, times, profiles, private chunks or further frames, of Exif data
 * only which way up it is, and nothing after its end. Throws DOCUMENT_MALFORMED.
 */
export function stripPng(given: Uint8Array): Uint8Array {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  if (!bytes.subarray(0, 8).equals(signature)) throw malformed('the PNG picture does not begin as one');
  if (bytes.toString('latin1', 12, 16) !== 'IHDR') throw malformed('the PNG picture has no header');
  const kept: Uint8Array[] = [signature];
  let hasPixels = false;
  let isTurned = false;
  for (let at = 8, type = ''; type !== 'IEND';) {
    const end = at + 12 <= bytes.length ? at + 12 + bytes.readUInt32BE(at) : Infinity;
    if (end > bytes.length) throw malformed('the PNG picture is cut short');
    type = bytes.toString('latin1', at + 4, at + 8);
    if (pictureChunks.has(type)) kept.push(bytes.subarray(at, end));
    const orientation: Orientation | null =
      type === 'eXIf' && !isTurned ? orientationIn(bytes.subarray(at + 8, end - 4)) : null;
    isTurned ||= orientation !== null;
    if (orientation !== null) kept.push(exifWith(orientation));
    hasPixels ||= type === 'IDAT';
    at = end;
  }
  if (!hasPixels) throw malformed('the PNG picture holds no picture');
  return Buffer.concat(kept);
}
