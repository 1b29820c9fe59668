import type { Span } from '../../../core/claims/span.ts';
import { overlaps } from '../../../core/claims/span.ts';
import type { Party } from '../names/party.ts';
import type { Quantity } from '../../quantities/quantity.ts';

const bracketed = /^\s?[（(]\s?(\d{1,6})\s?[)）]/u;

interface Bracketed {
  readonly text: string;
  readonly parties: readonly Party[];
  readonly quantities: readonly Quantity[];
}

/** The count of the sentence that a bracketed number after a place divides up. */
export function dividedCount(quantities: readonly Quantity[], at: Span): Quantity | null {
  return (
    quantities.findLast(
      (other) => other.end < at.start && other.kind === 'count' && other.unit !== null && other.unitSpan !== null,
    ) ?? null
  );
}

/**
 * "52 counties listed, involving Xinjiang (10)": a bare number in brackets after a place counts there what the sentence
 * counted before. Its unit is inferred, and flagged.
 */
export function bracketedCounts({ text, parties, quantities }: Bracketed): Quantity[] {
  return parties.flatMap((party): Quantity[] => {
    if (party.kind === 'group') return [];
    const match = bracketed.exec(text.slice(party.end, party.end + 12));
    const digits = match?.[1];
    if (!match || digits === undefined) return [];
    const start = party.end + match[0].indexOf(digits);
    const span = { start, end: start + digits.length };
    if (quantities.some((other) => overlaps(other, span))) return [];
    const counted = dividedCount(quantities, span);
    if (!counted) return [];
    const value = String(Number(digits));
    return [
      {
        ...span,
        kind: 'count',
        number: span,
        unitSpan: null,
        value,
        low: value,
        high: value,
        lowOpen: false,
        highOpen: false,
        qualifier: 'exact',
        unit: null,
        unitInferred: true,
        per: null,
        change: null,
        score: 0.7,
      },
    ];
  });
}
