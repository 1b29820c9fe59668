/** Numbers that measure nothing: the first question of the arbiter. Each check answers with a reason or null. */
import { phone } from './digitGroups.ts';
import { capitalNumber, house, named, numbered } from './namedNumbers.ts';
import { reject, type NumberScene, type Rejection } from './rejection.ts';
import { score } from './scores.ts';
import { isDash, isSymbol, isWord } from './tokenTests.ts';
import { wordSet } from '../tables/wordSet.ts';
import { beforePronounOne, clockWords, namedByYear, oneIdioms } from '../tables/notQuantityWords.ts';
import type { Token } from '../tokens.ts';
import { isFunctionWord, isMonth } from './words.ts';

type Check = (scene: NumberScene) => Rejection | null;

/** Why a number is no quantity; null when it may be one. */
export function rejectNumber(scene: NumberScene): Rejection | null {
  const { unit } = scene;
  if (unit && unit.kind !== 'measure') return inAddress(scene);
  for (const check of unit ? measuredChecks : checks) {
    const rejection = check(scene);
    if (rejection) return rejection;
  }
  return null;
}

const addressReach = 40;

/** Part of a URL, an e-mail address or a path. */
function inAddress(scene: NumberScene): Rejection | null {
  const { tokens, number } = scene;
  let first = number.first;
  while (first > 0 && number.first - first < addressReach && !tokens[first]?.spaced) first -= 1;
  let last = number.last;
  while (last + 1 < tokens.length && last - number.last < addressReach && !tokens[last + 1]?.spaced) last += 1;
  for (let at = first; at <= last; at += 1) {
    const token = tokens[at];
    const web =
      token?.text === '@' ||
      (token?.text === '/' && isSymbol(tokens[at + 1], '/')) ||
      (isWord(token, 'www') && isSymbol(tokens[at + 1], '.'));
    if (web) return reject(scene, 'address', { first, last });
  }
  return null;
}

function identifier(scene: NumberScene): Rejection | null {
  return scene.tokens[scene.number.first]?.odd ? reject(scene, 'version or identifier', { weak: true }) : null;
}

const ordinalEndings: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);

/** A word glued behind: "25th", "1990s", "5G", "4x4", "1080p", "3D". */
function gluedBehind(scene: NumberScene): Rejection | null {
  const { text, tokens, number, unit } = scene;
  const next = tokens[number.last + 1];
  if (number.form !== 'digits' || next?.kind !== 'word' || next.spaced) return null;
  const wider = { last: number.last + 1 };
  if (ordinalEndings.has(next.text)) return reject(scene, 'ordinal', { ...wider, weak: true });
  if (next.text === 's') return reject(scene, 'decade', { ...wider, weak: true });
  if (clockWords.has(next.text)) return reject(scene, 'time of day', wider);
  const raw = text.slice(next.start, next.end);
  if (raw === 'G' && number.value.length === 1) return reject(scene, 'name', wider);
  if (raw === 'K' && (number.digits === '4' || number.digits === '8')) return reject(scene, 'name', wider);
  if (next.text === 'x' && tokens[number.last + 2]?.kind === 'number')
    return reject(scene, 'name', { last: number.last + 2 });
  if (modelLetters.has(raw) && isName(tokens[number.first - 1]) && !number.value.includes('.'))
    return reject(scene, 'name', wider);
  if (unit || number.letter !== null) return null;
  return reject(scene, 'name', wider);
}

/** Letters that end the names of models: "BMW 320d", "iPhone 5s". */
const modelLetters: ReadonlySet<string> = wordSet('d s t h e i');

function isName(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.capital && !isFunctionWord(token.text) && !isMonth(token.text);
}

const dateLetters: ReadonlySet<string> = new Set(['q', 'h', 'fy', 'cy', 'mid']);
const datePrefixes: ReadonlySet<string> = new Set(['mid', 'early', 'late', 'end', 'pre', 'post']);

/** A word glued before: "F16", "COVID-19", "U-21", "Q3". */
function gluedBefore(scene: NumberScene): Rejection | null {
  const { tokens, number } = scene;
  const token = tokens[number.first];
  const before = tokens[number.first - 1];
  if (!token || token.spaced || !before) return null;
  const word = tokens[number.first - 2];
  if (isSymbol(before, '-') && isWord(word, 'of')) return reject(scene, 'name', { first: number.first - 2 });
  if (token.kind !== 'number') return null;
  if (before.kind === 'word') {
    return reject(scene, 'name', { first: number.first - 1, weak: dateLetters.has(before.text) });
  }
  if (before.text === '#' || before.text === '№') return reject(scene, 'numbered', { first: number.first - 1 });
  // "ID.3"
  if (isSymbol(before, '.') && !before.spaced && word?.kind === 'word')
    return reject(scene, 'name', { first: number.first - 2 });
  if (isDash(before) && !before.spaced && word?.kind === 'word' && !isWord(word, 'magnitude')) {
    return reject(scene, 'name', { first: number.first - 2, weak: datePrefixes.has(word.text) });
  }
  return null;
}

function clock(scene: NumberScene): Rejection | null {
  const { tokens, number } = scene;
  if (number.form !== 'digits') {
    return isClock(tokens[number.last + 1]) && number.form === 'words'
      ? reject(scene, 'time of day', { last: number.last + 1 })
      : null;
  }
  const colon = tokens[number.last + 1];
  const after = tokens[number.last + 2];
  if (isSymbol(colon, ':') && !colon?.spaced && after?.kind === 'number' && !after.spaced) {
    return reject(scene, 'time of day', { last: number.last + 2 });
  }
  const before = tokens[number.first - 1];
  if (
    isSymbol(before, ':') &&
    !before?.spaced &&
    !tokens[number.first]?.spaced &&
    tokens[number.first - 2]?.kind === 'number'
  ) {
    return reject(scene, 'time of day');
  }
  return isClock(colon) ? reject(scene, 'time of day', { last: number.last + 1 }) : null;
}

function isClock(token: Token | undefined): boolean {
  return token?.kind === 'word' && clockWords.has(token.text);
}

/** "2020 … human rights policy bill", unless a preposition makes the year a date. */
function billOfYear(scene: NumberScene): Rejection | null {
  const { tokens, number } = scene;
  if (!/^(19|20)\d\d$/.test(number.value) || number.form !== 'digits' || tokens[number.first]?.grouped) return null;
  const before = tokens[number.first - 1];
  if (isDash(before) || (before?.kind === 'word' && yearPrepositions.has(before.text))) return null;
  for (let at = number.last + 1; at <= number.last + 7; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || (at > number.last + 1 && isFunctionWord(token.text))) return null;
    if (namedByYear.has(token.text)) return reject(scene, 'named by its year', { last: at });
  }
  return null;
}

const yearPrepositions: ReadonlySet<string> = wordSet(
  'in since by from until till before after during through of year early late',
);

/** "1. Introduction", "(2) roads", "[14]". */
function listNumber(scene: NumberScene): Rejection | null {
  const { tokens, number } = scene;
  const [before, after] = [tokens[number.first - 1], tokens[number.last + 1]];
  if (number.form !== 'digits' || number.value.length > 3 || after?.kind !== 'symbol') return null;
  const closed = after.text === ')' || after.text === ']' || after.text === '）';
  const opener = before?.text === '(' || before?.text === '[' || before?.text === '（';
  const mark = number.first < 2 || tokens[number.first - 2]?.kind === 'symbol' || before?.text === '[';
  if (closed && (!before || (opener && mark))) return reject(scene, 'list number');
  const point = number.first === 0 && after.text === '.' && tokens[number.last + 2]?.spaced === true;
  return point && tokens.length > number.last + 3 ? reject(scene, 'list number') : null;
}

/** "one of the", "no one", "on the one hand", "one another"; "zero" without a unit. */
function idiom(scene: NumberScene): Rejection | null {
  const { tokens, number } = scene;
  const ranked = tokens[number.first - 1];
  const rank = isWord(ranked, 'top') || (isWord(ranked, 'last') && knockouts.has(number.value));
  if (rank && !scene.counts && !scene.unit && number.magnitude === 0)
    return reject(scene, 'idiom', { first: number.first - 1 });
  if (number.form !== 'words' || number.first !== number.last) return null;
  const token = tokens[number.first];
  if (isWord(token, 'zero')) return scene.unit ? null : reject(scene, 'idiom');
  if (isDash(tokens[number.last + 1]) && isPairing(tokens[number.last + 2]) && isDash(tokens[number.last + 3])) {
    return reject(scene, 'idiom', { last: number.last + 4 });
  }
  if (!isWord(token, 'one')) return null;
  const before = tokens[number.first - 1];
  const after = tokens[number.last + 1];
  if (before?.kind === 'word' && beforePronounOne.has(before.text)) return reject(scene, 'idiom');
  if (!after || (after.kind === 'symbol' && after.text !== '-')) return reject(scene, 'idiom');
  if (isWord(after, 'point') && isWord(before, 'at')) return reject(scene, 'idiom');
  return after.kind === 'word' && oneIdioms.has(after.text) ? reject(scene, 'idiom', { last: number.last + 1 }) : null;
}

/** Behind "last" these are rounds: "the last 16"; "the last 12" are people or things. */
const knockouts: ReadonlySet<string> = new Set(['4', '8', '16', '32', '64']);

/** The middle of "one-to-one", "one-on-one". */
function isPairing(token: Token | undefined): boolean {
  return isWord(token, 'to') || isWord(token, 'on') || isWord(token, 'by');
}

/** "24/7", "9/11", "50-50", "7-Eleven". */
function fixedPhrase(scene: NumberScene): Rejection | null {
  const { tokens, number } = scene;
  const slash = tokens[number.last + 1];
  const after = tokens[number.last + 2];
  const before = tokens[number.first - 1];
  const pair =
    after?.kind === 'number' && !after.spaced && slash && !slash.spaced
      ? `${number.value}${slash.text}${after.text}`
      : '';
  if (fixedPairs.has(pair)) return reject(scene, 'idiom', { last: number.last + 2 });
  const back = tokens[number.first - 2];
  const pairBack =
    back?.kind === 'number' && before && !before.spaced ? `${back.text}${before.text}${number.value}` : '';
  return fixedPairs.has(pairBack) ? reject(scene, 'idiom') : null;
}

const fixedPairs: ReadonlySet<string> = new Set(['24/7', '9/11', '50-50', '50/50', '20-20', '20/20']);

const measuredChecks: readonly Check[] = [identifier, inAddress, gluedBehind, gluedBefore, idiom];
const checks: readonly Check[] = [
  identifier,
  fixedPhrase,
  gluedBehind,
  gluedBefore,
  clock,
  inAddress,
  phone,
  numbered,
  billOfYear,
  listNumber,
  idiom,
  capitalNumber,
  house,
  named,
  score,
];
