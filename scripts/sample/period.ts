/** Reads the periods of the notes: "2019", "2015-07", "2010..2019-09", "2010..", "..2020-04-30", "@2014-09-30". */
import type { Period } from '../../src/core/claims/claim.ts';
import { daysInMonth, isoDay, parseDay } from '../../src/core/periods/day.ts';

/** Null stays null. "@" marks a single day. Throws when a day does not exist. */
export function readPeriod(source: string | null): Period | null {
  if (source === null) return null;
  if (source.startsWith('@')) return { start: edge(source.slice(1), 'start'), end: edge(source.slice(1), 'end') };
  const [from = '', to] = source.split('..');
  return {
    start: from === '' ? null : edge(from, 'start'),
    end: to === '' ? null : edge(to ?? from, 'end'),
  };
}

function edge(source: string, side: 'start' | 'end'): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(source) ?? [];
  if (year === undefined) throw new Error(`not a day, month or year: "${source}"`);
  const m = month === undefined ? (side === 'start' ? 1 : 12) : Number(month);
  const d = day === undefined ? (side === 'start' ? 1 : daysInMonth(Number(year), m)) : Number(day);
  const iso = isoDay(Number(year), m, d);
  if (!parseDay(iso)) throw new Error(`no such day: "${source}"`);
  return iso;
}
