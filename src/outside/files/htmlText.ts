/** A document tree becomes text in reading order: one paragraph a block, one line a table row, cells apart by tabs. */
import { ELEMENT_NODE, TEXT_NODE } from './htmlTree.ts';
import type { HtmlNode } from './htmlTree.ts';
import { isCjk } from './cjk.ts';

const skipped = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT CANVAS AUDIO VIDEO BUTTON SELECT TEXTAREA INPUT HEAD'.split(
    ' ',
  ),
);
/** Parts of a page that are not its article; left out where the article could not be told from the rest. */
const furniture = new Set('NAV HEADER FOOTER ASIDE'.split(' '));
const paragraphs = new Set(
  'P H1 H2 H3 H4 H5 H6 UL OL DL TABLE BLOCKQUOTE PRE FIGURE FIGCAPTION SECTION ARTICLE MAIN ADDRESS HR'.split(' '),
);
const lines = new Set('DIV LI DT DD TR CAPTION DETAILS SUMMARY HEADER FOOTER ASIDE NAV FORM CENTER BODY'.split(' '));

/** Text of a tree. `withFurniture` keeps navigation, headers and footers. Walks without recursion. */
export function htmlText(root: HtmlNode, withFurniture = true): string {
  const writer = new LineWriter();
  let node: HtmlNode | null = root;
  let preformatted = 0;
  while (node) {
    const name = node.nodeName.toUpperCase();
    const leave = skipped.has(name) || (!withFurniture && isFurniture(node));
    if (!leave) {
      if (node.nodeType === TEXT_NODE) writer.text(node.textContent ?? '', preformatted > 0);
      if (node.nodeType === ELEMENT_NODE) openElement(writer, name);
      if (name === 'PRE') preformatted += 1;
    }
    if (!leave && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (!leave && name === 'PRE') preformatted -= 1;
    if (!leave) closeElement(writer, name);
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node?.nodeName.toUpperCase() === 'PRE') preformatted -= 1;
      if (node) closeElement(writer, node.nodeName.toUpperCase());
    }
    node = node === root || !node ? null : node.nextSibling;
  }
  return writer.finish();
}

/** The header of an article is its heading; the header of a page is not. */
function isFurniture({ nodeName, parentNode }: HtmlNode): boolean {
  const name = nodeName.toUpperCase();
  const ofArticle = name === 'HEADER' && /^(?:article|main)$/i.test(parentNode?.nodeName ?? '');
  return furniture.has(name) && !ofArticle;
}

function openElement(writer: LineWriter, name: string): void {
  if (name === 'BR') writer.lineEnd();
  else if (name === 'TD' || name === 'TH') writer.cellStart();
  else if (paragraphs.has(name)) writer.breakLines(2);
  else if (lines.has(name)) writer.breakLines(1);
}

function closeElement(writer: LineWriter, name: string): void {
  if (name === 'TD' || name === 'TH') writer.cellEnd();
  else if (paragraphs.has(name)) writer.breakLines(2);
  else if (lines.has(name)) writer.breakLines(1);
}

/** Collapses white space as a browser does and remembers how far the next words must stand off. */
class LineWriter {
  private readonly parts: string[] = [];
  private pendingLines = 0;
  private pendingTabs = 0;
  private pendingSpace = false;
  private cells = 0;
  private last = '';

  text(raw: string, preformatted: boolean): void {
    if (preformatted) return this.preformatted(raw);
    const text = raw.replace(/[ \t\n\r\f\u00A0]+/g, ' ');
    const words = text.trim();
    if (words === '') {
      this.pendingSpace ||= text !== '';
      return;
    }
    if (text.startsWith(' ')) this.pendingSpace = true;
    this.write(joinCjk(words));
    this.pendingSpace = text.endsWith(' ');
  }

  /** Within a cell, blocks stand beside one another: a row stays one line. */
  breakLines(count: number): void {
    if (this.cells > 0) {
      this.pendingSpace = true;
      return;
    }
    this.pendingLines = Math.max(this.pendingLines, count);
    this.pendingTabs = 0;
    this.pendingSpace = false;
  }

  /** `<br>`: one is a line end, two in a row end a paragraph. */
  lineEnd(): void {
    if (this.cells > 0) return this.breakLines(1);
    this.pendingLines = Math.min(2, this.pendingLines + 1);
    this.pendingSpace = false;
  }

  cellStart(): void {
    this.cells += 1;
  }

  cellEnd(): void {
    this.cells = Math.max(0, this.cells - 1);
    this.pendingTabs += 1;
  }

  finish(): string {
    return this.parts.join('');
  }

  private preformatted(raw: string): void {
    for (const [index, line] of raw.split('\n').entries()) {
      if (index > 0) this.lineEnd();
      if (line.trim() !== '') this.write(line);
    }
  }

  private write(words: string): void {
    if (this.parts.length > 0) this.parts.push(this.separator(words));
    this.pendingLines = 0;
    this.pendingTabs = 0;
    this.pendingSpace = false;
    this.parts.push(words);
    this.last = words;
  }

  private separator(next: string): string {
    if (this.pendingLines > 0) return '\n'.repeat(this.pendingLines);
    if (this.pendingTabs > 0) return '\t'.repeat(this.pendingTabs);
    if (!this.pendingSpace) return '';
    return isCjk(this.last.charCodeAt(this.last.length - 1)) && isCjk(next.charCodeAt(0)) ? '' : ' ';
  }
}

/** White space between two ideographs comes from the line width of the source, not from the writer. */
function joinCjk(words: string): string {
  return words.replace(/(?<=[\u3001-\u9FFF\uFF00-\uFF65]) (?=[\u3001-\u9FFF\uFF00-\uFF65])/g, '');
}
