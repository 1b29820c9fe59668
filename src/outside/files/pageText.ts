/** Pages of rows become paragraphs: lines run on, hyphens at line ends close up, running heads and page numbers go. */
import { isCjk } from './cjk.ts';
import { pageBlocks } from './pageRows.ts';
import type { PageBlock, PageRow, PageWord } from './pageRows.ts';

/** Text of all pages. A paragraph that a page end interrupts is put together again. */
export function pagesText(pages: readonly (readonly PageWord[])[]): string {
  const paragraphs: string[] = [];
  for (const blocks of withoutRunningRows(pages.map(pageBlocks))) {
    for (const [index, block] of blocks.entries()) {
      for (const [position, paragraph] of blockParagraphs(block).entries()) {
        const last = paragraphs.at(-1);
        const atBreak = position === 0 && last !== undefined;
        if (atBreak && runsOn(last, paragraph, index === 0))
          paragraphs[paragraphs.length - 1] = joinLines(last, paragraph);
        else paragraphs.push(paragraph);
      }
    }
  }
  return paragraphs.join('\n\n').replace(/(\t[^\n]*)\n\n(?=[^\n]*\t)/g, '$1\n');
}

/** Lines of a block run on while they are full, stand close and begin at the margin. */
function blockParagraphs(block: PageBlock): string[] {
  const right = block.reduce((most, row) => Math.max(most, row.right), Number.NEGATIVE_INFINITY);
  const left = block.reduce((least, row) => Math.min(least, row.left), Number.POSITIVE_INFINITY);
  const paragraphs: string[] = [];
  let previous: PageRow | null = null;
  for (const row of block) {
    if (row.text === '') continue;
    const last = paragraphs.at(-1);
    if (previous && last !== undefined && continues(previous, row, { left, right })) {
      paragraphs[paragraphs.length - 1] = joinLines(last, row.text);
    } else paragraphs.push(row.text);
    previous = row;
  }
  return paragraphs;
}

function continues(previous: PageRow, row: PageRow, margin: { left: number; right: number }): boolean {
  if (previous.text.includes('\t') || row.text.includes('\t')) return false;
  if (Math.abs(previous.size - row.size) > 0.15 * row.size) return false;
  if (row.y - previous.y > 2 * row.size || row.y <= previous.y) return false;
  const full = previous.right >= margin.right - Math.max(3 * row.size, 0.15 * (margin.right - margin.left));
  const indented = row.left > margin.left + 0.8 * row.size && row.left > previous.left + 0.8 * row.size;
  return full && !indented;
}

/** Whether a paragraph goes on in the next column or page: the last sentence is open and no new one begins. */
function runsOn(last: string, next: string, newPage: boolean): boolean {
  if (last.includes('\t') || next.includes('\t') || last.length < 40) return false;
  const open = !/[.!?:;。！？：；…"'”’)）》」】]\s*$/.test(last);
  return (
    open &&
    (/^[\p{Ll}\d]/u.test(next) || (isCjk(next.charCodeAt(0)) && (newPage || isCjk(last.charCodeAt(last.length - 1)))))
  );
}

/** Puts two lines together: a hyphen before a small letter closes up, ideographs need no blank. */
function joinLines(last: string, next: string): string {
  if (/\p{L}-$/u.test(last) && /^\p{Ll}/u.test(next)) return last.slice(0, -1) + next;
  if (/[\d\p{L}]-$/u.test(last)) return last + next;
  const ideographs = isCjk(last.charCodeAt(last.length - 1)) || isCjk(next.charCodeAt(0));
  return ideographs ? last + next : `${last} ${next}`;
}

/** Rows at the head or foot that come back on most pages, their figures aside, belong to the paper and not to the text. */
function withoutRunningRows(pages: readonly (readonly PageBlock[])[]): readonly (readonly PageBlock[])[] {
  if (pages.length < 3) return pages;
  const counts = new Map<string, number>();
  for (const blocks of pages)
    for (const shape of new Set(edgeRows(blocks).map(shapeOf))) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  return pages.map((blocks) => {
    const running = new Set(
      edgeRows(blocks).filter((row) => (counts.get(shapeOf(row)) ?? 0) >= Math.max(3, pages.length * 0.6)),
    );
    return blocks.map((block) => block.filter((row) => !running.has(row))).filter((block) => block.length > 0);
  });
}

function edgeRows(blocks: readonly PageBlock[]): PageRow[] {
  const rows = blocks.flat().toSorted((a, b) => a.y - b.y);
  return rows.length <= 2 ? rows : [...rows.slice(0, 1), ...rows.slice(-1)];
}

function shapeOf(row: PageRow): string {
  return row.text.replace(/\d+/g, '#');
}
