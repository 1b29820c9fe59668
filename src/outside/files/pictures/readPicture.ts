/** A picture as a document: what is archived of it, under the words of the person who gave it. */
import { CounterfoilError } from '../../../core/errors/errors.ts';
import { languageOfScript } from '../cjk.ts';
import type { ExtractedDocument, FileHint } from '../document.ts';
import { PICTURE_TOO_LARGE, PICTURE_WITHOUT_CAPTION } from '../errors.ts';
import type { PictureFormat } from './pictureFormat.ts';
import { stripJpeg } from './stripJpeg.ts';
import { stripPng } from './stripPng.ts';
import { stripWebp } from './stripWebp.ts';

const mostBytes = 10_000_000;

const strip: Readonly<Record<PictureFormat, (bytes: Uint8Array) => Uint8Array>> = {
  jpeg: stripJpeg,
  png: stripPng,
  webp: stripWebp,
};

/**
 * The text is the caption; the bytes are those of the picture and which way up it is, without anything else that cameras
 * and programs write beside it, since that may tell who took it, with what and where. Throws PICTURE_TOO_LARGE, PICTURE_WITHOUT_CAPTION and
 * DOCUMENT_MALFORMED.
 */
export function readPicture(format: PictureFormat, bytes: Uint8Array, { caption }: FileHint): ExtractedDocument {
  if (bytes.length > mostBytes) {
    throw new CounterfoilError(PICTURE_TOO_LARGE, `it has ${bytes.length} bytes; the limit is ${mostBytes}`);
  }
  const text = caption?.toWellFormed().trim() ?? '';
  if (text === '') throw new CounterfoilError(PICTURE_WITHOUT_CAPTION, 'this is a picture, and it was given no title');
  const archived = strip[format](bytes);
  const removed = bytes.length - archived.length;
  const warnings =
    removed === 0 ? [] : [`Data beside the picture was removed (${removed} bytes); which way up it is was kept.`];
  const language = languageOfScript(text);
  return { text, title: text, mediaType: `image/${format}`, archived, ...(language ? { language } : {}), warnings };
}
