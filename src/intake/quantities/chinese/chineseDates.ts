/** Dates and stretches of time in folded Chinese text. Every pattern is bounded, so that a look costs a fixed amount. */
import {
  dayPattern,
  dayWords,
  matchAt,
  monthPattern,
  monthWords,
  partNumber,
  partPattern,
  relativeYear,
  shortYear,
  yearPattern,
  type ChineseDate,
  type DateState,
} from './datePatterns.ts';
import { decadeAt, planAt, spanAt } from './longDates.ts';
import { addDays, daysInMonth, parseDay } from '../../../core/periods/day.ts';
import {
  day,
  dayStretch,
  half,
  moved,
  month,
  monthsOf,
  nearYear,
  quarter,
  years,
  type Grain,
  type Stretch,
} from '../periods.ts';

/** The date that starts at an offset; null when none does. */
export function dateAt(folded: string, at: number, state: DateState): ChineseDate | null {
  return (
    planAt(folded, at) ??
    decadeAt(folded, at) ??
    spanAt(folded, at, state) ??
    yearAt(folded, at, state) ??
    isoAt(folded, at) ??
    monthAt(folded, at, state) ??
    partAt(folded, at, state) ??
    dayAt(folded, at, state) ??
    wordAt(folded, at, state)
  );
}

function yearAt(folded: string, at: number, state: DateState): ChineseDate | null {
  const match = matchAt(yearPattern, folded, at);
  if (match) {
    const from = partNumber(match[1]);
    const end = at + match[0].length;
    if (match[2] !== undefined) {
      const to = partNumber(match[2]);
      return to < from ? null : { start: at, end, stretch: years(from, to), grain: 'years', relation: 'span' };
    }
    return withinYear(folded, { at, end }, from, state);
  }
  const short = /[0-9.]/.test(folded[at - 1] ?? '') ? null : matchAt(shortYear, folded, at);
  if (short) return withinYear(folded, { at, end: at + short[0].length }, 2000 + Number(short[1]), state);
  const relative = matchAt(relativeYear, folded, at);
  if (!relative) return null;
  if (relative[1] === '后' || (relative[1] === '前' && /[0-9一二两三四五六七八九十]/.test(folded[at - 1] ?? '')))
    return null;
  if (relative[1] === '当') return null;
  const parsed = state.documentDate === null ? null : parseDay(state.documentDate);
  const step: Readonly<Record<string, number>> = { 今: 0, 本: 0, 去: -1, 上: -1, 前: -2, 明: 1 };
  const year = parsed ? parsed.year + (step[relative[1] ?? ''] ?? 0) : null;
  return withinYear(folded, { at, end: at + relative[0].length }, year, state);
}

interface Place {
  readonly at: number;
  readonly end: number;
}

/** Months, days, halves and ends behind a year. */
function withinYear(folded: string, { at, end }: Place, year: number | null, state: DateState): ChineseDate {
  state.year = year;
  const inner = { ...state };
  const next = folded.startsWith('的', end) ? end + 1 : end;
  const rest = monthAt(folded, next, inner) ?? partAt(folded, next, inner, true);
  state.month = inner.month;
  if (rest) return rest.relation === 'on' ? withRelation(folded, { ...rest, start: at }) : { ...rest, start: at };
  return (
    yearToYear(folded, { at, end }, year) ??
    withRelation(folded, {
      start: at,
      end,
      stretch: year === null ? null : years(year, year),
      grain: 'year',
      relation: 'on',
    })
  );
}

/** 2016年至2020年. */
function yearToYear(folded: string, { at, end }: Place, year: number | null): ChineseDate | null {
  if (year === null || !/^[至到~-]/.test(folded.slice(end, end + 1))) return null;
  const match = matchAt(yearPattern, folded, end + 1);
  if (!match || match[2] !== undefined) return null;
  const to = partNumber(match[1]);
  const stop = end + 1 + match[0].length;
  if (to <= year || matchAt(monthPattern, folded, stop)) return null;
  return { start: at, end: stop, stretch: years(year, to), grain: 'years', relation: 'span' };
}

/** 2019-07-14, 2019.7.14, 2019/07/14. */
function isoAt(folded: string, at: number): ChineseDate | null {
  const match = matchAt(/([12]\d{3})([-./])(\d{1,2})\2(\d{1,2})(?!\d)/y, folded, at);
  const stretch = match ? day(Number(match[1]), Number(match[3]), Number(match[4])) : null;
  return match && stretch ? { start: at, end: at + match[0].length, stretch, grain: 'day', relation: 'on' } : null;
}

function monthAt(folded: string, at: number, state: DateState): ChineseDate | null {
  const match = matchAt(monthPattern, folded, at);
  if (!match) return null;
  const [from, to] = [partNumber(match[1] ?? match[3]), partNumber(match[2] ?? match[4] ?? match[1])];
  if (!(from >= 1 && from <= 12 && to >= 1 && to <= 12)) return null;
  const year = state.year ?? nearYear(state.documentDate, from);
  Object.assign(state, { month: to });
  const end = at + match[0].length;
  if (from !== to) {
    const stretch =
      year === null
        ? null
        : {
            period: {
              start: month(year, from).period.start,
              end: month(to < from ? year + 1 : year, to).period.end,
            },
            grain: 'month' as const,
          };
    return { start: at, end, stretch, grain: 'month', relation: 'span' };
  }
  const days = daysBehind(folded, { at, end }, from, year);
  if (days) return days;
  if (/^[底末]/.test(folded.slice(end, end + 1)) && year !== null) {
    const last = day(year, from, daysInMonth(year, from));
    return withRelation(folded, { start: at, end: end + 1, stretch: last, grain: 'day', relation: 'on' });
  }
  return withRelation(folded, {
    start: at,
    end,
    stretch: year === null ? null : month(year, from),
    grain: 'month',
    relation: 'on',
  });
}

/** The days behind a month: 14日, 14日至16日, 14日至8月2日. */
function daysBehind(folded: string, { at, end }: Place, monthNumber: number, year: number | null): ChineseDate | null {
  const match = matchAt(dayPattern, folded, end);
  if (!match) return null;
  const single = match[4] !== undefined;
  const first = partNumber(match[4] ?? match[1]);
  const lastMonth = match[2] === undefined ? monthNumber : partNumber(match[2]);
  const last = single ? first : partNumber(match[3]);
  const stop = end + match[0].length;
  const [from, to] =
    year === null
      ? [null, null]
      : [day(year, monthNumber, first), day(lastMonth < monthNumber ? year + 1 : year, lastMonth, last)];
  const stretch: Stretch | null =
    from && to ? { period: { start: from.period.start, end: to.period.end }, grain: 'day' } : null;
  if (year !== null && !stretch) return null;
  return withRelation(folded, { start: at, end: stop, stretch, grain: 'day', relation: single ? 'on' : 'span' });
}

/** 17日: the month is the one last named, else the document's. */
function dayAt(folded: string, at: number, state: DateState): ChineseDate | null {
  const match = matchAt(dayPattern, folded, at);
  if (!match || match[2] !== undefined || /[0-9.点第]/.test(folded[at - 1] ?? '') || match[0].endsWith('号'))
    return null;
  const parsed = state.documentDate === null ? null : parseDay(state.documentDate);
  const single = match[4] !== undefined;
  const first = partNumber(match[4] ?? match[1]);
  const last = single ? first : partNumber(match[3]);
  const end = at + match[0].length;
  if (!(first >= 1 && first <= 31 && last >= first && last <= 31) || /^[元本均常前]/.test(folded.slice(end, end + 1)))
    return null;
  let [year, monthNumber] = [state.year ?? parsed?.year ?? null, state.month ?? parsed?.month ?? null];
  if (
    state.month === null &&
    parsed &&
    year !== null &&
    monthNumber !== null &&
    state.documentDate !== null &&
    first > Number(state.documentDate.slice(8))
  ) {
    [year, monthNumber] = monthNumber === 1 ? [year - 1, 12] : [year, monthNumber - 1];
  }
  const [from, to] =
    year === null || monthNumber === null
      ? [null, null]
      : [day(year, monthNumber, first), day(year, monthNumber, last)];
  const stretch: Stretch | null =
    from && to ? { period: { start: from.period.start, end: to.period.end }, grain: 'day' } : null;
  return { start: at, end, stretch, grain: 'day', relation: single ? 'on' : 'span' };
}

/** 上半年, 前三季度, 一季度, 年底, 全年. */
function partAt(folded: string, at: number, state: DateState, behindYear = false): ChineseDate | null {
  const match = matchAt(partPattern, folded, at);
  if (!match) return null;
  const [text] = match;
  if (!behindYear && /^(?:底|末|初|全年|年中)$/.test(text)) return null;
  const parsed = state.documentDate === null ? null : parseDay(state.documentDate);
  const year = state.year ?? parsed?.year ?? null;
  const at_ = { start: at, end: at + text.length };
  const stretch = year === null ? null : partStretch(text, year);
  const grain: Grain = stretch?.grain ?? 'half-year';
  return withRelation(folded, { ...at_, stretch, grain, relation: 'on' });
}

function partStretch(text: string, year: number): Stretch | null {
  if (text === '上半年') return half(year, 1);
  if (text === '下半年') return half(year, 2);
  if (text === '全年') return years(year, year);
  if (text.endsWith('底') || text.endsWith('末')) return day(year, 12, 31);
  if (text.endsWith('初')) return monthsOf(year, 1, 2, 'month');
  if (text === '年中') return monthsOf(year, 6, 7, 'month');
  const number = partNumber(/[一二两三四五六七八九十1-4]{1,2}/.exec(text)?.[0]);
  if (text.endsWith('月')) return number >= 1 && number <= 12 ? monthsOf(year, 1, number, 'month') : null;
  if (!(number >= 1 && number <= 4)) return null;
  return text.startsWith('前') ? monthsOf(year, 1, number * 3, 'quarter') : quarter(year, number);
}

function wordAt(folded: string, at: number, state: DateState): ChineseDate | null {
  const { documentDate } = state;
  const word = folded.slice(at, at + 3);
  const shift = dayWords[word.slice(0, 2)];
  if (shift !== undefined) {
    return {
      start: at,
      end: at + 2,
      stretch: documentDate === null ? null : dayStretch(addDays(documentDate, shift)),
      grain: 'day',
      relation: 'on',
    };
  }
  const three = monthWords[word];
  const step = three ?? monthWords[word.slice(0, 2)];
  if (step === undefined) return null;
  const there = documentDate === null ? null : moved(documentDate, step, 'month');
  const parsed = there === null ? null : parseDay(there);
  const end = at + (three === undefined ? 2 : 3);
  const days = parsed ? daysBehind(folded, { at, end }, parsed.month, parsed.year) : null;
  if (days) return days;
  return { start: at, end, stretch: parsed ? month(parsed.year, parsed.month) : null, grain: 'month', relation: 'on' };
}

/** 自…以来, 截至…, …前, …后. */
function withRelation(folded: string, date: ChineseDate): ChineseDate {
  const behind = folded.slice(date.end, date.end + 2);
  const before = folded.slice(Math.max(0, date.start - 2), date.start);
  if (behind === '以来' || behind === '至今' || (/[自从]$/.test(before) && /^(?:开始|起)/.test(behind)))
    return { ...date, relation: 'since' };
  if (/(?:截至|截止|截至到)$/.test(before) || (/^(?:.?[，。；、：]|)到$/.test(before) && date.grain !== 'month'))
    return { ...date, relation: 'by' };
  if (/^自$/.test(before.slice(-1))) return { ...date, relation: 'since' };
  if (/^(?:以前|之前)/.test(behind) || (behind.startsWith('前') && date.relation === 'on'))
    return { ...date, relation: 'before' };
  if (/^(?:以后|之后)/.test(behind)) return { ...date, relation: 'after' };
  return date;
}
