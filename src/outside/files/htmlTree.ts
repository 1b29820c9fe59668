/**
 * The little of a document tree that we read. The project compiles without browser types, and linkedom's own types
 * need them, so the tree is described here once and everything else depends on this.
 */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly firstChild: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
  readonly parentNode: HtmlNode | null;
}

export interface HtmlElement extends HtmlNode {
  getAttribute(name: string): string | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}

export interface HtmlDocument extends HtmlElement {
  readonly body: HtmlElement;
  readonly documentElement: HtmlElement;
  readonly title: string;
}

export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;

/** Parses HTML. The library is loaded on first use, because most runs need none. */
export async function parseHtmlTree(html: string): Promise<HtmlDocument> {
  const { parseHTML } = await import('linkedom');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- linkedom's own types need a browser's
  const { document } = parseHTML(html) as unknown as { document: HtmlDocument };
  return document;
}
