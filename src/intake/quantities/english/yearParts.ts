/** Quarters, halves and months of a year: "Q3 2021", "the first half of 2019". */
import { half, monthsOf, quarter, type Grain } from '../periods.ts';
import { ordinalWords, unitWords } from '../tables/numberWords.ts';
import type { Token } from '../tokens.ts';
import type { DateHit, DateScene } from './dateHit.ts';
import { yearWord } from './relativeDates.ts';
import { isDash, isSymbol, isWord } from './tokenTests.ts';
import { yearOf } from './yearDates.ts';

const partLengths: ReadonlyMap<string, number> = new Map([
  ['quarter', 3],
  ['quarters', 3],
  ['half', 6],
  ['months', 1],
  ['month', 1],
]);

/** "Q3 2021", "the third quarter of 2019", "the first half", "the first nine months of the year". */
export function partOfYear(scene: DateScene, at: number): DateHit | null {
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
  const counter =
    unitWords.get(tokens[at + 1]?.text ?? '') ??
    (tokens[at + 1]?.kind === 'number' ? Number(tokens[at + 1]?.text) : undefined);
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
  const word =
    stated === null
      ? (yearWord(scene, yearAt) ?? (isWord(tokens[yearAt], 'year') ? { year: documentYear, last: yearAt } : null))
      : null;
  const game =
    tokens[last]?.text === 'half' || tokens[last]?.text === 'quarter'
      ? isWord(tokens[first - 1], 'the') || stated !== null || word !== null
      : true;
  if (!game) return null;
  const year = stated ?? word?.year ?? documentYear;
  const grain: Grain = length === 6 ? 'half-year' : length === 3 && count === 1 ? 'quarter' : 'month';
  const end = stated === null ? (word?.last ?? last) : yearAt;
  if (year === null) return { first, last: end, stretch: null, grain };
  if (count === 1 && length === 3) return { first, last: end, stretch: quarter(year, from / 3 + 1), grain };
  if (length === 6) return { first, last: end, stretch: half(year, from / 6 + 1), grain };
  return { first, last: end, stretch: monthsOf(year, from + 1, from + count * length, grain), grain, relation: 'span' };
}
