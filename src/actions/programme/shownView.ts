/**
 * What a page shows: what is published, unless the reader asks for more and may see it. Throws FILTER_NOT_UNDERSTOOD for
 * what is neither.
 */
import { reachOf } from '../../core/access/reach.ts';
import { oneAsked } from '../filterNotUnderstood.ts';
import type { Ledger } from '../ledger.ts';
import type { ShownView } from '../pairingAnswers.ts';

export function shownView({ actor }: Ledger, asked: string | undefined): ShownView {
  const view = oneAsked('view', asked, ['published', 'working']);
  return view === 'working' && reachOf(actor) !== 'published' ? 'working' : 'published';
}

/** A sum tells of every record in it: what is not published counts only for who may see all of it. */
export function totalsView({ actor }: Ledger, view: ShownView): 'published' | 'current' {
  return view === 'working' && reachOf(actor) === 'everything' ? 'current' : 'published';
}
