import { CounterfoilError } from '../../errors/errors.ts';
import { parseDay } from '../../periods/day.ts';
import type { Book, Scope } from '../statement.ts';
import { treeDimensions } from '../statement.ts';
import { periodInverted, periodUnreadable, scopeEmpty, stockSpan } from '../errors.ts';
import { shown } from './fields.ts';

/** Throws when the scope names nothing, or no span of time that its book allows. */
export function checkScope({ book, scope }: { readonly book: Book; readonly scope: Scope }): void {
  for (const dimension of treeDimensions) {
    const names = scope[dimension];
    if (names.length === 0) throw new CounterfoilError(scopeEmpty, `The scope names no ${dimension}.`);
    if (names.some((name) => name.trim() === ''))
      throw new CounterfoilError(scopeEmpty, `The scope has an empty name among its ${dimension}.`);
  }
  const { start, end } = scope;
  for (const day of [start, end]) {
    if (day !== null && parseDay(day) === null) {
      throw new CounterfoilError(periodUnreadable, `The period has ${shown(day)}, which is no day.`);
    }
  }
  if (start !== null && end !== null && start > end) {
    throw new CounterfoilError(periodInverted, `The period begins on ${start}, after its end on ${end}.`);
  }
  if (book.basis === 'stock' && (start === null || start !== end)) {
    throw new CounterfoilError(
      stockSpan,
      `A stock cannot be counted from ${start ?? 'the beginning'} to ${end ?? 'the end'}.`,
    );
  }
}
