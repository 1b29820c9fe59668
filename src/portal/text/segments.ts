/**
 * Cuts a text at every edge of every marked span, so that spans may nest, overlap or coincide and still every code
 * unit of the text appears once: joining the segments gives the text back.
 */
import type { Span } from '../../core/claims/span.ts';

export interface MarkedSpan extends Span {
  readonly id: string;
}

export interface Segment extends Span {
  /** Ids of the spans that cover the segment, outermost first: earlier start, then later end, then the order given. */
  readonly covering: readonly string[];
}

/** Moves an edge off the middle of a surrogate pair, outward, so that no character is cut in two. */
function offPair(text: string, index: number, outward: -1 | 1): number {
  const before = text.charCodeAt(index - 1);
  const after = text.charCodeAt(index);
  const inPair = before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
  return inPair ? index + outward : index;
}

/** Spans inside the text, in nesting order; empty and misplaced ones are left out. */
function placed(text: string, spans: readonly MarkedSpan[]): MarkedSpan[] {
  return spans
    .filter((span) => span.start >= 0 && span.start < span.end && span.end <= text.length)
    .map((span) => ({ id: span.id, start: offPair(text, span.start, -1), end: offPair(text, span.end, 1) }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Segments of the whole text in order. An empty text has none. */
export function segments(text: string, spans: readonly MarkedSpan[]): Segment[] {
  const marks = placed(text, spans);
  const edges = [...new Set([0, text.length, ...marks.flatMap((mark) => [mark.start, mark.end])])].sort(
    (a, b) => a - b,
  );
  const result: Segment[] = [];
  let open: MarkedSpan[] = [];
  let next = 0;
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1];
    if (end === undefined) break;
    open = open.filter((mark) => mark.end > start);
    for (let mark = marks[next]; mark !== undefined && mark.start <= start; mark = marks[++next]) open.push(mark);
    result.push({ start, end, covering: open.map((mark) => mark.id) });
  }
  return result;
}

/** Lines of a text and the line ends between them, in order; joined they give the text back. Linear in its length. */
export function lines(text: string): { readonly span: Span; readonly isBreak: boolean }[] {
  const result: { span: Span; isBreak: boolean }[] = [];
  let position = 0;
  for (const match of text.matchAll(/[\r\n]+/g)) {
    if (match.index > position) result.push({ span: { start: position, end: match.index }, isBreak: false });
    position = match.index + match[0].length;
    result.push({ span: { start: match.index, end: position }, isBreak: true });
  }
  if (position < text.length) result.push({ span: { start: position, end: text.length }, isBreak: false });
  return result;
}
