import { CounterfoilError } from '../../errors/errors.ts';
import { daysInMonth, isDay, isoDay } from '../../periods/day.ts';
import { everything } from '../statement.ts';
import { periodUnreadable, scopeEmpty } from '../errors.ts';
import { shown } from './fields.ts';

export interface Days {
  readonly start: string | null;
  readonly end: string | null;
}

const allTime: Days = { start: null, end: null };

/** `[first day, last day]` with null for an open end; or one year, month or day. */
export function readPeriod(value: unknown): Days {
  if (value === undefined || value === null || value === everything) return allTime;
  if (typeof value === 'string' || typeof value === 'number') return daysOf(value);
  if (!Array.isArray(value)) throw unreadable(value);
  if (value.length === 0) throw new CounterfoilError(scopeEmpty, 'The period holds no day.');
  if (value.length !== 2) throw unreadable(value);
  return { start: endOf(value[0], 'start'), end: endOf(value[1], 'end') };
}

function endOf(value: unknown, end: 'start' | 'end'): string | null {
  return value === null || value === everything ? null : daysOf(value)[end];
}

/** The first and the last day of "2015", "2015-03" or "2015-03-14". */
function daysOf(value: unknown): { start: string; end: string } {
  const text = typeof value === 'number' ? String(value) : value;
  const match = typeof text === 'string' ? /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) : null;
  if (match === null) throw unreadable(value);
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  if (!isDay(year, month, day)) throw unreadable(value);
  const lastMonth = match[2] === undefined ? 12 : month;
  const lastDay = match[3] === undefined ? daysInMonth(year, lastMonth) : day;
  return { start: isoDay(year, month, day), end: isoDay(year, lastMonth, lastDay) };
}

function unreadable(value: unknown): CounterfoilError {
  return new CounterfoilError(periodUnreadable, `The period ${shown(value)} cannot be read.`);
}
