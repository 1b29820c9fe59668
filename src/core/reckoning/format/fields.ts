/** Members of a line of input, whatever their names are. */
import { CounterfoilError } from '../../errors/errors.ts';
import { fieldUnreadable } from '../errors.ts';

export type Raw = Readonly<Record<string, unknown>>;

export function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Undefined when the object has no such member of its own; null counts as none. */
export function member(raw: Raw, name: string): unknown {
  return Object.hasOwn(raw, name) ? (raw[name] ?? undefined) : undefined;
}

/** A text, or undefined where there is none. Numbers are taken for texts, as ids and years often are. */
export function textMember(raw: Raw, name: string): string | undefined {
  const value = member(raw, name);
  if (value === undefined || typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw new CounterfoilError(fieldUnreadable, `"${name}" is ${shown(value)}, which is no text.`);
}

export function flagMember(raw: Raw, name: string): boolean {
  const value = member(raw, name);
  if (value === undefined || typeof value === 'boolean') return value ?? false;
  throw new CounterfoilError(fieldUnreadable, `"${name}" is ${shown(value)}, neither true nor false.`);
}

const mostShown = 60;

/** A value as a message shows it, cut short. */
export function shown(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const short = text.length > mostShown ? `${text.slice(0, mostShown)}…` : text;
  return typeof value === 'string' ? `"${short}"` : short;
}
