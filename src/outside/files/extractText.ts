/** The one way from a file to its text: size, format, encoding, parser, in this order, each with its own refusal. */
import { CounterfoilError } from '../../core/errors/errors.ts';
import { languageOfScript } from './cjk.ts';
import { decodeText, replaceControls } from './decodeText.ts';
import { defaultLimits } from './document.ts';
import type { ExtractedDocument, ExtractLimits, FileHint } from './document.ts';
import { DOCUMENT_EMPTY, DOCUMENT_TOO_LARGE } from './errors.ts';
import { parseApart } from './parseApart.ts';
import type { ParsedDocument } from './parseHtml.ts';
import { parseMarkdown } from './parseMarkdown.ts';
import { sniffFormat } from './sniffFormat.ts';
import type { DocumentFormat } from './sniffFormat.ts';
import type { PictureFormat } from './pictures/pictureFormat.ts';
import { readPicture } from './pictures/readPicture.ts';

type TextFormat = Exclude<DocumentFormat, PictureFormat>;

const mediaTypes: Readonly<Record<TextFormat, string>> = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/**
 * Text and metadata of a document. Throws a {@link CounterfoilError} with a code of `errors.ts` for anything that is
 * no document, too large, broken, encrypted, scanned, or in an encoding that cannot be told.
 */
export async function extractText(
  bytes: Uint8Array,
  hint: FileHint,
  limits: Partial<ExtractLimits> = {},
): Promise<ExtractedDocument> {
  const allowed = { ...defaultLimits, ...limits };
  if (bytes.length > allowed.bytes) throw tooLarge(`it has ${bytes.length} bytes; the limit is ${allowed.bytes}`);
  if (bytes.length === 0) throw new CounterfoilError(DOCUMENT_EMPTY, 'the file is empty');
  const format = sniffFormat(bytes, hint);
  if (format === 'jpeg' || format === 'png' || format === 'webp') return readPicture(format, bytes, hint);
  const parsed = await parse(format, bytes, { hint, limits: allowed });
  const warnings = [...parsed.warnings];
  const text = replaceControls(parsed.text.toWellFormed(), warnings);
  if (!/\S/.test(text)) throw new CounterfoilError(DOCUMENT_EMPTY, 'the file holds nothing but blanks');
  if (text.length > allowed.characters) {
    throw tooLarge(`its text has ${text.length} characters; the limit is ${allowed.characters}`);
  }
  const language = parsed.metadata.language ?? languageOfScript(text);
  return {
    text,
    mediaType: mediaTypes[format],
    ...parsed.metadata,
    ...(language ? { language } : {}),
    warnings,
  };
}

async function parse(
  format: TextFormat,
  bytes: Uint8Array,
  { hint, limits }: { hint: FileHint; limits: ExtractLimits },
): Promise<ParsedDocument> {
  if (format === 'pdf' || format === 'docx') return await parseApart({ format, bytes, limits });
  const { text, warnings } = decodeText(bytes, declaredEncoding(bytes, format, hint));
  if (format === 'text') return { text, metadata: {}, warnings };
  const parsed = format === 'html' ? await parseApart({ format, text, limits }) : parseMarkdown(text);
  return { ...parsed, warnings: [...warnings, ...parsed.warnings] };
}

/** The encoding that the media type names, or a page in its first kilobyte (HTML standard, "prescan a byte stream"). */
function declaredEncoding(bytes: Uint8Array, format: TextFormat, hint: FileHint): string | undefined {
  const head = format === 'html' ? Buffer.from(bytes.subarray(0, 2048)).toString('latin1') : '';
  const pattern = /(?:charset|encoding)\s*=\s*["']?([\w-]{2,40})/i;
  return (pattern.exec(hint.mediaType ?? '') ?? pattern.exec(head))?.[1];
}

function tooLarge(message: string): CounterfoilError {
  return new CounterfoilError(DOCUMENT_TOO_LARGE, message);
}
