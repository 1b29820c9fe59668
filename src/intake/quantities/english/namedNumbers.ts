/** Numbers that are part of a name: documents, models, teams, houses. */
import { brandWords, numberedWords } from '../tables/notQuantityWords.ts';
import { wordSet } from '../tables/wordSet.ts';
import type { Token } from '../tokens.ts';
import { reject, type NumberScene, type Rejection } from './rejection.ts';
import { isSymbol, isWord } from './tokenTests.ts';
import { isFunctionWord, isMonth, verbsInS } from './words.ts';

/** "No. 52", "number 10", "Article 50", "page 3". */
export function numbered(scene: NumberScene): Rejection | null {
  const { tokens, number } = scene;
  const dot = isSymbol(tokens[number.first - 1], '.') ? 1 : 0;
  const at = number.first - 1 - dot;
  const word = tokens[at];
  if (word?.kind !== 'word') return null;
  if ((word.text === 'no' && (dot === 1 || word.capital)) || word.text === 'nos')
    return reject(scene, 'numbered', { first: at });
  const kind = kindWords.has(word.text) && number.value.length < 3;
  if (!numberedWords.has(word.text) || number.magnitude > 0 || (!kind && countsNoun(scene))) return null;
  const version = versionWords.has(word.text) && /^\d{1,2}\.\d{1,2}$/.test(number.digits);
  if (number.form === 'digits' && tokens[number.first]?.grouped && !version) return null;
  return reject(scene, 'numbered', { first: at });
}

/** "Category 3 winds", "Phase 3 trials": these name a kind, even before a plural. */
const kindWords: ReadonlySet<string> = wordSet('category type level grade class tier phase euro');

/** Words whose numbers have a point: "Version 2.0", "Section 3.2". */
const versionWords: ReadonlySet<string> = wordSet(
  'version section article chapter figure table rule release paragraph',
);

/** Whether a plural noun, not a verb that looks like one ("Terminal 2 hits"), follows the number. */
function countsNoun({ tokens, number, counts }: NumberScene): boolean {
  const next = tokens[number.last + 1];
  return counts && !(next?.kind === 'word' && verbsInS.has(next.text));
}

/** "the RTX 2070 cards": behind an article a name and a long bare number are one, whatever is counted then. */
function namedInPhrase(tokens: readonly Token[], first: number, digits: number): boolean {
  if (digits < 3) return false;
  let at = first - 1;
  while (at > first - 5 && tokens[at]?.capital === true && !articles.has(tokens[at]?.text ?? '')) at -= 1;
  return (
    at < first - 1 && at >= 0 && articles.has(tokens[at]?.text ?? '') && !givingVerbs.has(tokens[at - 1]?.text ?? '')
  );
}

const articles: ReadonlySet<string> = wordSet('the a an its their his her this that these those');
const givingVerbs: ReadonlySet<string> = wordSet(`
  gave give gives giving cost costs owe owes owed paid pay pays lent lend sent send sends offered offers sold award
  awarded granted handed
`);

/** Words that open a sentence before a figure without naming anything. */
const openers: ReadonlySet<string> = wordSet(`
  age ages total totals score scores population number turnout attendance capacity weight height length distance
  price prices cost costs revenue sales profit output unemployment inflation growth roll rolls temperatures
  meanwhile elsewhere altogether exactly police officials
`);

/** "iPhone 11", "S&P 500", "Formula One", "World Cup 2022". */
export function named(scene: NumberScene): Rejection | null {
  const { text, tokens, number } = scene;
  const before = tokens[number.first - 1];
  const own = tokens[number.first];
  if (before?.kind !== 'word' || number.magnitude > 0 || number.last > number.first) return null;
  if (own?.grouped) return null;
  if (before.text.length === 1 && isSymbol(tokens[number.first - 2], '&'))
    return reject(scene, 'name', { first: number.first - 1 });
  const raw = text.slice(before.start, before.end);
  if (raw === before.text || isFunctionWord(before.text) || isMonth(before.text)) return null;
  const last = nameEnd(tokens, number.last);
  if (brandWords.has(before.text)) return reject(scene, 'name', { first: number.first - 1, last });
  if (countsNoun(scene) && !namedInPhrase(tokens, number.first, number.value.length)) return null;
  if (number.form === 'words' && !own?.capital) return null;
  if (number.first === 1 && (openers.has(before.text) || /(?:ed|ly)$/.test(before.text))) return null;
  const year = /^(19|20)\d\d$/.test(number.value);
  return reject(scene, 'name', { first: number.first - 1, last, weak: year });
}

/** The rest of "737-800", "A-12-3". */
export function nameEnd(tokens: readonly Token[], last: number): number {
  const [dash, rest] = [tokens[last + 1], tokens[last + 2]];
  return isSymbol(dash, '-') && !dash?.spaced && rest?.kind === 'number' && !rest.spaced ? last + 2 : last;
}

/** "221 Baker Street", "10 Downing Street": a house. */
export function house(scene: NumberScene): Rejection | null {
  const { tokens, number } = scene;
  if (number.form !== 'digits' || number.value.length > 5) return null;
  for (let at = number.last + 1; at <= number.last + 4; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || !token.capital) return null;
    if (at > number.last + 1 && streets.has(token.text)) return reject(scene, 'address', { last: at });
  }
  return null;
}

const streets: ReadonlySet<string> = wordSet(
  'street road avenue lane square drive boulevard st ave rd blvd way terrace',
);

/** "the Group of Seven", "the Big Four". */
export function capitalNumber(scene: NumberScene): Rejection | null {
  const { tokens, number } = scene;
  const [token, before, earlier] = [tokens[number.first], tokens[number.first - 1], tokens[number.first - 2]];
  if (isWord(before, 'of') && isWord(earlier, 'group') && earlier?.capital)
    return reject(scene, 'name', { first: number.first - 2 });
  if (number.form !== 'words' || !token?.capital || before?.kind !== 'word' || !before.capital) return null;
  return number.first > 1 && !isFunctionWord(before.text) ? reject(scene, 'name', { first: number.first - 1 }) : null;
}
