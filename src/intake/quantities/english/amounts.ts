/** Numbers with their units, joined into ranges and lists: the middle of the English reader. */
import { isDash, isWord } from './tokenTests.ts';
import { movePoint, isLess, multiplyDecimals } from '../decimal.ts';
import { magnitudeLetters } from '../tables/numberWords.ts';
import type { Token } from '../tokens.ts';
import { stepBefore } from './changes.ts';
import type { CountedNoun } from './countedNoun.ts';
import type { NumberExpression } from './numberExpression.ts';
import type { UnitHit } from './unitHit.ts';

/** A number, or the two ends of a range, with what it is measured in. */
export interface Amount {
  readonly number: NumberExpression;
  /** The upper end of a range. */
  readonly upper: NumberExpression | null;
  readonly unit: UnitHit | null;
  readonly noun: CountedNoun | null;
  /** "-5 degrees". */
  readonly negative: boolean;
  /** Unit and noun stand beside another figure of its range or list. */
  readonly lent: boolean;
}

/** First token, a prefixed currency and a minus sign included. */
export function leftEdge({ number, unit, negative, lent }: Amount): number {
  const first = unit && !lent && unit.first < number.first ? unit.first : number.first;
  return negative ? first - 1 : first;
}

/** Last token of figure and unit; a counted noun is left out, since other words may stand before it. */
export function rightEdge({ number, upper, unit, lent }: Amount): number {
  const last = numberEnd(upper ?? number);
  return unit && !lent && unit.last > last ? unit.last : last;
}

/** Last token of the figure with a glued magnitude letter. */
export function numberEnd(number: NumberExpression): number {
  return number.letter !== null && number.magnitude > 0 ? number.last + 1 : number.last;
}

/** "the 100m hurdles" are run over metres. */
const races: ReadonlySet<string> = new Set(['hurdle', 'race', 'heat', 'sprint', 'final', 'relay']);

/** Makes a glued letter a magnitude where a currency or a counted noun shows that it is one ("£1.5m", "158m subscribers"). */
export function settleLetter(
  number: NumberExpression,
  unit: UnitHit | null,
  noun: CountedNoun | null,
): NumberExpression {
  if (number.letter === null) return number;
  const sure =
    number.letter === 'k' ||
    unit?.kind === 'money' ||
    ((number.letter === 'm' || number.letter === 'b') && noun?.plural === true && !races.has(noun.unit));
  if (!sure) return { ...number, letter: null };
  const magnitude = magnitudeLetters.get(number.letter) ?? 0;
  return { ...number, magnitude, value: movePoint(number.digits, magnitude) };
}

/** Joins ranges ("$1.5-2 billion") and lends units within ranges and lists ("18, 20 and 25 people"). */
export function joinAmounts(tokens: readonly Token[], amounts: readonly Amount[]): Amount[] {
  const joined: Amount[] = [];
  for (const amount of amounts) {
    const before = joined.at(-1);
    const link = before && before.upper === null ? linkBetween(tokens, before, amount) : null;
    if (!before || link === null) {
      joined.push(amount);
    } else if (link === 'range') {
      joined[joined.length - 1] = asRange(before, amount);
    } else {
      joined[joined.length - 1] = withUnitOf(before, amount);
      joined.push(withUnitOf(amount, before));
    }
  }
  return lendInLists(tokens, joined);
}

type Link = 'range' | 'pair';

function linkBetween(tokens: readonly Token[], a: Amount, b: Amount): Link | null {
  // "four- to six-week": the first hyphen hangs.
  const hangs = isDash(tokens[rightEdge(a) + 1]) && isWord(tokens[rightEdge(a) + 2], 'to') ? 1 : 0;
  const joinerAt = rightEdge(a) + 1 + hangs;
  const joiner = tokens[joinerAt];
  if (!joiner || leftEdge(b) !== joinerAt + 1 || !sameKind(a, b)) return null;
  if (a.number.form === 'vague' || a.number.form === 'fraction' || b.number.form === 'fraction') return null;
  const before = tokens[leftEdge(a) - 1];
  const low = shareMagnitude(a.number, b.number);
  const rising = isLess(low.value, b.number.value);
  if (isDash(joiner)) return rising ? 'range' : null;
  if (isWord(joiner, 'and')) return rising && introduces(tokens, leftEdge(a), 'between') ? 'range' : null;
  if (isWord(joiner, 'or'))
    return rising && a.unit === null && b.number.magnitude === a.number.magnitude ? 'range' : null;
  if (!isWord(joiner, 'to') || a.noun !== null || isStepToLevel(tokens, a, b)) return null;
  if (!isWord(before, 'from'))
    return rising && (a.unit === null || (sameUnit(a, b) && !changesBefore(tokens, leftEdge(a) - 1))) ? 'range' : null;
  const both = a.unit !== null && b.unit !== null && a.unit !== b.unit;
  return !rising || both || changesBefore(tokens, leftEdge(a) - 2) ? 'pair' : 'range';
}

/**
 * "fell $1.24 to $91.63", "rose by 12 to 340": a step and the level that it led to. Where both ends have one unit and
 * lie near each other ("rose 3 to 5 percent", "fell by 20 to 30 metres") the words give a range.
 */
function isStepToLevel(tokens: readonly Token[], a: Amount, b: Amount): boolean {
  const step = stepBefore(tokens, leftEdge(a));
  if (!step) return false;
  const far = isLess(multiplyDecimals(shareMagnitude(a.number, b.number).value, '4'), b.number.value);
  return far || (a.unit !== null && b.unit !== null) || !isLess(a.number.value, b.number.value);
}

function sameUnit(a: Amount, b: Amount): boolean {
  return a.unit !== null && a.unit.name === b.unit?.name;
}

function introduces(tokens: readonly Token[], left: number, word: string): boolean {
  return isWord(tokens[left - 1], word) || isWord(tokens[left - 2], word);
}

function sameKind(a: Amount, b: Amount): boolean {
  if (a.unit && b.unit) return a.unit.kind === b.unit.kind && (a.unit.name === b.unit.name || a.unit.kind !== 'money');
  return a.noun === null || a.noun === b.noun || b.unit === null;
}

const changeStems =
  /^(?:ris|rose|fell|fall|grew|grow|increas|decreas|drop|declin|jump|climb|cut|rais|reduc|lower|improv|expand|chang|went|go|widen|narrow|shr|soar|surg|plung|slid|slip|up|down|boost|lift|move|swell|swol|doubl|tripl)/;

/** "rose from 5 to 7 percent" names two levels, "from 5 to 7 years" one range. */
function changesBefore(tokens: readonly Token[], at: number): boolean {
  for (let look = at; look > at - 6 && look >= 0; look -= 1) {
    const token = tokens[look];
    if (token?.kind === 'word' && changeStems.test(token.text)) return true;
  }
  return false;
}

/** "1.5-2 billion": the lower end takes the magnitude of the upper one, unless it is too large for it. */
function shareMagnitude(a: NumberExpression, b: NumberExpression): NumberExpression {
  if (a.magnitude > 0 || b.magnitude === 0 || !isLess(a.digits, '1000') || !isLess(a.digits, b.digits)) return a;
  return { ...a, magnitude: b.magnitude, value: movePoint(a.digits, b.magnitude) };
}

function asRange(a: Amount, b: Amount): Amount {
  const number = shareMagnitude(a.number, b.number);
  return {
    number,
    upper: b.number,
    unit: joinUnits(a.unit, b.unit),
    noun: b.noun ?? a.noun,
    negative: a.negative,
    lent: false,
  };
}

/** The unit's words span both, so that edges stay right. */
function joinUnits(a: UnitHit | null, b: UnitHit | null): UnitHit | null {
  if (!a || !b) return a ?? b;
  return { ...b, first: Math.min(a.first, b.first), last: Math.max(a.last, b.last) };
}

function withUnitOf(amount: Amount, other: Amount): Amount {
  if (amount.unit || amount.noun) return amount;
  const number = other.unit?.kind === 'money' ? shareMagnitude(amount.number, other.number) : amount.number;
  return { ...amount, number, unit: other.unit, noun: other.noun, lent: true };
}

/** Walks from the right, so that each figure without a unit takes the one of its neighbour. */
function lendInLists(tokens: readonly Token[], amounts: readonly Amount[]): Amount[] {
  const lent = [...amounts];
  for (let at = lent.length - 2; at >= 0; at -= 1) {
    const [amount, next] = [lent[at], lent[at + 1]];
    if (
      !amount ||
      !next ||
      amount.unit ||
      amount.noun ||
      amount.number.form === 'vague' ||
      amount.number.form === 'fraction'
    )
      continue;
    if (next.unit || next.noun) {
      const [from, to] = [rightEdge(amount) + 1, leftEdge(next)];
      // "stood at 5,997.96, 0.03 percent above": a comma alone makes no list of percentages.
      const loose = next.unit?.kind === 'percentage' && !next.lent && to - from === 1 && tokens[from]?.text === ',';
      if (!loose && listed(tokens, from, to)) lent[at] = withUnitOf(amount, next);
    }
  }
  return lent;
}

/** Only commas, "and", "or" between two figures, or "of the" ("10 of the 52 counties"), or "by" and "x" ("3 by 4 metres"). */
function listed(tokens: readonly Token[], from: number, to: number): boolean {
  if (to <= from || to - from > 2) return false;
  if (to - from === 1 && (isWord(tokens[from], 'by') || isWord(tokens[from], 'x') || tokens[from]?.text === '×'))
    return true;
  if (isWord(tokens[from], 'of')) return to - from === 1 || isWord(tokens[from + 1], 'the');
  let joins = 0;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token?.text === ',' || isWord(token, 'and') || isWord(token, 'or')) joins += 1;
    else return false;
  }
  return joins > 0;
}

/** Value in the unit's own worth: cents become a hundredth of their currency. */
export function worthOf(value: string, unit: UnitHit | null): string {
  return unit?.worth ? multiplyDecimals(value, unit.worth) : value;
}
