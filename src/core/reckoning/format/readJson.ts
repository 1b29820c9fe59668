import { CounterfoilError } from '../../errors/errors.ts';
import { lineUnreadable } from '../errors.ts';
import type { Raw } from './fields.ts';
import { isRaw } from './fields.ts';

/** Binary numbers keep 15 digits of any decimal; a line with a longer run is read again with its numbers as texts. */
const longNumber = /\d[\d.]{15}/;

type Reviver = (key: string, value: unknown, context: { readonly source?: string }) => unknown;
const parseWithSources = JSON.parse as (text: string, reviver: Reviver) => unknown;

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
    return parseWithSources(line, (_, value, { source }) =>
      typeof value === 'number' && source !== undefined && longNumber.test(source) ? source : value,
    );
  } catch (error) {
    if (error instanceof RangeError) throw new CounterfoilError(lineUnreadable, 'The line is nested too deeply.');
    throw new CounterfoilError(lineUnreadable, 'The line is no JSON.');
  }
}
