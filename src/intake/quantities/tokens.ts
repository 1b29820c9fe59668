/** Cuts a stretch of text into the tokens that the readers of quantities look at. One pass, no look-back. */
import type { Span } from '../../core/claims/span.ts';
import { digitAt, scanNumber } from './numberLiteral.ts';

export interface Token extends Span {
  readonly kind: 'number' | 'word' | 'symbol' | 'han';
  /** Words in lower case; numbers as a plain decimal ("1234.5"); symbols as they stand. */
  readonly text: string;
  /** White space stands before it. */
  readonly spaced: boolean;
  /** Words: it starts with a capital letter. */
  readonly capital: boolean;
  /** Numbers: written with something that is no decimal (several points, more digits than a figure has). */
  readonly odd: boolean;
  /** Numbers: written with thousands separators or a fraction, so no year and no house number. */
  readonly grouped: boolean;
}

const vulgarFractions: Readonly<Record<string, string>> = {
  '½': '0.5',
  '¼': '0.25',
  '¾': '0.75',
  '⅓': '0.333333333333',
  '⅔': '0.666666666667',
  '⅕': '0.2',
  '⅛': '0.125',
};

/** Tokens of `text.slice(start, end)`, offsets into the whole text. */
export function tokenize(text: string, { start, end }: Span): Token[] {
  const tokens: Token[] = [];
  let at = start;
  let spaced = true;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      spaced = true;
      at += 1;
      continue;
    }
    const token = readToken(text, { start: at, end }, spaced, tokens.at(-1));
    tokens.push(token);
    at = token.end;
    spaced = false;
  }
  return tokens;
}

function readToken(text: string, rest: Span, spaced: boolean, before: Token | undefined): Token {
  const { start, end } = rest;
  const code = text.charCodeAt(start);
  if (digitAt(text, start) >= 0 || (code === 46 && spaced && start + 1 < end && digitAt(text, start + 1) >= 0)) {
    const literal = scanNumber(text, rest);
    return { kind: 'number', start, spaced, capital: false, ...literal };
  }
  if (isLetter(code)) {
    const stop = wordEnd(text, start, end);
    const raw = text.slice(start, stop);
    const text_ = raw.toLowerCase();
    const capital = text_.charCodeAt(0) !== code;
    return { kind: 'word', start, end: stop, text: text_, spaced, capital, odd: false, grouped: false };
  }
  if (isHan(code)) {
    let stop = start + 1;
    while (stop < end && isHan(text.charCodeAt(stop))) stop += 1;
    return { kind: 'han', start, end: stop, text: '', spaced, capital: false, odd: false, grouped: false };
  }
  const char = text.charAt(start);
  const fraction = vulgarFractions[char];
  if (fraction !== undefined) {
    const joined = before?.kind === 'number' && !spaced;
    const kind = joined ? 'symbol' : 'number';
    const value = joined ? char : fraction;
    return { kind, start, end: start + 1, text: value, spaced, capital: false, odd: false, grouped: true };
  }
  return { kind: 'symbol', start, end: start + 1, text: char, spaced, capital: false, odd: false, grouped: false };
}

/** The decimal of a vulgar fraction sign; undefined for other signs. */
export function vulgarFraction(sign: string): string | undefined {
  return vulgarFractions[sign];
}

/** Letters with apostrophes inside ("company's"), and dotted abbreviations ("U.S.", "a.m.") with their last point. */
function wordEnd(text: string, start: number, end: number): number {
  let at = start + 1;
  if (
    at + 1 < end &&
    text.charCodeAt(at) === 46 &&
    isLetter(text.charCodeAt(at + 1)) &&
    !isLetter(text.charCodeAt(at + 2))
  ) {
    while (
      at + 1 < end &&
      text.charCodeAt(at) === 46 &&
      isLetter(text.charCodeAt(at + 1)) &&
      !isLetter(text.charCodeAt(at + 2))
    ) {
      at += 2;
    }
    return at < end && text.charCodeAt(at) === 46 ? at + 1 : at;
  }
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) at += 1;
    else if ((code === 39 || code === 0x2019) && at + 1 < end && isLetter(text.charCodeAt(at + 1))) at += 2;
    else break;
  }
  return at;
}

export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** Latin, Greek and Cyrillic letters; full-width Latin letters too. */
export function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 0xc0 && code <= 0x52f && code !== 0xd7 && code !== 0xf7) ||
    code === 0xb5 ||
    (code >= 0x1e00 && code <= 0x1fff) ||
    (code >= 0xff21 && code <= 0xff3a) ||
    (code >= 0xff41 && code <= 0xff5a)
  );
}

export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || code === 0x3007 || (code >= 0x3400 && code <= 0x4dbf);
}
