/** What a Chinese number is measured in: percentage, currency, measure, or the noun behind (or before) it. */
import {
  chineseCurrencies,
  chineseCurrencyParts,
  currencyCodes,
  currencySigns,
  dollarLetters,
} from '../tables/currencies.ts';
import { measureSymbols, measureWords } from '../tables/measures.ts';
import type { Span } from '../../../core/claims/span.ts';
import { wordIndex } from './wordIndex.ts';
import {
  classifiers,
  clauseVerbs,
  directNouns,
  headNouns,
  measures,
  phraseStops,
  phraseVerbs,
  phraseWords,
} from './chineseWords.ts';

export interface ChineseUnit {
  readonly kind: 'money' | 'percentage' | 'count';
  readonly name: string;
  readonly worth: string | null;
  readonly start: number;
  readonly end: number;
  /** The noun stood before the number. */
  readonly before: boolean;
}

const longestNoun = 10;

/** The unit that starts at an offset of folded text. `source` is the text as written, for the unit's words. */
export function unitBehind(folded: string, source: string, at: number): ChineseUnit | null {
  const start = folded[at] === ' ' ? at + 1 : at;
  return (
    percentageAt(folded, start) ??
    moneyAt(folded, start) ??
    measureAt(folded, source, start) ??
    nounAt(folded, source, start)
  );
}

function percentageAt(folded: string, at: number): ChineseUnit | null {
  const unit = (name: string, length: number, worth: string | null = null): ChineseUnit => ({
    kind: 'percentage',
    name,
    worth,
    start: at,
    end: at + length,
    before: false,
  });
  if (folded[at] === '%') return folded.startsWith('%点', at) ? unit('percentage point', 2) : unit('%', 1);
  if (folded[at] === '‰') return unit('%', 1, '0.1');
  if (folded.startsWith('个百分点', at)) return unit('percentage point', 4);
  if (folded.startsWith('百分点', at)) return unit('percentage point', 3);
  if (folded.startsWith('个基点', at)) return unit('basis point', 3);
  return folded.startsWith('基点', at) ? unit('basis point', 2) : null;
}

function moneyAt(folded: string, at: number): ChineseUnit | null {
  const name = currencyNames.at(folded, at);
  if (name !== undefined) {
    const code = currencyOf.get(name) ?? 'CNY';
    const next = folded[at + name.length] ?? '';
    if (
      (name === '元' && '旦月首素帅宵件'.includes(next) && next !== '') ||
      (name === '块' && next !== '' && !phraseStops.includes(next))
    )
      return null;
    const stated = name === '元' ? namesBefore.at(folded, at + 1) : undefined;
    const tail = stated?.length ?? (folded.startsWith('整', at + name.length) ? 1 : 0);
    const end = at + name.length + tail;
    return { kind: 'money', name: currencyOf.get(stated ?? name) ?? code, worth: null, start: at, end, before: false };
  }
  for (const [name, worth, code] of chineseCurrencyParts) {
    if (folded.startsWith(name, at))
      return { kind: 'money', name: code, worth, start: at, end: at + name.length, before: false };
  }
  const letters = /^[A-Za-z]{3}(?![A-Za-z])/.exec(folded.slice(at, at + 4))?.[0];
  const code = letters === undefined ? undefined : currencyCodes.get(letters);
  if (code !== undefined) return { kind: 'money', name: code, worth: null, start: at, end: at + 3, before: false };
  return null;
}

function measureAt(folded: string, source: string, at: number): ChineseUnit | null {
  const word = measures.at(folded, at);
  if (word !== undefined) {
    if (word === '米' && '兰粉饭'.includes(folded[at + 1] ?? '?')) return null;
    if (
      (word === '节' || word === '级' || word === '点' || word === '度' || word === '分' || word === '秒') &&
      /^[目课约假能赛车]/.test(folded.slice(at + 1, at + 2))
    )
      return null;
    if (word === '年' && folded.startsWith('年级', at)) return null;
    const skip = word.startsWith('个') ? 1 : 0;
    return {
      kind: 'count',
      name: source.slice(at + skip, at + word.length),
      worth: null,
      start: at,
      end: at + word.length,
      before: false,
    };
  }
  const latin = /^[A-Za-z]{1,5}(?:\/[A-Za-z]{1,2})?/.exec(folded.slice(at, at + 8))?.[0];
  if (latin === undefined) return null;
  const name = measureSymbols.get(latin) ?? measureWords.get(latin.toLowerCase());
  return name === undefined
    ? null
    : { kind: 'count', name, worth: null, start: at, end: at + latin.length, before: false };
}

function nounAt(folded: string, source: string, at: number): ChineseUnit | null {
  const direct = directNouns.at(folded, at);
  const classifier = classifiers.at(folded, at);
  if (direct !== undefined && (classifier === undefined || direct.length >= classifier.length)) {
    const end = Math.max(at + direct.length, headAt(folded, at, at + longestNoun) ?? 0);
    return counted(source, at, end, { at, end });
  }
  if (classifier === undefined) {
    const end = headEnd(folded, at);
    return end === null ? null : counted(source, at, end, { at, end });
  }
  let start = at + classifier.length;
  if (/^[多余]/.test(folded.slice(start, start + 1))) start += 1;
  // 100台(套)设备: a second classifier in brackets.
  if (folded[start] === '(' && folded[start + 2] === ')') start += 3;
  const known = headEnd(folded, start);
  const far = known === null ? farHead(folded, start) : null;
  if (far) return counted(source, far.start, far.end, { at, end: far.end });
  const end = known ?? shortPhrase(folded, start);
  if (end === null) {
    const bare = classifier === '名' || classifier === '位' ? '人' : source.slice(at, at + classifier.length);
    return { kind: 'count', name: bare, worth: null, start: at, end: at + classifier.length, before: false };
  }
  return counted(source, start, end, { at, end });
}

function counted(source: string, start: number, end: number, whole: { at: number; end: number }): ChineseUnit {
  return {
    kind: 'count',
    name: source.slice(start, end).replace(/^.{0,6}的/, ''),
    worth: null,
    start: whole.at,
    end: whole.end,
    before: false,
  };
}

/** Where the noun phrase at an offset ends: behind the first known head noun and those that follow it directly. */
function headEnd(folded: string, at: number): number | null {
  const limit = Math.min(phraseEnd(folded, at), at + longestNoun);
  for (let from = at; from < limit; from += 1) {
    const end = headAt(folded, from, limit);
    if (end !== null) return lastHead(folded, end, limit);
    // 3名试飞员进入空间站: what follows the verb is not counted.
    if (from > at && endsClause(folded, from)) return null;
  }
  return null;
}

/** 获得 ends a phrase, 获得者 is in it. */
function endsClause(folded: string, at: number): boolean {
  const verb = clauseVerbs.at(folded, at);
  return verb !== undefined && !'者人员'.includes(folded.charAt(at + verb.length) || '?');
}

/** Goes on to later heads ("县级医院", "国家湿地公园") until a verb ends the phrase. */
function lastHead(folded: string, first: number, limit: number): number {
  let end = first;
  for (let from = first; from < limit; from += 1) {
    if (phraseVerbs.at(folded, from) !== undefined) break;
    // 12名教练执教国家队: what people do runs on without a sign; only a noun that follows at once is theirs.
    if (from >= end && personEnds.includes(folded.charAt(end - 1)) && headAt(folded, from, limit) === null) break;
    end = Math.max(end, headAt(folded, from, limit) ?? 0);
  }
  return end;
}

const personEnds = '员者师生手兵人民士警练官童';

const longestModifiers = 24;

/**
 * The noun behind modifiers that hold 的 or a list: 数千名医疗和教育人才, 9万多名教育、科技等领域紧缺人才, 5支由专家组成的医疗队.
 * Behind 的 the noun keeps its own modifiers; at the end of a list it is the bare head, since the list modifies it too.
 */
function farHead(folded: string, at: number): Span | null {
  let from = at;
  while (from < at + longestModifiers) {
    const joint = jointFrom(folded, from, at + longestModifiers);
    // 93辆、消防员465名: what follows the sign is counted by itself.
    if (joint === null || joint === at) return null;
    from = joint + 1;
    const end = headEnd(folded, from);
    if (end === null) continue;
    if (/[0-9]/.test(folded.charAt(end))) return null;
    if (folded[joint] === '的') return { start: from, end };
    const head = headNouns.before(folded, end);
    return head === undefined ? null : { start: end - head.length, end };
  }
  return null;
}

/** The next 的 or list sign; null when punctuation or a change of clause comes first. */
function jointFrom(folded: string, from: number, limit: number): number | null {
  for (let at = from; at < limit; at += 1) {
    const code = folded.charCodeAt(at);
    if (joints.includes(folded.charAt(at)) && code !== 0) return at;
    if (code < 0x4e00 || code > 0x9fff || clauseSigns.includes(folded.charAt(at))) return null;
  }
  return null;
}

const joints = '的、和与及等';
const clauseSigns = '了是在已将被把从到向对达占增减';

function headAt(folded: string, from: number, limit: number): number | null {
  const head = headNouns.at(folded, from);
  return head === undefined || from + head.length > limit ? null : from + head.length;
}

function phraseEnd(folded: string, at: number): number {
  // 通村公路, 中药材: these stop a phrase but may start one.
  let end = '通中上下内外高低'.includes(folded.charAt(at)) && folded.charAt(at) !== '' ? at + 1 : at;
  while (end < at + longestNoun && end < folded.length && isPhraseCharacter(folded, end)) end += 1;
  return end;
}

/** Whether the character at an offset can stand inside a noun phrase. */
export function isPhraseCharacter(folded: string, at: number): boolean {
  const code = folded.charCodeAt(at);
  if (code < 0x4e00 || code > 0x9fff) return false;
  // 十八个省市分别援建十八个县: the next number starts another phrase.
  if (numerals.includes(folded.charAt(at)) && countedAhead(folded, at)) return false;
  return (
    !phraseStops.includes(folded.charAt(at)) ||
    phraseWords.has(folded.slice(at, at + 2)) ||
    phraseWords.has(folded.slice(at - 1, at + 1))
  );
}

const numerals = '二三四五六七八九十百千万亿两';

/** A numeral with its classifier or measure. */
function countedAhead(folded: string, at: number): boolean {
  let end = at;
  while (end < at + 8 && end < folded.length && numerals.includes(folded.charAt(end))) end += 1;
  return classifiers.at(folded, end) !== undefined || measures.at(folded, end) !== undefined;
}

/** An unknown noun: taken up to a verb or, when it is short, whole where something ends it. */
function shortPhrase(folded: string, at: number): number | null {
  const end = phraseEnd(folded, at);
  if (phraseVerbs.at(folded, at) !== undefined || folded[end] === '自') return null;
  for (let verb = at + 2; verb < end; verb += 1) if (phraseVerbs.at(folded, verb) !== undefined) return verb;
  return end > at && end - at <= longestUnknown ? end : null;
}

const longestUnknown = 5;

/** ¥5000, US$3亿, 人民币3亿, RMB 5万: the currency before a number. */
export function moneyBefore(folded: string, at: number): ChineseUnit | null {
  const from = folded[at - 1] === ' ' ? at - 1 : at;
  const sign = folded[from - 1] ?? '';
  const unit = (name: string, length: number): ChineseUnit => ({
    kind: 'money',
    name,
    worth: null,
    start: from - length,
    end: from,
    before: false,
  });
  if (sign === '$') {
    const letters = /[A-Za-z]{1,3}$/.exec(folded.slice(Math.max(0, from - 4), from - 1))?.[0] ?? '';
    const code = dollarLetters.get(letters.toLowerCase());
    return code === undefined ? unit('USD', 1) : unit(code, letters.length + 1);
  }
  if (sign === '¥') return unit('CNY', 1);
  const code = currencySigns.get(sign);
  if (code !== undefined) return unit(code, 1);
  const word = namesBefore.before(folded, from);
  if (word !== undefined) return unit(currencyOf.get(word) ?? 'CNY', word.length);
  const letters = /(?<![A-Za-z])[A-Z]{3}$/.exec(folded.slice(Math.max(0, from - 4), from))?.[0];
  const named = letters === undefined ? undefined : currencyCodes.get(letters);
  return named === undefined ? null : unit(named, 3);
}

/** Currency names that also stand before the figure. */
const namedBefore = chineseCurrencies.filter(
  ([name]) => name.length > 1 && !name.startsWith('元') && !name.startsWith('块'),
);
const namesBefore = wordIndex(namedBefore.map(([name]) => name));
const currencyOf: ReadonlyMap<string, string> = new Map(chineseCurrencies);
const currencyNames = wordIndex(chineseCurrencies.map(([name]) => name));
