import type { Body } from '../records/field.ts';
import { textOf } from '../records/values.ts';

/** What a decision that lets a place leave has to say before it counts. */
export const decisionFields = ['decidedBy', 'decision', 'decisionDocument'] as const;

/**
 * Whether a place left by a decision of an authority, whatever the rules of the list ask for. The ledger tells what happened:
 * it keeps such an exit as what its authority, words and document make of it, beside what had not been done.
 */
export function isDecided(listing: Body): boolean {
  return decisionFields.every((field) => textOf(listing, field) !== null);
}
