/** The sample of watched places, moved on by whole years: its newest year is the newest that is due. */
import { addDays, parseDay } from '../../../core/periods/day.ts';

type Table = readonly (readonly string[])[];

/** Where years stand: in days, years and sentences about them, but not within names and numbers. */
const year = /(?<![\d.-])(20[12]\d)(?=-\d\d-\d\d(?!\d)|(?![\d.]))/g;

/** Days after the end of a year by which its readings are due. */
const lag = 150;

/** How many years lie between the newest period of the table and the newest that is due on a day. */
export function yearsBehind(observations: Table, today: string): number {
  const at = observations[0]?.indexOf('period') ?? -1;
  const newest = Math.max(...observations.slice(1).map((row) => Number(row[at])));
  const due = Number(addDays(today, -lag).slice(0, 4)) - 1;
  return Math.max(0, due - newest);
}

/** Columns of a table in which days, years or words about years stand are moved on. */
export function movedTable(table: Table, columns: readonly string[], by: number): string[][] {
  const at = new Set(columns.map((name) => table[0]?.indexOf(name) ?? -1));
  return table.map((row, index) => row.map((cell, column) => (index > 0 && at.has(column) ? movedOn(cell, by) : cell)));
}

/** "2020-12-31" two years on is "2022-12-31"; February 29 becomes 28 where a year has none. */
export function movedOn(text: string, by: number): string {
  const moved = text.replaceAll(year, (found) => String(Number(found) + by));
  return moved.replaceAll(/\d{4}-02-29/g, (day) => (parseDay(day) === null ? `${day.slice(0, 4)}-02-28` : day));
}
