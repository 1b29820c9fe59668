/** The arbiter for Latin script: every number is asked, in order, whether it is none, money, a percentage, a date or a count. */
import { wordSet } from '../tables/wordSet.ts';
import type { Span } from '../../../core/claims/span.ts';
import type { DateMention, NotQuantity, Quantity, ReadingContext, SentenceReading } from '../quantity.ts';
import { countryWords } from '../tables/currencies.ts';
import { timeUnits } from '../tables/measures.ts';
import { modelNumbers } from '../tables/notQuantityWords.ts';
import { movePoint } from '../decimal.ts';
import { tokenize, type Token } from '../tokens.ts';
import { joinAmounts, settleLetter, type Amount } from './amounts.ts';
import { buildQuantity } from './buildQuantity.ts';
import { countedNoun, sharedNoun } from './countedNoun.ts';
import { findDates, type FoundDate } from './dates.ts';
import { nameEnd } from './namedNumbers.ts';
import { rejectNumber } from './notQuantities.ts';
import type { Rejection } from './rejection.ts';
import type { NumberExpression } from './numberExpression.ts';
import { findNumbers } from './numberExpressions.ts';
import { findTimes } from './times.ts';
import { isSymbol, isWord } from './tokenTests.ts';
import { unitBeside } from './unitBeside.ts';
import type { UnitScene } from './unitHit.ts';

/** What one number turned out to be, before ranges and lists are joined. */
interface Judged {
  readonly amount: Amount;
  readonly rejection: Rejection | null;
}

/** Reads the quantities and dates of a stretch; `skip` says which characters another reader has taken. */
export function readEnglish(
  text: string,
  stretch: Span,
  context: ReadingContext,
  skip: (at: number) => boolean,
): SentenceReading {
  const tokens = tokenize(text, stretch);
  const scene = unitScene(text, tokens, context);
  const judged = namesAgain(
    tokens,
    findNumbers(tokens)
      .filter(({ first }) => !skip(tokens[first]?.start ?? 0))
      .map((number) => judge(scene, number)),
  );
  const dates = datesOf(scene, context, judged);
  const inDate = tokensOf(dates);
  const open = judged.filter(({ amount: { number } }) => inDate[number.first] !== 1);
  const rejected = rejectedTokens(tokens, open);
  const amounts = open
    .filter(({ rejection, amount: { number } }) => rejection === null && rejected[number.first] !== 1)
    .map(({ amount }) => amount);
  const money = onlyCurrency(amounts);
  const quantities: Quantity[] = [];
  let behindRate = -1;
  for (const amount of joinAmounts(
    tokens,
    amounts.map((amount) => inferMoney(tokens, amount, money)),
  )) {
    if (amount.number.first <= behindRate) continue;
    const { quantity, rateEnd } = buildQuantity(scene, amount, context);
    quantities.push(sameChange(text, quantities.at(-1), quantity));
    behindRate = Math.max(behindRate, rateEnd);
  }
  quantities.push(...findTimes(scene));
  quantities.sort((a, b) => a.start - b.start);
  return {
    quantities,
    dates: dates.map(({ mention }): DateMention => mention),
    notQuantities: notQuantitiesOf(tokens, open),
  };
}

/** "a Boeing 737 … the 737": a bare number that was part of a name in the sentence, or is a well-known one, is none again. */
function namesAgain(tokens: readonly Token[], judged: readonly Judged[]): readonly Judged[] {
  const names = new Set(
    judged.flatMap(({ amount, rejection }) => (rejection?.reason === 'name' ? [amount.number.value] : [])),
  );
  return judged.map((one) => {
    const { number, unit, noun } = one.amount;
    if (one.rejection || unit || number.form !== 'digits' || number.magnitude > 0 || number.value.length < 3)
      return one;
    if (noun !== null || !(names.has(number.value) || modelNumbers.has(number.value))) return one;
    const { first, last } = number;
    return { ...one, rejection: { reason: 'name', first, last: nameEnd(tokens, last), weak: false } };
  });
}

/** The currency of all amounts of money, when they share one. */
function onlyCurrency(amounts: readonly Amount[]): string | null {
  const codes = new Set(amounts.flatMap(({ unit }) => (unit?.kind === 'money' ? [unit.name] : [])));
  const [code] = codes;
  return codes.size === 1 ? (code ?? null) : null;
}

/** "€1.3bn, from 600m a year earlier", "up from 1.6 billion": large bare figures beside money are money too. */
function inferMoney(tokens: readonly Token[], amount: Amount, currency: string | null): Amount {
  const { number, unit, noun } = amount;
  if (currency === null || noun || number.form !== 'digits') return amount;
  const metres =
    unit?.name === 'metre' &&
    unit.first === number.last + 1 &&
    tokens[unit.first]?.spaced === false &&
    tokens[unit.first]?.text === 'm';
  if (!metres && (unit !== null || number.magnitude < 6)) return amount;
  const before = tokens[number.first - 1];
  if (
    before?.kind !== 'word' ||
    !['from', 'to', 'and', 'of', 'than', 'with', 'or', 'below', 'above', 'at', 'for', 'by', 'another'].includes(
      before.text,
    )
  )
    return amount;
  const million = metres ? { ...number, letter: 'm', magnitude: 6, value: movePoint(number.digits, 6) } : number;
  return {
    ...amount,
    number: million,
    unit: { kind: 'money', name: currency, worth: null, first: number.first, last: number.last, inferred: true },
  };
}

/** "fell 26 cents, or 0.4 %": the second figure is the same change in another measure. */
function sameChange(text: string, before: Quantity | undefined, quantity: Quantity): Quantity {
  if (!before || before.change === null || quantity.change !== null || quantity.start - before.end > 5) return quantity;
  const gap = text.slice(before.end, quantity.start);
  return gap === ', or ' || gap === ' or ' || gap === ' (' ? { ...quantity, change: before.change } : quantity;
}

function unitScene(text: string, tokens: readonly Token[], context: ReadingContext): UnitScene {
  let known: readonly string[] | null = null;
  const countries = (): readonly string[] => {
    known ??= tokens.flatMap((token) => (token.kind === 'word' ? (countryWords.get(token.text) ?? []) : []));
    return known;
  };
  const chinese =
    context.currency === 'CNY' || tokens.some((token) => token.kind === 'word' && chineseWords.has(token.text));
  return { text, tokens, yenSign: chinese ? 'CNY' : 'JPY', countries };
}

const chineseWords: ReadonlySet<string> = wordSet('yuan rmb renminbi china chinese beijing shanghai xinjiang cn');

function judge(scene: UnitScene, found: NumberExpression): Judged {
  const { text, tokens } = scene;
  const unit = unitBeside(scene, found);
  const lettered = found.letter === null ? found : { ...found, last: found.last + 1 };
  const noun =
    unit === null || found.letter !== null
      ? found.form === 'fraction'
        ? sharedNoun(tokens, found)
        : countedNoun(tokens, lettered)
      : null;
  const number = settleLetter(found, unit, noun);
  const magnified = number.magnitude > 0 && number.letter !== null;
  const kept = magnified && unit?.kind === 'measure' ? null : unit;
  const negative = isNegative(tokens, number.first);
  const amount: Amount = { number, upper: null, unit: kept, noun: kept ? null : noun, negative, lent: false };
  return { amount, rejection: rejectNumber({ text, tokens, number, unit: kept, counts: noun?.plural ?? false }) };
}

/** "-5 °C", "minus 63"; not the dash of "3-5" or the sum "10 minus 3". */
function isNegative(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1];
  if (isWord(before, 'minus') || isWord(before, 'negative')) return tokens[first - 2]?.kind !== 'number';
  const sign = isSymbol(before, '-') || isSymbol(before, '−') || isSymbol(before, '–');
  return sign && before?.spaced === true && tokens[first]?.spaced === false;
}

/** Dates may take numbers that stand free, durations, and what was rejected only weakly ("8th"). */
function datesOf(scene: UnitScene, context: ReadingContext, judged: readonly Judged[]): FoundDate[] {
  const { text, tokens } = scene;
  const taken = new Uint8Array(tokens.length);
  for (const { amount, rejection } of judged) {
    const { number, unit } = amount;
    const closed = rejection ? !rejection.weak : unit !== null && !timeUnits.has(unit.name);
    const upTo = rejection ? rejection.last : number.last;
    if (closed) taken.fill(1, rejection?.first ?? number.first, upTo + 1);
  }
  const found = findDates({ text, tokens, context, free: (at) => taken[at] !== 1 });
  return found.filter(({ first, last }) => !taken.subarray(first, last + 1).includes(1));
}

function tokensOf(dates: readonly FoundDate[]): Uint8Array {
  const size = dates.reduce((most, { last }) => Math.max(most, last + 1), 0);
  const marks = new Uint8Array(size);
  for (const { first, last } of dates) marks.fill(1, first, last + 1);
  return marks;
}

function rejectedTokens(tokens: readonly Token[], judged: readonly Judged[]): Uint8Array {
  const marks = new Uint8Array(tokens.length);
  for (const { rejection } of judged) if (rejection) marks.fill(1, rejection.first, rejection.last + 1);
  return marks;
}

function notQuantitiesOf(tokens: readonly Token[], judged: readonly Judged[]): NotQuantity[] {
  return judged.flatMap(({ rejection }) => {
    const [first, last] = rejection ? [tokens[rejection.first], tokens[rejection.last]] : [];
    return rejection && first && last ? [{ start: first.start, end: last.end, reason: rejection.reason }] : [];
  });
}
