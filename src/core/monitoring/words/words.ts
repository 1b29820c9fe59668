/** Numbers, periods and places in the two languages that the program itself speaks. Other languages come from rules. */
import { monthNames } from '../../claims/periodText.ts';
import { grouped } from '../../money/grouped.ts';
import type { Words } from '../indicator.ts';
import type { Period } from '../period.ts';
import { periodText, periodsPerYear } from '../period.ts';

export const spoken = ['en', 'zh'] as const;
export type Spoken = (typeof spoken)[number];

/** Words in a language; in English, or any, where there are none in it. */
export function inLanguage(words: Words, language: string): string {
  return words[language] ?? words['en'] ?? Object.values(words)[0] ?? '';
}

/** "12,345", "3.4", "0.012": as many digits as tell, for sentences; records keep all. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : value < 0 ? '−∞' : '–';
  const size = Math.abs(value);
  const rounded =
    size >= 1000 ? value.toFixed(0) : size >= 0.01 || size === 0 ? value.toFixed(2) : value.toPrecision(2);
  const [whole = '', decimals = ''] = rounded.replace('-', '').split('.');
  const rest = decimals.replace(/0+$/, '');
  const sign = value < 0 && Number(rounded) !== 0 ? '−' : '';
  return sign + grouped(whole) + (rest === '' ? '' : `.${rest}`);
}

/** "3.4 %", "9,900 CNY", "3.4%" in Chinese; a unit that is a word stands behind a blank. */
export function quantity(value: number, unit: string, language: Spoken): string {
  if (unit === '') return figure(value);
  return language === 'zh' && /^[%‰\p{Script=Han}]/u.test(unit) ? figure(value) + unit : `${figure(value)} ${unit}`;
}

/** A difference of two values: percentages differ by percentage points. */
export function differenceWords(value: number, unit: string, language: Spoken): string {
  if (unit !== '%') return quantity(value, unit, language);
  return language === 'zh' ? `${figure(value)}个百分点` : `${figure(value)} percentage points`;
}

/** The name of a place before a number or a word in Chinese, where nothing else keeps two numbers apart. */
export function placeBefore(place: string): string {
  return /[\p{Script=Latin}\d]$/u.test(place) ? `${place} ` : place;
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
