import type { Body, Field } from './field.ts';
import type { RecordType } from './recordTypes.ts';
import { typeOfRecord } from './recordTypes.ts';

/** A body with every field there and nothing filled in: null, or an empty list. */
export function blankBody(type: RecordType): Body {
  return blankRow(typeOfRecord(type).fields);
}

function blankRow(fields: readonly Field[]): Body {
  return Object.fromEntries(fields.map((field) => [field.name, isListField(field) ? [] : null]));
}

export function isListField(field: Field): boolean {
  return field.many === true || field.kind === 'shares' || field.kind === 'rows' || field.kind === 'evidence';
}
