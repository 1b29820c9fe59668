/** Reads the body of a record from JSON or a form: other people's data, so every fault is told and nothing is guessed. */
import { blankBody } from './blankBody.ts';
import { valueShape } from './errors.ts';
import type { Body } from './field.ts';
import type { Problem } from './problem.ts';
import { readFields } from './readFields.ts';
import { isObject, newReading } from './reading.ts';
import type { RecordType } from './recordTypes.ts';
import { typeOfRecord } from './recordTypes.ts';
import { shown } from './shown.ts';

/**
 * The body with every field present, values trimmed and in plain notation, and what could not be read (null in the
 * body). A field that is left out is empty. Rows that are wholly blank are dropped; paths count the rows that are kept.
 * Reading a body again gives the same body.
 */
export function readBody(type: RecordType, input: unknown): { body: Body; problems: Problem[] } {
  const reading = newReading();
  if (!isObject(input)) {
    reading.refuse(valueShape, '', `A record is a group of fields, not ${shown(input)}.`);
    return { body: blankBody(type), problems: reading.problems };
  }
  const body = readFields(typeOfRecord(type).fields, input, '', reading);
  return { body, problems: reading.problems };
}
