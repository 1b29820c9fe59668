/** Donors, recipients and sectors of a claim as scopes name them, and which of them nobody knows the members of. */
import type { Claim, NamedRef } from '../../claims/claim.ts';
import { foldName } from '../../claims/foldName.ts';
import { nameSet } from '../../claims/nameSets.ts';
import { sectorKey } from './sectorKey.ts';

/** Ids of the donors that a counted set is known to consist of, or null. */
export type MembersOf = (name: string, claim: Claim) => readonly string[] | null;

export interface Parties {
  readonly donors: readonly string[];
  readonly recipients: readonly string[];
  readonly sectors: readonly string[];
  /** Names that are not linked, or not said, so that nobody knows how they overlap with others. */
  readonly unlinked: readonly string[];
}

/** Stands for donors or recipients that a claim does not name. Sectors that are not named are all sectors. */
export const notSaid = { donors: '~donors not said', recipients: '~recipients not said' } as const;

export function partiesOf(claim: Claim, membersOf: MembersOf): Parties {
  const unlinked: string[] = [];
  const named = (refs: readonly NamedRef[]): string[] => {
    const keys = refs.flatMap((ref) => keysOf(ref, claim, membersOf));
    unlinked.push(...keys.filter((key) => key.startsWith('~')));
    return keys;
  };
  const orNotSaid = (names: readonly string[], stands: string): readonly string[] => {
    if (names.length > 0) return names;
    unlinked.push(stands);
    return [stands];
  };
  const recipients = claim.recipients.length > 0 ? claim.recipients : (claim.places ?? []);
  // What there is in a place is nobody's gift, so nobody need be named.
  const needsDonor = claim.kind === 'money' || claim.basis !== 'stock';
  const donors = needsDonor ? orNotSaid(named(claim.donors), notSaid.donors) : named(claim.donors);
  return {
    donors,
    recipients: orNotSaid(named(recipients), notSaid.recipients),
    sectors: claim.sectors.flatMap((ref) => sectorKey(ref) ?? named([ref])),
    unlinked,
  };
}

/** Ids, or what stands for a name without one. */
export function keysOf(ref: NamedRef, claim: Claim, membersOf: MembersOf): readonly string[] {
  if (ref.id !== null) return [ref.id];
  return membersOf(ref.name, claim) ?? [keyOfUnlinked(ref.name)];
}

/** What stands in a scope for a name that is in no registry: "19 provinces and cities", or the name itself, folded. */
export function keyOfUnlinked(name: string): string {
  const set = nameSet(name);
  return set ? `~${set.count} ${set.kind}` : `~${foldName(name)}`;
}

/** Everything in place of what is not linked. */
export function widened(parties: Parties): Parties {
  const linked = (names: readonly string[]): readonly string[] =>
    names.some((name) => name.startsWith('~')) ? [] : names;
  return {
    donors: linked(parties.donors),
    recipients: linked(parties.recipients),
    sectors: linked(parties.sectors),
    unlinked: [],
  };
}

/**
 * Which names may meet in one sum: those of linked names, and of each counted set of provinces with what is named beside
 * it (central bodies, enterprises), which are other kinds of donors. Any other name stays alone.
 */
export function universe(unlinked: readonly string[]): string {
  const provinces = unlinked.find((name) => /^~\d+ provinces/.test(name));
  const silent = unlinked.filter((name) => name === notSaid.donors || name === notSaid.recipients);
  const kept = provinces === undefined ? unlinked : [provinces, ...silent];
  return [...new Set(kept)].toSorted().join(' ');
}
