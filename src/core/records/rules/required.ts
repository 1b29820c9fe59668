import { isEmpty } from '../completeness.ts';
import { fieldMissing } from '../errors.ts';
import type { Field, Row } from '../field.ts';
import type { Problem } from '../problem.ts';
import { problemOf } from '../problemOf.ts';
import { typeOfRecord } from '../recordTypes.ts';
import { rowsOf } from '../values.ts';
import type { Subject } from './rule.ts';

/** Required fields are filled, also in each row. */
export function requiredFields({ type, body }: Subject): Problem[] {
  return missingIn(typeOfRecord(type).fields, body, '');
}

function missingIn(fields: readonly Field[], row: Row, prefix: string): Problem[] {
  return fields.flatMap((field) => {
    const path = prefix + field.name;
    if (field.required && isEmpty(row[field.name])) {
      return [problemOf(fieldMissing, { path, message: `“${field.en}” is empty.` })];
    }
    if (field.kind !== 'rows') return [];
    return rowsOf(row, field.name).flatMap((inner, index) => missingIn(field.fields ?? [], inner, `${path}.${index}.`));
  });
}
