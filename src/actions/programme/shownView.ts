/** What a page shows: what is published, unless the reader asks for more and may see it. */
import { reachOf } from '../../core/access/reach.ts';
import type { Ledger } from '../ledger.ts';
import type { ShownView } from '../pairingAnswers.ts';

export function shownView({ actor }: Ledger, asked: string | undefined): ShownView {
  return asked === 'working' && reachOf(actor) !== 'published' ? 'working' : 'published';
}

/** A sum tells of every record in it: what is not published counts only for who may see all of it. */
export function totalsView({ actor }: Ledger, view: ShownView): 'published' | 'current' {
  return view === 'working' && reachOf(actor) === 'everything' ? 'current' : 'published';
}
