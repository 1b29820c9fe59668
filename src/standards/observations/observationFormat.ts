/** Which format a file of observations has, by what stands at its beginning. */
import type { Problem } from '../../core/monitoring/problem.ts';
import type { TextRow } from '../../core/monitoring/reading/readPlaces.ts';
import { dataValueTable } from '../dhis2/dataValueTable.ts';
import { hxlTable } from '../hxl/hxlTable.ts';
import { sdmxTable } from '../sdmx/sdmxTable.ts';
import type { KnownCodes } from '../tables/columnRoles.ts';
import { writtenTable } from '../tables/writtenTable.ts';
import type { ObservationTable } from './incoming.ts';
import { columnsOf } from './incoming.ts';
import type { ObservationProfile } from './profile.ts';
import { plainProfile } from './profile.ts';

export const observationFormats = [
  'own',
  'own-json',
  'ndjson',
  'dhis2-json',
  'dhis2-xml',
  'adx',
  'dhis2-csv',
  'sdmx-csv',
  'hxl',
  'table',
] as const;
export type ObservationFormat = (typeof observationFormats)[number];

/** How people find the value or the row that is counted as a line. */
export function whereOf(format: string, line: number): string {
  if (format === 'own-json') return `readings[${line - 1}]`;
  return format === 'dhis2-json' || format === 'dhis2-xml' || format === 'adx' ? `value ${line}` : `line ${line}`;
}

/** How many of the first rows the format is told by. */
export const headRowsSeen = 40;

/** Of a file that is no table; null for a table. */
export function structuredFormat(text: string): 'json' | 'xml' | null {
  const [first = ''] = text
    .slice(0, 1000)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (first === '<') return 'xml';
  return first === '{' || first === '[' ? 'json' : null;
}

export interface FoundTable {
  readonly format: ObservationFormat;
  readonly table: ObservationTable;
}

function isOwn(header: readonly string[]): boolean {
  const columns = columnsOf(header);
  return (
    ['place', 'indicator', 'period'].every((name) => columns.has(name)) &&
    (columns.has('value') || columns.has('numerator'))
  );
}

export interface FormatContext {
  readonly profile: ObservationProfile | null;
  readonly known: KnownCodes;
  readonly problems: Problem[];
}

/**
 * By the first rows of a table; with a profile, a table that is no SDMX-CSV is read by it. Null where it is the ledger's
 * own table. Columns that a format needs and the head lacks are thrown as errors of that format, `TABLE_COLUMN_MISSING`
 * where nothing shows what it is.
 */
export function observationFormat(head: readonly TextRow[], context: FormatContext): FoundTable | null {
  const { profile, known, problems } = context;
  const header = head[0]?.cells ?? [];
  const sdmx = sdmxTable(head, profile ?? plainProfile, problems);
  if (sdmx !== null) return { format: 'sdmx-csv', table: sdmx };
  const table = (by: ObservationProfile): FoundTable => {
    return { format: 'table', table: writtenTable(head, { profile: by, known, problems }) };
  };
  if (profile !== null) return table(profile);
  if (isOwn(header)) return null;
  const dhis2 = dataValueTable(head, problems);
  if (dhis2 !== null) return { format: 'dhis2-csv', table: dhis2 };
  const hxl = hxlTable(head, problems);
  return hxl === null ? table(plainProfile) : { format: 'hxl', table: hxl };
}
