/** Accounts as the rest of the server and the command line know them. `changeAccounts.ts` changes them. */
import type { Actor } from '../../core/access/decide.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { accountUnknown } from '../errors.ts';
import type { Authentication } from './authentication.ts';
import type { Grants, StoredGrants } from './grants.ts';
import { actorWith, readGrants } from './grants.ts';

export type { AccountRole } from './grants.ts';

export interface Account extends Grants {
  readonly id: string;
  /** Stands in the public history beside what the account decided; unique. */
  readonly name: string;
  /** For signing in only; never shown to others than administrators. */
  readonly email: string;
  /** When it was disabled; null while it may sign in. */
  readonly disabledAt: string | null;
}

export interface StoredUser extends StoredGrants {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly disabledAt?: Date | string | null | undefined;
}

/** A thousand accounts are an office of many; lists of them are not paged. */
export const mostAccounts = 1000;

export function accountOf(user: StoredUser): Account {
  const { id, name, email, disabledAt } = user;
  return {
    id,
    name,
    email,
    ...readGrants(user),
    disabledAt: disabledAt ? new Date(disabledAt).toISOString() : null,
  };
}

/** The account as actions and the rules of access see it. */
export function actorOf(account: Account): Actor {
  return actorWith(account.name, account);
}

export async function listAccounts(authentication: Authentication): Promise<Account[]> {
  const { adapter } = await authentication.$context;
  const users = await adapter.findMany<StoredUser>({
    model: 'user',
    limit: mostAccounts,
    sortBy: { field: 'email', direction: 'asc' },
  });
  return users.map(accountOf);
}

/** Throws ACCOUNT_UNKNOWN. */
export async function findAccount(authentication: Authentication, email: string): Promise<Account> {
  const { internalAdapter } = await authentication.$context;
  const found = await internalAdapter.findUserByEmail(email.trim().toLowerCase());
  if (!found) throw new CounterfoilError(accountUnknown, `there is no account for ${email.slice(0, 254)}`);
  return accountOf(found.user);
}

/** Throws ACCOUNT_UNKNOWN. */
export async function accountById(authentication: Authentication, id: string): Promise<Account> {
  const { internalAdapter } = await authentication.$context;
  const found = await internalAdapter.findUserById(id.slice(0, 100));
  if (!found) throw new CounterfoilError(accountUnknown, 'there is no account with this id');
  return accountOf(found);
}
