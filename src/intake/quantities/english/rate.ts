/** The denominator of a rate: "per person", "a barrel", "/kWh", "-a-year". */
import { isDash, isSymbol, isWord } from './tokenTests.ts';
import { measureSymbols, measureWords, timeUnits } from '../tables/measures.ts';
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
  if (word?.kind !== 'word' || word.spaced) return null;
  const per =
    measureWords.get(word.text) ?? measureSymbols.get(word.text) ?? (word.text === 'y' ? 'year' : singular(word.text));
  return { per, last: at };
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
  const measure = noun?.kind === 'word' ? measureWords.get(noun.text) : undefined;
  if (measure !== undefined) return { per: `${figure.text} ${measure}`, last: at + 1 };
  if (noun?.kind !== 'word' || !isPlural(noun.text)) return { per: figure.text, last: at };
  return { per: `${figure.text} ${noun.text}`, last: at + 1 };
}
