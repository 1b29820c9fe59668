/** Pairings of a programme, or of a party, as the pages need them. */
import { readPairing } from '../../core/pairings/pairing.ts';
import { evidenceOf } from '../../core/records/values.ts';
import { listEntryRows } from '../../store/records/registry.ts';
import type { Ledger } from '../ledger.ts';
import type { PairingLine, ShownView } from '../pairingAnswers.ts';
import type { Names } from '../recordAnswers.ts';
import { allRecords } from './allRecords.ts';

export interface WantedPairings {
  readonly programme?: string | undefined;
  /** An actor, or a place with everything in it: pairings that name it on either side. */
  readonly party?: string | undefined;
  readonly view: ShownView;
}

export interface PairingsRead {
  readonly lines: readonly PairingLine[];
  readonly names: Names;
  readonly notRead: number;
}

export async function readPairings(ledger: Ledger, wanted: WantedPairings): Promise<PairingsRead> {
  const { programme, party, view } = wanted;
  const of = party ? await partyFilter(ledger, party) : {};
  const request = { type: 'pairing', view, ...(programme && { programme }), ...of } as const;
  const { items, names, notRead } = await allRecords(ledger, request);
  const lines = items.flatMap(({ id, body, state }): PairingLine[] => {
    const pairing = readPairing(id, body);
    return pairing === null ? [] : [{ ...pairing, evidence: evidenceOf(body), state }];
  });
  return { lines, names, notRead };
}

async function partyFilter({ db, ledgerId }: Ledger, party: string): Promise<{ party: string } | { place: string }> {
  const [entry] = await listEntryRows(db, ledgerId, { ids: [party] });
  return entry?.type === 'actor' ? { party } : { place: party };
}
