import type { Actor } from '../../../core/access/decide.ts';
import { reachOf } from '../../../core/access/reach.ts';
import type { DatasetFilter } from '../../../store/monitoring/datasets.ts';

/**
 * Datasets that somebody may see: the public those that are published; whoever answers for a part of the ledger his own as
 * well, as others hold readings of places that are not his; everybody else with an account all of them.
 */
export function seenDatasets(actor: Actor): Pick<DatasetFilter, 'states' | 'orBy'> {
  const reach = reachOf(actor);
  if (reach === 'everything') return {};
  return { states: ['published'], ...(reach === 'within limits' && { orBy: actor.name }) };
}
