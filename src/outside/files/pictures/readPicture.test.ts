import { describe, expect, it } from 'vitest';
import { extractText } from '../extractText.ts';
import { sniffFormat } from '../sniffFormat.ts';
import {
  cameraTiff,
  jpegOfCamera,
  plainPictures,
  pngOfProgram,
  secret,
  turnedJpeg,
  turnedPng,
  turnedWebp,
  webpOfProgram,
} from '../testing/makePictures.ts';
import { orientationIn, tiffWith } from './orientation.ts';

const { jpeg, png, webp } = plainPictures;
const caption = 'The new water plant of Akto, seen from the road, May 2019';

describe('a picture', () => {
  it.each([
    ['jpeg', jpegOfCamera(), jpeg],
    ['png', pngOfProgram(), png],
    ['webp', webpOfProgram(), webp],
  ] as const)(
    '%s is known by its first bytes and archived without what stands beside it',
    async (format, given, plain) => {
      expect(given.includes(secret)).toBe(true);
      expect(sniffFormat(given, { fileName: 'notes.txt' })).toBe(format);
      const document = await extractText(given, { caption: ` ${caption} ` });
      expect(document).toMatchObject({ text: caption, title: caption, mediaType: `image/${format}` });
      expect(Buffer.from(document.archived ?? []).equals(plain)).toBe(true);
      expect(document.warnings.join()).toContain(`${given.length - plain.length} bytes`);
    },
  );

  it.each(Object.entries(plainPictures))('%s with nothing beside it stays as it is', async (_, plain) => {
    const document = await extractText(plain, { caption });
    expect(Buffer.from(document.archived ?? []).equals(plain)).toBe(true);
    expect(document.warnings).toEqual([]);
  });

  it('keeps the flag of transparency of an extended WebP file, and no other', async () => {
    const { archived } = await extractText(webpOfProgram(0x3e), { caption });
    expect(archived?.[20]).toBe(0x10);
  });

  it('keeps how an Adobe JPEG says its colours', async () => {
    const adobe = Buffer.from('ffee000e41646f626500640000000001', 'hex');
    const given = Buffer.concat([jpeg.subarray(0, 2), adobe, jpeg.subarray(2)]);
    expect(Buffer.from((await extractText(given, { caption })).archived ?? []).equals(given)).toBe(true);
  });
});

describe('a photo that its camera data turns upright', () => {
  const kinds = [
    ['jpeg', turnedJpeg, jpeg],
    ['png', turnedPng, png],
    ['webp', turnedWebp, webp],
  ] as const;

  it.each(kinds)('%s keeps which way up it is, and nothing else', async (_, turned, plain) => {
    for (const order of ['II', 'MM'] as const) {
      for (const orientation of [2, 3, 4, 5, 6, 7, 8]) {
        const given = turned(cameraTiff(orientation, order));
        expect(given.includes(secret)).toBe(true);
        // oxlint-disable-next-line no-await-in-loop -- a few tiny files, one after the other
        const archived = Buffer.from((await extractText(given, { caption })).archived ?? []);
        const kept = tiffWith(orientation);
        const at = archived.indexOf(kept);
        expect(orientationIn(archived.subarray(at))).toBe(orientation);
        // What was put in holds the tag, its frame, and no byte of what the camera wrote besides.
        expect(archived.length - plain.length - kept.length).toBeLessThanOrEqual(12);
        expect(archived.includes(secret)).toBe(false);
        // oxlint-disable-next-line no-await-in-loop -- as above
        const again = await extractText(archived, { caption });
        expect(Buffer.from(again.archived ?? []).equals(archived)).toBe(true);
        expect(again.warnings).toEqual([]);
      }
    }
  });

  it.each(kinds)('%s keeps nothing where it is upright or where that cannot be read', async (_, turned, plain) => {
    const whole = cameraTiff(6, 'II');
    const others = [cameraTiff(1, 'MM'), cameraTiff(9, 'II'), Buffer.from('II*\0'), Buffer.alloc(26, 0xff)];
    const cut = [9, 20, 30].map((length) => whole.subarray(0, length));
    for (const tiff of [...others, ...cut]) {
      // oxlint-disable-next-line no-await-in-loop -- a few tiny files, one after the other
      const { archived } = await extractText(turned(tiff), { caption });
      expect(Buffer.from(archived ?? []).equals(plain)).toBe(true);
    }
  });
});

describe('a picture that is refused', () => {
  const tooLarge = Buffer.concat([png, Buffer.alloc(10_000_000)]);
  it.each([
    ['PICTURE_WITHOUT_CAPTION', 'without a caption', jpeg, undefined],
    ['PICTURE_WITHOUT_CAPTION', 'with blanks for a caption', jpeg, ' \n'],
    ['PICTURE_TOO_LARGE', 'of more than 10 MB', tooLarge, caption],
    ['DOCUMENT_MALFORMED', 'JPEG without a picture', Buffer.from('ffd8ffd9', 'hex'), caption],
    ['DOCUMENT_MALFORMED', 'JPEG whose segment has no length', Buffer.from('ffd8ffe10001ffd9', 'hex'), caption],
    ['DOCUMENT_MALFORMED', 'JPEG with bytes between segments', Buffer.from('ffd8ffe0000200ffd9', 'hex'), caption],
    [
      'DOCUMENT_MALFORMED',
      'PNG whose chunk has no end',
      Buffer.concat([png.subarray(0, 33), Buffer.alloc(12, 0xff)]),
      caption,
    ],
    ['DOCUMENT_MALFORMED', 'PNG without pixels', Buffer.concat([png.subarray(0, 33), png.subarray(-12)]), caption],
    ['DOCUMENT_MALFORMED', 'WebP without pixels', Buffer.from('RIFF\u0004\0\0\0WEBP', 'latin1'), caption],
    [
      'DOCUMENT_MALFORMED',
      'WebP with a broken header',
      Buffer.from('RIFF\u000e\0\0\0WEBPVP8X\u0002\0\0\0\0\0', 'latin1'),
      caption,
    ],
  ] as const)('%s: %s', async (code, _, bytes, words) => {
    const hint = words === undefined ? {} : { caption: words };
    await expect(extractText(bytes, hint)).rejects.toMatchObject({ name: 'CounterfoilError', code });
  });

  it.each(Object.entries(plainPictures))('%s cut short anywhere', async (_, plain) => {
    for (let length = 12; length < plain.length; length += 1) {
      // oxlint-disable-next-line no-await-in-loop -- hundreds of tiny files, one after the other
      await expect(extractText(plain.subarray(0, length), { caption })).rejects.toMatchObject({
        code: 'DOCUMENT_MALFORMED',
      });
    }
  });
});
