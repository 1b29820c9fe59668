/** Finds registered names written in Latin or Cyrillic script: longest sequence of words first, in one pass. */
import type { Span } from '../claims/span.ts';
import { fold, isLetter } from './fold.ts';
import { fitsLevel, isFiller, levelOfWord, type Level } from './levels.ts';
import type { Mention } from './mention.ts';
import { letterMark, type Meaning, type NameIndex, type WordNode } from './nameIndex.ts';
import { surnames } from './surnames.ts';

interface Word extends Span {
  readonly text: string;
}

const apostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2bc;
const featureWords = new Set('mountain mountains river lake sea basin nur desert strait'.split(' '));
const digit = (code: number): boolean => code >= 0x30 && code <= 0x39;

function wordEnd(text: string, start: number, limit: number): number {
  let end = start + 1;
  while (end < limit) {
    const code = text.charCodeAt(end);
    if (isLetter(code) || digit(code)) end += 1;
    else if (apostrophe(code) && end + 1 < limit && isLetter(text.charCodeAt(end + 1))) end += 2;
    else break;
  }
  return end;
}

/** The word that starts here, folded; a possessive 's is left out of it. */
function wordAt(text: string, start: number, limit: number): Word {
  let end = wordEnd(text, start, limit);
  let word = fold(text.slice(start, end));
  if (word.endsWith("'s")) {
    word = word.slice(0, -2);
    end -= 2;
  }
  if (word.includes("'")) word = word.replaceAll("'", '');
  return { text: word, start, end };
}

/** The next word when only a space, hyphen, line end or full stop of an abbreviation lies between. */
function wordAfter(text: string, end: number, limit: number): Word | null {
  let at = end;
  while (at < limit && at - end < 3) {
    const code = text.charCodeAt(at);
    if (isLetter(code) || digit(code)) return at === end ? null : wordAt(text, at, limit);
    if (code !== 0x20 && code !== 0x2d && code !== 0x2e && code !== 0x0a && code !== 0xa0 && code !== 0x26) return null;
    at += 1;
  }
  return null;
}

const isUpper = (text: string, at: number): boolean => {
  const character = text.charAt(at);
  return character !== character.toLowerCase();
};

interface Found extends Span {
  readonly meanings: readonly Meaning[];
  readonly lastWord: number;
}

function longest(text: string, first: Word, node: WordNode, limit: number): Found | null {
  let best: Found | null = null;
  let word = first;
  let at: WordNode | undefined = node;
  for (;;) {
    if (at.meanings.length > 0)
      best = { start: first.start, end: word.end, meanings: at.meanings, lastWord: word.start };
    if (at.next === null) return best;
    const next = wordAfter(text, word.end, limit);
    at = next === null ? undefined : at.next.get(next.text);
    if (next === null || at === undefined) return best;
    word = next;
  }
}

/** Extends a place's name over its type words: "Kizilsu" over "and Kirgiz Autonomous Prefecture". */
function levelAfter(text: string, found: Found, limit: number): { level: Level; end: number } | null {
  let end = found.end;
  for (let count = 0; count < 7; count += 1) {
    const word = wordAfter(text, end, limit);
    if (word === null) return null;
    const level = word.text.endsWith('s') || word.text.endsWith('al') ? null : levelOfWord(word.text);
    if (level !== null) return { level, end: word.end };
    if (!isFiller(word.text) && (word.text !== 'and' || count > 3)) return null;
    end = word.end;
  }
  return null;
}

function levelBefore(text: string, start: number, from: number): Level | null {
  const before = /([a-z]+) of (?:the )?$/i.exec(text.slice(Math.max(from, start - 24), start));
  return before === null ? null : levelOfWord((before[1] ?? '').toLowerCase());
}

function followsSurname(text: string, start: number, from: number): boolean {
  const before = /(?:^|[^A-Za-z])([A-Z][a-z]+)[ -]$/.exec(text.slice(Math.max(from, start - 12), start));
  return before !== null && surnames.has((before[1] ?? '').toLowerCase());
}

function letterCaseFits(text: string, found: Found, meaning: Meaning): boolean {
  if (meaning.letterCase === 'any') return true;
  if (meaning.letterCase === 'capital') return isUpper(text, found.start) && isUpper(text, found.lastWord);
  const words = text.slice(found.start, found.end);
  return words === words.toUpperCase();
}

function mentionAt(text: string, found: Found, stretch: Span): Mention | null {
  const place = found.meanings.some(({ entry }) => entry.type === 'place');
  const before = place ? levelBefore(text, found.start, stretch.start) : null;
  const after = place ? levelAfter(text, found, stretch.end) : null;
  const level = after?.level ?? before;
  const fitting = level === null ? [] : found.meanings.filter(({ entry }) => fitsLevel(entry, level));
  if (fitting.length > 0) {
    const end = after !== null ? after.end : found.end;
    return { start: found.start, end, meanings: fitting, level, afterSurname: false };
  }
  const meanings = found.meanings.filter((meaning) => letterCaseFits(text, found, meaning));
  if (meanings.length === 0) return null;
  // Tianshan Mountain, Qinghai Lake: a feature of the land, not the division of that name.
  if (place && featureWords.has(wordAfter(text, found.end, stretch.end)?.text ?? '')) return null;
  const afterSurname = followsSurname(text, found.start, stretch.start);
  return { start: found.start, end: found.end, meanings, level: null, afterSurname };
}

/** Machine translation loses apostrophes: "Xinjiangs stability". Tried where the word as it stands is unknown. */
function withoutS(index: NameIndex, text: string, word: Word): { word: Word; node: WordNode } | null {
  if (word.text.length < 6 || !word.text.endsWith('s') || !isUpper(text, word.start)) return null;
  const shorter: Word = { text: word.text.slice(0, -1), start: word.start, end: word.end - 1 };
  const node = index.words.get(shorter.text);
  return node === undefined ? null : { word: shorter, node: { meanings: node.meanings, next: null } };
}

/** Mentions in `text.slice(stretch.start, stretch.end)`, left to right, never overlapping. */
export function latinMentions(index: NameIndex, text: string, stretch: Span): Mention[] {
  const mentions: Mention[] = [];
  let at = stretch.start;
  while (at < stretch.end) {
    const code = text.charCodeAt(at);
    if (!isLetter(code)) {
      at += 1;
      continue;
    }
    const second = at + 1 < stretch.end ? text.charCodeAt(at + 1) : 0;
    if (index.firstLetters[letterMark(code, isLetter(second) || digit(second) ? second : 0)] === 0) {
      at = wordEnd(text, at, stretch.end);
      continue;
    }
    const word = wordAt(text, at, stretch.end);
    const node = index.words.get(word.text);
    const start = node === undefined ? withoutS(index, text, word) : { word, node };
    const found = start === null ? null : longest(text, start.word, start.node, stretch.end);
    const mention = found === null ? null : mentionAt(text, found, stretch);
    if (mention !== null) mentions.push(mention);
    at = Math.max(mention?.end ?? 0, word.end, at + 1);
  }
  return mentions;
}
