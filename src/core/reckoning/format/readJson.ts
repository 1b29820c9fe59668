import { CounterfoilError } from '../../errors/errors.ts';
import { lineUnreadable } from '../errors.ts';
import type { Raw } from './fields.ts';
import { isRaw } from './fields.ts';

/** Binary numbers keep 15 digits of any decimal; a line with a longer run is read again with its numbers as texts. */
const longNumber = /\d[\d.]{15}/;

/** One line as an object. Numbers that JavaScript would round come as texts, with all their digits. */
export function readJson(line: string): Raw {
  const value = parse(line);
  if (!isRaw(value)) throw new CounterfoilError(lineUnreadable, 'The line is no JSON object.');
  return value;
}

function parse(line: string): unknown {
  try {
    const value: unknown = JSON.parse(line);
    if (!longNumber.test(line)) return value;
    return JSON.parse(line, keepDigits);
  } catch (error) {
    if (error instanceof RangeError) throw new CounterfoilError(lineUnreadable, 'The line is nested too deeply.');
    throw new CounterfoilError(lineUnreadable, 'The line is no JSON.');
  }
}

/** A reviver; its third argument holds a number as it was written. */
function keepDigits(_: string, value: unknown, ...rest: readonly { readonly source?: string }[]): unknown {
  const source = rest[0]?.source;
  return typeof value === 'number' && source !== undefined && longNumber.test(source) ? source : value;
}
