/** Periods that stand in several cells: a year over a month, or a column of years beside one of months. */
import { monthNumber } from '../sheets/readDate.ts';
import { plainCell } from '../sheets/plainCell.ts';
import { writtenPeriod } from './periodText.ts';

const year = /^((?:19|20)\d{2})(?: ?年度?)?$/;
const chineseMonths = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const romanQuarters = ['i', 'ii', 'iii', 'iv'];

/** What a part is of a year, where its column does not say so by its name. */
export type PartKind = 'month' | 'quarter' | 'week';

/** Names of columns, folded, that hold parts of years. */
export function partKind(name: string): PartKind | null {
  if (/month|月/.test(name)) return 'month';
  if (/quarter|季/.test(name)) return 'quarter';
  return /week|周/.test(name) ? 'week' : null;
}

function monthOf(text: string): number | null {
  const figures = /^(?:M ?)?(\d{1,2}) ?月?份?$/i.exec(text)?.[1];
  if (figures !== undefined && /[M月]/i.test(text)) return Number(figures);
  const chinese = chineseMonths.indexOf(/^(十?[一二三四五六七八九十])月份?$/.exec(text)?.[1] ?? '');
  return chinese >= 0 ? chinese + 1 : monthNumber(text);
}

const ordinals = ['first', 'second', 'third', 'fourth'];

function quarterOf(text: string): number | null {
  const ordinal = ordinals.indexOf(/^([a-z]+) quarter$/i.exec(text)?.[1]?.toLowerCase() ?? '');
  if (ordinal >= 0) return ordinal + 1;
  const found = /^(?:Q(?:uarter)? ?([1-4])|([1-4])(?:st|nd|rd|th)? quarter|第?([一二三四1-4]) ?季度?|([1-4])Q)$/i.exec(
    text,
  );
  if (!found) return null;
  const sign = found[1] ?? found[2] ?? found[3] ?? found[4] ?? '';
  return chineseMonths.indexOf(sign) + 1 || Number(sign);
}

const two = (number: number): string => String(number).padStart(2, '0');

/** "-07", "-Q3", "-W05": what stands behind a year; bare figures count where it is known of what they are. */
function partOf(text: string, kind: PartKind | null): string | null {
  const bare = /^\d{1,2}$/.test(text) ? Number(text) : null;
  const month = kind === 'month' && bare !== null ? bare : monthOf(text);
  if (month !== null) return month >= 1 && month <= 12 ? `-${two(month)}` : null;
  const roman = kind === 'quarter' ? romanQuarters.indexOf(text.toLowerCase()) + 1 || null : null;
  const quarter = kind === 'quarter' && bare !== null ? bare : (roman ?? quarterOf(text));
  if (quarter !== null) return quarter >= 1 && quarter <= 4 ? `-Q${quarter}` : null;
  const week = /^(?:W|week |第)?(\d{1,2}) ?周?$/i.exec(text)?.[1];
  return week !== undefined && (kind === 'week' || /[W周]/i.test(text)) ? `-W${two(Number(week))}` : null;
}

export interface PeriodPart {
  readonly text: string;
  readonly kind: PartKind | null;
}

/** The period that parts make together, in any order: "2024年" and "1月" are 2024-01. Null where they make none. */
export function joinedPeriod(parts: readonly PeriodPart[]): string | null {
  const plain = parts.map(({ text, kind }) => ({ text: plainCell(text), kind })).filter(({ text }) => text !== '');
  const years = plain.flatMap(({ text }) => year.exec(text)?.[1] ?? []);
  const others = plain.filter(({ text }) => !year.test(text));
  if (years.length === 1 && others.length === 1) {
    const part = partOf(others[0]?.text ?? '', others[0]?.kind ?? null);
    if (part !== null) return writtenPeriod(`${years[0] ?? ''}${part}`);
  }
  const [only, another] = plain;
  return only === undefined || another !== undefined ? null : writtenPeriod(only.text);
}

/** Whether a cell names a part of a year by itself: "1月", "Q3", "March". */
export function isPartOfYear(text: string): boolean {
  return partOf(plainCell(text), null) !== null;
}
