/** Words of a page by where they stand: columns in reading order, rows within them. */

/** A run of characters on a page; points from the left and from the top, `y` at the baseline. */
export interface PageWord {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the type. */
  readonly size: number;
  /** False for words that run upwards, downwards or aslant. */
  readonly upright: boolean;
}

/** Words on one baseline, joined: blanks where words stand apart, tabs where columns of a table do. */
export interface PageRow {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Rows of one column of type; a page of plain type is one block. */
export type PageBlock = readonly PageRow[];

/** A column of prose holds lines at least this long on average; narrower ones are columns of a table. */
const PROSE_UNITS = 18;

/** Blocks of a page in reading order. Words that do not stand upright come last, as they lie in the file. */
export function pageBlocks(words: readonly PageWord[]): readonly PageBlock[] {
  const upright = words.filter((word) => word.upright);
  const others = words.filter((word) => !word.upright);
  const blocks = splitColumns(rowsOf(upright));
  const aslant = others.map((word) => rowOf([word]));
  return aslant.length > 0 ? [...blocks, aslant] : blocks;
}

/** Words by baseline, from the top. Two baselines within a third of the type size are one (superscripts, mixed fonts). */
function rowsOf(words: readonly PageWord[]): PageWord[][] {
  const sorted = words.toSorted((a, b) => a.y - b.y);
  const rows: PageWord[][] = [];
  let baseline = Number.NEGATIVE_INFINITY;
  for (const word of sorted) {
    const current = rows.at(-1);
    if (current && word.y - baseline <= word.size * 0.34) current.push(word);
    else {
      rows.push([word]);
      baseline = word.y;
    }
  }
  return rows.map((row) => row.toSorted((a, b) => a.x - b.x));
}

/**
 * Cuts runs of rows that share a gutter into a left and a right column. A gutter is a stretch that no word crosses,
 * with lines of prose on both sides; the columns of a table have gutters too, but short words.
 */
function splitColumns(rows: readonly PageWord[][]): PageBlock[] {
  const blocks: PageBlock[] = [];
  let single: PageRow[] = [];
  let at = 0;
  while (at < rows.length) {
    const columns = columnsFrom(rows, at);
    if (columns) {
      if (single.length > 0) blocks.push(single);
      single = [];
      blocks.push(...columns.blocks);
      at = columns.next;
    } else {
      single.push(rowOf(rows[at] ?? []));
      at += 1;
    }
  }
  if (single.length > 0) blocks.push(single);
  return blocks;
}

function columnsFrom(rows: readonly PageWord[][], start: number): { blocks: PageBlock[]; next: number } | null {
  const first = rows[start] ?? [];
  const gap = widestGap(first);
  if (!gap) return null;
  let { from, to } = gap;
  const left: PageRow[] = [];
  const right: PageRow[] = [];
  let at = start;
  for (; at < rows.length; at += 1) {
    const row = rows[at] ?? [];
    const crossing = row.find((word) => word.x < to && word.x + word.width > from);
    const narrowed = narrowGap(row, { from, to });
    if (crossing && (!narrowed || narrowed.to - narrowed.from < crossing.size * 0.8)) break;
    ({ from, to } = narrowed ?? { from, to });
    const middle = (from + to) / 2;
    const sides = [row.filter((word) => word.x < middle), row.filter((word) => word.x >= middle)] as const;
    if (sides[0].length > 0) left.push(rowOf(sides[0]));
    if (sides[1].length > 0) right.push(rowOf(sides[1]));
  }
  return isProse(left) && isProse(right) ? { blocks: [left, right], next: at } : null;
}

/** The gutter that is left when `row` is laid over it; null when nothing is. */
function narrowGap(row: readonly PageWord[], gap: { from: number; to: number }): { from: number; to: number } | null {
  const middle = (gap.from + gap.to) / 2;
  let { from, to } = gap;
  for (const word of row) {
    const end = word.x + word.width;
    if (word.x < middle && end > middle) return null;
    if (end <= middle) from = Math.max(from, end);
    else to = Math.min(to, word.x);
  }
  return to > from ? { from, to } : null;
}

function widestGap(row: readonly PageWord[]): { from: number; to: number } | null {
  let best: { from: number; to: number } | null = null;
  for (let i = 1; i < row.length; i += 1) {
    const [before, after] = [row[i - 1], row[i]];
    if (!before || !after) continue;
    const [from, to] = [before.x + before.width, after.x];
    if (to - from > after.size && to - from > (best ? best.to - best.from : 0)) best = { from, to };
  }
  return best;
}

function isProse(rows: readonly PageRow[]): boolean {
  if (rows.length < 3) return false;
  const units = rows.reduce((sum, row) => sum + row.text.length + (row.text.match(/[\u2E80-\u9FFF]/g)?.length ?? 0), 0);
  return units / rows.length >= PROSE_UNITS && rows.filter((row) => row.text.includes('\t')).length * 4 < rows.length;
}

function rowOf(words: readonly PageWord[]): PageRow {
  let text = '';
  let right = words[0]?.x ?? 0;
  let size = 0;
  for (const word of words) {
    if (text !== '') text += separator({ text, right }, word);
    text += word.text.trim() === '' ? '' : word.text;
    right = Math.max(right, word.x + word.width);
    size = Math.max(size, word.size);
  }
  return { text: text.trim(), left: words[0]?.x ?? 0, right, y: words[0]?.y ?? 0, size };
}

function separator(before: { text: string; right: number }, word: PageWord): string {
  const gap = word.x - before.right;
  if (gap > word.size * 1.6) return '\t';
  return gap > word.size * 0.18 && !/\s$/.test(before.text) && !/^\s/.test(word.text) ? ' ' : '';
}
