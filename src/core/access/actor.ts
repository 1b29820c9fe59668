/** On whose behalf something is done, and within which limits. */

export const roles = ['public', 'contributor', 'reviewer', 'auditor', 'publisher', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** Rights of their own: some roles have them, anybody with an account can be granted them. */
export const rights = ['export', 'publish'] as const;
export type Right = (typeof rights)[number];

/** The part of the ledger that a contributor answers for. Each part narrows it; without any it is the whole ledger. */
export interface Limits {
  /** Which side he reports for: what was sent, or what was received. */
  readonly side?: 'donor' | 'recipient' | undefined;
  /** Id of the actor he reports for; those below it in the registry count too. */
  readonly actor?: string | undefined;
  /** Id of a place; everything within it counts too. */
  readonly place?: string | undefined;
}

/** The name is what the history and the pages show. */
export interface Actor {
  readonly name: string;
  readonly role: Role;
  /** Of a contributor; without meaning for other roles. */
  readonly limits?: Limits | undefined;
  /** Rights granted beyond those of the role. */
  readonly rights?: readonly Right[] | undefined;
}

export const publicActor: Actor = { name: 'public', role: 'public' };

const rightsOfRole: Readonly<Record<Role, readonly Right[]>> = {
  public: [],
  contributor: [],
  reviewer: [],
  auditor: [],
  publisher: ['export', 'publish'],
  administrator: ['export', 'publish'],
};

/** Whether the right comes with the role or was granted. The public is nobody, so nothing can be granted to it. */
export function hasRight({ role, rights: granted = [] }: Actor, right: Right): boolean {
  return role !== 'public' && (rightsOfRole[role].includes(right) || granted.includes(right));
}
