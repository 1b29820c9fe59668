import { CounterfoilError } from '../../core/errors/errors.ts';
import type { DocumentMetadata, ExtractLimits } from './document.ts';
import { DOCUMENT_EMPTY, DOCUMENT_TOO_DEEP } from './errors.ts';
import { htmlDepth } from './htmlDepth.ts';
import { htmlMetadata } from './htmlMetadata.ts';
import { htmlText } from './htmlText.ts';
import { parseHtmlTree } from './htmlTree.ts';
import type { HtmlDocument, HtmlNode } from './htmlTree.ts';

/** What a parser hands back: the text and what the document says of itself. */
export interface ParsedDocument {
  readonly text: string;
  readonly metadata: DocumentMetadata;
  readonly warnings: readonly string[];
}

/** Pages with more tags than this are read whole: the time to tell article from furniture grows faster than the page. */
const READABLE_TAGS = 20_000;

/**
 * The article of a web page as text. Where the article cannot be told from the page around it (a list, a table, a
 * short notice), the page without navigation, header and footer is taken.
 */
export async function parseHtml(html: string, limits: Pick<ExtractLimits, 'depth'>): Promise<ParsedDocument> {
  if (htmlDepth(html, limits.depth) > limits.depth) {
    throw new CounterfoilError(DOCUMENT_TOO_DEEP, `elements lie within one another more than ${limits.depth} deep`);
  }
  const document = await parseHtmlTree(/<(?:html|body)\b/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const metadata = htmlMetadata(document);
  const whole = document.body ? htmlText(document.body, false) : '';
  const article = await articleText(document, html);
  // More than the page without its furniture means that furniture was taken for the article.
  const plausible = article !== null && article.length >= whole.length / 4 && article.length <= whole.length;
  const text = plausible ? withHeading(article, metadata.title) : whole;
  if (text.trim() === '') throw new CounterfoilError(DOCUMENT_EMPTY, 'the page has no text of its own');
  return { text, metadata, warnings: [] };
}

/** Readability changes the tree, so this comes last. A page that it stumbles over is read whole. */
async function articleText(document: HtmlDocument, html: string): Promise<string | null> {
  if (html.split('<', READABLE_TAGS + 1).length > READABLE_TAGS) return null;
  const { Readability } = await import('@mozilla/readability');
  try {
    const content = new Readability<HtmlNode>(document, { serializer: (node) => node }).parse()?.content;
    return content ? htmlText(content) : null;
  } catch {
    return null;
  }
}

/** The heading is part of what was published, and readability takes it out. Sites append their name; that goes. */
function withHeading(article: string, title: string | undefined): string {
  const heading = title?.split(/ [|–—_-] |_/)[0]?.trim();
  if (!heading || article.slice(0, heading.length + 200).includes(heading)) return article;
  return `${heading}\n\n${article}`;
}
