import { neededIds } from '../../core/records/neededIds.ts';
import type { Ledger } from '../ledger.ts';
import type { BodyToCheck } from './recordContext.ts';
import { idsThatShow } from './rowsThatShow.ts';

export interface Written extends Omit<BodyToCheck, 'id'> {
  /** What it takes the place of; null where it is new. */
  readonly before: Omit<BodyToCheck, 'id'> | null;
}

/**
 * Of each body the records that it newly names and that its writer does not see. To him they are not there: every check of
 * what he writes beside them would tell of them. Links that were there before may stay, since an office may have made them.
 */
export async function hiddenFrom(ledger: Ledger, bodies: readonly Written[]): Promise<readonly ReadonlySet<string>[]> {
  const named = bodies.map(({ type, body, before }) => {
    const kept = new Set(before === null ? [] : neededIds(before.type, before.body).records);
    return neededIds(type, body).records.filter((id) => !kept.has(id));
  });
  const shown = await idsThatShow(ledger, [...new Set(named.flat())]);
  return named.map((ids) => new Set(ids.filter((id) => !shown.has(id))));
}
