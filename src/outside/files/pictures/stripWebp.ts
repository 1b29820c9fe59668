import { malformed } from './malformed.ts';

const pixels: ReadonlySet<string> = new Set(['VP8 ', 'VP8L']);
const pictureChunks: ReadonlySet<string> = new Set([...pixels, 'VP8X', 'ALPH']);

/** Of the flags of an extended file only that of transparency stays true. */
const TRANSPARENT = 0x10;

/**
 * A WebP file (RFC 9649) with nothing but its picture: no Exif, XMP, profiles or unknown chunks, and nothing after its
 * end. Throws DOCUMENT_MALFORMED, for a moving picture too.
 */
export function stripWebp(given: Uint8Array): Uint8Array {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const size = bytes.length >= 12 ? bytes.readUInt32LE(4) + 8 : Infinity;
  if (size > bytes.length) throw malformed('the WebP picture is cut short');
  const kept: Buffer[] = [];
  let hasPixels = false;
  for (let at = 12; at < size;) {
    const length = at + 8 <= size ? bytes.readUInt32LE(at + 4) : Infinity;
    const end = at + 8 + length + (length % 2);
    if (!(end <= size)) throw malformed(`the WebP picture breaks off at byte ${at}`);
    const type = bytes.toString('latin1', at, at + 4);
    if (pictureChunks.has(type))
      kept.push(type === 'VP8X' ? plainHeader(bytes.subarray(at, end)) : bytes.subarray(at, end));
    hasPixels ||= pixels.has(type);
    at = end;
  }
  if (!hasPixels) throw malformed('the WebP picture holds no still picture');
  return riff(Buffer.concat(kept));
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
