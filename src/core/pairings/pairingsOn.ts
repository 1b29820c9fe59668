import type { Pairing } from './pairing.ts';

/**
 * Who is paired with whom on an ISO day: what began and has not ended. A date known to the year only counts from its
 * first day, or up to its last. What is merely proposed is left out.
 */
export function pairingsOn<P extends Pairing>(pairings: readonly P[], day: string): P[] {
  return pairings.filter(({ days, status }) => days.from <= day && day <= days.to && status !== 'proposed');
}
