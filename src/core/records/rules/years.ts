import { numberOutOfRange } from '../errors.ts';
import type { Row } from '../field.ts';
import type { Problem } from '../problem.ts';
import { problemOf } from '../problemOf.ts';
import { textOf } from '../values.ts';

/** A whole number that must be a year, where it is given. `prefix` is "" or "rows.3.". */
export function yearIsYear(row: Row, field: string, prefix = ''): Problem[] {
  const year = textOf(row, field);
  if (year === null || /^(?:19|20|21)\d{2}$/.test(year)) return [];
  const path = prefix + field;
  return [problemOf(numberOutOfRange, { path, message: `${year} is no year.`, draftAllowed: false })];
}
