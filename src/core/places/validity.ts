/** Whether a place was valid on a day, as far as the registry knows, and what took its place. */
import type { Gazetteer, RegistryEntry } from '../names/gazetteer.ts';

/** `unknown` is an answer: lists of codes often tell only between which days a place opened or closed. */
export type Validity = 'valid' | 'not valid' | 'unknown';

/** Days are ISO calendar days. Without any dates an entry counts as valid on every day. */
export function validityOn(entry: RegistryEntry, day: string): Validity {
  const { validFrom, validTo, openedBetween, closedBetween } = entry;
  if (validFrom !== null && day < validFrom) return 'not valid';
  if (validTo !== null && day > validTo) return 'not valid';
  if (validFrom === null && openedBetween !== undefined) {
    // On the first list's day the entry was not there yet; on the second list's day it was.
    if (day <= openedBetween[0]) return 'not valid';
    if (day < openedBetween[1]) return 'unknown';
  }
  if (validTo === null && closedBetween !== undefined) {
    if (day >= closedBetween[1]) return 'not valid';
    if (day > closedBetween[0]) return 'unknown';
  }
  return 'valid';
}

/** The open entries that stand for this one today: itself, or what its successors lead to. */
export function openSuccessors(gazetteer: Pick<Gazetteer, 'entry'>, id: string): string[] {
  const seen = new Set<string>();
  const open: string[] = [];
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const entry = gazetteer.entry(next);
    if (entry === undefined) continue;
    const closed = entry.validTo !== null || entry.closedBetween !== undefined;
    if (closed) waiting.push(...(entry.succeededBy ?? []));
    else open.push(next);
  }
  return open.sort();
}
