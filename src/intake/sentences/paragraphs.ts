import type { Span } from '../../core/claims/span.ts';

/** A line of the document with its outer white space left off. */
export interface Paragraph extends Span {
  /** True when Chinese characters prevail, so that Chinese rules read it. */
  readonly cjk: boolean;
  /** Short, without a closing mark: a title or heading. Headings are sentences too. */
  readonly heading: boolean;
}

const sampleLength = 400;
const headingLimit = { cjk: 45, latin: 140 };

export function isCjk(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);
}

function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b);
}

/** Moves both ends inwards over white space. */
export function trimSpan(text: string, { start, end }: Span): Span {
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

/** Share of Chinese characters among the letters at the head of a stretch; a fifth is enough to need Chinese rules. */
function readsAsCjk(text: string, { start, end }: Span): boolean {
  const stop = Math.min(end, start + sampleLength);
  let cjk = 0;
  let letters = 0;
  for (let at = start; at < stop; at += 1) {
    const code = text.charCodeAt(at);
    if (isCjk(code)) cjk += 1;
    else if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) letters += 1;
  }
  // One Chinese character says about as much as three Latin letters.
  return cjk * 3 > letters;
}

const closing = new Set('.!?。！？…;；:：,，”"」』)）');

function isHeading(text: string, { start, end }: Span, cjk: boolean): boolean {
  return end - start <= (cjk ? headingLimit.cjk : headingLimit.latin) && !closing.has(text.charAt(end - 1));
}

/** The paragraphs of a document, in order. Any of LF, CR LF and CR ends a line. */
export function* paragraphs(text: string): Generator<Paragraph, void> {
  let from = 0;
  while (from < text.length) {
    let to = from;
    while (to < text.length && text.charCodeAt(to) !== 10 && text.charCodeAt(to) !== 13) to += 1;
    const span = trimSpan(text, { start: from, end: to });
    if (span.start < span.end) {
      const cjk = readsAsCjk(text, span);
      yield { ...span, cjk, heading: isHeading(text, span, cjk) };
    }
    from = to + 1;
  }
}
