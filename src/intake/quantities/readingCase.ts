/** Cases for the reader of quantities, in a notation that fits on one line. */
import type { Quantity, ReadingContext, SentenceReading } from './quantity.ts';

/**
 * Text, all quantities expected, and (where it matters) all dates.
 * Quantity: `value|unit[/per]|qualifier|change`, joined by `; `. A range is `low..high`, `low..` has no figure of its own,
 * `-` is no unit, and `exact` and no change may be left out. Date: `start..end`, an open end is empty; `?` is unresolved.
 */
export type ReadingCase = readonly [text: string, quantities: string, dates?: string];

/** The day on which all cases are read, and nothing known of their currency. */
export const caseContext: ReadingContext = { documentDate: '2019-11-20', currency: null };

/** Writes a reading in the notation of the cases. */
export function describeReading(reading: SentenceReading): { quantities: string; dates: string } {
  return {
    quantities: reading.quantities.map(describeQuantity).join('; '),
    dates: reading.dates
      .map(({ period, resolved }) => (resolved ? `${period.start ?? ''}..${period.end ?? ''}` : '?'))
      .join('; '),
  };
}

function describeQuantity({ value, low, high, unit, per, qualifier, change }: Quantity): string {
  const figure = value ?? `${low ?? ''}..${high ?? ''}`;
  const measured = (unit ?? '-') + (per === null ? '' : `/${per}`);
  const parts = [figure, measured, qualifier, change ?? ''];
  return normal(parts.join('|'));
}

/** Drops what a case may leave out. */
function normal(quantity: string): string {
  return quantity.replace(/\|$/, '').replace(/\|exact$/, '');
}

/** The expectation of a case with the same things left out. */
export function normalExpectation(quantities: string): string {
  return quantities.split('; ').map(normal).join('; ');
}
