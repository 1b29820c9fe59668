/** Whether the words around a figure make it a change, and which way. */
import { isSymbol } from './tokenTests.ts';
import { wordSet } from '../tables/wordSet.ts';
import type { Token } from '../tokens.ts';

type Direction = 'up' | 'down';

/** Percentages and points; money; everything else. */
export type Scale = 'percentage' | 'money' | 'count';

function table(up: string, down: string): ReadonlyMap<string, Direction> {
  const entries = (words: string, way: Direction): [string, Direction][] =>
    words
      .trim()
      .split(/\s+/)
      .map((word) => [word, way]);
  return new Map([...entries(up, 'up'), ...entries(down, 'down')]);
}

/** Verbs whose bare object is a change: "rose 5 %", "fell 26 cents". */
const changeVerbs = table(
  `rose rise rises risen rising grew grow grows grown growing increase increases increased increasing gain gains gained gaining climb climbs climbed climbing jump jumps jumped
   jumping surge surges surged surging soar soars soared soaring advance advances advanced advancing rallied rally rallies rallying rebounded rebound spiked appreciated strengthened skyrocketed
   improved accelerated widened swelled expanded expand gaining upped leapt leaped ballooned`,
  `fell fall falls fallen falling drop drops dropped dropping decline declines declined declining decrease decreases decreased decreasing slid slide slides sliding slip slips slipped slipping plunge plunges
   plunged plunging tumble tumbles tumbled tumbling plummeted plummet dipped dip dips shrank shrink shrunk shrinks contracted contract contracts eased ease sank sink slumped slump slumps retreated weakened
   shed sheds depreciated narrowed slowed tanked crashed`,
);

/** Verbs whose object is a change only with "by", or in per cent: "cut 5 %", but "cut 1,500 jobs". */
const makerVerbs = table(
  'raise raises raised raising boost boosts boosted boosting hike hikes hiked lift lifts lifted lifting extended extend multiplied enlarged',
  'cut cuts cutting reduce reduces reduced reducing lower lowers lowered lowering trim trims trimmed slash slashes slashed slashing shorten shortened shave shaved curb',
);

/** Words that make percentages, points and money a change: "up $2", "lost 3 points"; before counts they mean other things. */
const relativeWords = table('up higher added adds add adding', 'down lower lost lose loses losing');

/** Nouns beside a figure: "an increase of 5 %", "a 5 % drop". */
const changeNouns = table(
  'increase increases rise rises raise growth gain gains jump surge hike uptick improvement upturn expansion advance rally appreciation boost climb upsurge increment',
  'decrease decline declines drop drops fall falls cut cuts reduction reductions loss losses slump plunge dip shrinkage contraction downturn depreciation slide decreases slowdown',
);

const changeBehind = table(
  'higher up more increase rise raise growth gain jump surge hike uptick improvement expansion larger bigger faster longer appreciation upwards taller',
  'lower down less fewer decrease decline drop fall cut reduction slump plunge dip contraction smaller shorter slower cheaper depreciation downwards lighter discount',
);

const adverbs: ReadonlySet<string> = wordSet(`
  by further sharply another slightly steadily roughly significantly only just as even around to an a average of
  about strongly quickly rapidly modestly also then some than
`);

/**
 * Direction of the figure whose words run from token `first` (qualifier included) to `last` (unit included). `scale`
 * says what is measured: more words make a percentage a change than make a count one.
 */
export function changeOf(tokens: readonly Token[], first: number, last: number, scale: Scale): Direction | null {
  return changeBefore(tokens, first, scale) ?? nounBehind(tokens, last, scale !== 'count');
}

/** Whether a verb or particle of change stands right before the figure at token `first`, so that the figure is a step. */
export function stepBefore(tokens: readonly Token[], first: number): boolean {
  return changeBefore(tokens, first, 'percentage') !== null;
}

/** "set up 12 funds" and "made up 30 %" are no rises. */
const particleOf: ReadonlySet<string> = wordSet(`
  set sets setting make makes made making take took picked pick ended put signed give gave broke break wrote
  came pay paid handed
`);

/** Behind a count these compare: "20 more people" is no rise. */
const comparatives: ReadonlySet<string> = wordSet(`
  more less fewer up down higher lower larger bigger longer smaller shorter taller loss fall cut drop gain jump
  slide
`);

function changeBefore(tokens: readonly Token[], first: number, scale: Scale): Direction | null {
  const percentage = scale === 'percentage';
  const relative = scale !== 'count';
  let by = false;
  for (let at = first - 1; at >= Math.max(0, first - 4); at -= 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') return null;
    const { text } = token;
    if (text === 'to' || text === 'at' || text === 'from') return null;
    if (text === 'by') by = true;
    if (text === 'of') {
      const noun = tokens[at - 1]?.text ?? '';
      // "a loss of 12 cents" is a result, "a loss of 3 %" a fall.
      return noun.startsWith('loss') && !percentage ? null : (changeNouns.get(noun) ?? null);
    }
    const verb = changeVerbs.get(text);
    if (verb !== undefined) return verb;
    const maker = makerVerbs.get(text);
    if (maker !== undefined) return by || percentage ? maker : null;
    const moved = relativeWords.get(text);
    if (moved !== undefined) return (by || relative) && !particleOf.has(tokens[at - 1]?.text ?? '') ? moved : null;
    if (by) {
      const far = farVerb(tokens, at);
      if (far) return far;
    }
    if (!adverbs.has(text) && !text.endsWith('ly')) return null;
  }
  return null;
}

/** "reduced the poverty rate by 3 points": the verb stands a few words before "by". */
function farVerb(tokens: readonly Token[], by: number): Direction | null {
  for (let at = by - 1; at >= Math.max(0, by - 7); at -= 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') return null;
    const way = changeVerbs.get(token.text) ?? makerVerbs.get(token.text);
    if (way !== undefined && token.text !== 'up' && token.text !== 'down') return way;
  }
  return null;
}

function nounBehind(tokens: readonly Token[], last: number, relative: boolean): Direction | null {
  let at = last + 1;
  if (isSymbol(tokens[at], '-') && !tokens[at]?.spaced) at += 1;
  const word = tokens[at];
  if (word?.kind !== 'word') return null;
  const direct = changeBehind.get(word.text);
  if (direct !== undefined) return relative || !comparatives.has(word.text) ? direct : null;
  const next = tokens[at + 1];
  return next?.kind === 'word' &&
    (word.text.endsWith('ly') ||
      word.text === 'annual' ||
      word.text === 'price' ||
      word.text === 'pay' ||
      word.text === 'sales' ||
      word.text === 'tax')
    ? (changeNouns.get(next.text) ?? null)
    : null;
}
