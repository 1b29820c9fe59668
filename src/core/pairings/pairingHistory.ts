/** Who was paired with a place, or with a donor, one after the other. */
import { addDays } from '../periods/day.ts';
import type { DayInterval } from '../records/partialDate.ts';
import { lastDay } from '../records/partialDate.ts';
import type { Pairing } from './pairing.ts';

export interface PairingHistory<P extends Pairing = Pairing> {
  /** Oldest first; each followed by what took its place. A pairing that nothing links to is a chain of its own. */
  readonly chains: readonly (readonly P[])[];
  /** Days between the first and the last pairing on which there was none. */
  readonly gaps: readonly DayInterval[];
}

export type Party = { readonly place: string } | { readonly donor: string };

export function historyOf<P extends Pairing>(pairings: readonly P[], party: Party): PairingHistory<P> {
  const own = pairings
    .filter((pairing) => ('place' in party ? pairing.recipient === party.place : pairing.donor === party.donor))
    .toSorted(byStart);
  return { chains: chainsOf(own, pairings), gaps: gapsOf(own.filter(({ status }) => status !== 'proposed')) };
}

function byStart(a: Pairing, b: Pairing): number {
  if (a.days.from !== b.days.from) return a.days.from < b.days.from ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Follows `replaces` both ways from each pairing; what one pairing was replaced by may be several. */
function chainsOf<P extends Pairing>(own: readonly P[], all: readonly P[]): P[][] {
  const byId = new Map(all.map((pairing) => [pairing.id, pairing]));
  const followers = Map.groupBy(all, ({ replaces }) => replaces ?? '');
  const told = new Set<string>();
  const chains: P[][] = [];
  for (const pairing of own) {
    if (told.has(pairing.id)) continue;
    const chain: P[] = [];
    const waiting = [pairing];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (told.has(next.id)) continue;
      told.add(next.id);
      chain.push(next);
      const before = next.replaces === null ? undefined : byId.get(next.replaces);
      waiting.push(...(before ? [before] : []), ...(followers.get(next.id) ?? []));
    }
    chains.push(chain.sort(byStart));
  }
  return chains;
}

/** Expects the pairings in the order of their start. */
function gapsOf(pairings: readonly Pairing[]): DayInterval[] {
  const gaps: DayInterval[] = [];
  let covered: string | null = null;
  for (const { days } of pairings) {
    if (covered !== null && covered < lastDay && days.from > addDays(covered, 1)) {
      gaps.push({ from: addDays(covered, 1), to: addDays(days.from, -1) });
    }
    if (covered === null || days.to > covered) covered = days.to;
  }
  return gaps;
}
