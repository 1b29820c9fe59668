/** Turns a joined amount into the quantity that is handed out: qualifier, bounds, rate, direction, spans. */
import { isWord } from './tokenTests.ts';
import type { Qualifier } from '../../../core/claims/claim.ts';
import { isLess, movePoint } from '../decimal.ts';
import type { Quantity, ReadingContext } from '../quantity.ts';
import { qualifierInterval, type FigureInterval } from '../qualifierInterval.ts';
import { timeUnits } from '../tables/measures.ts';
import type { Token } from '../tokens.ts';
import { leftEdge, numberEnd, rightEdge, worthOf, type Amount } from './amounts.ts';
import { changeOf, type Scale } from './changes.ts';
import { qualifierBefore, qualifierBehind, type QualifierHit } from './qualifiers.ts';
import { eachBefore, perCapita, rateBehind } from './rate.ts';
import { isPlural, singular } from './singular.ts';
import type { UnitScene } from './unitHit.ts';
import { isFunctionWord, monthOf } from './words.ts';

/** The quantity, and the last token of its rate, which may hold a number ("per 100,000 people"); -1 without one. */
export function buildQuantity(
  scene: UnitScene,
  amount: Amount,
  context: ReadingContext,
): { quantity: Quantity; rateEnd: number } {
  const { tokens } = scene;
  const first = leftEdge(amount);
  const right = rightEdge(amount);
  const nounLast = amount.lent ? right : (amount.noun?.last ?? right);
  const before = qualifierBefore(tokens, first);
  const behind = before
    ? null
    : (qualifierBehind(tokens, numberEnd(amount.upper ?? amount.number)) ??
      qualifierBehind(tokens, Math.max(right, nounLast)));
  const hit = before ?? behind;
  const rate = rateBehind(tokens, Math.max(right, nounLast));
  const last = Math.max(right, nounLast, rate?.last ?? 0, behind?.edge ?? 0);
  const start = Math.min(first, before?.edge ?? first);
  const unit = unitOf(scene, amount, context);
  // "up 3 to 45": before a level every measure is a step.
  const step = amount.noun === null && isWord(tokens[right + 1], 'to') && tokens[right + 2]?.kind === 'number';
  const scale: Scale = unit.name === 'point' || unit.name === 'times' || step ? 'percentage' : unit.kind;
  const each = unit.kind === 'percentage' || timeUnits.has(unit.name ?? '') ? null : eachBefore(tokens, start);
  const quantity: Quantity = {
    start: tokens[start]?.start ?? 0,
    end: tokens[last]?.end ?? 0,
    kind: unit.kind,
    number: {
      start: tokens[amount.number.first]?.start ?? 0,
      end: tokens[numberEnd(amount.upper ?? amount.number)]?.end ?? 0,
    },
    unitSpan: unit.span,
    ...figures(amount, hit),
    unit: unit.name,
    unitInferred: unit.inferred,
    per: rate?.per ?? (unit.kind === 'money' && perCapita(tokens, start) ? 'person' : null) ?? each,
    change: changeOf(tokens, start, Math.max(right, nounLast), scale),
    score: unit.score,
  };
  return { quantity, rateEnd: rate?.last ?? -1 };
}

interface Figures extends FigureInterval {
  readonly value: string | null;
  readonly qualifier: Qualifier;
}

function figures(amount: Amount, hit: QualifierHit | null): Figures {
  const { number, upper, unit, negative } = amount;
  if (upper)
    return {
      value: null,
      low: worthOf(number.value, unit),
      high: worthOf(upper.value, unit),
      lowOpen: false,
      highOpen: false,
      qualifier: 'range',
    };
  const sign = negative ? '-' : '';
  const worth = unit?.worth ?? null;
  const digits = worth === null ? sign + number.digits : sign + worthOf(number.digits, unit);
  if (number.form === 'vague') {
    const low = movePoint(number.digits, number.magnitude);
    return { value: null, low: worthOf(low, unit), high: null, lowOpen: false, highOpen: false, qualifier: 'at-least' };
  }
  const value = worthOf(sign + number.value, unit);
  const qualifier = hit?.qualifier ?? 'exact';
  const interval = qualifierInterval({ digits, magnitude: number.magnitude, qualifier, strict: hit?.strict ?? false });
  return { value, ...interval, qualifier };
}

interface NamedUnit {
  readonly kind: Quantity['kind'];
  readonly name: string | null;
  readonly span: { start: number; end: number } | null;
  readonly inferred: boolean;
  readonly score: number;
}

function unitOf(scene: UnitScene, amount: Amount, context: ReadingContext): NamedUnit {
  const { tokens } = scene;
  const { unit, noun } = amount;
  if (unit) {
    const span = unit.inferred ? null : { start: tokens[unit.first]?.start ?? 0, end: tokens[unit.last]?.end ?? 0 };
    return {
      kind: unit.kind === 'measure' ? 'count' : unit.kind,
      name: unit.name,
      span,
      inferred: unit.inferred,
      score: 0.95,
    };
  }
  if (noun)
    return { kind: 'count', name: noun.unit, span: { start: noun.start, end: noun.end }, inferred: false, score: 0.85 };
  if (isAge(tokens, amount)) return { kind: 'count', name: 'year', span: null, inferred: true, score: 0.7 };
  const nothing: NamedUnit = { kind: 'count', name: null, span: null, inferred: false, score: 0.5 };
  if (amount.number.form === 'fraction') return nothing;
  if (context.currency !== null && speaksOfMoney(tokens, amount)) {
    return { kind: 'money', name: context.currency, span: null, inferred: true, score: 0.6 };
  }
  return numberOf(tokens, amount) ?? nothing;
}

/** "Smith, 34, …", "aged 34": years, though nobody says so. */
function isAge(tokens: readonly Token[], amount: Amount): boolean {
  if (!/^\d{1,3}$/.test(amount.number.value)) return false;
  let at = amount.number.first - 1;
  if (isWord(tokens[at], 'and') || isWord(tokens[at], 'or') || tokens[at]?.text === ',')
    while (at > amount.number.first - 8 && isListPart(tokens[at])) at -= 1;
  if (isWord(tokens[at], 'between')) at -= 1;
  const aged = tokens[at];
  if (aged?.kind === 'word' && (aged.text === 'aged' || aged.text === 'age' || aged.text === 'ages')) return true;
  const [name, before] = [tokens[amount.number.first - 2], tokens[amount.number.first - 1]];
  const commas = before?.text === ',' && tokens[amount.number.last + 1]?.text === ',';
  return (
    commas &&
    name?.kind === 'word' &&
    name.capital &&
    monthOf(name.text) === undefined &&
    amount.number.form === 'digits'
  );
}

/** "aged 19, 20 and 21": what may stand between the word and the figure. */
function isListPart(token: Token | undefined): boolean {
  return token?.kind === 'number' || token?.text === ',' || isWord(token, 'and') || isWord(token, 'or');
}

const moneyWords =
  /^(?:invest|spen[dt]|cost|fund|budget|revenue|worth|paid|pay|allocat|aid|donat|pledg|grant|loan|debt|profit|income|price|sales|money|capital|expenditure|subsid|financ|disburs|turnover)/;

const peopleWords: ReadonlySet<string> = new Set([
  'population',
  'people',
  'users',
  'inhabitants',
  'residents',
  'total',
  'number',
  'visitors',
]);

/** A large bare figure is money in the document's currency behind words of money, or as exact as "18.819 billion". */
function speaksOfMoney(tokens: readonly Token[], amount: Amount): boolean {
  if (isLess(amount.number.value, '10000') || amount.upper !== null) return false;
  const first = leftEdge(amount);
  for (let at = first - 1; at >= Math.max(0, first - 8); at -= 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    if (moneyWords.test(token.text)) return true;
    if (peopleWords.has(token.text)) return false;
  }
  return amount.number.magnitude >= 6 && amount.number.digits.includes('.');
}

/** "the number of projects reached 1,935": the unit stands before the figure. */
function numberOf(tokens: readonly Token[], amount: Amount): NamedUnit | null {
  const first = leftEdge(amount);
  for (let at = first - 1; at >= Math.max(2, first - 12); at -= 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') return null;
    if (!isWord(tokens[at - 1], 'of') || !isWord(tokens[at - 2], 'number')) continue;
    let noun = at;
    while (
      noun < first &&
      tokens[noun]?.kind === 'word' &&
      !isPlural(tokens[noun]?.text ?? '') &&
      !isFunctionWord(tokens[noun]?.text ?? '')
    )
      noun += 1;
    const head = tokens[noun];
    if (!head || !isPlural(head.text)) return null;
    return {
      kind: 'count',
      name: singular(head.text),
      span: { start: head.start, end: head.end },
      inferred: false,
      score: 0.75,
    };
  }
  return null;
}
