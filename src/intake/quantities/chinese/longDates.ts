/** Stretches of several years in Chinese: plans, decades, 近三年, 三年前. */
import { parseDay } from '../../../core/periods/day.ts';
import { dayStretch, fiveYearPlan, month, moved, stretchBeside, years } from '../periods.ts';
import {
  agoPattern,
  decadePattern,
  matchAt,
  partNumber,
  planPattern,
  spanPattern,
  type ChineseDate,
  type DateState,
} from './datePatterns.ts';

export function planAt(folded: string, at: number): ChineseDate | null {
  const match = matchAt(planPattern, folded, at);
  if (!match) return null;
  const number = partNumber(match[1] ?? match[2] ?? match[3]);
  const stretch = fiveYearPlan(number);
  return stretch ? { start: at, end: at + match[0].length, stretch, grain: 'years', relation: 'span' } : null;
}

export function decadeAt(folded: string, at: number): ChineseDate | null {
  const match = matchAt(decadePattern, folded, at);
  if (!match) return null;
  const century = match[1] === undefined ? (match[0].startsWith('上') ? 20 : 21) : partNumber(match[1]);
  const tens = partNumber(match[2]);
  const from = (century - 1) * 100 + (tens < 10 ? tens * 10 : tens);
  return { start: at, end: at + match[0].length, stretch: years(from, from + 9), grain: 'years', relation: 'span' };
}

const unitNames: Readonly<Record<string, string>> = {
  年: 'year',
  月: 'month',
  周: 'week',
  星期: 'week',
  天: 'day',
  季度: 'quarter',
};

/** 近三年, 过去五年, 三年前. */
export function spanAt(folded: string, at: number, { documentDate }: DateState): ChineseDate | null {
  const match = matchAt(spanPattern, folded, at);
  if (match?.[3] !== undefined && /[0-9一二三四五六七八九十百.]/.test(folded[at - 1] ?? '')) return null;
  if (match && !(match[0].startsWith('前') && !match[0].endsWith('年'))) {
    const ahead = /^(?:未来|今后|此后)/.test(match[0]);
    const unit = unitNames[match[2] ?? ''] ?? 'year';
    // 近三年 is a stretch; 近30年的努力 is too, but 近10个月大 is an age and has no 来 behind it.
    const stretch =
      documentDate === null ? null : stretchBeside(documentDate, partNumber(match[1] ?? match[3]), unit, ahead);
    return { start: at, end: at + match[0].length, stretch, grain: stretch?.grain ?? 'years', relation: 'span' };
  }
  const ago = matchAt(agoPattern, folded, at);
  if (!ago) return null;
  const unit = unitNames[ago[2] ?? ''] ?? 'year';
  const there = documentDate === null ? null : moved(documentDate, -partNumber(ago[1]), unit);
  const parsed = there === null ? null : parseDay(there);
  const stretch =
    !parsed || there === null
      ? null
      : unit === 'year'
        ? years(parsed.year, parsed.year)
        : unit === 'month'
          ? month(parsed.year, parsed.month)
          : dayStretch(there);
  return { start: at, end: at + ago[0].length, stretch, grain: stretch?.grain ?? 'year', relation: 'on' };
}
