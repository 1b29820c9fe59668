/** The names in a claim, each with the part it plays: what registers, entry pages and name questions are made from. */
import type { Claim, NamedRef } from './claim.ts';
import { foldName } from './foldName.ts';

const nameRoles = ['donor', 'recipient', 'sector', 'place', 'participant', 'office-holder', 'speaker'] as const;
export type NameRole = (typeof nameRoles)[number];

export interface ClaimName {
  readonly role: NameRole;
  readonly name: string;
  readonly folded: string;
  readonly id: string | null;
}

/** The roles of names that a registry entry could answer: sectors are no places, and persons are known by office only. */
export const registryRoles = ['donor', 'recipient', 'place', 'participant'] as const satisfies readonly NameRole[];

/** In the order donors, recipients, sectors, places, participants, speakers; each as often as the claim has it. */
export function claimNames(claim: Claim): readonly ClaimName[] {
  const refs = (role: NameRole, list: readonly NamedRef[] = []): ClaimName[] =>
    list.map(({ name, id }) => ({ role, name, folded: foldName(name), id }));
  return [
    ...refs('donor', claim.donors),
    ...refs('recipient', claim.recipients),
    ...refs('sector', claim.sectors),
    ...refs('place', claim.places),
    ...(claim.participants ?? []).flatMap((ref) => refs(ref.office === null ? 'participant' : 'office-holder', [ref])),
    ...refs(
      'speaker',
      claim.attribution.map(({ name }) => ({ name, id: null })),
    ),
  ];
}

/** The claim with the id of every reference as `change` gives it; the same object when nothing changes. */
export function mapNames(claim: Claim, change: (ref: NamedRef) => NamedRef): Claim {
  let changed = false;
  const apply = <Ref extends NamedRef>(ref: Ref): Ref => {
    const { id } = change(ref);
    if (id === ref.id) return ref;
    changed = true;
    return { ...ref, id };
  };
  const mapped: Claim = {
    ...claim,
    donors: claim.donors.map(apply),
    recipients: claim.recipients.map(apply),
    ...(claim.places && { places: claim.places.map(apply) }),
    ...(claim.participants && { participants: claim.participants.map(apply) }),
  };
  return changed ? mapped : claim;
}
