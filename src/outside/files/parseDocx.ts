import { CounterfoilError } from '../../core/errors/errors.ts';
import { knownMetadata } from './document.ts';
import type { DocumentMetadata, ExtractLimits } from './document.ts';
import {
  DOCUMENT_EMPTY,
  DOCUMENT_ENCRYPTED,
  DOCUMENT_MALFORMED,
  DOCUMENT_TOO_DEEP,
  DOCUMENT_UNSUPPORTED,
} from './errors.ts';
import { htmlDepth } from './htmlDepth.ts';
import { htmlText } from './htmlText.ts';
import { parseHtmlTree } from './htmlTree.ts';
import type { ParsedDocument } from './parseHtml.ts';
import { statedDay } from './statedDay.ts';
import { unpackZip } from './unpackZip.ts';

const MAIN_PART = 'word/document.xml';

/** Text of a DOCX package, tables and headings in their places. Only its XML parts are unpacked, under caps. */
export async function parseDocx(
  bytes: Uint8Array,
  limits: Pick<ExtractLimits, 'unpackedBytes' | 'entries' | 'depth'>,
): Promise<ParsedDocument> {
  const parts = unpackZip(bytes, (name) => /\.(?:xml|rels)$/i.test(name) || name === 'mimetype', limits);
  refuseOtherPackages(parts);
  for (const [name, content] of parts) refuseDeepXml(name, content, limits.depth);
  const html = await docxHtml(parts);
  const document = await parseHtmlTree(`<html><body>${html}</body></html>`);
  const text = htmlText(document.body);
  if (text.trim() === '') throw new CounterfoilError(DOCUMENT_EMPTY, 'the document has no words');
  const metadata = coreProperties(parts.get('docProps/core.xml'));
  const warnings = metadata.date
    ? [`The date ${metadata.date} is when the file was made, which the text may not be; --date states another.`]
    : [];
  return { text, metadata, warnings };
}

function refuseOtherPackages(parts: ReadonlyMap<string, Uint8Array>): void {
  if (parts.has(MAIN_PART)) return;
  if (parts.has('xl/workbook.xml')) throw new CounterfoilError(DOCUMENT_UNSUPPORTED, 'this is a spreadsheet (XLSX)');
  if (parts.has('ppt/presentation.xml')) throw new CounterfoilError(DOCUMENT_UNSUPPORTED, 'these are slides (PPTX)');
  if (parts.has('mimetype')) throw new CounterfoilError(DOCUMENT_UNSUPPORTED, 'this is an OpenDocument file or a book');
  if (parts.has('EncryptedPackage'))
    throw new CounterfoilError(DOCUMENT_ENCRYPTED, 'the package is protected by a password');
  throw new CounterfoilError(DOCUMENT_UNSUPPORTED, 'this is an archive without a Word document in it');
}

function refuseDeepXml(name: string, content: Uint8Array, depth: number): void {
  // WordprocessingML nests about seven elements for one table within another.
  const limit = depth * 4;
  if (htmlDepth(new TextDecoder().decode(content), limit) <= limit) return;
  throw new CounterfoilError(DOCUMENT_TOO_DEEP, `elements of ${name} lie within one another more than ${limit} deep`);
}

/** Packs the checked parts anew without compression, so that the library unpacks nothing that we have not seen. */
async function docxHtml(parts: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const [{ zipSync }, { default: mammoth }] = await Promise.all([import('fflate'), import('mammoth')]);
  const buffer = Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }));
  try {
    const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    return (await mammoth.convertToHtml({ buffer }, { convertImage, externalFileAccess: false })).value;
  } catch (error) {
    throw new CounterfoilError(DOCUMENT_MALFORMED, 'the Word document inside the package is broken', { cause: error });
  }
}

/** Title and creation day from the package's core properties (ECMA-376 part 2, clause 11). */
function coreProperties(content: Uint8Array | undefined): DocumentMetadata {
  if (!content) return {};
  const xml = new TextDecoder().decode(content.subarray(0, 65_536));
  const field = (name: string): string | undefined => new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(xml)?.[1];
  return knownMetadata({
    title: field('dc:title'),
    date: statedDay(field('dcterms:created')),
    language: field('dc:language'),
  });
}
