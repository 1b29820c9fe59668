import type { Pairing } from './pairing.ts';

/**
 * Who is paired with whom on an ISO day: what began and has not ended. A date known to the year only counts from its
 * first day, or up to its last. What is merely proposed is left out.
 */
export function pairingsOn(pairings: readonly Pairing[], day: string): Pairing[] {
  return pairings.filter(({ days, status }) => days.from <= day && day <= days.to && status !== 'proposed');
}
