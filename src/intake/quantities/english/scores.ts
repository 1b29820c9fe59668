/** Scores, innings, rounds and averages: numbers of a game that measure nothing outside it. */
import { scoreWords } from '../tables/notQuantityWords.ts';
import { wordSet } from '../tables/wordSet.ts';
import type { Token } from '../tokens.ts';
import { chained } from './digitGroups.ts';
import { reject, type NumberScene, type Rejection } from './rejection.ts';
import { isDash, isSymbol, isWord } from './tokenTests.ts';
import { isFunctionWord } from './words.ts';

/** Why a number is part of a score; null when it is none. */
export function score(scene: NumberScene): Rejection | null {
  if (scene.unit) return null;
  return dashed(scene) ?? par(scene) ?? (scene.counts ? null : (joined(scene) ?? average(scene) ?? round(scene)));
}

/** "3-1", "104-101", "615-9": two whole numbers with a dash and nothing that they measure. */
function dashed({ tokens, number, counts, ...scene }: NumberScene): Rejection | null {
  const left = chained(tokens, number.first - 2) ? number.first - 2 : null;
  const right = chained(tokens, number.last) ? number.last + 2 : null;
  if ((left === null) === (right === null) || counts) return null;
  const [a, b] = left === null ? [number.first, right ?? 0] : [left, number.first];
  if (tokens[b + 1]?.kind === 'symbol' && /[%$€£°]/.test(tokens[b + 1]?.text ?? '')) return null;
  const [x, y] = [Number(tokens[a]?.text), Number(tokens[b]?.text)];
  const innings = x < 1000 && y < 10;
  if (!Number.isInteger(x) || !Number.isInteger(y) || y > 300 || (x > 300 && !innings)) return null;
  return x >= y || nearWord(tokens, a, scoreWords) ? reject({ tokens, number, counts, ...scene }, 'score') : null;
}

/** "6-under", "4-over-par", "3 under" and the strokes behind: "a 6-under 64". */
function par(scene: NumberScene): Rejection | null {
  const { tokens, number } = scene;
  const hyphen = isDash(tokens[number.last + 1]) ? 1 : 0;
  const word = tokens[number.last + 1 + hyphen];
  if (
    isUnderOver(word) &&
    (hyphen === 1 || isWord(tokens[number.last + 2], 'par') || endsThere(tokens[number.last + 2]))
  )
    return reject(scene, 'score', { last: number.last + 1 + hyphen });
  let before = number.first - 1;
  if (isWord(tokens[before], 'par')) before -= isDash(tokens[before - 1]) ? 2 : 1;
  if (!isUnderOver(tokens[before]) || scene.counts) return null;
  const figure = tokens[before - (isDash(tokens[before - 1]) ? 2 : 1)];
  return isDash(tokens[before - 1]) || (figure?.kind === 'number' && tokens[before]?.spaced === true)
    ? reject(scene, 'score')
    : null;
}

function isUnderOver(token: Token | undefined): boolean {
  return isWord(token, 'under') || isWord(token, 'over');
}

function endsThere(token: Token | undefined): boolean {
  return !token || (token.kind === 'symbol' && token.text !== '$' && token.text !== '-');
}

/** "234 for 7", "3-for-4", "odds of 5 to 1", and beside words of a match or a vote "12 to 3". */
function joined(scene: NumberScene): Rejection | null {
  const { tokens, number } = scene;
  if (number.form !== 'digits' || number.magnitude > 0) return null;
  const other = joinedNumber(tokens, number.last, 1) ?? joinedNumber(tokens, number.first, -1);
  if (!other) return null;
  const [first, second] = other.way === 1 ? [number.value, other.figure.text] : [other.figure.text, number.value];
  if (other.word === 'to' && second === '1' && Number(first) > 1) return reject(scene, 'ratio');
  if (!other.free || tokens[number.first]?.grouped || other.figure.grouped) return null;
  const near = nearWord(tokens, number.first, other.word === 'to' ? scoreWords : inningsWords);
  const runs = other.word === 'for' && Number(second) <= 10 && (near || other.hyphen);
  const votes = other.word === 'to' && Number(first) >= Number(second) && near;
  return runs || votes ? reject(scene, 'score') : null;
}

const inningsWords: ReadonlySet<string> = wordSet(`
  runs wicket wickets over overs stumps innings declared made scored batting bowled cricket test lunch tea homer homers
  hits went
`);

interface Joined {
  readonly word: string;
  readonly figure: Token;
  readonly way: 1 | -1;
  readonly hyphen: boolean;
  /** Nothing that could be counted or measured follows. */
  readonly free: boolean;
}

/** The bare number behind (or before) "for" or "to", with or without hyphens. */
function joinedNumber(tokens: readonly Token[], from: number, way: 1 | -1): Joined | null {
  let at = from + way;
  const hyphen = isSymbol(tokens[at], '-');
  if (hyphen) at += way;
  const word = tokens[at];
  if (!isWord(word, 'for') && !isWord(word, 'to')) return null;
  at += way;
  if (isSymbol(tokens[at], '-')) at += way;
  const figure = tokens[at];
  if (figure?.kind !== 'number' || figure.odd) return null;
  const before = way === 1 ? tokens[from - 1] : tokens[at - 1];
  const behind = way === 1 ? tokens[at + 1] : tokens[from + 1];
  if (isWord(before, 'from') || (before?.kind === 'symbol' && /[$£€¥]/.test(before.text))) return null;
  if (behind?.kind === 'symbol' && /[%°$]/.test(behind.text)) return null;
  const free = !behind || behind.kind !== 'word' || isFunctionWord(behind.text);
  return { word: word?.text ?? '', figure, way, hyphen, free };
}

/** "batting .312": a decimal without its nought. */
function average(scene: NumberScene): Rejection | null {
  const { text, tokens, number } = scene;
  const token = tokens[number.first];
  const bare = number.form === 'digits' && text[token?.start ?? 0] === '.' && number.magnitude === 0;
  return bare ? reject(scene, 'average') : null;
}

/** "carded a 64", "rounds of 66, 68 and 70": strokes of a round. */
function round(scene: NumberScene): Rejection | null {
  const { tokens, number } = scene;
  if (number.form !== 'digits' || !/^\d{2,3}$/.test(number.value)) return null;
  let at = number.first - 1;
  while (at > number.first - 8 && listPart(tokens[at])) at -= 1;
  if (isWord(tokens[at], 'of') && roundWords.has(tokens[at - 1]?.text ?? '')) return reject(scene, 'score');
  const article = isWord(tokens[number.first - 1], 'a') || isWord(tokens[number.first - 1], 'an');
  const next = tokens[number.last + 1];
  const alone = !next || (next.kind === 'word' ? isFunctionWord(next.text) : !/[-%°$/]/.test(next.text));
  return article && alone ? reject(scene, 'score or name') : null;
}

function listPart(token: Token | undefined): boolean {
  return token?.kind === 'number' || token?.text === ',' || isWord(token, 'and') || isDash(token);
}

const roundWords: ReadonlySet<string> = wordSet('rounds round scores cards');

function nearWord(tokens: readonly Token[], at: number, words: ReadonlySet<string>): boolean {
  for (let look = Math.max(0, at - 12); look < Math.min(tokens.length, at + 10); look += 1) {
    if (tokens[look]?.kind === 'word' && words.has(tokens[look]?.text ?? '')) return true;
  }
  return false;
}
