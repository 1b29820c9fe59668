import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { knownMetadata } from './document.ts';
import type { ExtractLimits } from './document.ts';
import { DOCUMENT_ENCRYPTED, DOCUMENT_MALFORMED, DOCUMENT_SCANNED, DOCUMENT_TOO_LARGE } from './errors.ts';
import type { ParsedDocument } from './parseHtml.ts';
import { pagesText } from './pageText.ts';
import type { PageWord } from './pageRows.ts';
import { repairGlyphs } from './repairGlyphs.ts';
import { statedDay } from './statedDay.ts';

/** Text of a PDF in reading order. A PDF without any text layer is refused as scanned. */
export async function parsePdf(bytes: Uint8Array, limits: Pick<ExtractLimits, 'pages'>): Promise<ParsedDocument> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    cMapUrl: join(root, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(root, 'standard_fonts/'),
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > limits.pages) {
      throw new CounterfoilError(DOCUMENT_TOO_LARGE, `the PDF has ${pdf.numPages} pages; the limit is ${limits.pages}`);
    }
    const pages: PageWord[][] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const viewport = page.getViewport({ scale: 1 });
      const content = await page.getTextContent({ disableNormalization: true });
      pages.push(content.items.flatMap((item) => ('str' in item ? pageWord(item, viewport.transform) : [])));
      page.cleanup();
    }
    const { info } = await pdf.getMetadata();
    return documentOf(pages, new Map<string, unknown>(Object.entries(info)));
  } catch (error) {
    throw asPdfError(error);
  } finally {
    await task.destroy();
  }
}

/** A run of characters in page coordinates: from the left and from the top, in points. */
function pageWord(item: TextItem, viewport: readonly number[]): PageWord[] {
  const text = repairGlyphs(item.str);
  if (text.trim() === '') return [];
  const { a, b, x, y } = placeOf(viewport, item.transform);
  const size = Math.hypot(a, b) || item.height || 1;
  return [{ text, x, y, width: item.width, size, upright: Math.abs(b) < Math.abs(a) * 0.1 && a > 0 }];
}

/** Product of two affine matrices [a b c d e f] (PDF 32000-1, clause 8.3.3), as far as we use it. */
function placeOf(viewport: readonly number[], word: readonly number[]): { a: number; b: number; x: number; y: number } {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = viewport;
  const [wordA = 1, wordB = 0, , , wordX = 0, wordY = 0] = word;
  return {
    a: a * wordA + c * wordB,
    b: b * wordA + d * wordB,
    x: a * wordX + c * wordY + e,
    y: b * wordX + d * wordY + f,
  };
}

function documentOf(pages: readonly PageWord[][], info: ReadonlyMap<string, unknown>): ParsedDocument {
  const blank = pages.flatMap((words, index) => (words.length === 0 ? [index + 1] : []));
  if (blank.length === pages.length) {
    throw new CounterfoilError(
      DOCUMENT_SCANNED,
      `the PDF has ${pages.length} ${pages.length === 1 ? 'page' : 'pages'} and no text on any of them`,
    );
  }
  const warnings =
    blank.length > 0
      ? [`Pages without text, perhaps pictures: ${blank.slice(0, 20).join(', ')}${blank.length > 20 ? ' …' : ''}.`]
      : [];
  const field = (name: string): string | undefined => {
    const value = info.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  const metadata = knownMetadata({
    title: field('Title'),
    date: statedDay(field('CreationDate')),
    language: field('Language'),
  });
  if (metadata.date)
    warnings.push(
      `The date ${metadata.date} is when the file was made, which the text may not be; --date states another.`,
    );
  return { text: pagesText(pages), metadata, warnings };
}

function asPdfError(error: unknown): unknown {
  if (error instanceof CounterfoilError) return error;
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (name === 'PasswordException')
    return new CounterfoilError(DOCUMENT_ENCRYPTED, 'the PDF is protected by a password');
  return new CounterfoilError(DOCUMENT_MALFORMED, `the PDF is damaged (${message})`, { cause: error });
}
