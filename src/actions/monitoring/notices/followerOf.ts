import type { Actor } from '../../../core/access/decide.ts';
import { decide } from '../../../core/access/decide.ts';
import type { Follower } from '../../../core/monitoring/notices/wants.ts';

/** The account behind a subscription, as it is now. */
export function followerOf(actor: Actor): Follower {
  const party = actor.limits?.actor;
  return {
    name: actor.name,
    parties: party === undefined ? [] : [party],
    maySee: (within) => decide(actor, 'see watched places', { place: within }).allowed,
  };
}
