/** Dates and stretches of time in English: absolute ones here, relative ones in `relativeDates.ts`. */
import { dayMonth, monthDate } from './monthDates.ts';
import { apostropheDecade, numericDate, yearAlone, yearRange } from './yearDates.ts';
import { partOfYear } from './yearParts.ts';
import { isDash, isWord } from './tokenTests.ts';
import { wordSet } from '../tables/wordSet.ts';
import type { DateHit, DateScene } from './dateHit.ts';
import type { DateMention } from '../quantity.ts';
import { fiveYearPlan, mention, type Relation } from '../periods.ts';
import { ordinalWords, tensWords, unitWords } from '../tables/numberWords.ts';
import type { Token } from '../tokens.ts';
import { agoFrom, relativeDate } from './relativeDates.ts';
import { monthOf, weekdayOf } from './words.ts';

export interface FoundDate {
  readonly first: number;
  readonly last: number;
  readonly mention: DateMention;
}

/** All dates, left to right. */
export function findDates(scene: DateScene): FoundDate[] {
  const found: FoundDate[] = [];
  let at = 0;
  while (at < scene.tokens.length) {
    const hit = dateAt(scene, at);
    if (hit) {
      found.push(finish(scene, hit));
      at = hit.last + 1;
    } else at += 1;
  }
  return found;
}

function dateAt(scene: DateScene, at: number): DateHit | null {
  const token = scene.tokens[at];
  if (!token || token.kind === 'symbol' || token.kind === 'han')
    return token?.text === "'" ? apostropheDecade(scene, at) : null;
  if (token.kind === 'number') {
    return (
      numericDate(scene, at) ??
      dayMonth(scene, at) ??
      planDate(scene, at) ??
      countedAgo(scene, at) ??
      (scene.free(at) ? (yearRange(scene, at) ?? yearAlone(scene, at)) : null)
    );
  }
  if (!mayStartDate(token.text)) return null;
  return monthDate(scene, at) ?? partOfYear(scene, at) ?? planDate(scene, at) ?? relativeDate(scene, at);
}

const dateStarters: ReadonlySet<string> = wordSet(`
  a an q h this current last previous next coming following past recent final today yesterday tomorrow
`);

/** One look at the word, since most words start no date. */
function mayStartDate(word: string): boolean {
  return (
    dateStarters.has(word) ||
    monthOf(word) !== undefined ||
    weekdayOf(word) !== undefined ||
    ordinalWords.has(word) ||
    unitWords.has(word) ||
    tensWords.has(word)
  );
}

function countedAgo(scene: DateScene, at: number): DateHit | null {
  const token = scene.tokens[at];
  return token && /^\d{1,3}$/.test(token.text) ? agoFrom({ ...scene, at, count: Number(token.text) }) : null;
}

function finish({ tokens }: DateScene, hit: DateHit): FoundDate {
  const end = endOf(tokens, hit);
  const first = end ?? hit.first;
  const stretch =
    end !== null && hit.stretch?.period.end
      ? { period: { start: hit.stretch.period.end, end: hit.stretch.period.end }, grain: 'day' as const }
      : hit.stretch;
  const relation = hit.relation ?? relationBefore(tokens, first);
  const spans = relation === 'on' && hit.stretch !== null && hit.grain === 'years' ? 'span' : relation;
  const found = mention(tokens[first]?.start ?? 0, tokens[hit.last]?.end ?? 0, stretch, spans, hit.grain);
  return { first, last: hit.last, mention: hit.unsure ? { ...found, resolved: false } : found };
}

/** The token where "the end of" starts, when it stands right before the date. */
function endOf(tokens: readonly Token[], hit: DateHit): number | null {
  let at = hit.first - 1;
  if (isWord(tokens[at], 'the')) at -= 1;
  if (isDash(tokens[at]) && isWord(tokens[at - 1], 'end')) return at - 1;
  if (isWord(tokens[at], 'of') && isWord(tokens[at - 1], 'end')) return at - 1;
  if (isWord(tokens[at], 'end') && hit.grain === 'year') return at;
  return null;
}

const relations: ReadonlyMap<string, Relation> = new Map([
  ['since', 'since'],
  ['from', 'since'],
  ['starting', 'since'],
  ['by', 'by'],
  ['until', 'by'],
  ['till', 'by'],
  ['through', 'by'],
  ['before', 'before'],
  ['after', 'after'],
  ['following', 'after'],
]);

function relationBefore(tokens: readonly Token[], first: number): Relation {
  let at = first - 1;
  while (
    at >= first - 2 &&
    (isWord(tokens[at], 'the') ||
      isWord(tokens[at], 'year') ||
      isWord(tokens[at], 'late') ||
      isWord(tokens[at], 'early') ||
      isWord(tokens[at], 'about'))
  )
    at -= 1;
  const word = tokens[at];
  if (word?.kind !== 'word') return 'on';
  if (word.text === 'to' && isWord(tokens[at - 1], 'prior')) return 'before';
  if (word.text === 'of' && isWord(tokens[at - 1], 'as')) return 'by';
  if (word.text === 'on' && isWord(tokens[at + 1], 'from')) return 'since';
  return relations.get(word.text) ?? 'on';
}

/** "13th Five-Year Plan period", "the Thirteenth Five Year Plan". */
function planDate({ tokens }: DateScene, at: number): DateHit | null {
  const token = tokens[at];
  if (!token) return null;
  let next = at + 1;
  let number = token.kind === 'number' ? Number(token.text) : ordinalWords.get(token.text);
  if (
    token.kind === 'number' &&
    !(
      tokens[next]?.text === 'th' ||
      tokens[next]?.text === 'st' ||
      tokens[next]?.text === 'nd' ||
      tokens[next]?.text === 'rd'
    )
  )
    return null;
  if (token.kind === 'number') next += 1;
  else if (tensWords.has(token.text) && isDash(tokens[next])) {
    number = (tensWords.get(token.text) ?? 0) + (ordinalWords.get(tokens[next + 1]?.text ?? '') ?? 0);
    next += 2;
  }
  const five = tokens[next];
  if (number === undefined || !(isWord(five, 'five') || five?.text === '5')) return null;
  next += isDash(tokens[next + 1]) ? 2 : 1;
  if (!isWord(tokens[next], 'year')) return null;
  next += isDash(tokens[next + 1]) ? 2 : 1;
  if (!isWord(tokens[next], 'plan')) return null;
  const last = isWord(tokens[next + 1], 'period') ? next + 1 : next;
  const stretch = fiveYearPlan(number);
  return stretch ? { first: at, last, stretch, grain: 'years', relation: 'span' } : null;
}
