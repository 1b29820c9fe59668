/** Which format a file of observations has, by what stands at its beginning. */
import type { Problem } from '../../core/monitoring/problem.ts';
import type { TextRow } from '../../core/monitoring/reading/readPlaces.ts';
import { dataValueTable } from '../dhis2/dataValueTable.ts';
import { hxlTable } from '../hxl/hxlTable.ts';
import { sdmxTable } from '../sdmx/sdmxTable.ts';
import { looksWide, writtenTable } from '../tables/writtenTable.ts';
import type { ObservationTable } from './incoming.ts';
import { columnsOf } from './incoming.ts';
import type { ObservationProfile } from './profile.ts';
import { plainProfile } from './profile.ts';

export const observationFormats = ['own', 'dhis2-json', 'adx', 'dhis2-csv', 'sdmx-csv', 'hxl', 'table'] as const;
export type ObservationFormat = (typeof observationFormats)[number];

/** How many of the first rows the format is told by. */
export const headRowsSeen = 40;

/** Of a file that is no table; null for a table. */
export function structuredFormat(text: string): 'dhis2-json' | 'adx' | null {
  const [first = ''] = text
    .slice(0, 1000)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (first === '<') return 'adx';
  return first === '{' || first === '[' ? 'dhis2-json' : null;
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

/**
 * By the first rows of a table; with a profile, a table that is no SDMX-CSV is read by it. Null where it is the ledger's
 * own table, or none that is known: then the reader of own tables says what is missing. Columns that a format needs and the
 * head lacks are thrown as errors of that format.
 */
export function observationFormat(
  head: readonly TextRow[],
  profile: ObservationProfile | null,
  problems: Problem[],
): FoundTable | null {
  const header = head[0]?.cells ?? [];
  const sdmx = sdmxTable(header, profile ?? plainProfile, problems);
  if (sdmx !== null) return { format: 'sdmx-csv', table: sdmx };
  if (profile !== null) return { format: 'table', table: writtenTable(head, profile, problems) };
  if (isOwn(header)) return null;
  const dhis2 = dataValueTable(header, problems);
  if (dhis2 !== null) return { format: 'dhis2-csv', table: dhis2 };
  const hxl = hxlTable(head, problems);
  if (hxl !== null) return { format: 'hxl', table: hxl };
  return looksWide(head, plainProfile) ? { format: 'table', table: writtenTable(head, plainProfile, problems) } : null;
}
