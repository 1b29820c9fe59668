import type { Pairing } from './pairing.ts';

/** What became of the pairings of one round in the next. */
export interface RollOver<P extends Pairing = Pairing> {
  readonly kept: readonly { readonly before: P; readonly after: P }[];
  /** The same recipient with another donor, or the other way round, where one record takes the place of the other. */
  readonly changed: readonly { readonly before: P; readonly after: P }[];
  readonly ended: readonly P[];
  readonly started: readonly P[];
}

export function rollOver<P extends Pairing>(
  pairings: readonly P[],
  rounds: { readonly from: string; readonly to: string },
): RollOver<P> {
  const before = pairings.filter(({ round }) => round === rounds.from);
  const after = pairings.filter(({ round }) => round === rounds.to);
  const pairKey = ({ donor, recipient }: Pairing) => JSON.stringify([donor, recipient]);
  const later = new Map(after.map((pairing) => [pairKey(pairing), pairing]));
  const kept = before.flatMap((pairing) => {
    const same = later.get(pairKey(pairing));
    return same === undefined ? [] : [{ before: pairing, after: same }];
  });
  const settled = new Set(kept.flatMap((pair) => [pair.before.id, pair.after.id]));
  const earlier = new Map(before.map((pairing) => [pairing.id, pairing]));
  const changed = after.flatMap((pairing) => {
    const replaced = pairing.replaces === null ? undefined : earlier.get(pairing.replaces);
    return replaced === undefined || settled.has(pairing.id) ? [] : [{ before: replaced, after: pairing }];
  });
  for (const pair of changed) settled.add(pair.before.id).add(pair.after.id);
  const open = (list: readonly P[]) => list.filter(({ id }) => !settled.has(id));
  return { kept, changed, ended: open(before), started: open(after) };
}
