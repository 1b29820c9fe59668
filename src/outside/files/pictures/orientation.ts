/**
 * Which way up a picture is: the one thing in the data of cameras (Exif 2.32, a TIFF header with tags) that says nothing
 * of persons, places or devices, and without which photos lie on their side.
 */

/** Quarter turns and mirrorings, 2 to 8; 1 is upright and need not be said. */
export type Orientation = number;

const TAG = 0x0112;
const SHORT = 3;
const ENTRY = 12;

/** What the first directory of tags says; null where it says nothing, upright, or nothing that can be read. */
export function orientationIn(tiff: Buffer): Orientation | null {
  const order = tiff.toString('latin1', 0, 2);
  if (tiff.length < 10 || (order !== 'II' && order !== 'MM')) return null;
  const short = (at: number): number => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number): number => (order === 'II' ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const directory = long(4);
  if (short(2) !== 42 || directory + 2 > tiff.length) return null;
  for (
    let index = 0, at = directory + 2;
    index < short(directory) && at + ENTRY <= tiff.length;
    index += 1, at += ENTRY
  ) {
    if (short(at) !== TAG) continue;
    const value = short(at + 2) === SHORT && long(at + 4) === 1 ? short(at + 8) : 0;
    return value >= 2 && value <= 8 ? value : null;
  }
  return null;
}

/** A header with this tag and no other. */
export function tiffWith(orientation: Orientation): Buffer {
  const tiff = Buffer.from('MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0', 'latin1');
  tiff.writeUInt16BE(orientation, 18);
  return tiff;
}
