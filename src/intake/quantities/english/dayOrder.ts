/** Which of "12/03/2019" is the day, told by the rest of the document. */

export type DayOrder = 'day first' | 'month first';

const numericDates = /(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2\d{4}(?!\d)/g;

/** Spellings and words of one side of the Atlantic. */
const british = /\b(?:per cent|programmes?|centres?|metres?|kilometres?|labour|colour|organis\w{2,6}|£\d)/gi;
const american = /\b(?:programs?|centers?|meters?|kilometers?|miles|labor|color|organiz\w{2,6}|U\.S\.|Congress)/gi;

let last: { readonly text: string; readonly order: DayOrder | null } = { text: '', order: null };

/**
 * The order of day and month in a document: that of its unambiguous dates ("25/03/2019") when they agree, otherwise that of
 * its spelling; null when neither tells. A document is looked through once, however many dates it holds.
 */
export function dayOrder(text: string): DayOrder | null {
  if (last.text !== text) last = { text, order: byDates(text) ?? bySpelling(text) };
  return last.order;
}

function byDates(text: string): DayOrder | null {
  const orders = new Set<DayOrder>();
  for (const [, first, , second] of text.matchAll(numericDates)) {
    if (Number(first) > 12 && Number(second) <= 12) orders.add('day first');
    if (Number(second) > 12 && Number(first) <= 12) orders.add('month first');
  }
  const [order] = orders;
  return orders.size === 1 ? (order ?? null) : null;
}

function bySpelling(text: string): DayOrder | null {
  const [uk, us] = [[...text.matchAll(british)].length, [...text.matchAll(american)].length];
  if (uk === us) return null;
  return uk > us ? 'day first' : 'month first';
}
