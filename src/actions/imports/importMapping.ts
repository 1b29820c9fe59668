/** Where an import's mapping comes from: given, from a saved profile, or guessed from the header. */
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { Body } from '../../core/records/field.ts';
import { isRecordType } from '../../core/records/recordTypes.ts';
import { rowsOf, textOf, textsOf } from '../../core/records/values.ts';
import { MAPPING_INVALID } from '../../standards/sheets/errors.ts';
import { foldName } from '../../core/claims/foldName.ts';
import { listRecords } from '../../store/records/recordsList.ts';
import type { ColumnMapping, ImportMapping } from '../importAnswers.ts';
import type { Ledger } from '../ledger.ts';
import { PROFILE_NOT_FOUND } from './errors.ts';

export interface SavedProfile {
  readonly id: string;
  readonly title: string;
  readonly mapping: ImportMapping;
}

const MOST_PROFILES = 1000;

function wholeOf(body: Body, field: string): number | null {
  const text = textOf(body, field);
  return text === null ? null : Number(text);
}

/** A profile's body as a mapping. Throws MAPPING_INVALID when its type is no type of record. */
function mappingOfProfile(body: Body): ImportMapping {
  const type = textOf(body, 'type') ?? '';
  if (!isRecordType(type)) throw new CounterfoilError(MAPPING_INVALID, `“${type.slice(0, 40)}” is no type of record`);
  return {
    type,
    sheet: textOf(body, 'sheet'),
    headerRows: wholeOf(body, 'headerRows'),
    skipRows: wholeOf(body, 'skipRows'),
    columns: rowsOf(body, 'columns').map((row) => ({
      header: textOf(row, 'header') ?? '',
      field: textOf(row, 'field') ?? '',
      unit: textOf(row, 'unit'),
      dateOrder: textOf(row, 'dateOrder'),
    })),
    constants: rowsOf(body, 'constants').map((row) => ({
      field: textOf(row, 'field') ?? '',
      value: textOf(row, 'value') ?? '',
    })),
    keyColumns: textsOf(body, 'keyColumns'),
  };
}

/** A mapping as the body of a profile. */
export function profileBody(title: string, mapping: ImportMapping): Record<string, unknown> {
  const { type, sheet, headerRows, skipRows, columns, constants, keyColumns } = mapping;
  return {
    title,
    type,
    sheet,
    headerRows: headerRows === null ? null : String(headerRows),
    skipRows: skipRows === null ? null : String(skipRows),
    columns: columns.filter(({ field }) => field !== ''),
    constants,
    keyColumns,
  };
}

/** Saved profiles that were not withdrawn, newest first. */
export async function savedProfiles({ db, ledgerId }: Ledger): Promise<SavedProfile[]> {
  const rows = await listRecords(db, ledgerId, { view: 'current', type: 'profile', offset: 0, limit: MOST_PROFILES });
  return rows
    .filter(({ state, body }) => state !== 'withdrawn' && isRecordType(textOf(body, 'type') ?? ''))
    .map(({ recordId, body }) => ({
      id: recordId,
      title: textOf(body, 'title') ?? recordId,
      mapping: mappingOfProfile(body),
    }));
}

/** By id, or by title. Throws PROFILE_NOT_FOUND, also where two have the title. */
export async function findProfile(ledger: Ledger, wanted: string): Promise<SavedProfile> {
  const profiles = await savedProfiles(ledger);
  const found = profiles.filter(({ id, title }) => id === wanted || foldName(title) === foldName(wanted));
  const [only] = found;
  if (only && found.length === 1) return only;
  const titles = profiles.slice(0, 10).map(({ title }) => `“${title}”`);
  const what = only ? `there are ${found.length} profiles` : 'there is no profile';
  throw new CounterfoilError(
    PROFILE_NOT_FOUND,
    `${what} “${wanted.slice(0, 80)}”; saved are ${titles.join(', ') || 'none'}`,
  );
}

/** What identifies a row when nobody has said it: the column that becomes the record's own identifier. */
export function withKey(mapping: ImportMapping): ImportMapping {
  if (mapping.keyColumns.length > 0) return mapping;
  const own = mapping.columns.find(({ field }) => field === 'key');
  return own ? { ...mapping, keyColumns: [own.header] } : mapping;
}

/** `changes` over the suggestion: columns by header, everything else whole. */
export function changedMapping(suggested: ImportMapping, changes: Partial<ImportMapping>): ImportMapping {
  const { columns = [], ...rest } = changes;
  const given = new Map(columns.map((column) => [column.header, column]));
  const taken = new Set(columns.map(({ field }) => field).concat((rest.constants ?? []).map(({ field }) => field)));
  const kept: ColumnMapping[] = suggested.columns.map((column) => {
    const mine = given.get(column.header);
    given.delete(column.header);
    return mine ?? (taken.has(column.field) ? { ...column, field: '' } : column);
  });
  return { ...suggested, ...rest, columns: [...kept, ...given.values()] };
}
