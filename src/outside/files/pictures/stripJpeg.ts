import { malformed } from './malformed.ts';
import type { Orientation } from './orientation.ts';
import { orientationIn, tiffWith } from './orientation.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP14 = 0xee;
const exif = 'Exif\0\0';

/** Frames, tables, restart intervals, heights (ITU-T T.81, table B.1): what a picture is made of. 0xC8 is reserved. */
function isPicturePart(marker: number): boolean {
  return (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || (marker >= SOS && marker <= 0xdd);
}

/**
 * Two application segments say how to read colours and sizes and have no room for anything else: JFIF without its
 * thumbnail, and Adobe's transform.
 */
function isPlainHeader(marker: number, segment: Buffer): boolean {
  const name = segment.toString('latin1', 4, 9);
  return (
    (marker === APP0 && segment.length === 18 && name === 'JFIF\0') || (marker === APP14 && isAdobe(segment, name))
  );
}

function isAdobe(segment: Buffer, name: string): boolean {
  return segment.length === 16 && name === 'Adobe';
}

function orientationOf(marker: number, segment: Buffer): Orientation | null {
  const isExif = marker === APP1 && segment.toString('latin1', 4, 10) === exif;
  return isExif ? orientationIn(segment.subarray(10)) : null;
}

function exifWith(orientation: Orientation): Buffer {
  const body = Buffer.concat([Buffer.from(exif, 'latin1'), tiffWith(orientation)]);
  return Buffer.concat([Buffer.of(0xff, APP1, 0, body.length + 2), body]);
}

/** Where compressed data ends: the next marker that is no restart and no stuffed byte. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  throw malformed('the JPEG picture is cut short');
}

/**
 * A JPEG file without application data, comments and whatever follows its end (Exif, XMP, IPTC, profiles, previews,
 * films of phones). Of Exif data which way up it is stays, and nothing else. Throws DOCUMENT_MALFORMED.
 */
export function stripJpeg(given: Uint8Array): Uint8Array {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  if (bytes[0] !== 0xff || bytes[1] !== SOI) throw malformed('the JPEG picture does not begin as one');
  const kept = [bytes.subarray(0, 2)];
  let scans = 0;
  let isTurned = false;
  for (let at = 2; ;) {
    if (bytes[at] !== 0xff) throw malformed(`the JPEG picture has no marker at byte ${at}`);
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) break;
    const length = at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : 0;
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) throw malformed(`the JPEG picture breaks off at byte ${at}`);
    const segment = bytes.subarray(at, end);
    const orientation: Orientation | null = isTurned ? null : orientationOf(marker, segment);
    isTurned ||= orientation !== null;
    if (orientation !== null) kept.push(exifWith(orientation));
    if (isPicturePart(marker) || isPlainHeader(marker, segment)) kept.push(segment);
    at = end;
    if (marker !== SOS) continue;
    scans += 1;
    at = endOfScan(bytes, end);
    kept.push(bytes.subarray(end, at));
  }
  if (scans === 0) throw malformed('the JPEG picture holds no picture');
  return Buffer.concat([...kept, Buffer.of(0xff, EOI)]);
}
