import { CounterfoilError } from '../../core/errors/errors.ts';
import { DOCUMENT_BINARY, DOCUMENT_ENCRYPTED, DOCUMENT_UNSUPPORTED } from './errors.ts';
import type { FileHint } from './document.ts';
import type { PictureFormat } from './pictures/pictureFormat.ts';
import { pictureFormat } from './pictures/pictureFormat.ts';

export type DocumentFormat = 'text' | 'markdown' | 'html' | 'pdf' | 'docx' | PictureFormat;

/** First bytes of files that are no documents of ours, with what to call them. */
const foreignFormats: readonly (readonly [signature: string, name: string])[] = [
  ['GIF8', 'a GIF picture'],
  ['II*\0', 'a TIFF picture'],
  ['MM\0*', 'a TIFF picture'],
  ['\x1F\x8B', 'a gzip archive'],
  ['7z\xBC\xAF', 'a 7-Zip archive'],
  ['Rar!', 'a RAR archive'],
  ['BZh', 'a bzip2 archive'],
  ['\x7FELF', 'a program'],
  ['MZ\x90', 'a program'],
  ['SQLite format 3', 'a database'],
  ['PAR1', 'a Parquet table'],
  ['ID3', 'a sound recording'],
  ['OggS', 'a recording'],
];

/**
 * The format of a document, by its first bytes, then by its name. Formats that are known and not read are refused by
 * name, because "binary" helps nobody who gave a .doc.
 */
export function sniffFormat(bytes: Uint8Array, hint: FileHint): DocumentFormat {
  const head = latin1(bytes.subarray(0, 1024));
  const picture = pictureFormat(head);
  if (picture) return picture;
  if (/^\s*%PDF-/.test(head) || (head.includes('%PDF-') && /\.pdf$/i.test(hint.fileName ?? ''))) return 'pdf';
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'docx';
  if (head.startsWith('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')) throw oldOffice(bytes);
  if (head.startsWith('{\\rtf')) throw new CounterfoilError(DOCUMENT_UNSUPPORTED, 'this is rich text (RTF)');
  const foreign = foreignFormats.find(([signature]) => head.startsWith(signature));
  if (foreign) throw new CounterfoilError(DOCUMENT_BINARY, `this is ${foreign[1]}`);
  return textFormat(head, hint);
}

function textFormat(head: string, hint: FileHint): DocumentFormat {
  const start = head
    .replace(/\0/g, '')
    .replace(/^[\xEF\xBB\xBF\xFE\xFF\s]+/, '')
    .toLowerCase();
  if (/^<(?:!doctype html|html|head|body)\b/.test(start)) return 'html';
  if (/^<(?:\?xml|!--)/.test(start) && /<(?:!doctype html|html)\b/.test(start)) return 'html';
  if (start.startsWith('<?xml')) throw new CounterfoilError(DOCUMENT_UNSUPPORTED, 'this is XML, but no web page');
  const extension = /\.([a-z0-9]+)$/.exec(hint.fileName?.toLowerCase() ?? '')?.[1] ?? '';
  const mediaType = hint.mediaType?.toLowerCase() ?? '';
  if (/^x?html?$/.test(extension) || mediaType.includes('html')) return 'html';
  if (/^(?:md|markdown|mkd)$/.test(extension) || mediaType.includes('markdown')) return 'markdown';
  return 'text';
}

/** Old Office files and encrypted new ones share a container; only the latter holds a stream "EncryptedPackage". */
function oldOffice(bytes: Uint8Array): CounterfoilError {
  const marker = Buffer.from('EncryptedPackage', 'utf16le');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(marker)
    ? new CounterfoilError(DOCUMENT_ENCRYPTED, 'this Office document is protected by a password')
    : new CounterfoilError(DOCUMENT_UNSUPPORTED, 'this is an Office file of the kind before 2007 (.doc, .xls, .ppt)');
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
