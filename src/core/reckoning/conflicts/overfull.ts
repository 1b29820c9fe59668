/**
 * Conflicts of a whole with parts that have nothing in common and are together more than it: most of all conflicts, pairs
 * among them. Such a set needs no solving. Whatever one leaves out, the rest has a solution: each part has cells of its own
 * for its least, and any cells of the whole take what it needs beyond that.
 */
import type { ExactDecimal } from '../exactDecimal.ts';
import { addDecimals, compareDecimals, decimalText } from '../exactDecimal.ts';
import type { Conflict, Resolution } from '../findings.ts';
import type { Placed } from './placed.ts';
import { lieApart, liesWithin } from './placed.ts';

export interface Overfull {
  readonly whole: Placed;
  readonly high: ExactDecimal;
  readonly parts: readonly Part[];
  /** What the parts come to. */
  readonly sum: ExactDecimal;
}

interface Part {
  readonly placed: Placed;
  readonly low: ExactDecimal;
}

/** The sums as a whole and parts of it, if they are an irreducible conflict of that kind; each has to be possible alone. */
export function overfullOf(sums: readonly Placed[]): Overfull | null {
  for (const whole of sums) {
    const placed = sums.filter((one) => one !== whole);
    if (!whole.high || placed.length === 0) continue;
    const parts = placed.flatMap((part) => (part.low ? [{ placed: part, low: part.low }] : []));
    if (parts.length < placed.length || !parts.every((part) => liesInside(part, whole))) continue;
    const sum = parts.reduce((total, { low }) => addDecimals(total, low), zero);
    const found = { whole, high: whole.high, parts, sum };
    if (isTooMuch(found, null) && !parts.some((part) => isTooMuch(found, part)) && areApart(parts)) return found;
  }
  return null;
}

const zero: ExactDecimal = { units: 0n, decimals: 0 };

function liesInside({ placed, low }: Part, whole: Placed): boolean {
  return placed.book === whole.book && low.units >= 0n && liesWithin(placed, whole);
}

function areApart(parts: readonly Part[]): boolean {
  return parts.every((one, at) => parts.every((other, after) => after <= at || lieApart(one.placed, other.placed)));
}

/** Whether the parts, all or without one, are more than the whole; as much is too much where an end is excluded. */
function isTooMuch({ whole, high, parts, sum }: Overfull, without: Part | null): boolean {
  const difference = compareDecimals(without ? minus(sum, without.low) : sum, high);
  if (difference !== 0) return difference > 0;
  return whole.statement.highOpen || parts.some((part) => part !== without && part.placed.statement.lowOpen);
}

function minus(a: ExactDecimal, b: ExactDecimal): ExactDecimal {
  return addDecimals(a, { units: -b.units, decimals: b.decimals });
}

/** What each member would have to say, by subtraction; members in the order that they are to be told in. */
export function explainOverfull(overfull: Overfull, ids: readonly string[]): Conflict {
  const { whole, high, parts, sum } = overfull;
  const slack = minus(sum, high);
  const openParts = parts.filter(({ placed }) => placed.statement.lowOpen).length;
  const byId = new Map<string, Resolution>();
  const resolve = (claim: string, end: 'low' | 'high', value: ExactDecimal, isOpen: boolean): void => {
    byId.set(claim, { claim, end, value: decimalText(value), ...(isOpen && { isOpen }) });
  };
  resolve(whole.statement.id, 'high', sum, openParts > 0);
  for (const { placed, low } of parts) {
    const { id, lowOpen } = placed.statement;
    resolve(id, 'low', minus(low, slack), whole.statement.highOpen || openParts > (lowOpen ? 1 : 0));
  }
  return { claims: ids, slack: decimalText(slack), resolve: ids.flatMap((id) => byId.get(id) ?? []) };
}
