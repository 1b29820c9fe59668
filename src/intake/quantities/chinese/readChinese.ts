/** The arbiter for Chinese text: one pass over folded characters; at each place idiom, date and number are tried in turn. */
import { figures } from './figures.ts';
import { joinRanges } from './joinRanges.ts';
import {
  changeBefore,
  perBefore,
  perBehind,
  qualifierEndingAt,
  qualifierStart,
  qualifierStarting,
} from './surroundings.ts';
import type { Qualifier } from '../../../core/claims/claim.ts';
import type { Span } from '../../../core/claims/span.ts';
import { addDecimals } from '../decimal.ts';
import { mention } from '../periods.ts';
import type { DateMention, NotQuantity, Quantity, ReadingContext, SentenceReading } from '../quantity.ts';
import { isHan } from '../tokens.ts';
import { dateAt } from './chineseDates.ts';
import type { DateState } from './datePatterns.ts';
import { hanDigit, scanChineseNumber, tenths, type ChineseNumber } from './chineseNumber.ts';
import { moneyBefore, unitBehind, type ChineseUnit } from './chineseUnits.ts';
import { idioms, namingSuffixes } from './chineseWords.ts';
import { compactChinese, endPlace, startPlace } from './compact.ts';
import { foldChinese } from './fold.ts';
import { isMeasured, isModelNumber, rejectChinese } from './notQuantities.ts';
import { nounBefore } from './nounBefore.ts';

interface Pass {
  readonly folded: string;
  readonly source: string;
  readonly quantities: Quantity[];
  readonly dates: DateMention[];
  readonly notQuantities: NotQuantity[];
  readonly state: DateState;
  readonly currency: string | null;
}

/** Characters at which a date or a number may start. */
const starts = /[0-9零一二三四五六七八九十百千万亿两廿卅数几半今去前明本上下近过未最自昨第“"「全年后此]/;

/** Reads a stretch. With `whole` false only numbers that touch Han characters are taken, and the rest left to others. */
export function readChinese(text: string, stretch: Span, context: ReadingContext, whole: boolean): SentenceReading {
  const compact = compactChinese(text.slice(stretch.start, stretch.end));
  const source = compact.text;
  const folded = foldChinese(source);
  const pass: Pass = {
    folded,
    source,
    quantities: [],
    dates: [],
    notQuantities: [],
    state: { documentDate: context.documentDate, year: null, month: null },
    currency: context.currency,
  };
  let at = 0;
  while (at < folded.length) {
    const code = folded.charCodeAt(at);
    const candidate =
      (code >= 48 && code <= 57) || code > 0x2000 || code === 34 ? starts.test(folded.charAt(at)) : false;
    if (!candidate) at += 1;
    else if (!whole && code < 58 && !touchesHan(folded, at)) at = digitsEnd(folded, at);
    else at = readAt(pass, at);
  }
  const placed = <T extends Span>(spans: readonly T[]): T[] =>
    Array.from(spans, (span) => ({ ...span, ...place(span) }));
  const place = ({ start, end }: Span): Span => ({
    start: stretch.start + startPlace(compact, start),
    end: stretch.start + endPlace(compact, end),
  });
  const quantities = Array.from(placed(joinRanges(folded, pass.quantities)), (quantity) => ({
    ...quantity,
    number: place(quantity.number),
    unitSpan: quantity.unitSpan && place(quantity.unitSpan),
  }));
  return { quantities, dates: placed(pass.dates), notQuantities: placed(pass.notQuantities) };
}

function touchesHan(folded: string, at: number): boolean {
  if (isHan(folded.charCodeAt(at - 1)) || isHan(folded.charCodeAt(at - 2))) return true;
  const end = digitsEnd(folded, at);
  return isHan(folded.charCodeAt(end)) || isHan(folded.charCodeAt(end + 1));
}

function digitsEnd(folded: string, at: number): number {
  let end = at + 1;
  while (end < folded.length && /[0-9.,]/.test(folded.charAt(end))) end += 1;
  return end;
}

/** Reads what starts at a place and returns where to go on. */
function readAt(pass: Pass, at: number): number {
  const { folded } = pass;
  const date = dateAt(folded, at, pass.state);
  if (date) {
    pass.dates.push(mention(at, date.end, date.stretch, date.relation, date.grain));
    return date.end;
  }
  const idiom = idiomAt(folded, at);
  if (idiom > 0) return note(pass, at, at + idiom, 'idiom');
  const rejection = rejectChinese(folded, at);
  if (rejection) return note(pass, at, rejection.end, rejection.reason);
  if (folded.startsWith('一半', at)) return addHalf(pass, at);
  const number = scanChineseNumber(folded, at);
  return number ? readNumber(pass, at, number) : at + 1;
}

function note({ notQuantities }: Pass, start: number, end: number, reason: string): number {
  notQuantities.push({ start, end, reason });
  return end;
}

function idiomAt(folded: string, at: number): number {
  if (hanDigit(folded[at - 1]) >= 0 || /[0-9十百千万亿]/.test(folded[at - 1] ?? '')) return 0;
  const idiom = idioms.at(folded, at);
  if (idiom === undefined) return idioms.before(folded, at + 1)?.length === 2 ? 1 : 0;
  return idiom === '十分' && folded[at + 2] === '之' ? 0 : idiom.length;
}

function addHalf(pass: Pass, at: number): number {
  const number: ChineseNumber = {
    end: at + 2,
    digits: '0.5',
    magnitude: 0,
    value: '0.5',
    upper: null,
    form: 'fraction',
    over: false,
    weak: false,
  };
  return emit(pass, { at, number, unit: null, end: at + 2 });
}

function readNumber(pass: Pass, at: number, scanned: ChineseNumber): number {
  const { folded, source } = pass;
  const tenth = tenthsAt(folded, scanned);
  if (tenth) return emit(pass, { at, number: tenth.number, unit: tenth.unit, end: tenth.number.end });
  if (scanned.form === 'percent') {
    const unit: ChineseUnit = {
      kind: 'percentage',
      name: '%',
      worth: null,
      start: at,
      end: scanned.end,
      before: false,
    };
    return emit(pass, { at, number: scanned, unit, end: scanned.end });
  }
  const number = withHalfAndOver(folded, scanned);
  const named = namingSuffixes.at(folded, number.end);
  if (named !== undefined && !isMeasured(folded, at, number, named))
    return note(pass, at, number.end + named.length, 'name or place in a row');
  const front = moneyBefore(folded, at);
  const behind = number.form === 'fraction' ? null : unitBehind(folded, source, number.end);
  const unit = front && (behind?.kind !== 'money' || behind.name === 'CNY') ? { ...front, end: front.end } : behind;
  if (folded[at - 1] === '每' && number.magnitude >= 2 && unit?.kind === 'count')
    return note(pass, at, unit.end, 'denominator');
  const times = timesBehind(folded, at, number);
  if (times) return emit(pass, times);
  if (number.value === '1' && number.form === 'han' && unit?.kind !== 'money' && unit?.name !== '人')
    return note(pass, at, number.end, 'article');
  if (!unit && number.form === 'digits' && /^(?:19|20)\d\d$/.test(folded.slice(at, number.end)))
    return note(pass, at, number.end, 'bare year');
  if (!unit && isModelNumber(folded, at, number)) return note(pass, at, number.end, 'name');
  if (!unit && number.form === 'han' && (number.weak || (!number.over && Number(number.value) < 100)))
    return note(pass, at, number.end, 'idiom');
  if (unit) {
    const rest = decimalsBehind(folded, number, unit);
    if (rest) return emit(pass, { at, number: rest.number, unit, end: rest.end });
  }
  const generic =
    unit && unit.kind === 'count' && isGeneric(foldChinese(unit.name))
      ? nounBefore(folded, source, qualifierStart(folded, at))
      : null;
  const end = Math.max(number.end, behind?.end ?? 0);
  if (unit && halfBehind(folded, number, end)) {
    const value = addDecimals(number.value, '0.5');
    return emit(pass, { at, number: { ...number, digits: value, magnitude: 0, value }, unit, end: end + 1 });
  }
  return emit(pass, { at, number, unit: generic ?? unit, end });
}

/** 9秒83, 1米85: the digits behind the unit are its decimals. */
function decimalsBehind(
  folded: string,
  number: ChineseNumber,
  unit: ChineseUnit,
): { number: ChineseNumber; end: number } | null {
  if ((unit.name !== '秒' && unit.name !== '米') || !/^\d+$/.test(number.value)) return null;
  const digits = /^\d{1,2}(?![\d.,%万亿千百-])/.exec(folded.slice(unit.end, unit.end + 3))?.[0];
  if (digits === undefined) return null;
  const behind = unit.end + digits.length;
  if (isHan(folded.charCodeAt(behind)) && !'的获夺刷排位居摘冲打'.includes(folded.charAt(behind))) return null;
  const value = `${number.value}.${digits}`;
  return { number: { ...number, digits: value, value }, end: unit.end + digits.length };
}

/** 两年半, 三个半小时 is left to the unit: 半 behind a small whole figure and its unit. */
function halfBehind(folded: string, number: ChineseNumber, end: number): boolean {
  return (
    folded[end] === '半' && /^\d{1,3}$/.test(number.value) && !'数径导岛决场年天月'.includes(folded[end + 1] ?? '?')
  );
}

/** Classifiers that say nothing of what is counted: the noun may stand before the number. */
function isGeneric(name: string): boolean {
  return name.length === 1 && '个名位家所座条项件只头匹辆台套栋幢间支场份张本部篇艘架种类例起宗笔处'.includes(name);
}

/** 三成, 八成五; not 三成立 or 成员. */
function tenthsAt(folded: string, number: ChineseNumber): { number: ChineseNumber; unit: ChineseUnit } | null {
  if (folded[number.end] !== '成' || '立为功员本果交长绩都品份年套批人就效分'.includes(folded[number.end + 1] ?? '?'))
    return null;
  const digit = hanDigit(folded[number.end + 1]);
  const end = number.end + (digit >= 1 ? 2 : 1);
  const value = tenths(number.value, digit);
  const upper = number.upper === null ? null : tenths(number.upper, -1);
  const unit: ChineseUnit = { kind: 'percentage', name: '%', worth: null, start: number.end, end, before: false };
  return { number: { ...number, end, digits: value, magnitude: 0, value, upper, form: 'percent', weak: false }, unit };
}

/** 余 and 多 behind the number (30余人), before the unit. */
function withHalfAndOver(folded: string, number: ChineseNumber): ChineseNumber {
  const char = folded[number.end];
  if (char !== '多' && char !== '余' && !(char === '几' && number.form === 'han')) return number;
  return { ...number, end: number.end + 1, over: true, weak: false };
}

/** 翻一番 is twofold, 翻两番 fourfold. */
function timesBehind(folded: string, at: number, number: ChineseNumber): Found | null {
  if (!/翻了?$/.test(folded.slice(Math.max(0, at - 2), at)) || !folded.startsWith('番', number.end)) return null;
  const value = String(2 ** Math.min(10, Number(number.value)));
  const unit: ChineseUnit = {
    kind: 'count',
    name: 'times',
    worth: null,
    start: number.end,
    end: number.end + 1,
    before: false,
  };
  return {
    at,
    number: { ...number, digits: value, magnitude: 0, value, weak: false },
    unit,
    end: number.end + 1,
    change: 'up',
  };
}

interface Found {
  readonly at: number;
  readonly number: ChineseNumber;
  readonly unit: ChineseUnit | null;
  readonly end: number;
  readonly change?: 'up' | 'down';
}

/** 捐款200亿: a large bare figure behind words of money is money in the currency of the sentence or the document. */
function inferredCurrency({ folded, currency, quantities }: Pass, { at, number, unit }: Found): string | null {
  if (unit !== null || number.form === 'fraction' || Number(number.value) < 10_000) return null;
  if (!moneyWords.test(folded.slice(Math.max(0, at - 10), at))) return null;
  const codes = new Set(quantities.flatMap((quantity) => (quantity.kind === 'money' ? [quantity.unit] : [])));
  const [code] = codes;
  return codes.size === 1 ? (code ?? currency) : currency;
}

const moneyWords = /款|资金|投入|投资|捐|收入|支出|产值|营收|利润|预算|拨|金额|成本|总额|经费/;

function emit(pass: Pass, found: Found): number {
  const { folded } = pass;
  const { at, number, unit } = found;
  const inferred = inferredCurrency(pass, found);
  const left = unit && unit.end <= at && !unit.before ? unit.start : at;
  const negative =
    folded.slice(Math.max(0, left - 2), left) === '零下' ||
    (folded[left - 1] === '-' && !/[0-9A-Za-z一-鿿%]/.test(folded[left - 2] ?? ' '));
  const before = qualifierEndingAt(folded, left);
  const behind = qualifierStarting(folded, found.end) ?? (unit ? qualifierStarting(folded, number.end) : null);
  const rate =
    perBehind(folded, pass.source, behind && behind.end > found.end ? behind.end : found.end) ??
    perBefore(folded, pass.source, before?.start ?? left);
  const qualifier: Exclude<Qualifier, 'range'> =
    before?.qualifier ?? (number.over ? 'over' : (behind?.qualifier ?? 'exact'));
  const end = Math.max(found.end, behind?.end ?? 0, rate?.end ?? 0);
  const start = before?.start ?? left;
  const times = unit?.kind === 'count' && unit.name === '倍';
  pass.quantities.push({
    start,
    end,
    kind: inferred === null ? (unit?.kind ?? 'count') : 'money',
    number: { start: at, end: number.end },
    unitSpan: unit ? { start: unit.start, end: unit.end } : null,
    ...figures({ number, unit, negative }, qualifier, before?.strict ?? false),
    unit: times ? 'times' : (unit?.name ?? inferred),
    unitInferred: inferred !== null,
    per: rate?.per ?? null,
    change: found.change ?? changeBefore(folded, start),
    score: unit ? 0.9 : 0.5,
  });
  return end;
}
