/** How far what was received is from what was sent, in money or in its own unit, and in days. */
import { Big } from 'big.js';
import type { ArrivalLine, Movement } from '../boardAnswers.ts';

const DAY = 86_400_000;

function sizeOf({ amount, quantity, unit }: Movement): { readonly size: string; readonly unit: string | null } | null {
  if (amount !== null) return { size: amount.amount, unit: amount.currency };
  return quantity === null ? null : { size: quantity, unit };
}

/** The sum in one unit; null where there is none, or where units differ. */
function sumOf(movements: readonly Movement[]): { readonly sum: Big; readonly unit: string | null } | null {
  const sizes = movements.map(sizeOf);
  const [first] = sizes;
  if (!first || sizes.some((each) => each === null || each.unit !== first.unit)) return null;
  return { sum: sizes.reduce((sum, each) => sum.plus(each?.size ?? 0), new Big(0)), unit: first.unit };
}

/** The earliest date, where all are known to the day. */
function firstDayOf(movements: readonly Movement[]): number | null {
  if (movements.length === 0 || movements.some(({ date }) => date.length !== 10)) return null;
  return Math.min(...movements.map(({ date }) => Date.parse(date)));
}

export function compareMovements(
  sent: readonly Movement[],
  received: readonly Movement[],
): Pick<ArrivalLine, 'difference' | 'unit' | 'days'> {
  const [from, to] = [sumOf(sent), sumOf(received)];
  const [left, arrived] = [firstDayOf(sent), firstDayOf(received)];
  return {
    difference: from !== null && to !== null && from.unit === to.unit ? to.sum.minus(from.sum).toFixed() : null,
    unit: from?.unit ?? to?.unit ?? null,
    days: left === null || arrived === null ? null : Math.round((arrived - left) / DAY),
  };
}
