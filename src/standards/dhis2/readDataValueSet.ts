/** Data values of DHIS2 as JSON (`/api/dataValueSets.json`), one set or several, and a table of its analytics. */
import type { Problem } from '../../core/monitoring/problem.ts';
import { problem, shown } from '../../core/monitoring/problem.ts';
import { observationIncomplete } from '../observations/errors.ts';
import type { IncomingReading } from '../observations/incoming.ts';
import type { Members } from '../observations/jsonMembers.ts';
import { hasMembers, textOf } from '../observations/jsonMembers.ts';
import { readDataValue } from './dataValue.ts';

/** Where the list of values of a set stands, and how many values stand before it in the file. */
interface ListPlace {
  readonly path: string;
  readonly before: number;
}

/** Period, place and completion date of the whole set hold for values without their own. */
export function* readDataValues(
  values: readonly unknown[],
  { set, path, before }: ListPlace & { readonly set: Members },
  problems: Problem[],
): Generator<IncomingReading, void> {
  for (const [index, value] of values.entries()) {
    const at = { line: before + index + 1, where: `${path}[${index}]` };
    if (!hasMembers(value)) {
      problems.push(problem(observationIncomplete, at.where, `${shown(value)} is no data value.`));
      continue;
    }
    const own = (name: string): string => textOf(value, name) || textOf(set, name);
    const given = {
      dataElement: textOf(value, 'dataElement'),
      period: own('period'),
      orgUnit: own('orgUnit'),
      categoryOptionCombo: textOf(value, 'categoryOptionCombo'),
      attributeOptionCombo: own('attributeOptionCombo'),
      value: textOf(value, 'value'),
      lastUpdated: textOf(value, 'lastUpdated') || textOf(set, 'completeDate'),
      comment: textOf(value, 'comment'),
      dataSet: own('dataSet'),
      isDeleted: value['deleted'] === true || value['deleted'] === 'true',
    };
    yield* readDataValue(given, at, problems);
  }
}

const columns = {
  dx: 'dataElement',
  ou: 'orgUnit',
  pe: 'period',
  value: 'value',
  co: 'categoryOptionCombo',
  ao: 'attributeOptionCombo',
} as const;

/** Rows of an analytics table as data values; null where it has no columns of data, places, periods and values. */
export function analyticsValues(headers: readonly unknown[], rows: readonly unknown[]): readonly unknown[] | null {
  const names = headers.map((header) => (hasMembers(header) ? textOf(header, 'name') : ''));
  if (!['dx', 'ou', 'pe', 'value'].every((name) => names.includes(name))) return null;
  return rows.map((row) => {
    if (!Array.isArray(row)) return row;
    return Object.fromEntries(
      Object.entries(columns).map(([short, long]) => [long, (row as unknown[])[names.indexOf(short)]]),
    );
  });
}
