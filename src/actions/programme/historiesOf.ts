/** Who was paired with each place and each donor one after the other, of those where something ever changed. */
import type { Party } from '../../core/pairings/pairingHistory.ts';
import { historyOf } from '../../core/pairings/pairingHistory.ts';
import type { PairingLine, PairingsOn, PartyHistory } from '../pairingAnswers.ts';

/** More than this is no page any more; the others are a choice of party away. */
const MOST = 60;

interface Asked {
  /** With a party its own history comes first, whether or not anything changed. */
  readonly party: string | null;
  readonly day: string;
}

export function historiesOf(
  lines: readonly PairingLine[],
  { party, day }: Asked,
): Pick<PairingsOn, 'histories' | 'historiesLeftOut'> {
  const found = [
    ...changedParties(lines, 'place', day).map((id) => partyHistory(lines, { place: id })),
    ...changedParties(lines, 'donor', day)
      .map((id) => partyHistory(lines, { donor: id }))
      .filter(({ chains }) => new Set(chains.flat().map(({ recipient }) => recipient)).size > 1),
  ];
  const own = party === null ? [] : [partyHistory(lines, { place: party }), partyHistory(lines, { donor: party })];
  const all = [
    ...own.filter(({ chains }) => chains.length > 0),
    ...found.filter((history) => history.party !== party).toSorted((a, b) => sizeOf(b) - sizeOf(a)),
  ];
  return { histories: all.slice(0, MOST), historiesLeftOut: Math.max(0, all.length - MOST) };
}

export function partyHistory(lines: readonly PairingLine[], party: Party): PartyHistory {
  const about =
    'place' in party
      ? ({ party: party.place, side: 'place' } as const)
      : ({ party: party.donor, side: 'donor' } as const);
  const { chains, gaps } = historyOf(lines, party);
  if (about.side === 'place') return { ...about, chains, gaps };
  // Whom a donor helped is told by its own pairings; who else helped them belongs to the history of the place.
  const own = chains.map((chain) => chain.filter(({ donor }) => donor === about.party));
  return { ...about, chains: own.filter((chain) => chain.length > 0), gaps };
}

function sizeOf({ chains }: PartyHistory): number {
  return chains.reduce((sum, chain) => sum + chain.length, 0);
}

/** Those with a pairing that was over by the day, or that took the place of another one. */
function changedParties(lines: readonly PairingLine[], side: 'place' | 'donor', day: string): string[] {
  const partyOf = (line: PairingLine): string => (side === 'place' ? line.recipient : line.donor);
  const changed = lines.filter(({ days, replaces }) => days.to < day || replaces !== null);
  return [...new Set(changed.map(partyOf))];
}
