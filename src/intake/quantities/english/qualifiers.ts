/** Words beside a figure that say how exact it is. */
import { isSymbol, isWord } from './tokenTests.ts';
import { wordSet } from '../tables/wordSet.ts';
import type { Qualifier } from '../../../core/claims/claim.ts';
import { timeUnits } from '../tables/measures.ts';
import type { Token } from '../tokens.ts';
import { singular } from './singular.ts';

export interface QualifierHit {
  readonly qualifier: Exclude<Qualifier, 'range'>;
  /** The figure itself is left out ("less than"). */
  readonly strict: boolean;
  /** Token index where the words start (before) or end (behind). */
  readonly edge: number;
}

interface Phrase {
  readonly words: readonly string[];
  readonly qualifier: Exclude<Qualifier, 'range'>;
  readonly strict: boolean;
}

function phrases(qualifier: Phrase['qualifier'], list: string, strict = false): Phrase[] {
  return list.split(',').map((phrase) => ({ words: phrase.trim().split(' '), qualifier, strict }));
}

const before: readonly Phrase[] = [
  ...phrases(
    'about',
    'about, around, approximately, approx, roughly, some, circa, an estimated, estimated, in the region of, in the order of, on the order of, somewhere around, give or take, or about, probably',
  ),
  ...phrases(
    'nearly',
    'nearly, almost, close to, nearing, approaching, just under, a little under, slightly under, just below, slightly less than, just less than, slightly below, near, virtually, just shy of, shy of',
  ),
  ...phrases(
    'over',
    'more than, over, above, exceeding, exceeds, exceed, exceeded, in excess of, upwards of, upward of, north of, greater than, higher than, larger than, bigger than, longer than, older than, heavier than, surpassing, surpassed, surpass, topped, topping, beyond, better than, faster than, well over, just over, a little over, slightly over, slightly more than, little more than, just above, much more than',
  ),
  ...phrases(
    'at-least',
    'at least, no less than, no fewer than, not less than, not fewer than, a minimum of, minimum of, as few as, as little as, as low as, a minimum, no lower than, at the very least, not lower than',
  ),
  ...phrases(
    'at-most',
    'up to, at most, at the most, no more than, not more than, a maximum of, maximum of, as many as, as much as, as high as, as long as, as fast as, as far as, not exceeding, no longer than, no higher than, not exceed, a maximum',
  ),
  ...phrases(
    'at-most',
    'less than, under, below, fewer than, lower than, smaller than, short of, shorter than, younger than, lighter than, cheaper than',
    true,
  ),
];

const behind: readonly Phrase[] = [
  ...phrases('about', 'or so, or thereabouts, approximately, give or take'),
  ...phrases('over', 'odd'),
  ...phrases(
    'at-least',
    'or more, or higher, or above, or over, and above, and over, and more, or older, or longer, plus, upwards, and up, or greater',
  ),
  ...phrases('at-most', 'or less, or fewer, or under, or below, or lower, at most, at the most, or younger, and under'),
];

const byLastWord = index(before, (words) => words.at(-1));
const byFirstWord = index(behind, (words) => words[0]);

function index(
  list: readonly Phrase[],
  key: (words: readonly string[]) => string | undefined,
): ReadonlyMap<string, readonly Phrase[]> {
  const map = new Map<string, Phrase[]>();
  for (const phrase of list) {
    const word = key(phrase.words) ?? '';
    map.set(
      word,
      [...(map.get(word) ?? []), phrase].sort((a, b) => b.words.length - a.words.length),
    );
  }
  return map;
}

const signs: Readonly<Record<string, readonly [Phrase['qualifier'], boolean]>> = {
  '~': ['about', false],
  '≈': ['about', false],
  '∼': ['about', false],
  '>': ['over', false],
  '＞': ['over', false],
  '<': ['at-most', true],
  '＜': ['at-most', true],
  '≥': ['at-least', false],
  '≤': ['at-most', false],
};

/** Articles and adverbs between the qualifier and the figure: "nearly a million", "at least another 5". */
const between: ReadonlySet<string> = wordSet('a an another about some just additional only further');

/** Verbs and nouns after which "about" and "over" say what something is about. */
const topicBefore: ReadonlySet<string> = wordSet(`
  talk talked talking speak spoke speaking worried asked concerned think thinking concerns questions information
  story book film dispute fight victory lead win control presided concern news
`);

/** The qualifier that ends before a token; null when there is none. */
export function qualifierBefore(tokens: readonly Token[], first: number): QualifierHit | null {
  let at = first - 1;
  for (let skipped = 0; skipped < 3; skipped += 1, at -= 1) {
    const token = tokens[at];
    if (!token) return null;
    if (token.kind === 'symbol') {
      const sign = signs[token.text];
      return sign ? { qualifier: sign[0], strict: sign[1], edge: at } : null;
    }
    if (token.kind !== 'word') return null;
    const phrase = matchBack(tokens, at, token.text);
    if (phrase) return hitBefore(tokens, at, phrase);
    if (!between.has(token.text)) return null;
  }
  return null;
}

function matchBack(tokens: readonly Token[], at: number, last: string): Phrase | undefined {
  return byLastWord
    .get(last)
    ?.find(({ words }) => words.every((word, place) => isWord(tokens[at - words.length + 1 + place], word)));
}

function hitBefore(tokens: readonly Token[], at: number, phrase: Phrase): QualifierHit | null {
  const edge = at - phrase.words.length + 1;
  const earlier = tokens[edge - 1];
  if (phrase.words[0] === 'up' && earlier?.kind === 'word' && (earlier.text.endsWith('ed') || risers.has(earlier.text)))
    return null;
  if (phrase.words.length === 1 && earlier?.kind === 'word') {
    const topical = (phrase.words[0] === 'about' || phrase.words[0] === 'over') && topicBefore.has(earlier.text);
    if (topical) return null;
    if (phrase.words[0] === 'over' && during(tokens, at, earlier.text)) return null;
    const denied = earlier.text === 'not' || earlier.text === 'never';
    if (denied && phrase.qualifier === 'over') return { qualifier: 'at-most', strict: false, edge: edge - 1 };
  }
  return { qualifier: phrase.qualifier, strict: phrase.strict, edge };
}

/** Before "up to" these say that something rose to the figure. */
const risers: ReadonlySet<string> = wordSet(
  'rose go goes gone went shot crept ticks edges edging inching creeping moving ticking grew',
);

/** Before "over" these show that more than so many years are meant, and not a stretch of so many. */
const beforeLonger: ReadonlySet<string> = wordSet(`
  for took take takes taken taking lasted lasts last lasting in after spent spend well just is was of waited at
  little be by with and
`);

/** "a raise over three years": the stretch in which it happens. */
function during(tokens: readonly Token[], over: number, earlier: string): boolean {
  const unit = tokens[over + 2];
  return unit?.kind === 'word' && timeUnits.has(singular(unit.text)) && !beforeLonger.has(earlier);
}

/** The qualifier that starts right behind a token: "or so", "or more", "-odd", "+". */
export function qualifierBehind(tokens: readonly Token[], last: number): QualifierHit | null {
  let at = last + 1;
  const token = tokens[at];
  if (token?.kind === 'symbol') {
    if (token.text === '+' && (!token.spaced || !tokens[at + 1] || tokens[at + 1]?.kind === 'word'))
      return { qualifier: 'at-least', strict: false, edge: at };
    if (token.text === '-' && !token.spaced) at += 1;
    else return null;
  }
  const word = tokens[at];
  if (word?.kind !== 'word') return null;
  const phrase = byFirstWord
    .get(word.text)
    ?.find(({ words }) => words.every((text, place) => isWord(tokens[at + place], text)));
  if (phrase && tokens[at + phrase.words.length]?.kind === 'number') return null;
  if (!phrase || (phrase.words[0] === 'odd' && !isSymbol(tokens[at - 1], '-'))) return null;
  if (phrase.words[0] === 'plus' && word.spaced && tokens[at + 1]?.kind !== 'word') return null;
  return { qualifier: phrase.qualifier, strict: phrase.strict, edge: at + phrase.words.length - 1 };
}
