/** Accounts as the rest of the server and the command line know them: add, list, find, change the password. */
import { randomBytes } from 'node:crypto';
import type { Actor } from '../../core/access/decide.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { accountExists, accountInvalid, accountUnknown, passwordRefused } from '../errors.ts';
import type { Authentication } from './authentication.ts';
import { passwordLength } from './authentication.ts';

/** Roles that an account may have; readers need no account. */
export const accountRoles = ['contributor', 'reviewer', 'auditor', 'publisher', 'administrator'] as const;
export type AccountRole = (typeof accountRoles)[number];

export interface Account {
  readonly id: string;
  /** Stands in the public history beside what the account decided; unique. */
  readonly name: string;
  /** For signing in only; never shown to others. */
  readonly email: string;
  readonly role: AccountRole;
}

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly password: string;
}

/** Twenty characters without look-alikes: about 114 bits. */
export function generatedPassword(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  let password = '';
  while (password.length < 20) {
    // Bytes beyond the last whole multiple of the alphabet are dropped, so that no character is likelier than another.
    for (const byte of randomBytes(32)) {
      if (byte < 256 - (256 % alphabet.length)) password += alphabet.charAt(byte % alphabet.length);
    }
  }
  return password.slice(0, 20);
}

export function roleOf(role: string): AccountRole {
  const known = accountRoles.find((each) => each === role);
  if (!known) throw new CounterfoilError(accountInvalid, `"${role}" is not a role`);
  return known;
}

export function accountOf(user: { id: string; name: string; email: string; role?: string | null }): Account {
  return { id: user.id, name: user.name, email: user.email, role: roleOf(user.role ?? 'contributor') };
}

/** The account as actions and the rules of access see it. */
export function actorOf(account: Account): Actor {
  return { name: account.name, role: account.role };
}

export async function listAccounts(authentication: Authentication): Promise<Account[]> {
  const { adapter } = await authentication.$context;
  const users = await adapter.findMany<Account>({
    model: 'user',
    limit: 1000,
    sortBy: { field: 'email', direction: 'asc' },
  });
  return users.map(accountOf);
}

/** Throws ACCOUNT_UNKNOWN. */
export async function findAccount(authentication: Authentication, email: string): Promise<Account> {
  const { internalAdapter } = await authentication.$context;
  const found = await internalAdapter.findUserByEmail(email.trim().toLowerCase());
  if (!found) throw new CounterfoilError(accountUnknown, `there is no account for ${email}`);
  return accountOf(found.user);
}

function checkPassword(password: string): void {
  if (password.length < passwordLength.least || password.length > passwordLength.most) {
    throw new CounterfoilError(
      passwordRefused,
      `the new password has ${password.length} characters instead of ${passwordLength.least} to ${passwordLength.most}`,
    );
  }
}

/** Throws ACCOUNT_INVALID, PASSWORD_REFUSED or ACCOUNT_EXISTS. */
export async function addAccount(authentication: Authentication, account: NewAccount): Promise<Account> {
  const email = account.email.trim().toLowerCase();
  const name = account.name.trim();
  const role = roleOf(account.role);
  if (email.length > 254 || !/^[^\s@]+@[^\s@]+$/.test(email)) {
    throw new CounterfoilError(accountInvalid, `"${account.email}" is not an e-mail address`);
  }
  if (name === '' || name.length > 100) {
    throw new CounterfoilError(accountInvalid, 'the name must have 1 to 100 characters');
  }
  checkPassword(account.password);
  const others = await listAccounts(authentication);
  const taken = others.find((other) => other.email === email || other.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new CounterfoilError(accountExists, `there is an account ${taken.name} (${taken.email}) already`);
  const { internalAdapter, password } = await authentication.$context;
  const hash = await password.hash(account.password);
  const user = await internalAdapter.createUser(
    { email, name, role, emailVerified: true },
    { method: 'email-password' },
  );
  await internalAdapter.createAccount({
    userId: user.id,
    providerId: 'credential',
    accountId: user.id,
    password: hash,
  });
  return { id: user.id, name, email, role };
}

/** Sets a password without the old one, for the operator at the command line, and ends the account's sessions. */
export async function resetPassword(authentication: Authentication, email: string, password: string): Promise<void> {
  checkPassword(password);
  const account = await findAccount(authentication, email);
  const context = await authentication.$context;
  await context.internalAdapter.updatePassword(account.id, await context.password.hash(password));
  await context.internalAdapter.deleteUserSessions(account.id);
}
