/**
 * Boundaries, after OCHA's Financial Tracking Service: what crosses one counts, once; what moves inside it is internal;
 * what stays outside is none of its business. Whether a payment crosses depends on the boundary, never on the payment.
 */
import type { LedgerAllocation, Members } from './ledgerAllocation.ts';
import type { Boundary, Direction } from './rollUp.ts';

/** Registry ids of an entry and of all above it, itself first. An id that is not registered stands for itself. */
export type LineageOf = (id: string) => readonly string[];

/** What holds of an id, or of all who share in unknown parts: yes, no, or not known. */
export type Known = true | false | null;

/**
 * Region governments share the id of their place, and bodies lie below the place they belong to, so that a subtree
 * holds places and actors alike.
 */
export function insideOf(boundary: Boundary, lineageOf: LineageOf): (id: string) => boolean {
  const actors = new Set(boundary.actors);
  const below = belowAny(boundary.places, lineageOf);
  return (id) => actors.has(id) || below(id);
}

/** Whether an id is one of `tops` or lies below one. */
export function belowAny(tops: readonly string[], lineageOf: LineageOf): (id: string) => boolean {
  const chosen = new Set(tops);
  return (id) => chosen.has(id) || lineageOf(id).some((above) => chosen.has(above));
}

/** Of an id, or, where it is empty, of all members together: null where it holds of some only, or nobody is named. */
export function holdsOf(id: string, members: readonly string[], test: (id: string) => boolean): Known {
  if (id !== '') return test(id);
  if (members.length === 0) return null;
  const count = members.filter((member) => test(member)).length;
  return count === members.length ? true : count === 0 ? false : null;
}

export type Crossing = 'crosses' | 'internal' | 'other direction' | 'outside' | 'unknown';

/**
 * How an allocation stands to the boundary. Money for a place inside comes in, also where it is paid to somebody
 * outside who builds there. `unknown` where it may cross in that direction, but parts are unknown that decide it.
 */
export function crossingOf(
  allocation: Pick<LedgerAllocation, 'providerId' | 'receiverId' | 'placeId'>,
  members: Members,
  { inside, direction }: { readonly inside: ((id: string) => boolean) | null; readonly direction: Direction },
): Crossing {
  if (inside === null) return direction === 'in' ? 'crosses' : 'outside';
  const from = holdsOf(allocation.providerId, members.providers, inside);
  const place = holdsOf(allocation.placeId, members.recipients, inside);
  const to = allocation.receiverId !== null && inside(allocation.receiverId) ? true : place;
  const [near, far] = direction === 'in' ? [from, to] : [to, from];
  if (near === true) return far === true ? 'internal' : far === false ? 'other direction' : 'outside';
  if (far === false) return 'outside';
  return near === false && far === true ? 'crosses' : 'unknown';
}
