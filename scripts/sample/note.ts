/**
 * Reads one note of the sample: a block of `key: value` lines between `---` lines, then one sentence a line, with blank
 * lines between paragraphs. Two kinds of mark-up stand in a sentence and leave only their words in the text:
 *
 *     [[words|measure|figure|key=value key=value]]     a claim
 *     ((S:words|name|office))                          who says it; R for who reports it, C for who compiles it
 */
import type { Span } from '../../src/core/claims/span.ts';

/** A marked-up claim before its fields are read. */
export interface ClaimMark extends Span {
  readonly measure: string;
  readonly figure: string;
  readonly fields: ReadonlyMap<string, string>;
  readonly sentence: Span;
}

/** A marked-up link of the chain said by, reported by, compiled by. */
export interface SourceMark extends Span {
  readonly role: 'speaker' | 'reporter' | 'compiler';
  readonly name: string;
  readonly office: string | null;
  readonly sentence: Span;
}

export interface Note {
  readonly head: ReadonlyMap<string, string>;
  readonly text: string;
  readonly claims: readonly ClaimMark[];
  readonly sources: readonly SourceMark[];
}

const roles = new Map<string, SourceMark['role']>([
  ['S', 'speaker'],
  ['R', 'reporter'],
  ['C', 'compiler'],
]);
const mark = /\[\[([^\]]+)\]\]|\(\(([SRC]):([^)]+)\)\)/g;

/** Reads a note. Throws with the offending line when it is not in the form above. */
export function readNote(source: string): Note {
  const [, headText, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
  if (headText === undefined || body === undefined) throw new Error('a note begins with a head between --- lines');
  const head = new Map(headText.split('\n').map(readHeadLine));
  const joint = head.get('language') === 'zh-Hans' ? '' : ' ';
  const claims: ClaimMark[] = [];
  const sources: SourceMark[] = [];
  let text = '';
  for (const paragraph of body.trim().split(/\n\s*\n/)) {
    if (text !== '') text += '\n\n';
    for (const [index, line] of paragraph.split('\n').entries()) {
      if (index > 0) text += joint;
      const sentence = readSentence(line.trim(), text.length);
      text += sentence.text;
      claims.push(...sentence.claims);
      sources.push(...sentence.sources);
    }
  }
  if (/\[\[|\]\]|\(\(|\)\)/.test(text)) throw new Error(`mark-up left over in: ${text}`);
  return { head, text, claims, sources };
}

function readHeadLine(line: string): [string, string] {
  const colon = line.indexOf(':');
  if (colon < 1) throw new Error(`not "key: value": ${line}`);
  return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
}

function readSentence(line: string, offset: number): { text: string; claims: ClaimMark[]; sources: SourceMark[] } {
  let text = '';
  let read = 0;
  const claims: Omit<ClaimMark, 'sentence'>[] = [];
  const sources: Omit<SourceMark, 'sentence'>[] = [];
  for (const match of line.matchAll(mark)) {
    text += line.slice(read, match.index);
    read = match.index + match[0].length;
    const [words = '', ...rest] = (match[1] ?? match[3] ?? '').split('|');
    const span = { start: offset + text.length, end: offset + text.length + words.length };
    text += words;
    const role = roles.get(match[2] ?? '');
    if (role === undefined) claims.push({ ...span, ...readClaimMark(rest, line) });
    else sources.push({ ...span, role, name: rest[0] || words, office: rest[1] ?? null });
  }
  text += line.slice(read);
  const sentence = { start: offset, end: offset + text.length };
  const withSentence = <T extends Span>(mark: T): T & { sentence: Span } => Object.assign(mark, { sentence });
  return { text, claims: claims.map(withSentence), sources: sources.map(withSentence) };
}

function readClaimMark(parts: readonly string[], line: string): Pick<ClaimMark, 'measure' | 'figure' | 'fields'> {
  const [measure, figure, fieldText = ''] = parts;
  if (!measure || !figure) throw new Error(`a claim needs measure and figure: ${line}`);
  const fields = fieldText
    .split(/\s+/)
    .filter((field) => field !== '')
    .map((field): [string, string] => {
      const equals = field.indexOf('=');
      if (equals < 1) throw new Error(`not key=value: "${field}" in ${line}`);
      return [field.slice(0, equals), field.slice(equals + 1).replaceAll('_', ' ')];
    });
  return { measure, figure, fields: new Map(fields) };
}
