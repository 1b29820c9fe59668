/**
 * The noun that a number counts. Rule for the unit: the head noun in its dictionary form, with a noun or hyphenated
 * word directly before it that says what kind it is ("gold medal", "poverty-stricken county"); adjectives of size, order,
 * place and opinion, and capitalised modifiers, stay out ("two large British ships" counts ships).
 */
import { isSymbol, isWord } from './tokenTests.ts';
import { wordSet } from '../tables/wordSet.ts';
import type { Span } from '../../../core/claims/span.ts';
import { measureWords } from '../tables/measures.ts';
import type { Token } from '../tokens.ts';
import type { NumberExpression } from './numberExpression.ts';
import { isPlural, singular } from './singular.ts';
import { commonNouns, emptyModifiers, invariantNouns, isFunctionWord, keptModifiers, verbsInS } from './words.ts';

export interface CountedNoun extends Span {
  readonly unit: string;
  /** Index of the last token of the noun. */
  readonly last: number;
  readonly plural: boolean;
}

/** Longest noun phrase looked at, in words. */
const longestPhrase = 6;

const determiners: ReadonlySet<string> = wordSet(
  'the its his her their our these those such all more other few less many several',
);
const noUnitBehindHyphen: ReadonlySet<string> = wordSet(`
  way off sided to and on up one half plus odd fold something strong in or a time of for by from at under over
`);

/** The noun counted by the number; null when none follows. */
export function countedNoun(tokens: readonly Token[], number: NumberExpression): CountedNoun | null {
  const hyphen = tokens[number.last + 1];
  const joined = tokens[number.last + 2];
  if (isSymbol(hyphen, '-') && !hyphen?.spaced && joined?.kind === 'word' && !joined.spaced) {
    if (!noUnitBehindHyphen.has(joined.text)) {
      const unit = measureWords.get(joined.text) ?? singular(joined.text);
      return { start: joined.start, end: joined.end, unit, last: number.last + 2, plural: false };
    }
    if (joined.text === 'strong') return phrase(tokens, number.last + 3, number) ?? oneNoun(tokens, number.last + 3);
    return joined.text === 'plus' || joined.text === 'odd' ? phrase(tokens, number.last + 3, number) : null;
  }
  return phrase(tokens, afterDeterminers(tokens, number), number);
}

/** "one third of voters", "1 in 5 people", "half of its members": a share of what a plural names; of a mass it has no unit. */
export function sharedNoun(tokens: readonly Token[], number: NumberExpression): CountedNoun | null {
  const start = afterDeterminers(tokens, number);
  const of = isWord(tokens[number.last + 1], 'of');
  const ratio =
    tokens[number.last]?.kind === 'number' ||
    isWord(tokens[number.last - 1], 'in') ||
    isWord(tokens[number.last - 1], 'of');
  if (!of && !ratio) return null;
  const head = pluralHead(tokens, start);
  return head === null || !isPlural(tokens[head]?.text ?? '') ? null : build(tokens, start, head);
}

/** Skips "of the", "more", "of its", "or so", "+". */
function afterDeterminers(tokens: readonly Token[], number: NumberExpression): number {
  let at = number.last + 1;
  if (isSymbol(tokens[at], '+')) at += 1;
  if (
    isWord(tokens[at], 'or') &&
    (isWord(tokens[at + 1], 'more') ||
      isWord(tokens[at + 1], 'so') ||
      isWord(tokens[at + 1], 'fewer') ||
      isWord(tokens[at + 1], 'less'))
  )
    at += 2;
  if (isWord(tokens[at], 'of')) at += 1;
  const start = at;
  while (at < start + 2 && tokens[at]?.kind === 'word' && determiners.has(tokens[at]?.text ?? '')) at += 1;
  return at;
}

function oneNoun(tokens: readonly Token[], start: number): CountedNoun | null {
  const head = singularHead(tokens, start);
  return head === null ? null : build(tokens, start, head);
}

function phrase(tokens: readonly Token[], start: number, number: NumberExpression): CountedNoun | null {
  const from = afterSize(tokens, start);
  const one = number.value === '1';
  const head = one ? singularHead(tokens, from) : pluralHead(tokens, from);
  return head === null ? null : build(tokens, from, head);
}

/** Skips the size in "14,000 20-foot containers". */
function afterSize(tokens: readonly Token[], start: number): number {
  const [size, hyphen, word] = [tokens[start], tokens[start + 1], tokens[start + 2]];
  const sized =
    size?.kind === 'number' && isSymbol(hyphen, '-') && !hyphen?.spaced && word?.kind === 'word' && !word.spaced;
  return sized ? start + 3 : start;
}

/** A word that may belong to the noun phrase; hyphens join words, commas stand between adjectives. */
function inPhrase(token: Token | undefined, next?: Token, before?: Token): boolean {
  const hyphenated =
    (isSymbol(next, '-') && next?.spaced === false) || (isSymbol(before, '-') && token?.spaced === false);
  if (token?.kind === 'word' && hyphenated) return true;
  return token?.kind === 'word' ? !isFunctionWord(token.text) : isSymbol(token, '-') && token?.spaced === false;
}

/** The first plural, or the second of two plurals in a row ("sports cars"). */
function pluralHead(tokens: readonly Token[], start: number): number | null {
  let words = 0;
  for (let at = start; words < longestPhrase; at += 1) {
    const token = tokens[at];
    if (!inPhrase(token, tokens[at + 1], at > start ? tokens[at - 1] : undefined) || token === undefined)
      return collectiveHead(tokens, start, at) ?? mtHead(tokens, start);
    if (token.kind !== 'word') continue;
    if (verbsInS.has(token.text) && hasObject(tokens[at + 1]))
      return collectiveHead(tokens, start, at) ?? mtHead(tokens, start);
    words += 1;
    if (!isPlural(token.text) || (isSymbol(tokens[at + 1], '-') && !isWord(tokens[at + 2], 'per'))) continue;
    const next = tokens[at + 1];
    const both =
      next?.kind === 'word' &&
      next.spaced &&
      !isFunctionWord(next.text) &&
      isPlural(next.text) &&
      !next.capital &&
      !verbsInS.has(next.text) &&
      (token.capital || isFirstOfTwo(token.text) || isSymbol(tokens[at - 1], '-'));
    return both ? at + 1 : at;
  }
  return null;
}

/** What follows a verb rather than a noun: "remains the", "fixes 94", "ranks first". */
function hasObject(next: Token | undefined): boolean {
  return next?.kind === 'number' || (next?.kind === 'word' && objects.has(next.text));
}

const objects: ReadonlySet<string> = wordSet('the a an its his her their it them him to first second third one no');

/** "sports cars", "police officers": plurals that stand before another noun. */
function isFirstOfTwo(word: string): boolean {
  return compoundFirst.has(word) || (invariantNouns.has(word) && !persons.has(word));
}

const persons: ReadonlySet<string> = wordSet('people men women children');

/** Plurals that stand before another noun. */
const compoundFirst: ReadonlySet<string> = wordSet(`
  sports sales arms savings operations communications parts systems women men years rights awards trades
  customs earnings securities electronics
`);

/** "93 million rural poor": an adjective that stands for people ends the phrase. */
function collectiveHead(tokens: readonly Token[], start: number, end: number): number | null {
  const token = tokens[end - 1];
  return end > start && token?.kind === 'word' && collectives.has(token.text) ? end - 1 : null;
}

const collectives: ReadonlySet<string> = wordSet('poor unemployed jobless disabled homeless elderly faithful');

/** Machine translation leaves nouns in the singular: "12 goal", "19 province and cities". */
function mtHead(tokens: readonly Token[], start: number): number | null {
  const token = tokens[start];
  return token?.kind === 'word' && commonNouns.has(token.text) && !token.capital ? start : null;
}

/** Behind "one": the last word before something that no noun phrase holds, at most three words on. */
function singularHead(tokens: readonly Token[], start: number): number | null {
  let head: number | null = null;
  for (let at = start; at < start + 5; at += 1) {
    const token = tokens[at];
    if (!inPhrase(token) || token === undefined) break;
    if (token.kind !== 'word') continue;
    const verbal = head !== null && (/(?:ed|ing|ly)$/.test(token.text) || isPlural(token.text));
    if (verbal || (head !== null && token.capital && tokens[head]?.capital === false)) break;
    if (token.text.endsWith('ly') && head === null) break;
    head = at;
    if (head - start >= 2) break;
  }
  if (head === null) return null;
  const word = tokens[head]?.text ?? '';
  return emptyModifiers.has(word) && head === start ? null : head;
}

function build(tokens: readonly Token[], start: number, head: number): CountedNoun | null {
  const noun = tokens[head];
  if (!noun) return null;
  const compound = compoundStart(tokens, start, head);
  const word =
    tokens
      .slice(compound, head)
      .map((token) => token.text)
      .join('') + singular(noun.text);
  const words = [noun.capital && demonym.test(word) ? word.charAt(0).toUpperCase() + word.slice(1) : word];
  let first = compound;
  const before = modifierStart(tokens, start, compound);
  if (before !== null) {
    const hyphenated = tokens
      .slice(before, compound)
      .map((token) => token.text)
      .join('');
    if (isKind(tokens[before], hyphenated, compound - before)) {
      words.unshift(hyphenated);
      first = before;
    }
  }
  const span = tokens[first];
  return {
    start: span?.start ?? noun.start,
    end: noun.end,
    unit: words.join(' '),
    last: head,
    plural: isPlural(noun.text),
  };
}

/** Where a hyphenated head ("sign-ups") starts. */
function compoundStart(tokens: readonly Token[], start: number, head: number): number {
  let at = head;
  while (
    at - 2 >= start &&
    isSymbol(tokens[at - 1], '-') &&
    tokens[at]?.spaced === false &&
    tokens[at - 2]?.kind === 'word'
  )
    at -= 2;
  return at;
}

/** Nouns that keep their capital: Ukrainians, Democrats. */
const demonym = /(?:ian|ean|can|ese|crat|slim|indu|jew|[aeil]ni|raqi|raeli|audi|ali)$/;

/** Where the (possibly hyphenated) word directly before the head starts; null when the head is the first word. */
function modifierStart(tokens: readonly Token[], start: number, head: number): number | null {
  let at = head - 1;
  if (at < start || tokens[at]?.kind !== 'word') return null;
  while (at - 2 >= start && isSymbol(tokens[at - 1], '-') && tokens[at - 2]?.kind === 'word') at -= 2;
  return at;
}

const adjectiveEnding = /(?:ous|ful|ive|able|ible|less|ical|ish|ary|ed|ing|est|ern|ly|ant|ent|'s|’s|ional|onal|ial)$/;

/** Whether a modifier tells the kind of thing: a plain noun or a hyphenated word, not an adjective or a name. */
function isKind(token: Token | undefined, modifier: string, length: number): boolean {
  if (!token || token.capital) return false;
  if (keptModifiers.has(modifier)) return true;
  if (emptyModifiers.has(modifier)) return false;
  if (length > 1) return true;
  return nounsInAdjectiveForm.has(modifier) || !adjectiveEnding.test(modifier);
}

const nounsInAdjectiveForm: ReadonlySet<string> = wordSet(`
  student restaurant training building mining shopping housing banking government investment development
  employment treatment apartment agent plant parent client monitoring teaching nursing parking meeting library
  industrial primary secondary family monthly assembly water talent table vegetable cable
`);
