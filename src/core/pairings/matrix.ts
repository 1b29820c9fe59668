import type { Pairing } from './pairing.ts';

export interface PairingMatrix {
  /** Donors with the most recipients first, recipients with the most donors first; alike ones by id. */
  readonly donors: readonly string[];
  readonly recipients: readonly string[];
  /** Only the pairs that exist. */
  readonly cells: readonly {
    readonly donor: string;
    readonly recipient: string;
    readonly pairings: readonly string[];
  }[];
}

/** Donors × recipients of the pairings given, say those of one day. */
export function pairingMatrix(pairings: readonly Pairing[]): PairingMatrix {
  const cells = [
    ...Map.groupBy(pairings, ({ donor, recipient }) => JSON.stringify([donor, recipient])).values(),
  ].flatMap((group) => {
    const [first] = group;
    return first === undefined
      ? []
      : [{ donor: first.donor, recipient: first.recipient, pairings: group.map(({ id }) => id) }];
  });
  return { donors: mostPairedFirst(cells, 'donor'), recipients: mostPairedFirst(cells, 'recipient'), cells };
}

function mostPairedFirst(cells: PairingMatrix['cells'], side: 'donor' | 'recipient'): string[] {
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell[side], (counts.get(cell[side]) ?? 0) + 1);
  return [...counts].sort(([a, most], [b, other]) => other - most || (a < b ? -1 : 1)).map(([id]) => id);
}
