import { reachOf } from '../../core/access/reach.ts';
import type { Ledger } from '../ledger.ts';

/**
 * Whether somebody may read of an import that `by` made, or of everybody's (null): its file's name and its report say
 * what may lie outside of his limits.
 */
export function seesImport({ actor }: Pick<Ledger, 'actor'>, by: string | null): boolean {
  return by === actor.name || reachOf(actor) === 'everything';
}
