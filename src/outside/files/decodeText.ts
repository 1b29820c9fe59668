/** Bytes become text. What cannot be decoded beyond doubt is refused: a figure in the wrong script is worse than none. */
import { CounterfoilError } from '../../core/errors/errors.ts';
import { DOCUMENT_BINARY, DOCUMENT_ENCODING } from './errors.ts';
import { guessLegacyEncoding } from './legacyEncoding.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly warnings: readonly string[];
}

const REPLACEMENT = '\uFFFD';

/**
 * Decodes by byte order mark, then UTF-16 by its pattern of zero bytes, then strict UTF-8, then the encoding that the
 * document declares, then the legacy encoding whose reading looks like language. Lone surrogates become U+FFFD with a
 * warning. The byte order mark is dropped and line ends become `\n`; nothing else changes (no Unicode normalisation).
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const warnings: string[] = [];
  const { text, encoding } = decodeBytes(bytes, declared, warnings);
  const clean = replaceControls(normaliseLineEnds(text), warnings);
  return { text: clean, encoding, warnings };
}

function decodeBytes(bytes: Uint8Array, declared: string | undefined, warnings: string[]) {
  const marked = byteOrderMark(bytes);
  if (marked)
    return { text: decodeUnicode(bytes.subarray(marked.length), marked.encoding, warnings), encoding: marked.encoding };
  if (bytes.includes(0)) {
    const wide = wideWithoutMark(bytes);
    if (!wide) throw new CounterfoilError(DOCUMENT_BINARY, 'the file holds zero bytes, which no text does');
    warnings.push(`No byte order mark; read as ${wide.toUpperCase()}.`);
    return { text: decodeUnicode(bytes, wide, warnings), encoding: wide };
  }
  const utf8 = decodeUtf8(bytes, warnings);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const legacy = decodeStrict(bytes, declared) ?? guessLegacyEncoding(bytes);
  if (!legacy) {
    throw new CounterfoilError(
      DOCUMENT_ENCODING,
      'the text is not UTF-8, and no other encoding makes words of it beyond doubt',
    );
  }
  warnings.push(`Not UTF-8; read as ${legacy.encoding}.`);
  return legacy;
}

function byteOrderMark(bytes: Uint8Array): { encoding: string; length: number } | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { encoding: 'utf-32le', length: 4 };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { encoding: 'utf-32be', length: 4 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

/** UTF-16 and UTF-32 text of any language has line ends, blanks or figures, and their zero bytes fall on one side. */
function wideWithoutMark(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, Math.min(bytes.length - (bytes.length % 4), 65_536));
  const zeros = [0, 0, 0, 0];
  for (let i = 0; i < sample.length; i += 1) if (sample[i] === 0) zeros[i % 4] = (zeros[i % 4] ?? 0) + 1;
  const [first = 0, second = 0, third = 0, fourth = 0] = zeros;
  const quarter = sample.length / 4;
  if (bytes.length % 4 === 0 && quarter > 0) {
    if (third > quarter * 0.9 && fourth === quarter && first === 0) return 'utf-32le';
    if (second > quarter * 0.9 && first === quarter && fourth === 0) return 'utf-32be';
  }
  if (bytes.length % 2 !== 0) return null;
  const [even, odd] = [first + third, second + fourth];
  const encoding = odd > even * 8 ? 'utf-16le' : even > odd * 8 ? 'utf-16be' : null;
  if (!encoding) return null;
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, 65_536));
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return /[\0-\x08\x0E-\x1F\uFFFE\uFFFF]/.test(text) ? null : encoding;
}

function decodeUnicode(bytes: Uint8Array, encoding: string, warnings: string[]): string {
  if (encoding === 'utf-8') {
    const text = decodeUtf8(bytes, warnings);
    if (text === null) throw new CounterfoilError(DOCUMENT_ENCODING, 'the file says it is UTF-8 and is not');
    return text;
  }
  const text = encoding.startsWith('utf-32')
    ? decodeUtf32(bytes, encoding === 'utf-32le')
    : new TextDecoder(encoding).decode(bytes);
  const wrong = countOf(text, REPLACEMENT);
  if (wrong > Math.max(20, text.length / 100)) {
    throw new CounterfoilError(DOCUMENT_ENCODING, `the file says it is ${encoding.toUpperCase()} and is not`);
  }
  if (wrong > 0) warnings.push(replacedWarning(wrong));
  return text;
}

function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let i = 0; i + 4 <= bytes.length; i += 4) {
    const point = view.getUint32(i, littleEndian);
    const real = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    parts.push(real ? String.fromCodePoint(point) : REPLACEMENT);
  }
  return parts.join('');
}

/** Strict UTF-8, forgiving only encoded lone surrogates and a last character that was cut off. Null if it is not UTF-8. */
function decodeUtf8(bytes: Uint8Array, warnings: string[]): string | null {
  const strict = decodeStrict(bytes, 'utf-8');
  if (strict) return strict.text;
  const repaired = replaceUtf8Surrogates(bytes);
  const whole = repaired.bytes.subarray(0, endOfWholeCharacters(repaired.bytes));
  const text = decodeStrict(whole, 'utf-8')?.text;
  const cut = whole.length < bytes.length ? 1 : 0;
  if (text === undefined || !hasNonAscii(whole) || repaired.count > Math.max(20, text.length / 100)) return null;
  warnings.push(replacedWarning(repaired.count + cut));
  return text + REPLACEMENT.repeat(cut);
}

/** A surrogate in UTF-8 is ED A0..BF xx, as long as U+FFFD (EF BF BD), so it is replaced in a copy in place. */
function replaceUtf8Surrogates(bytes: Uint8Array): { bytes: Uint8Array; count: number } {
  let copy: Uint8Array | null = null;
  let count = 0;
  for (let i = bytes.indexOf(0xed); i !== -1; i = bytes.indexOf(0xed, i + 1)) {
    const [second = 0, third = 0] = [bytes[i + 1], bytes[i + 2]];
    if (second < 0xa0 || second > 0xbf || third < 0x80 || third > 0xbf) continue;
    copy ??= bytes.slice();
    copy.set([0xef, 0xbf, 0xbd], i);
    count += 1;
  }
  return { bytes: copy ?? bytes, count };
}

function endOfWholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < needed ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

function hasNonAscii(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte >= 0x80);
}

function decodeStrict(bytes: Uint8Array, encoding: string | undefined): { text: string; encoding: string } | null {
  if (!encoding) return null;
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    return { text: decoder.decode(bytes), encoding: decoder.encoding };
  } catch {
    return null;
  }
}

function normaliseLineEnds(text: string): string {
  return text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n');
}

/** A stray control character becomes a blank, with a warning; many of them mean that this is no text. */
export function replaceControls(text: string, warnings: string[]): string {
  let count = 0;
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const clean = text.replace(/[\0-\x08\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]/g, () => {
    count += 1;
    return ' ';
  });
  if (count > Math.max(5, text.length / 1000)) {
    throw new CounterfoilError(DOCUMENT_BINARY, `the file holds ${count} control characters, which no text does`);
  }
  if (count > 0) warnings.push(`${count} control ${count === 1 ? 'character was' : 'characters were'} read as blanks.`);
  return clean;
}

function countOf(text: string, character: string): number {
  let count = 0;
  for (let i = text.indexOf(character); i !== -1; i = text.indexOf(character, i + 1)) count += 1;
  return count;
}

function replacedWarning(count: number): string {
  return `${count} broken ${count === 1 ? 'character was' : 'characters were'} replaced by U+FFFD.`;
}
