/** Reads one figure written in digits: "1,234.5", "1 234", "1.234,5", "1,00,000", full-width digits. */
import type { Span } from '../../core/claims/span.ts';

export interface NumberLiteral {
  readonly end: number;
  readonly text: string;
  readonly odd: boolean;
  readonly grouped: boolean;
}

/** More digits than any figure of a report has: an identifier. */
const longestFigure = 18;

/** The digit at an offset, full-width ones too; -1 where there is none. */
export function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10;
  return -1;
}

/** The figure that starts at `rest.start`; always takes at least one character. */
export function scanNumber(text: string, { start, end }: Span): NumberLiteral {
  const wholeEnd = digitsEnd(text, start, end);
  if (wholeEnd - start > longestFigure) return { end: wholeEnd, text: '0', odd: true, grouped: false };
  if (wholeEnd - start <= 3 && wholeEnd > start) {
    const grouped =
      groupedByComma(text, { start, end, wholeEnd }) ??
      groupedBySpace(text, { start, end, wholeEnd }) ??
      groupedByPoint(text, { start, end, wholeEnd });
    if (grouped) return grouped;
  }
  return withFraction(text, { start, end, wholeEnd }, foldDigits(text, start, wholeEnd), false);
}

interface Whole extends Span {
  readonly wholeEnd: number;
}

/** "1,234,567" and the Indian "1,00,000": groups of two or three digits, the last of three. */
function groupedByComma(text: string, whole: Whole): NumberLiteral | null {
  const { start, end, wholeEnd } = whole;
  let at = wholeEnd;
  let digits = foldDigits(text, start, wholeEnd);
  let last = 0;
  while (at < end && isComma(text, at)) {
    const stop = digitsEnd(text, at + 1, end);
    const size = stop - at - 1;
    if (size !== 3 && !(size === 2 && isComma(text, stop))) break;
    digits += foldDigits(text, at + 1, stop);
    last = size;
    at = stop;
    if (digits.length > longestFigure) return { end: at, text: '0', odd: true, grouped: true };
  }
  if (last !== 3) return null;
  return withFraction(text, { start, end, wholeEnd: at }, digits, true);
}

/** A comma, or a full-width one behind a full-width digit. */
function isComma(text: string, at: number): boolean {
  return text[at] === ',' || (text[at] === '，' && text.charCodeAt(at - 1) > 0xff00);
}

/** "1 234 567", where each space is one character and no fourth digit follows a group. */
function groupedBySpace(text: string, { start, end, wholeEnd }: Whole): NumberLiteral | null {
  let at = wholeEnd;
  let digits = foldDigits(text, start, wholeEnd);
  if (digits.startsWith('0')) return null;
  while (at + 3 < end && isGroupSpace(text.charCodeAt(at)) && digitsEnd(text, at + 1, end) === at + 4) {
    digits += foldDigits(text, at + 1, at + 4);
    at += 4;
    if (digits.length > longestFigure) return { end: at, text: '0', odd: true, grouped: true };
  }
  if (at === wholeEnd || text[start - 1] === '+') return null;
  if ((isGroupSpace(text.charCodeAt(at)) || text[at] === '-') && digitAt(text, at + 1) >= 0) return null;
  return withFraction(text, { start, end, wholeEnd: at }, digits, true);
}

/** "1.234.567" and "1.234,5": points group only where nothing else can be meant. */
function groupedByPoint(text: string, { start, end, wholeEnd }: Whole): NumberLiteral | null {
  let at = wholeEnd;
  let groups = 0;
  let digits = foldDigits(text, start, wholeEnd);
  while (
    at + 3 < end &&
    text[at] === '.' &&
    digitsEnd(text, at + 1, end) === at + 4 &&
    digits.length <= longestFigure
  ) {
    digits += foldDigits(text, at + 1, at + 4);
    at += 4;
    groups += 1;
  }
  if (groups === 0 || (text[at] === '.' && digitAt(text, at + 1) >= 0)) return null;
  if (text[at] === ',') {
    const stop = digitsEnd(text, at + 1, end);
    if (stop > at + 1 && stop <= at + 3 && text[stop] !== ',') {
      return { end: stop, text: `${digits}.${foldDigits(text, at + 1, stop)}`, odd: false, grouped: true };
    }
  }
  return groups > 1 ? { end: at, text: digits, odd: false, grouped: true } : null;
}

function withFraction(text: string, whole: Whole, digits: string, grouped: boolean): NumberLiteral {
  const { end, wholeEnd } = whole;
  const point = text[wholeEnd];
  if (wholeEnd >= end) return { end: wholeEnd, text: digits, odd: false, grouped };
  if (point === '.' || point === '．') {
    const stop = digitsEnd(text, wholeEnd + 1, end);
    if (stop > wholeEnd + 1) return afterPoint(text, { start: wholeEnd, end, wholeEnd: stop }, digits);
  }
  if (point === ',' && !grouped && isDecimalComma(text, wholeEnd, end)) {
    const stop = digitsEnd(text, wholeEnd + 1, end);
    return { end: stop, text: `${digits}.${foldDigits(text, wholeEnd + 1, stop)}`, odd: false, grouped: true };
  }
  return { end: wholeEnd, text: digits, odd: false, grouped };
}

/** The fraction behind a point; a second point with digits makes it a version or a dotted date. */
function afterPoint(text: string, fraction: Whole, digits: string): NumberLiteral {
  let stop = fraction.wholeEnd;
  let points = 1;
  while (stop < fraction.end && text[stop] === '.' && digitAt(text, stop + 1) >= 0) {
    stop = digitsEnd(text, stop + 1, fraction.end);
    points += 1;
  }
  if (points > 1 || stop - fraction.start > 2 * longestFigure)
    return { end: stop, text: '0', odd: true, grouped: true };
  const value = `${digits || '0'}.${foldDigits(text, fraction.start + 1, stop)}`;
  return { end: stop, text: value, odd: false, grouped: true };
}

/** "10,5 %" and "10,5 million": one or two digits behind a comma, and a sign or magnitude right after. */
function isDecimalComma(text: string, comma: number, end: number): boolean {
  const stop = digitsEnd(text, comma + 1, end);
  const size = stop - comma - 1;
  if (size < 1 || size > 2) return false;
  const next = text[stop] === ' ' ? stop + 1 : stop;
  const word = text.slice(next, Math.min(end, next + 7));
  return text[next] === '%' || word === 'million' || word === 'billion';
}

function isGroupSpace(code: number): boolean {
  return code === 32 || code === 0xa0 || code === 0x2009 || code === 0x202f;
}

function digitsEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && digitAt(text, at) >= 0) at += 1;
  return at;
}

const asciiDigits = /^\d*$/;

function foldDigits(text: string, start: number, end: number): string {
  const raw = text.slice(start, end);
  if (asciiDigits.test(raw)) return raw;
  let folded = '';
  for (let at = start; at < end; at += 1) folded += digitAt(text, at);
  return folded;
}
