/** Numbers, periods and places in the two languages that the program itself speaks. Other languages come from rules. */
import { monthNames } from '../../claims/periodText.ts';
import { currencyNames } from '../../money/currencyNames.ts';
import { grouped } from '../../money/grouped.ts';
import type { Words } from '../indicator.ts';
import type { Period } from '../period.ts';
import { periodText, periodsPerYear } from '../period.ts';
import { remembered } from '../remembered.ts';

export const spoken = ['en', 'zh'] as const;
export type Spoken = (typeof spoken)[number];

/** Words in a language; in English, or any, where there are none in it. */
export function inLanguage(words: Words, language: string): string {
  return words[language] ?? words['en'] ?? Object.values(words)[0] ?? '';
}

/** "12,345", "3.4", "0.012": as many digits as tell, for sentences; records keep all. */
export const figure = remembered(figureOf);

function figureOf(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : value < 0 ? '−∞' : '–';
  const size = Math.abs(value);
  // The usual case, which needs no groups.
  if (size >= 0.01 && size < 999) {
    const text = size.toFixed(2);
    const end = text.endsWith('.00') ? -3 : text.endsWith('0') ? -1 : text.length;
    return (value < 0 ? '−' : '') + text.slice(0, end);
  }
  if (size >= 1e21 || (size < 1e-6 && size > 0)) return String(Number(value.toPrecision(2))).replaceAll('-', '−');
  const rounded =
    size >= 1000 ? value.toFixed(0) : size >= 0.01 || size === 0 ? value.toFixed(2) : value.toPrecision(2);
  const [whole = '', decimals = ''] = rounded.replace('-', '').split('.');
  const rest = decimals.replace(/0+$/, '');
  const sign = value < 0 && Number(rounded) !== 0 ? '−' : '';
  return sign + grouped(whole) + (rest === '' ? '' : `.${rest}`);
}

/** Up to this many digits a value is said with all of them, as it stands in tables. */
const mostDigits = 9;

/** Whether a value surely has more digits than are said: seen by a product, where to write them out takes long. */
function isLong(value: number): boolean {
  const size = Math.abs(value);
  if (!(size >= 1 && size < 1000)) return false;
  const scaled = size * (size < 10 ? 1e8 : size < 100 ? 1e7 : 1e6);
  // Values are rounded to 12 digits before they are told.
  return Math.abs(scaled - Math.round(scaled)) > 0.002;
}

/** What was reported, or is asked for, with its digits ("3.125", "12,345.67"); as `figure` where these are very many. */
export const given = remembered(givenOf);

function givenOf(value: number): string {
  if (isLong(value)) return figure(value);
  const digits = String(Number(value.toPrecision(12)));
  if (!/^-?\d+(?:\.\d+)?$/.test(digits) || digits.replaceAll(/\D/g, '').length > mostDigits) return figure(value);
  return grouped(digits).replace('-', '−');
}

/** A unit as the author of an indicator writes it. Nobody guesses its plural; currencies have their names. */
export interface Unit {
  readonly unit: string;
  readonly localUnit?: string | null;
}

/** "%", "yuan", "children"; in Chinese 元 and 名, and the English unit where there is no other. */
export function unitWords({ unit, localUnit = null }: Unit, language: Spoken): string {
  return (language === 'zh' ? localUnit : null) ?? currencyNames[language][unit] ?? unit;
}

/** "3.4%", "9,900 yuan"; in Chinese "45名" without a blank. */
export function withUnit(number: string, of: Unit, language: Spoken): string {
  return number + unitBehind(of, language)(number);
}

/**
 * A unit as it follows a number, with the blank between them where there is one. A word of which nobody knows whether it
 * means several stands apart from a single one: "1 (wells)".
 */
export function unitBehind(of: Unit, language: Spoken): (number: string) => string {
  const unit = unitWords(of, language);
  const isClose = /^[%‰°]/u.test(unit) || (language === 'zh' && /^\p{Script=Han}/u.test(unit));
  const behind = isClose || unit === '' ? unit : ` ${unit}`;
  const isWord = language === 'en' && unit === of.unit && /^\p{Script=Latin}{3}/u.test(unit);
  const behindOne = isWord ? ` (${unit})` : behind;
  return (number) => (/^[-−]?1$/.test(number) ? behindOne : behind);
}

/** What was reported, or is asked for, with its unit. */
export function quantity(value: number, of: Unit, language: Spoken): string {
  return withUnit(given(value), of, language);
}

/** What was reckoned, with its unit: no more digits than tell. */
export function reckoned(value: number, of: Unit, language: Spoken): string {
  return withUnit(figure(value), of, language);
}

/** A difference of two values: percentages differ by percentage points. */
export function differenceWords(value: number, of: Unit, language: Spoken): string {
  if (of.unit !== '%') return reckoned(value, of, language);
  const text = figure(value);
  if (language === 'zh') return `${text}个百分点`;
  return text === '1' ? '1 percentage point' : `${text} percentage points`;
}

/** The name of a place before a number or a word in Chinese, where nothing else keeps two numbers apart. */
export function placeBefore(place: string): string {
  return /[^\P{L}\p{Script=Han}]$|\d$/u.test(place) ? `${place} ` : place;
}

const quarters = ['first', 'second', 'third', 'fourth'];

/** "2021", "July 2021", "the third quarter of 2021", "week 5 of 2021"; 2021年7月. */
export function periodWords({ kind, number }: Period, language: Spoken): string {
  const text = periodText({ kind, number });
  const year = text.slice(0, 4);
  const part = kind === 'week' ? Number(text.slice(6)) : (number % periodsPerYear[kind]) + 1;
  if (kind === 'year') return language === 'zh' ? `${year}年` : year;
  if (language === 'zh') {
    return `${year}年${kind === 'month' ? `${part}月` : kind === 'quarter' ? `第${part}季度` : `第${part}周`}`;
  }
  if (kind === 'month') return `${monthNames[part - 1] ?? ''} ${year}`;
  return kind === 'quarter' ? `the ${quarters[part - 1] ?? ''} quarter of ${year}` : `week ${part} of ${year}`;
}

const spansEn = { year: 'years', quarter: 'quarters', month: 'months', week: 'weeks' } as const;
const spanEn = { year: 'year', quarter: 'quarter', month: 'month', week: 'week' } as const;
const spansZh = { year: '年', quarter: '个季度', month: '个月', week: '周' } as const;

/** "3 months", "1 year", "3个月". */
export function spanWords(count: number, kind: Period['kind'], language: Spoken): string {
  if (language === 'zh') return `${count}${spansZh[kind]}`;
  return `${count} ${count === 1 ? spanEn[kind] : spansEn[kind]}`;
}
