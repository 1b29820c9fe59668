/** Pictures of 8 by 6 pixels, as a browser makes them, and the same with what cameras and programs put beside them. */

const chunked = (words: string): string => words.replace(/\s/g, '');

export const plainPictures = {
  jpeg: Buffer.from(
    chunked(`
      /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6j
      q62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSk
      pKSkpKSkpKT/wAARCAAGAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAH/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QA
      FQEBAQAAAAAAAAAAAAAAAAAABAX/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCAAKD/2Q==`),
    'base64',
  ),
  png: Buffer.from(
    chunked(`
      iVBORw0KGgoAAAANSUhEUgAAAAgAAAAGCAYAAAD+Bd/7AAAAI0lEQVR4AczKMQ0AAAwCwQYpFVe19QQOYOWT3w5/Szcm1AAEAAD/
      //Q4Yh4AAAAGSURBVAMANGMSpV3yVlUAAAAASUVORK5CYII=`),
    'base64',
  ),
  webp: Buffer.from(
    chunked(`
      UklGRkQAAABXRUJQVlA4WAoAAAAAAAAABwAABQAAVlA4ICYAAACQAQCdASoIAAYABABoJaACdLoAA5gA/hMfjebzWtb/V1GX5HgA
      AA==`),
    'base64',
  ),
} as const;

/** What must not be kept; stands in every piece that is put in below. */
export const secret = 'made by A Person, +30 000';

function segment(marker: number, content: string): Buffer {
  const body = Buffer.from(content, 'latin1');
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

function pngChunk(type: string, content: string): Buffer {
  const body = Buffer.from(content, 'latin1');
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body, Buffer.alloc(4)]);
}

function webpChunk(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 0, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

/** Exif data as a camera writes it: device, orientation, and where the photo was taken; in either order of bytes. */
export function cameraTiff(orientation: number, order: 'II' | 'MM'): Buffer {
  const tiff = Buffer.alloc(8 + 2 + 3 * 12 + 4);
  const short = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const long = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  tiff.write(order, 0, 'latin1');
  short(42, 2);
  long(8, 4);
  short(3, 8);
  const tags = [
    [0x010f, 2, secret.length, tiff.length],
    [0x0112, 3, 1, null],
    [0x8825, 4, 1, tiff.length],
  ] as const;
  for (const [index, [tag, type, count, value]] of tags.entries()) {
    const at = 10 + 12 * index;
    short(tag, at);
    short(type, at + 2);
    long(count, at + 4);
    if (value === null) short(orientation, at + 8);
    else long(value, at + 8);
  }
  return Buffer.concat([tiff, Buffer.from(secret, 'latin1')]);
}

export function turnedJpeg(tiff: Buffer): Buffer {
  const { jpeg } = plainPictures;
  const pieces = [
    segment(0xe1, `Exif\0\0${tiff.toString('latin1')}`),
    segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${secret}`),
  ];
  return Buffer.concat([jpeg.subarray(0, 2), ...pieces, jpeg.subarray(2)]);
}

export function turnedPng(tiff: Buffer): Buffer {
  const { png } = plainPictures;
  const pieces = [pngChunk('eXIf', tiff.toString('latin1')), pngChunk('tEXt', secret)];
  return Buffer.concat([png.subarray(0, 33), ...pieces, png.subarray(33)]);
}

export function turnedWebp(tiff: Buffer): Buffer {
  const { webp } = plainPictures;
  const body = Buffer.concat([webp.subarray(12), webpChunk('EXIF', tiff), webpChunk('XMP ', Buffer.from(secret))]);
  body[8] = 0x0c;
  const head = Buffer.from(webp.subarray(0, 12));
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
}

/** Exif, XMP, IPTC, a comment, a thumbnail and a film behind the end. */
export function jpegOfCamera(): Buffer {
  const { jpeg } = plainPictures;
  const pieces = [
    segment(0xe0, `JFXX\0${secret}`),
    segment(0xe1, `Exif\0\0${secret}`),
    segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${secret}`),
    segment(0xed, `Photoshop 3.0\0${secret}`),
    segment(0xee, `Adobe${secret}`),
    segment(0xfe, secret),
  ];
  return Buffer.concat([jpeg.subarray(0, 2), ...pieces, Buffer.of(0xff), jpeg.subarray(2), Buffer.from(secret)]);
}

export function pngOfProgram(): Buffer {
  const { png } = plainPictures;
  const pieces = ['tEXt', 'iTXt', 'zTXt', 'eXIf', 'tIME', 'iCCP', 'prVt'].map((type) => pngChunk(type, secret));
  return Buffer.concat([png.subarray(0, 33), ...pieces, png.subarray(33), Buffer.from(secret)]);
}

/** An extended file: the flags in its header tell of profile (0x20), transparency (0x10), Exif (0x08), XMP (0x04). */
export function webpOfProgram(flags = 0x2c): Buffer {
  const chunks = ['ICCP', 'EXIF', 'XMP ', 'NOTE'].map((type) => webpChunk(type, Buffer.from(secret)));
  const { webp } = plainPictures;
  const body = Buffer.concat([webp.subarray(12), ...chunks]);
  body[8] = flags;
  const head = Buffer.from(webp.subarray(0, 12));
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body, Buffer.from(secret)]);
}
