import type { Actor, Limits } from './actor.ts';
import { decide } from './decide.ts';

/**
 * How far somebody sees: only what is published, also what is not within his limits (or his own), or everything. For
 * lists and totals, which cannot ask about each record first.
 */
export type Reach = 'published' | 'within limits' | 'everything';

export function reachOf(actor: Actor): Reach {
  if (!decide(actor, 'see a record before it is published').allowed) return 'published';
  return actor.role === 'contributor' && narrows(actor.limits) ? 'within limits' : 'everything';
}

/** Whether limits leave anything out. */
function narrows({ side, actor, place }: Limits = {}): boolean {
  return side !== undefined || actor !== undefined || place !== undefined;
}
