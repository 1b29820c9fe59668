/** Dates and stretches of time in English: absolute ones here, relative ones in `relativeDates.ts`. */
import type { DateMention, ReadingContext } from '../quantity.ts';
import { day, fiveYearPlan, half, mention, month, monthsOf, nearYear, quarter, years, type Grain, type Relation, type Stretch } from '../periods.ts';
import { ordinalWords, tensWords, unitWords } from '../tables/numberWords.ts';
import type { Token } from '../tokens.ts';
import { isSymbol, isWord } from './numberExpressions.ts';
import { isDash } from './notQuantities.ts';
import { agoFrom, relativeDate, yearWord } from './relativeDates.ts';
import { isFunctionWord, monthOf, weekdayOf } from './words.ts';

/** Where a date was read: tokens from `first` to `last`. */
export interface DateHit {
  readonly first: number;
  readonly last: number;
  /** Null when it needs a document date that is not known. */
  readonly stretch: Stretch | null;
  readonly grain: Grain;
  readonly relation?: Relation;
}

/** What date readers see; `free` tells whether a token's number is still unclaimed. */
export interface DateScene {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly context: ReadingContext;
  readonly free: (at: number) => boolean;
}

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
  if (!token || token.kind === 'symbol' || token.kind === 'han') return token?.text === "'" ? apostropheDecade(scene, at) : null;
  if (token.kind === 'number') {
    return numericDate(scene, at) ?? dayMonth(scene, at) ?? planDate(scene, at) ?? countedAgo(scene, at) ?? (scene.free(at) ? (yearRange(scene, at) ?? yearAlone(scene, at)) : null);
  }
  if (!mayStartDate(token.text)) return null;
  return monthDate(scene, at) ?? partOfYear(scene, at) ?? planDate(scene, at) ?? relativeDate(scene, at);
}

const dateStarters: ReadonlySet<string> = new Set([
  'a', 'an', 'q', 'h', 'this', 'current', 'last', 'previous', 'next', 'coming', 'following', 'past', 'recent', 'final', 'today', 'yesterday', 'tomorrow',
]);

/** One look at the word, since most words start no date. */
function mayStartDate(word: string): boolean {
  return dateStarters.has(word) || monthOf(word) !== undefined || weekdayOf(word) !== undefined || ordinalWords.has(word) || unitWords.has(word) || tensWords.has(word);
}

function countedAgo(scene: DateScene, at: number): DateHit | null {
  const token = scene.tokens[at];
  return token && /^\d{1,3}$/.test(token.text) ? agoFrom({ ...scene, at, count: Number(token.text) }) : null;
}

function finish({ tokens }: DateScene, hit: DateHit): FoundDate {
  const end = endOf(tokens, hit);
  const first = end ?? hit.first;
  const stretch = end !== null && hit.stretch?.period.end ? { period: { start: hit.stretch.period.end, end: hit.stretch.period.end }, grain: 'day' as const } : hit.stretch;
  const relation = hit.relation ?? relationBefore(tokens, first);
  const spans = relation === 'on' && hit.stretch !== null && hit.grain === 'years' ? 'span' : relation;
  return { first, last: hit.last, mention: mention(tokens[first]?.start ?? 0, tokens[hit.last]?.end ?? 0, stretch, spans, hit.grain) };
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
  ['since', 'since'], ['from', 'since'], ['starting', 'since'], ['by', 'by'], ['until', 'by'], ['till', 'by'], ['through', 'by'], ['before', 'before'], ['after', 'after'], ['following', 'after'],
]);

function relationBefore(tokens: readonly Token[], first: number): Relation {
  let at = first - 1;
  while (at >= first - 2 && (isWord(tokens[at], 'the') || isWord(tokens[at], 'year') || isWord(tokens[at], 'late') || isWord(tokens[at], 'early') || isWord(tokens[at], 'about'))) at -= 1;
  const word = tokens[at];
  if (word?.kind !== 'word') return 'on';
  if (word.text === 'to' && isWord(tokens[at - 1], 'prior')) return 'before';
  if (word.text === 'of' && isWord(tokens[at - 1], 'as')) return 'by';
  if (word.text === 'on' && isWord(tokens[at + 1], 'from')) return 'since';
  return relations.get(word.text) ?? 'on';
}

/** A four-digit year without separators. */
export function yearOf(token: Token | undefined): number | null {
  if (token?.kind !== 'number' || token.grouped || token.odd || token.end - token.start !== 4) return null;
  const year = Number(token.text);
  return year >= 1500 && year <= 2100 ? year : null;
}

/** A day of the month in digits ("8", "8th") or as an ordinal word; `last` is its last token. */
function dayOf(tokens: readonly Token[], at: number): { value: number; last: number } | null {
  const token = tokens[at];
  if (token?.kind === 'number' && !token.grouped && !token.odd && token.text.length <= 2) {
    const value = Number(token.text);
    const next = tokens[at + 1];
    const ordinal = next?.kind === 'word' && !next.spaced;
    if (ordinal && !['st', 'nd', 'rd', 'th'].includes(next.text)) return null;
    return value >= 1 && value <= 31 ? { value, last: ordinal ? at + 1 : at } : null;
  }
  return null;
}

/** The year behind a month or day, with or without a comma; "this year" and "last year" too. */
function yearBehind(scene: DateScene, at: number): { year: number; last: number } | null {
  const { tokens } = scene;
  const skip = isSymbol(tokens[at], ',') || isWord(tokens[at], 'of') || (isSymbol(tokens[at], '.') && !tokens[at]?.spaced) ? 1 : 0;
  const year = yearOf(tokens[at + skip]);
  if (year !== null && !isSymbol(tokens[at + skip + 1], '%')) return { year, last: at + skip };
  const word = yearWord(scene, at + (isWord(tokens[at], 'of') ? 1 : 0));
  return word;
}

/** "July 14", "July 14-16, 2019", "June 8 to 12 this year", "July 30 - August 2", "June 2020", "June". */
function monthDate(scene: DateScene, at: number): DateHit | null {
  const { tokens } = scene;
  const token = tokens[at];
  const number = token?.capital ? monthOf(token.text) : undefined;
  if (token === undefined || number === undefined) return null;
  const dot = isSymbol(tokens[at + 1], '.') && !tokens[at + 1]?.spaced ? 1 : 0;
  const next = at + 1 + dot;
  const first = dayOf(tokens, next);
  if (first && !isMagnitudeBehind(tokens, first.last)) return withDays(scene, { at, number, first, lastDay: first });
  const year = yearBehind(scene, next);
  if (year) return { first: at, last: year.last, stretch: month(year.year, number), grain: 'month' };
  return bareMonth(scene, at, number, dot);
}

function isMagnitudeBehind(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1];
  return next?.kind === 'word' && (next.text === 'million' || next.text === 'billion' || next.text === 'percent');
}

interface MonthDays {
  readonly at: number;
  readonly number: number;
  readonly first: { readonly value: number; readonly last: number };
  readonly lastDay: { readonly value: number; readonly last: number };
}

function withDays(scene: DateScene, { at, number, first }: MonthDays): DateHit {
  const { tokens, context } = scene;
  let last = first.last;
  let [endMonth, endDay] = [number, first.value];
  const joiner = tokens[last + 1];
  if (isDash(joiner) || isWord(joiner, 'to') || isWord(joiner, 'and') || isWord(joiner, 'through')) {
    const otherMonth = tokens[last + 2]?.capital ? monthOf(tokens[last + 2]?.text ?? '') : undefined;
    const second = dayOf(tokens, last + (otherMonth === undefined ? 2 : 3));
    if (second && (otherMonth !== undefined || second.value > first.value) && !countsSomething(tokens, second.last)) {
      [endMonth, endDay, last] = [otherMonth ?? number, second.value, second.last];
    }
  }
  const stated = yearBehind(scene, last + 1);
  const year = stated?.year ?? nearYear(context.documentDate, number);
  const hit = { first: weekdayStart(tokens, at), last: stated?.last ?? last, grain: 'day' as const };
  if (year === null) return { ...hit, stretch: null };
  const [from, to] = [day(year, number, first.value), day(endMonth < number ? year + 1 : year, endMonth, endDay)];
  if (!from || !to) return { ...hit, stretch: null };
  const spans = from.period.start !== to.period.start;
  return { ...hit, stretch: { period: { start: from.period.start, end: to.period.end }, grain: 'day' }, ...(spans ? { relation: 'span' as const } : {}) };
}

function countsSomething(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1];
  return next?.kind === 'symbol' ? next.text === '%' : isMagnitudeBehind(tokens, last);
}

/** Takes in "Sunday, " before a date. */
function weekdayStart(tokens: readonly Token[], first: number): number {
  const comma = isSymbol(tokens[first - 1], ',') ? 1 : 0;
  const word = tokens[first - 1 - comma];
  return word?.kind === 'word' && word.capital && weekdayOf(word.text) !== undefined ? first - 1 - comma : first;
}

const monthPrepositions: ReadonlySet<string> = new Set(['in', 'since', 'by', 'last', 'next', 'this', 'early', 'mid', 'late', 'until', 'from', 'of', 'during', 'to', 'through', 'and', 'between', 'before', 'after', 'end', 'for', 'every', 'on', 'starting', 'till']);
const ambiguousMonths: ReadonlySet<string> = new Set(['may', 'march', 'mar', 'sun', 'dec', 'jan', 'jun', 'sep', 'oct', 'apr', 'feb', 'nov', 'aug', 'jul']);

function bareMonth(scene: DateScene, at: number, number: number, dot: number): DateHit | null {
  const { tokens, context } = scene;
  const before = tokens[at - 1];
  const introduced = before?.kind === 'word' && monthPrepositions.has(before.text);
  if (!introduced && (ambiguousMonths.has(tokens[at]?.text ?? '') || at === 0)) return null;
  if (isWord(before, 'last') || isWord(before, 'next') || isWord(before, 'this')) return null;
  const year = nearYear(context.documentDate, number);
  const other = isWord(tokens[at + 1 + dot], 'to') || isDash(tokens[at + 1 + dot]) ? tokens[at + 2 + dot] : undefined;
  const endMonth = other?.capital ? monthOf(other.text) : undefined;
  if (endMonth !== undefined && endMonth > number && isWord(before, 'from')) {
    const stated = yearBehind(scene, at + 3 + dot);
    const fixed = stated?.year ?? year;
    return { first: at, last: stated?.last ?? at + 2 + dot, stretch: fixed === null ? null : monthsOf(fixed, number, endMonth, 'month'), grain: 'month', relation: 'span' };
  }
  return { first: at, last: at, stretch: year === null ? null : month(year, number), grain: 'month' };
}

/** "14 July 2019", "8 to 12 June", "17th of June". */
function dayMonth(scene: DateScene, at: number): DateHit | null {
  const { tokens, context } = scene;
  const first = dayOf(tokens, at);
  if (!first) return null;
  const joiner = tokens[first.last + 1];
  const second = isDash(joiner) || isWord(joiner, 'to') || isWord(joiner, 'and') ? dayOf(tokens, first.last + 2) : null;
  const lastDay = second ?? first;
  const of = isWord(tokens[lastDay.last + 1], 'of') ? 1 : 0;
  const name = tokens[lastDay.last + 1 + of];
  const number = name?.capital ? monthOf(name.text) : undefined;
  if (number === undefined || (of === 1 && first.last === at && second === null && tokens[at]?.spaced === false)) return null;
  const monthAt = lastDay.last + 1 + of;
  const stated = yearBehind(scene, monthAt + 1);
  const year = stated?.year ?? nearYear(context.documentDate, number);
  const hit = { first: weekdayStart(tokens, at), last: stated?.last ?? monthAt, grain: 'day' as const };
  const [from, to] = year === null ? [null, null] : [day(year, number, first.value), day(year, number, lastDay.value)];
  if (!from || !to) return { ...hit, stretch: null };
  return { ...hit, stretch: { period: { start: from.period.start, end: to.period.end }, grain: 'day' }, ...(second ? { relation: 'span' as const } : {}) };
}

/** "2019-07-14", "2019/7/14", "14/07/2019", "14.07.2019". */
function numericDate(scene: DateScene, at: number): DateHit | null {
  const { text, tokens } = scene;
  const token = tokens[at];
  if (!token) return null;
  if (token.odd) {
    const dotted = /^(\d{1,4})\.(\d{1,2})\.(\d{1,4})$/.exec(text.slice(token.start, Math.min(token.end, token.start + 12)));
    return dotted ? ymd(at, at, [Number(dotted[1]), Number(dotted[2]), Number(dotted[3])]) : null;
  }
  const [s1, b, s2, c] = [tokens[at + 1], tokens[at + 2], tokens[at + 3], tokens[at + 4]];
  const same = s1?.kind === 'symbol' && s2?.kind === 'symbol' && s1.text === s2.text && (s1.text === '/' || isDash(s1));
  if (!same || b?.kind !== 'number' || c?.kind !== 'number' || s1.spaced || s2.spaced || b.spaced || c.spaced) return null;
  return ymd(at, at + 4, [Number(token.text), Number(b.text), Number(c.text)]);
}

function ymd(first: number, last: number, [a, b, c]: readonly [number, number, number]): DateHit | null {
  const stretch = a >= 1500 ? day(a, b, c) : c >= 1500 ? (day(c, b, a) ?? day(c, a, b)) : null;
  return stretch ? { first, last, stretch, grain: 'day' } : null;
}

/** "2016-2020", "2016-17", "from 2016 to 2020", "between 2016 and 2020". */
function yearRange(scene: DateScene, at: number): DateHit | null {
  const { tokens } = scene;
  const from = yearOf(tokens[at]);
  if (from === null) return null;
  const joiner = tokens[at + 1];
  const second = tokens[at + 2];
  const before = tokens[at - 1];
  let to = yearOf(second);
  if (to === null && second?.kind === 'number' && !second.spaced && second.text.length === 2 && (isDash(joiner) || isSymbol(joiner, '/'))) {
    to = from - (from % 100) + Number(second.text);
    if (to !== from + 1 && isSymbol(joiner, '/')) to = null;
  }
  const joined = isDash(joiner) || isSymbol(joiner, '/') || ((isWord(joiner, 'to') || isWord(joiner, 'through')) && from < (to ?? 0)) || (isWord(joiner, 'and') && isWord(before, 'between'));
  if (to === null || !joined || to <= from) return null;
  return { first: at, last: at + 2, stretch: years(from, to), grain: 'years', relation: 'span' };
}

/** Nouns that a recent year may stand before without counting them: "2018 sales", "the 2019 elections". */
const yearlyNouns: ReadonlySet<string> = new Set([
  'sales', 'results', 'earnings', 'elections', 'games', 'figures', 'levels', 'profits', 'revenues', 'prices', 'models', 'targets', 'plans', 'forecasts', 'estimates', 'protests', 'playoffs', 'finals', 'championships', 'olympics', 'awards', 'polls', 'talks', 'goals', 'accounts', 'data', 'riots', 'floods', 'sanctions', 'numbers', 'exports', 'imports', 'deliveries', 'statistics', 'primaries', 'midterms', 'wildfires', 'fires', 'attacks', 'losses',
]);
const yearPrepositions: ReadonlySet<string> = new Set(['in', 'since', 'by', 'from', 'until', 'till', 'before', 'after', 'during', 'through', 'of', 'year', 'early', 'late', 'mid', 'fiscal', 'end', 'for', 'to', 'and', 'between', 'than', 'with', 'summer', 'winter', 'spring', 'autumn', 'fall']);

function yearAlone(scene: DateScene, at: number): DateHit | null {
  const { tokens } = scene;
  const year = yearOf(tokens[at]);
  if (year === null) return null;
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  if (next?.kind === 'word' && !next.spaced) return next.text === 's' && year % 10 === 0 ? decade(at, at + 1, year) : null;
  const stretch = seasonal(tokens, at, year) ?? years(year, year);
  const hit: DateHit = { first: at, last: at, stretch, grain: 'year' };
  if (before?.kind === 'word' && yearPrepositions.has(before.text)) return countsPlural(next) && !strongly(before.text) ? null : hit;
  if (year < 1800 || countsPlural(next)) return year >= 1990 && next !== undefined && (yearlyNouns.has(next.text) || isWord(before, 'the')) ? hit : null;
  return hit;
}

/** "in 2019 projects worth …" still is a year; "than 1935 projects" counts. */
function strongly(preposition: string): boolean {
  return preposition === 'in' || preposition === 'since' || preposition === 'during' || preposition === 'until' || preposition === 'by';
}

function countsPlural(next: Token | undefined): boolean {
  return next?.kind === 'word' && next.spaced && !next.capital && next.text.endsWith('s') && !next.text.endsWith("'s") && !isFunctionWord(next.text);
}

function seasonal(tokens: readonly Token[], at: number, year: number): Stretch | null {
  const back = isWord(tokens[at - 1], 'of') ? 2 : 1;
  const word = tokens[at - back]?.text;
  if (word === 'early') return monthsOf(year, 1, 4, 'year');
  if (word === 'late') return monthsOf(year, 9, 12, 'year');
  return null;
}

function decade(first: number, last: number, from: number): DateHit {
  return { first, last, stretch: years(from, from + (from % 100 === 0 && from < 1900 ? 99 : 9)), grain: 'years' };
}

/** "'90s". */
function apostropheDecade({ tokens }: DateScene, at: number): DateHit | null {
  const [number, s] = [tokens[at + 1], tokens[at + 2]];
  if (number?.kind !== 'number' || number.spaced || number.text.length !== 2 || !number.text.endsWith('0') || !isWord(s, 's')) return null;
  return decade(at, at + 2, (Number(number.text) >= 30 ? 1900 : 2000) + Number(number.text));
}

const partLengths: ReadonlyMap<string, number> = new Map([['quarter', 3], ['quarters', 3], ['half', 6], ['months', 1], ['month', 1]]);

/** "Q3 2021", "the third quarter of 2019", "the first half", "the first nine months of the year". */
function partOfYear(scene: DateScene, at: number): DateHit | null {
  const { tokens } = scene;
  const token = tokens[at];
  if (!token) return null;
  const glued = tokens[at + 1];
  if ((token.text === 'q' || (token.text === 'h' && token.capital)) && glued?.kind === 'number' && !glued.spaced) {
    const length = token.text === 'q' ? 3 : 6;
    return part(scene, { first: at, last: at + 1, from: (Number(glued.text) - 1) * length, count: 1, length });
  }
  const ordinal = ordinalWords.get(token.text) ?? (token.text === 'last' || token.text === 'final' ? -1 : undefined);
  if (ordinal === undefined || ordinal > 4) return null;
  const counter = unitWords.get(tokens[at + 1]?.text ?? '') ?? (tokens[at + 1]?.kind === 'number' ? Number(tokens[at + 1]?.text) : undefined);
  const nounAt = counter === undefined || Number.isNaN(counter) ? at + 1 : at + 2;
  const hyphen = isDash(tokens[nounAt]) ? 1 : 0;
  const noun = tokens[nounAt + hyphen];
  const length = noun?.kind === 'word' ? partLengths.get(noun.text) : undefined;
  if (length === undefined || (length === 1 && (nounAt === at + 1 || ordinal !== 1))) return null;
  const count = nounAt === at + 1 ? 1 : (counter ?? 1);
  const index = ordinal === -1 ? 12 / length - count : ordinal - 1;
  if (ordinal === -1 && !of(tokens, nounAt + hyphen + 1)) return null;
  return part(scene, { first: at, last: nounAt + hyphen, from: index * length, count, length });
}

function of(tokens: readonly Token[], at: number): boolean {
  return isWord(tokens[at], 'of');
}

interface Part {
  readonly first: number;
  readonly last: number;
  /** Months of the year before it starts. */
  readonly from: number;
  readonly count: number;
  readonly length: number;
}

function part(scene: DateScene, { first, last, from, count, length }: Part): DateHit | null {
  const { tokens, context } = scene;
  if (!(from >= 0) || from + count * length > 12 || count < 1) return null;
  const documentYear = context.documentDate === null ? null : Number(context.documentDate.slice(0, 4));
  let yearAt = last + 1;
  if (of(tokens, yearAt) || isSymbol(tokens[yearAt], ',')) yearAt += 1;
  if (isWord(tokens[yearAt], 'the')) yearAt += 1;
  if (isWord(tokens[yearAt], 'fiscal')) yearAt += 1;
  const stated = yearOf(tokens[yearAt]);
  const word = stated === null ? (yearWord(scene, yearAt) ?? (isWord(tokens[yearAt], 'year') ? { year: documentYear, last: yearAt } : null)) : null;
  const game = tokens[last]?.text === 'half' || tokens[last]?.text === 'quarter' ? isWord(tokens[first - 1], 'the') || stated !== null || word !== null : true;
  if (!game) return null;
  const year = stated ?? word?.year ?? documentYear;
  const grain: Grain = length === 6 ? 'half-year' : length === 3 && count === 1 ? 'quarter' : 'month';
  const end = stated === null ? (word?.last ?? last) : yearAt;
  if (year === null) return { first, last: end, stretch: null, grain };
  if (count === 1 && length === 3) return { first, last: end, stretch: quarter(year, from / 3 + 1), grain };
  if (length === 6) return { first, last: end, stretch: half(year, from / 6 + 1), grain };
  return { first, last: end, stretch: monthsOf(year, from + 1, from + count * length, grain), grain, relation: 'span' };
}

/** "13th Five-Year Plan period", "the Thirteenth Five Year Plan". */
function planDate({ tokens }: DateScene, at: number): DateHit | null {
  const token = tokens[at];
  if (!token) return null;
  let next = at + 1;
  let number = token.kind === 'number' ? Number(token.text) : ordinalWords.get(token.text);
  if (token.kind === 'number' && !(tokens[next]?.text === 'th' || tokens[next]?.text === 'st' || tokens[next]?.text === 'nd' || tokens[next]?.text === 'rd')) return null;
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
