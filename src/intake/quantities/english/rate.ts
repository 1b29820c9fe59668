/** The denominator of a rate: "per person", "a barrel", "/kWh", "-a-year". */
import { isDash, isSymbol, isWord } from './tokenTests.ts';
import { measureSymbols, measureWords, timeUnits } from '../tables/measures.ts';
import { unitWords } from '../tables/numberWords.ts';
import type { Token } from '../tokens.ts';
import { isPlural, singular } from './singular.ts';
import { isFunctionWord } from './words.ts';

export interface Rate {
  readonly per: string;
  /** Token index of its last word. */
  readonly last: number;
}

/** Nouns that follow "a" or "an" as a denominator. */
const articleNouns: ReadonlySet<string> = new Set([
  ...timeUnits,
  'barrel',
  'share',
  'tonne',
  'ton',
  'ounce',
  'gallon',
  'litre',
  'liter',
  'kilo',
  'kilogram',
  'pound',
  'head',
  'person',
  'bushel',
  'piece',
  'unit',
  'copy',
  'ticket',
  'game',
  'household',
  'student',
  'pupil',
  'mile',
  'kilometre',
  'metre',
  'square',
  'acre',
  'hectare',
  'mu',
  'bottle',
  'dose',
  'word',
  'match',
  'pop',
  'seat',
  'vehicle',
  'carat',
]);

/** The rate that starts right behind token `last`; null when there is none. */
export function rateBehind(tokens: readonly Token[], last: number): Rate | null {
  const next = tokens[last + 1];
  if (!next) return null;
  if (isSymbol(next, '/')) return slashRate(tokens, last + 2);
  if (isWord(next, 'per')) return wordRate(tokens, last + 2);
  if (isSymbol(next, '-') && isWord(tokens[last + 2], 'per'))
    return wordRate(tokens, last + (isSymbol(tokens[last + 3], '-') ? 4 : 3));
  const hyphen = isDash(next) && !next.spaced && isWord(tokens[last + 2], 'a') ? 1 : 0;
  const article = tokens[last + 1 + hyphen];
  if (!isWord(article, 'a') && !isWord(article, 'an')) return null;
  const second = isDash(tokens[last + 2 + hyphen]) ? 1 : 0;
  const noun = tokens[last + 2 + hyphen + second];
  if (noun?.kind !== 'word' || !articleNouns.has(noun.text)) return null;
  const behind = tokens[last + 3 + hyphen + second];
  if (
    behind?.kind === 'word' &&
    (behind.text === 'ago' || behind.text === 'earlier' || behind.text === 'later' || behind.text === 'before')
  )
    return null;
  return wordRate(tokens, last + 2 + hyphen + second);
}

function slashRate(tokens: readonly Token[], at: number): Rate | null {
  const word = tokens[at];
  if (word?.kind === 'number' && !word.spaced) return countRate(tokens, at, word);
  if (word?.kind !== 'word' || word.spaced) return null;
  const per =
    measureSymbols.get(word.text) ?? measureWords.get(word.text) ?? (word.text === 'y' ? 'year' : singular(word.text));
  const power = powerOf(tokens[at + 1]);
  return power === null ? { per, last: at } : { per: `${power} ${per}`, last: at + 1 };
}

/** The glued sign in "kg/m²", "µg/m3". */
function powerOf(token: Token | undefined): string | null {
  if (!token || token.spaced) return null;
  if (token.text === '²' || token.text === '2') return 'square';
  return token.text === '³' || token.text === '3' ? 'cubic' : null;
}

function wordRate(tokens: readonly Token[], at: number): Rate | null {
  const word = tokens[at];
  if (word?.kind === 'number') return countRate(tokens, at, word);
  if (word?.kind !== 'word' || isFunctionWord(word.text)) return null;
  if (word.text === 'capita' || word.text === 'head') return { per: 'person', last: at };
  const two =
    tokens[at + 1]?.kind === 'word' ? measureWords.get(`${word.text} ${tokens[at + 1]?.text ?? ''}`) : undefined;
  if (two !== undefined) return { per: two, last: at + 1 };
  return { per: measureWords.get(word.text) ?? singular(word.text), last: at };
}

/** "per 100,000 people". */
function countRate(tokens: readonly Token[], at: number, figure: Token): Rate {
  const noun = tokens[at + 1];
  const measure = noun?.kind === 'word' ? (measureSymbols.get(noun.text) ?? measureWords.get(noun.text)) : undefined;
  if (measure !== undefined) return { per: `${figure.text} ${measure}`, last: at + 1 };
  if (noun?.kind !== 'word' || !isPlural(noun.text)) return { per: figure.text, last: at };
  return { per: `${figure.text} ${noun.text}`, last: at + 1 };
}

/** "per capita", "per-capita" a few words before an amount of money. */
export function perCapita(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 1; at >= Math.max(1, first - 14); at -= 1) {
    if (isSymbol(tokens[at], ';')) return false;
    const before = isSymbol(tokens[at - 1], '-') ? at - 2 : at - 1;
    if (isWord(tokens[at], 'capita') && isWord(tokens[before], 'per')) return true;
  }
  return false;
}

const eachReach = 9;

/** "each village received 500,000 yuan", "every one of the 29 villages got": what the figure goes to, one by one. */
export function eachBefore(tokens: readonly Token[], first: number): string | null {
  for (let at = first - 1; at >= Math.max(0, first - eachReach); at -= 1) {
    const token = tokens[at];
    if (token?.kind === 'symbol' && token.text !== '-') return null;
    if (isWord(token, 'each') || isWord(token, 'every')) return eachOf(tokens, at + 1, first);
  }
  return null;
}

function eachOf(tokens: readonly Token[], from: number, end: number): string | null {
  let at = isWord(tokens[from], 'one') ? from + 1 : from;
  const group = isWord(tokens[at], 'of');
  let head: string | null = null;
  for (; at < end && at < from + 6; at += 1) {
    const token = tokens[at];
    const skipped = group && (token?.kind === 'number' || (token?.kind === 'word' && isFunctionWord(token.text)));
    if (skipped && head === null) continue;
    if (token?.kind !== 'word' || isFunctionWord(token.text)) break;
    if (unitWords.has(token.text)) return null;
    if (group ? isPlural(token.text) : head !== null && /(?:ed|s)$/.test(token.text))
      return group ? singular(token.text) : head;
    head = token.text;
  }
  const bare = at >= end && head !== null && !timeUnits.has(head);
  return group || bare || head === null || notShared.has(head) ? null : head;
}

/** "each time", "every way": no receiver. */
const notShared: ReadonlySet<string> = new Set(['time', 'way', 'case', 'side', 'turn', 'one', 'bit']);
