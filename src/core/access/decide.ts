/** The one place that says who may do what. It decides and explains; the actions carry out. */

export const roles = ['public', 'contributor', 'reviewer', 'auditor', 'publisher', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** On whose behalf something is done. The name is what the history and the pages show. */
export interface Actor {
  readonly name: string;
  readonly role: Role;
}

export const publicActor: Actor = { name: 'public', role: 'public' };

export type Action =
  | 'read the ledger'
  | 'check the history'
  | 'see the review room'
  | 'add a document'
  | 'review a claim'
  | 'correct a claim'
  | 'undo a review'
  | 'judge a name'
  | 'load the registry'
  | 'load the sample'
  | 'manage users';

/** What is known of the record that the action is about. */
export interface Subject {
  /** Who wrote it as it reads now. */
  readonly author?: string;
}

export interface Decision {
  readonly allowed: boolean;
  /** One sentence that a person can be shown. */
  readonly because: string;
}

const everybody: ReadonlySet<Role> = new Set(roles);
const reviewers: ReadonlySet<Role> = new Set(['reviewer', 'administrator']);
const administrators: ReadonlySet<Role> = new Set(['administrator']);

const allowed: Readonly<Record<Action, ReadonlySet<Role>>> = {
  'read the ledger': everybody,
  'check the history': everybody,
  'see the review room': new Set(['reviewer', 'auditor', 'administrator']),
  'add a document': new Set(['contributor', 'reviewer', 'administrator']),
  'review a claim': reviewers,
  'correct a claim': reviewers,
  'undo a review': reviewers,
  'judge a name': reviewers,
  'load the registry': administrators,
  'load the sample': administrators,
  'manage users': administrators,
};

export function decide(actor: Actor, action: Action, subject: Subject = {}): Decision {
  if (!allowed[action].has(actor.role)) {
    return { allowed: false, because: `the role ${actor.role} may not ${action}` };
  }
  if (action === 'review a claim' && subject.author === actor.name) {
    return { allowed: false, because: `${actor.name} wrote this claim, and an author does not review his own words` };
  }
  return { allowed: true, because: `the role ${actor.role} may ${action}` };
}
