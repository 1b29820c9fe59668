/**
 * The archived text with the words of every claim marked. Marks nest; where spans overlap only in part, the later one
 * is closed and opened again. `textContent` of the result equals the archived text, code unit for code unit.
 */
import type { Html } from '../html.ts';
import { concat, exactText, html, tag } from '../html.ts';
import type { MarkedSpan, Segment } from './segments.ts';
import { lines, segments } from './segments.ts';

export interface TextMark extends MarkedSpan {
  /** Class names that say the review state, so that the page's style can. */
  readonly state: string;
}

function openMark(mark: TextMark, isFirst: boolean, isCurrent: boolean): Html {
  const classes = `mark mark-${mark.state}${isCurrent ? ' mark-current' : ''}`;
  return isFirst
    ? html`<mark class="${classes}" id="claim-${mark.id}" data-mark="${mark.id}">`
    : html`<mark class="${classes}" data-mark="${mark.id}">`;
}

export interface MarkOptions {
  /** The claim that the reader works on; its mark stands out. */
  readonly current?: string | null;
  /** Where marked words lead: to the note beside the text, unless told otherwise. Then no stub opens on them. */
  readonly href?: (claimId: string) => string;
}

interface Writer {
  readonly pieces: Html[];
  readonly marks: ReadonlyMap<string, TextMark>;
  readonly seen: Set<string>;
  readonly linked: Set<string>;
  readonly options: MarkOptions;
}

/** Opens and closes marks so that exactly those of `covering` are open; keeps what stays open on both sides. */
function moveTo(writer: Writer, open: string[], covering: readonly string[]): string[] {
  let kept = 0;
  while (kept < open.length && open[kept] === covering[kept]) kept += 1;
  for (let level = open.length; level > kept; level -= 1) writer.pieces.push(tag('</mark>'));
  for (const id of covering.slice(kept)) {
    const mark = writer.marks.get(id);
    if (mark === undefined) continue;
    writer.pieces.push(openMark(mark, !writer.seen.has(id), id === writer.options.current));
    writer.seen.add(id);
  }
  return [...covering];
}

/** A stretch of text; marked text leads to the innermost claim. */
function writeText(writer: Writer, text: string, covering: readonly string[]): void {
  const innermost = covering.at(-1);
  if (innermost === undefined) {
    writer.pieces.push(exactText(text));
    return;
  }
  const again = writer.linked.has(innermost) && html` tabindex="-1"`;
  writer.linked.add(innermost);
  const { href } = writer.options;
  writer.pieces.push(
    href
      ? html`<a href="${href(innermost)}" ${again}>${exactText(text)}</a>`
      : html`<a href="#note-${innermost}" data-claim="${innermost}" ${again}>${exactText(text)}</a>`,
  );
}

function writeLine(writer: Writer, text: string, line: Segment[]): void {
  let open: string[] = [];
  writer.pieces.push(tag('<p>'));
  for (const segment of line) {
    open = moveTo(writer, open, segment.covering);
    writeText(writer, text.slice(segment.start, segment.end), segment.covering);
  }
  moveTo(writer, open, []);
  writer.pieces.push(tag('</p>'));
}

export function markedText(text: string, marks: readonly TextMark[], options: MarkOptions = {}): Html {
  const writer: Writer = {
    pieces: [],
    marks: new Map(marks.map((mark) => [mark.id, mark])),
    seen: new Set(),
    linked: new Set(),
    options,
  };
  const all = segments(text, marks);
  let next = 0;
  for (const { span, isBreak } of lines(text)) {
    const inLine: Segment[] = [];
    for (let segment = all[next]; segment !== undefined && segment.start < span.end; segment = all[next]) {
      const [start, end] = [Math.max(segment.start, span.start), Math.min(segment.end, span.end)];
      if (start < end) inLine.push({ start, end, covering: segment.covering });
      if (segment.end > span.end) break;
      next += 1;
    }
    if (isBreak) writer.pieces.push(exactText(text.slice(span.start, span.end)));
    else writeLine(writer, text, inLine);
  }
  return concat(writer.pieces);
}
