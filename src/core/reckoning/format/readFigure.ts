import { CounterfoilError } from '../../errors/errors.ts';
import type { Bounds } from '../statement.ts';
import { figureMissing, numberUnreadable } from '../errors.ts';
import type { Raw } from './fields.ts';
import { flagMember, member, shown } from './fields.ts';

/** `low` and `high` with their `…Open`, or `value` alone. Whether they are numbers is checked with all statements. */
export function readFigure(raw: Raw): Bounds {
  const value = numberText(member(raw, 'value'));
  const [low, high] = [numberText(member(raw, 'low')), numberText(member(raw, 'high'))];
  if (low === null && high === null) {
    if (value === null) throw new CounterfoilError(figureMissing, 'There is neither low, high nor value.');
    return { low: value, high: value, lowOpen: false, highOpen: false };
  }
  return { low, high, lowOpen: flagMember(raw, 'lowOpen'), highOpen: flagMember(raw, 'highOpen') };
}

export function numberText(value: unknown): string | null {
  if (value === undefined) return null;
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  throw new CounterfoilError(numberUnreadable, `${shown(value)} is no number.`);
}
