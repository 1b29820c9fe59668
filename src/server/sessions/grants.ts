/** What an account is given: a role, the limits within which it holds, and rights beyond it. */
import type { Actor } from '../../core/access/decide.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { accountInvalid } from '../errors.ts';

/** Roles that an account may have; readers need no account. */
export const accountRoles = ['contributor', 'reviewer', 'auditor', 'publisher', 'administrator'] as const;
export type AccountRole = (typeof accountRoles)[number];

const accountSides = ['donor', 'recipient'] as const;
export type AccountSide = (typeof accountSides)[number];

/** Rights that no role brings along by itself. */
export const accountRights = ['export', 'publish'] as const;
export type AccountRight = (typeof accountRights)[number];

/** The limits are null where there is none; all that are set must hold at once. */
export interface Grants {
  readonly role: AccountRole;
  readonly side: AccountSide | null;
  /** Id of the registry. */
  readonly actor: string | null;
  /** Id of the registry; what lies within the place is in the limits too. */
  readonly place: string | null;
  readonly rights: readonly AccountRight[];
}

/** Grants as they were typed. */
export interface GrantWords {
  readonly role: string;
  readonly side?: string | null | undefined;
  readonly actor?: string | null | undefined;
  readonly place?: string | null | undefined;
  readonly rights?: readonly string[] | undefined;
}

/** Columns of an account; an account made before there were limits and rights has none. */
export interface StoredGrants {
  readonly role?: string | null | undefined;
  readonly scopeSide?: string | null | undefined;
  readonly scopeActor?: string | null | undefined;
  readonly scopePlace?: string | null | undefined;
  readonly rights?: string | null | undefined;
}

function oneOf<Word extends string>(words: readonly Word[], given: string, what: string): Word {
  const known = words.find((word) => word === given);
  if (known) return known;
  throw new CounterfoilError(accountInvalid, `"${given.slice(0, 60)}" is no ${what}; there are ${words.join(', ')}`);
}

/** Throws ACCOUNT_INVALID. Whether the ids are in the registry is for the caller to find out. */
export function grantsOf(given: GrantWords): Grants {
  const filled = (word: string | null | undefined): string | null => word?.trim() || null;
  const role = oneOf(accountRoles, given.role, 'role');
  const side = filled(given.side);
  const [actor, place] = [filled(given.actor), filled(given.place)];
  if (role === 'administrator' && (side ?? actor ?? place) !== null) {
    throw new CounterfoilError(accountInvalid, 'an administrator has no limits of side, actor or place');
  }
  const rights = new Set((given.rights ?? []).map((right) => oneOf(accountRights, right, 'right')));
  return {
    role,
    side: side === null ? null : oneOf(accountSides, side, 'side'),
    actor,
    place,
    rights: accountRights.filter((right) => rights.has(right)),
  };
}

export function storedGrants({ role, side, actor, place, rights }: Grants) {
  return { role, scopeSide: side, scopeActor: actor, scopePlace: place, rights: rights.join(' ') };
}

export function readGrants(stored: StoredGrants): Grants {
  return grantsOf({
    role: stored.role ?? 'contributor',
    side: stored.scopeSide,
    actor: stored.scopeActor,
    place: stored.scopePlace,
    rights: (stored.rights ?? '').split(' ').filter((right) => right !== ''),
  });
}

/** How the rules of access see somebody with these grants. */
export function actorWith(name: string, { role, side, actor, place, rights }: Grants): Actor {
  const limits = { ...(side && { side }), ...(actor && { actor }), ...(place && { place }) };
  return { name, role, ...(Object.keys(limits).length > 0 && { limits }), ...(rights.length > 0 && { rights }) };
}

/** "contributor, recipient side, place CN-653022, may export": for the history and for lists. */
export function grantSentence({ role, side, actor, place, rights }: Grants): string {
  return [
    role,
    ...(side === null ? [] : [`${side} side`]),
    ...(actor === null ? [] : [`actor ${actor}`]),
    ...(place === null ? [] : [`place ${place}`]),
    ...rights.map((right) => `may ${right}`),
  ].join(', ');
}
