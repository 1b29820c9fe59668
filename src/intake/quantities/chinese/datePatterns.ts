/** Patterns of Chinese dates. Each is bounded and sticky, so that a look costs a fixed amount. */
import type { Grain, Relation, Stretch } from '../periods.ts';
import { hanDigit, scanChineseNumber } from './chineseNumber.ts';

export interface ChineseDate {
  readonly start: number;
  readonly end: number;
  readonly stretch: Stretch | null;
  readonly grain: Grain;
  readonly relation: Relation;
}

/** What is known when a date is read. `year` and `month` are those last named in the sentence. */
export interface DateState {
  readonly documentDate: string | null;
  year: number | null;
  month: number | null;
}

const numeral = '[0-9零一二三四五六七八九十]';
const dash = '(?:至|到|-{1,2}|~|、|和)';
export const yearPattern = new RegExp(
  `([12]\\d{3}|[一二][零一二三四五六七八九]{3})(?:年?${dash}([12]\\d{3}|[一二][零一二三四五六七八九]{3}))?年(度)?`,
  'y',
);
export const shortYear = /(0\d)年(?!级|度|代)/y;
export const relativeYear = /(今|去|前|明|后|本|上|当)年(度)?/y;
export const monthPattern = new RegExp(
  `(${numeral}{1,3})月(?:份)?(?:${dash}(?:今年|同年|当年|次年)?(${numeral}{1,3})月(?:份)?(?![0-9零一二三四五六七八九十]))?|(${numeral}{1,2})${dash}(${numeral}{1,2})月(?:份)?`,
  'y',
);
export const dayPattern = new RegExp(
  `(${numeral}{1,3})(?:日|号)?${dash}(?:(${numeral}{1,3})月)?(${numeral}{1,3})(?:日|号)|(${numeral}{1,3})(?:日|号)`,
  'y',
);
export const partPattern =
  /(上半年|下半年|前?[一二三四]季度|第[一二三四1-4]季度|前[一二两三四五六七八九十]{1,2}个?(?:季度|月)|全年|年底|年末|底|末|年初|初|年中)/y;
export const planPattern =
  /[“"「]?(十?[一二三四五六七八九])五[”"」]?(?:规划|计划|时期|期间)|[“"「](十?[一二三四五六七八九])五[”"」]|第(十?[一二三四五六七八九十]|二十)个五年(?:规划|计划)?(?:时期|期间)?/y;
export const spanPattern =
  /(?:近|过去|未来|最近|今后|此后|前)的?([0-9一二两三四五六七八九十]{1,3})(?:个)?(年|月|周|天|季度)(?:来|内|间|里|以来)?|([0-9一二两三四五六七八九十百]{1,3})多?年(?:以?来|间)/y;
export const agoPattern = /([0-9一二两三四五六七八九十]{1,3})(?:个)?(年|月|周|天|星期)(?:以)?前/y;
export const decadePattern = /(?:(\d{2}|[一二]十[一]?)世纪|上世纪|本世纪)([0-9一二三四五六七八九]{1,2})(?:零|十)?年代/y;
export const dayWords: Readonly<Record<string, number>> = {
  今天: 0,
  今日: 0,
  昨天: -1,
  昨日: -1,
  前天: -2,
  明天: 1,
  明日: 1,
};
export const monthWords: Readonly<Record<string, number>> = { 本月: 0, 上月: -1, 上个月: -1, 下月: 1, 下个月: 1 };

export function matchAt(pattern: RegExp, folded: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(folded);
}

/** A number of a date part in digits or Han numerals. */
export function partNumber(text: string | undefined): number {
  if (text === undefined) return Number.NaN;
  if (/^\d+$/.test(text)) return Number(text);
  if (text.length > 2 && !text.includes('十')) return Number(Array.from(text, hanDigit).join(''));
  return Number(scanChineseNumber(text, 0)?.value ?? Number.NaN);
}
