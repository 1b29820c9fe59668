/** What can be done, and which roles may do it at all. What else it takes is said in `rules.ts`. */
import type { RecordType } from '../records/recordTypes.ts';
import { typeOfRecord } from '../records/recordTypes.ts';
import type { Move } from '../records/states.ts';
import type { Role } from './actor.ts';
import { roles } from './actor.ts';

export const plainActions = [
  'read the ledger',
  'check the history',
  'see the review room',
  'add a document',
  'review a claim',
  'correct a claim',
  'undo a review',
  'judge a name',
  'load the registry',
  'load the sample',
  'manage users',
  'see the work room',
  'import records',
  'undo an import',
  'export records',
] as const;

export const recordActions = [
  'see a record',
  'see a record before it is published',
  'write a record',
  'submit a record',
  'return a record',
  'approve a record',
  'publish a record',
  'withdraw a record',
  'restore a record',
  'report an action',
  're-check a finding',
] as const;

/** About places that are watched. */
export const watchActions = [
  'see watched places',
  'take in readings',
  'approve readings',
  'publish readings',
  'withdraw readings',
  'judge a code',
  'work on a case',
  'verify a case',
  'close a case',
  'silence alerts',
  'run the rules',
  'subscribe',
] as const;

export type PlainAction = (typeof plainActions)[number];
export type WatchAction = (typeof watchActions)[number];
export type RecordAction = (typeof recordActions)[number];
export type Action = PlainAction | RecordAction | WatchAction;

export const actionOfMove = {
  submit: 'submit a record',
  return: 'return a record',
  approve: 'approve a record',
  publish: 'publish a record',
  withdraw: 'withdraw a record',
} as const satisfies Readonly<Record<Move, RecordAction>>;

export function isRecordAction(action: Action): action is RecordAction {
  return recordActions.some((each) => each === action);
}

export function isWatchAction(action: Action): action is WatchAction {
  return watchActions.some((each) => each === action);
}

const signedIn: readonly Role[] = ['contributor', 'reviewer', 'auditor', 'publisher', 'administrator'];
const reviewers: readonly Role[] = ['reviewer', 'administrator'];
const reporters: readonly Role[] = ['contributor', 'reviewer', 'publisher', 'administrator'];
const office: readonly Role[] = ['publisher', 'administrator'];
const administrators: readonly Role[] = ['administrator'];

const rolesOfPlain: Readonly<Record<PlainAction, readonly Role[]>> = {
  'read the ledger': roles,
  'check the history': roles,
  'see the review room': ['reviewer', 'auditor', 'administrator'],
  'add a document': ['contributor', 'reviewer', 'administrator'],
  'review a claim': reviewers,
  'correct a claim': reviewers,
  'undo a review': reviewers,
  'judge a name': reviewers,
  'load the registry': administrators,
  'load the sample': administrators,
  'manage users': administrators,
  'see the work room': signedIn,
  'import records': reporters,
  'undo an import': reporters,
  // A right of its own decides.
  'export records': signedIn,
};

const rolesOfWatch: Readonly<Record<WatchAction, readonly Role[]>> = {
  'see watched places': signedIn,
  'take in readings': reporters,
  'approve readings': reviewers,
  // A right of its own decides.
  'publish readings': signedIn,
  'withdraw readings': reporters,
  'judge a code': reviewers,
  'work on a case': reporters,
  'verify a case': reporters,
  'close a case': ['reviewer', 'publisher', 'administrator'],
  'silence alerts': ['reviewer', 'publisher', 'administrator'],
  'run the rules': ['reviewer', 'publisher', 'administrator'],
  subscribe: signedIn,
};

/** Roles that may write a record of a type. */
export function writersOf(type: RecordType): readonly Role[] {
  if (type === 'lock') return administrators;
  const { writers } = typeOfRecord(type);
  return { reporters, office, auditors: ['auditor'] as const, importers: reporters }[writers];
}

/** Where it does not hang on who writes the type of record. */
const rolesOfRecordAction: Readonly<Partial<Record<RecordAction, readonly Role[]>>> = {
  'see a record': roles,
  'see a record before it is published': signedIn,
  'return a record': reviewers,
  'approve a record': reviewers,
  // A right of its own decides.
  'publish a record': signedIn,
  'report an action': ['contributor', 'publisher', 'administrator'],
  're-check a finding': ['auditor'],
};

/** Roles that may do it, to a record of this type, if nothing else speaks against it. */
export function rolesOf(action: Action, type: RecordType | null): readonly Role[] {
  if (isWatchAction(action)) return rolesOfWatch[action];
  if (!isRecordAction(action)) return rolesOfPlain[action];
  const fixed = rolesOfRecordAction[action];
  if (fixed) return fixed;
  if (type === null) return signedIn;
  const writers = writersOf(type);
  return action === 'withdraw a record' ? [...new Set([...writers, ...office])] : writers;
}
