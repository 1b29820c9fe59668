import { CounterfoilError } from '../../errors/errors.ts';
import type { Bounds } from '../statement.ts';
import { figureMissing, lowAboveHigh, numberUnreadable } from '../errors.ts';
import { compareDecimals, parseDecimal } from '../exactDecimal.ts';
import type { Raw } from './fields.ts';
import { flagMember, member, shown } from './fields.ts';

/**
 * `low` and `high` with their `…Open`, or `value` alone; beside them it says nothing. Whether they are numbers is checked
 * with all statements.
 */
export function readFigure(raw: Raw): Bounds {
  const value = numberText(member(raw, 'value'));
  const [low, high] = [numberText(member(raw, 'low')), numberText(member(raw, 'high'))];
  const [lowOpen, highOpen] = [flagMember(raw, 'lowOpen'), flagMember(raw, 'highOpen')];
  if (low === null && high === null) {
    if (value === null) throw new CounterfoilError(figureMissing, 'There is neither low, high nor value.');
    return { low: value, high: value, lowOpen: false, highOpen: false };
  }
  if (value !== null) checkBetween(value, low, high);
  return { low, high, lowOpen, highOpen };
}

/** A figure that its own bounds exclude is a slip of one of them. */
function checkBetween(value: string, low: string | null, high: string | null): void {
  const stated = parseDecimal(value);
  if (stated === null) throw new CounterfoilError(numberUnreadable, `${shown(value)} is no number.`);
  const [least, most] = [low === null ? null : parseDecimal(low), high === null ? null : parseDecimal(high)];
  if ((least && compareDecimals(stated, least) < 0) || (most && compareDecimals(stated, most) > 0)) {
    throw new CounterfoilError(lowAboveHigh, `The value ${shown(value)} does not lie between its bounds.`);
  }
}

export function numberText(value: unknown): string | null {
  if (value === undefined) return null;
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  throw new CounterfoilError(numberUnreadable, `${shown(value)} is no number.`);
}
