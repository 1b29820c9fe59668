import { segment } from 'sentencex';
import type { Span } from '../../core/claims/span.ts';
import type { Paragraph } from './paragraphs.ts';
import { trimSpan } from './paragraphs.ts';

/**
 * Longest stretch that is handed to the splitter, and longest sentence. Its cost grows faster than the text does, and no
 * sentence that people write is longer; a line of millions of characters is cut at white space or a mark first.
 */
const blockLimits = { cjk: 1000, latin: 2000 };

const cutAfterStop = /[。！？\n]/u;
const cutAfter = /[\s,，。；;、）)]/u;

/** A safe place to cut at or before `limit`: after a full stop, else after white space or a mark, never between the halves of a surrogate pair. */
function cutPoint(text: string, start: number, limit: number): number {
  for (const pattern of [cutAfterStop, cutAfter])
    for (let at = limit; at > limit - 400; at -= 1) if (pattern.test(text.charAt(at - 1))) return at;
  const code = text.charCodeAt(limit - 1);
  return limit - start > 1 && code >= 0xd800 && code <= 0xdbff ? limit - 1 : limit;
}

function* blocks(text: string, { start, end, cjk }: Paragraph): Generator<Span, void> {
  const blockLimit = cjk ? blockLimits.cjk : blockLimits.latin;
  let from = start;
  while (end - from > blockLimit) {
    const to = cutPoint(text, from, from + blockLimit);
    yield { start: from, end: to };
    from = to;
  }
  if (from < end) yield { start: from, end };
}

/** 「…。」林志成说。 The splitter ends a sentence with the quotation; who spoke stands in the next, and belongs to it. */
const closesQuotation = /[”」』]$/u;
const namesSpeaker =
  /^[^，。！？“「『\s]{2,24}(?:说|說|表示|指出|强调|強調|称|稱|介绍|介紹|坦言|认为|認為|回应|回應)[。！，]?/u;

const stop = /[。！？]/u;
const figure = /[0-9０-９]/u;
const opensQuotation = /[“「『（《]/u;
const endsQuotation = /[”」』）》]/u;

/** 资金超过1500亿元。2020年底，…: the splitter takes a full stop before a figure for a decimal point; outside quotations none is. */
function* cutBeforeFigures(piece: string): Generator<string, void> {
  let from = 0;
  let depth = 0;
  for (let at = 0; at + 1 < piece.length; at += 1) {
    const character = piece.charAt(at);
    if (opensQuotation.test(character)) depth += 1;
    else if (endsQuotation.test(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && stop.test(character) && figure.test(piece.charAt(at + 1))) {
      yield piece.slice(from, at + 1);
      from = at + 1;
    }
  }
  yield piece.slice(from);
}

const mayNeedCut = /[。！？][0-9０-９]/u;

function pieces(language: string, text: string): string[] {
  const found: string[] = [];
  for (const piece of segment(language, text)) {
    const last = found.at(-1);
    if (
      last !== undefined &&
      language === 'zh' &&
      closesQuotation.test(last.slice(-2).trimEnd()) &&
      namesSpeaker.test(piece.slice(0, 40))
    )
      found[found.length - 1] = last + piece;
    else if (language === 'zh' && mayNeedCut.test(piece)) found.push(...cutBeforeFigures(piece));
    else found.push(piece);
  }
  return found;
}

/** The sentences of a paragraph, in order, without outer white space. They cover all its other characters. */
export function* sentences(text: string, paragraph: Paragraph): Generator<Span, void> {
  const language = paragraph.cjk ? 'zh' : 'en';
  for (const block of blocks(text, paragraph)) {
    let from = block.start;
    for (const piece of pieces(language, text.slice(block.start, block.end))) {
      const span = trimSpan(text, { start: from, end: Math.min(from + piece.length, block.end) });
      from += piece.length;
      if (span.start < span.end) yield span;
    }
    // The splitter is lossless in all we measured; if it ever is not, the rest is one sentence rather than lost.
    if (from < block.end) yield trimSpan(text, { start: from, end: block.end });
  }
}
