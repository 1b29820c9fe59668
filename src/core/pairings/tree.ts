import type { Pairing } from './pairing.ts';

/** A pairing with those within it: counties with cities of the donor province. */
export interface PairingNode<P extends Pairing = Pairing> {
  readonly pairing: P;
  readonly parts: readonly PairingNode<P>[];
}

/** In the order given. A pairing whose whole is not among them stands at the top, and so does one link of a circle. */
export function pairingTree<P extends Pairing>(pairings: readonly P[]): PairingNode<P>[] {
  const known = new Set(pairings.map(({ id }) => id));
  const parts = Map.groupBy(pairings, ({ within }) => (within !== null && known.has(within) ? within : ''));
  const placed = new Set<string>();
  const nodesOf = (list: readonly P[]): PairingNode<P>[] =>
    list.flatMap((pairing) => {
      if (placed.has(pairing.id)) return [];
      placed.add(pairing.id);
      return [{ pairing, parts: nodesOf(parts.get(pairing.id) ?? []) }];
    });
  const top = nodesOf(parts.get('') ?? []);
  return [...top, ...nodesOf(pairings)];
}
