import type { Body } from '../records/field.ts';
import { rowsOf, textOf } from '../records/values.ts';

/** How many of the checks whose period was over by `day` were met one after the other, counted back from the last. */
export function metInARow(listing: Body, day: string): number {
  const checks = rowsOf(listing, 'checks').filter((check) => (textOf(check, 'end') ?? day) <= day);
  return checks.length - 1 - checks.findLastIndex((check) => textOf(check, 'met') !== 'yes');
}
