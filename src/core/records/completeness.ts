/** How much of what a type of record asks for is filled in. */
import type { Body } from './field.ts';
import type { RecordType } from './recordTypes.ts';
import { typeOfRecord } from './recordTypes.ts';

export interface Completeness {
  readonly filled: number;
  readonly of: number;
  /** Names of the fields that are empty; those that must be filled come first. */
  readonly missing: readonly string[];
}

/** Not everybody's system has identifiers, and a note is for what has no field: their absence is no gap. */
const mayBeEmpty: ReadonlySet<string> = new Set(['note', 'key']);

export function completeness(type: RecordType, body: Body): Completeness {
  const asked = typeOfRecord(type).fields.filter(({ name }) => !mayBeEmpty.has(name));
  const missing = asked.filter(({ name }) => isEmpty(body[name]));
  return {
    filled: asked.length - missing.length,
    of: asked.length,
    missing: [...missing.filter(({ required }) => required), ...missing.filter(({ required }) => !required)].map(
      ({ name }) => name,
    ),
  };
}

export function isEmpty(value: Body[string] | undefined): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}
