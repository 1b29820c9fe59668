import { malformed } from './malformed.ts';
import type { Orientation } from './orientation.ts';
import { orientationIn, tiffWith } from './orientation.ts';

const pixels: ReadonlySet<string> = new Set(['VP8 ', 'VP8L']);
const pictureChunks: ReadonlySet<string> = new Set([...pixels, 'VP8X', 'ALPH']);

/** Of the flags of an extended file that of transparency stays true, and that of Exif where it says which way up. */
const TRANSPARENT = 0x10;
const EXIF = 0x08;

/**
 * A WebP file (RFC 9649) with nothing but its picture: no XMP, profiles or unknown chunks, of Exif data only which way
 * up it is, and nothing after its end. Throws DOCUMENT_MALFORMED, for a moving picture too.
 */
export function stripWebp(given: Uint8Array): Uint8Array {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const size = bytes.length >= 12 ? bytes.readUInt32LE(4) + 8 : Infinity;
  if (size > bytes.length) throw malformed('the WebP picture is cut short');
  const kept: Buffer[] = [];
  let hasPixels = false;
  let orientation: Orientation | null = null;
  for (let at = 12; at < size;) {
    const length = at + 8 <= size ? bytes.readUInt32LE(at + 4) : Infinity;
    const end = at + 8 + length + (length % 2);
    if (!(end <= size)) throw malformed(`the WebP picture breaks off at byte ${at}`);
    const type = bytes.toString('latin1', at, at + 4);
    const chunk = bytes.subarray(at, end);
    if (pictureChunks.has(type)) kept.push(type === 'VP8X' ? plainHeader(chunk) : chunk);
    if (type === 'EXIF') orientation ??= orientationOf(bytes.subarray(at + 8, at + 8 + length));
    hasPixels ||= pixels.has(type);
    at = end;
  }
  if (!hasPixels) throw malformed('the WebP picture holds no still picture');
  const [first] = kept;
  if (orientation === null || first?.toString('latin1', 0, 4) !== 'VP8X') return riff(Buffer.concat(kept));
  first[8] = (first[8] ?? 0) | EXIF;
  return riff(Buffer.concat([...kept, exifWith(orientation)]));
}

/** Some programs write the mark of JPEG files before it. */
function orientationOf(content: Buffer): Orientation | null {
  return orientationIn(content.toString('latin1', 0, 6) === 'Exif\0\0' ? content.subarray(6) : content);
}

function exifWith(orientation: Orientation): Buffer {
  const tiff = tiffWith(orientation);
  const head = Buffer.from('EXIF\0\0\0\0', 'latin1');
  head.writeUInt32LE(tiff.length, 4);
  return Buffer.concat([head, tiff]);
}

function plainHeader(chunk: Buffer): Buffer {
  if (chunk.length !== 18) throw malformed('the WebP picture has a broken header');
  const header = Buffer.from(chunk);
  header[8] = (chunk[8] ?? 0) & TRANSPARENT;
  return header;
}

function riff(chunks: Buffer): Buffer {
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(chunks.length + 4, 4);
  return Buffer.concat([head, chunks]);
}
