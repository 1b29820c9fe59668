import { CounterfoilError } from '../../errors/errors.ts';
import type { Scope } from '../statement.ts';
import { everything } from '../statement.ts';
import { scopeEmpty, scopeUnreadable } from '../errors.ts';
import { isRaw, member, shown } from './fields.ts';
import { readPeriod } from './readPeriod.ts';

const members = new Set(['donors', 'recipients', 'places', 'sectors', 'period']);

/**
 * Members that are missing mean everything. An unknown member is refused, and so is null, which stands for what is not
 * known: both would silently widen the scope.
 */
export function readScope(value: unknown): Scope {
  const raw = value === undefined || value === everything ? {} : value;
  if (!isRaw(raw)) throw new CounterfoilError(scopeUnreadable, `The scope is ${shown(raw)}.`);
  for (const [name, names] of Object.entries(raw)) {
    if (!members.has(name)) throw new CounterfoilError(scopeUnreadable, `A scope has no member ${shown(name)}.`);
    if (names === null) throw new CounterfoilError(scopeEmpty, `The scope does not say which ${name}.`);
  }
  if (Object.hasOwn(raw, 'places') && Object.hasOwn(raw, 'recipients')) {
    throw new CounterfoilError(scopeUnreadable, 'The scope has both places and recipients, which are the same.');
  }
  return {
    donors: readNames('donors', member(raw, 'donors')),
    recipients: readNames('recipients', member(raw, 'recipients') ?? member(raw, 'places')),
    sectors: readNames('sectors', member(raw, 'sectors')),
    ...readPeriod(member(raw, 'period')),
  };
}

function readNames(dimension: string, value: unknown): readonly string[] {
  if (value === undefined) return [everything];
  if (typeof value === 'string') return [value];
  const isNames = Array.isArray(value) && value.every((name) => typeof name === 'string');
  if (!isNames)
    throw new CounterfoilError(scopeUnreadable, `"${dimension}" is ${shown(value)} that holds no names only.`);
  return value;
}
