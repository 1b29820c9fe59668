/**
 * What a mapping says of a column: the field it becomes, and, for tables with a column for each year, what else holds of
 * the record that each of its cells makes: `amount@2019`, or `amount@2019;stage=disbursement`.
 */
import type { RecordType } from '../../core/records/recordTypes.ts';
import { typeOfRecord } from '../../core/records/recordTypes.ts';

export interface ColumnField {
  /** Path of a target. */
  readonly path: string;
  /** What follows the `@`; empty for a column that holds one field of every record. */
  readonly slice: string;
  readonly constants: readonly { readonly field: string; readonly value: string }[];
}

/** A bare value after the `@` is the date; null where the type of record has none, or a part has no value. */
export function readColumnField(type: RecordType, field: string): ColumnField | null {
  const at = field.indexOf('@', 1);
  if (at < 0) return { path: field, slice: '', constants: [] };
  const slice = field.slice(at + 1);
  const { dated } = typeOfRecord(type);
  const constants = slice.split(';').map((part) => {
    const [name = '', ...value] = part.split('=');
    return value.length === 0
      ? { field: dated ?? '', value: name.trim() }
      : { field: name.trim(), value: value.join('=').trim() };
  });
  if (constants.some((each) => each.field === '' || each.value === '')) return null;
  return { path: field.slice(0, at), slice, constants };
}
