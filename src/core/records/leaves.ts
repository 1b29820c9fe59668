/** Visits every single value of a body, however deep it lies, together with the field that describes it. */
import type { Body, Evidence, Field, Money, Row, Share, Value } from './field.ts';
import type { RecordType } from './recordTypes.ts';
import { typeOfRecord } from './recordTypes.ts';

export interface Leaf {
  readonly field: Field;
  /** "amount", "recipients.2", "followUps.0.by": rows count from 0. */
  readonly path: string;
  /** The same without the numbers: "followUps.by". */
  readonly fieldPath: string;
  readonly value: string | Money | Share | Evidence;
}

/** Every value that is filled in, in the order of the fields. */
export function leavesOf(type: RecordType, body: Body): Leaf[] {
  const leaves: Leaf[] = [];
  collect(typeOfRecord(type).fields, body, { path: '', fieldPath: '', leaves });
  return leaves;
}

interface Walk {
  readonly path: string;
  readonly fieldPath: string;
  readonly leaves: Leaf[];
}

function collect(fields: readonly Field[], row: Row, walk: Walk): void {
  for (const field of fields) {
    const value = row[field.name] ?? null;
    if (value === null) continue;
    const path = walk.path + field.name;
    const fieldPath = walk.fieldPath + field.name;
    if (!isList(value)) {
      walk.leaves.push({ field, path, fieldPath, value });
      continue;
    }
    value.forEach((item, index) => {
      const at = `${path}.${index}`;
      if (isRow(field, item)) {
        collect(field.fields ?? [], item, { path: `${at}.`, fieldPath: `${fieldPath}.`, leaves: walk.leaves });
      } else walk.leaves.push({ field, path: at, fieldPath, value: item });
    });
  }
}

type Item = string | Share | Evidence | Row;

function isList(value: Exclude<Value, null>): value is readonly Item[] {
  return Array.isArray(value);
}

/** Which of the groups an item is follows from its field alone. */
function isRow(field: Field, item: Item): item is Row {
  return field.kind === 'rows' && typeof item !== 'string';
}
