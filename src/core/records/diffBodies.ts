import type { Body } from './field.ts';
import type { Leaf } from './leaves.ts';
import { leavesOf } from './leaves.ts';
import type { RecordType } from './recordTypes.ts';

/** One value that is different: null where it was, or is now, not filled in. */
export interface FieldChange {
  /** "date", "amount", "recipients.2.percent", "followUps.0.by", "evidence.0.quote": rows count from 0. */
  readonly path: string;
  /** A value as the body has it; an amount of money as "CNY 12.5". */
  readonly before: string | null;
  readonly after: string | null;
}

/** Empty if and only if the two bodies say the same. Null is the body of a record that was not there yet. */
export function diffBodies(type: RecordType, before: Body | null, after: Body): FieldChange[] {
  const old = before === null ? new Map<string, string>() : flat(type, before);
  const now = flat(type, after);
  return [...new Set([...now.keys(), ...old.keys()])]
    .map((path) => ({ path, before: old.get(path) ?? null, after: now.get(path) ?? null }))
    .filter((change) => change.before !== change.after);
}

function flat(type: RecordType, body: Body): Map<string, string> {
  return new Map(leavesOf(type, body).flatMap(valuesOf));
}

function valuesOf({ path, value }: Leaf): (readonly [path: string, value: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if ('currency' in value) return [[path, `${value.currency} ${value.amount}`]];
  return Object.entries(value)
    .filter((entry): entry is [string, string] => entry[1] !== null)
    .map(([name, part]) => [`${path}.${name}`, part]);
}
