/**
 * Adding accounts and changing what they may do. Each change is told in the ledger's history in the transaction that
 * holds its write lock, so that two at once cannot both take away the last administrator.
 */
import type { Ledger } from '../../actions/ledger.ts';
import { checkLimits } from '../../actions/users/checkLimits.ts';
import { tellAccountChange } from '../../actions/users/tellAccountChange.ts';
import { byRules } from '../../core/monitoring/cases/caseEvent.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { accountExists, accountInvalid, lastAdministrator } from '../errors.ts';
import type { Account } from './accounts.ts';
import { accountById, listAccounts, mostAccounts } from './accounts.ts';
import { revokeApiKeys } from './apiKeys.ts';
import type { Authentication } from './authentication.ts';
import type { Grants, GrantWords } from './grants.ts';
import { grantSentence, grantsOf, storedGrants } from './grants.ts';
import { checkPassword } from './passwords.ts';

/** The accounts, and the ledger on behalf of whoever changes them. */
export interface Roll {
  readonly authentication: Authentication;
  readonly ledger: Ledger;
}

export interface NewAccount extends GrantWords {
  readonly email: string;
  readonly name: string;
  /** Null for an account that signs in by an invitation or through a provider first. */
  readonly password: string | null;
}

function checkNames(given: { readonly email: string; readonly name: string }): { email: string; name: string } {
  const email = given.email.trim().toLowerCase();
  const name = given.name.trim();
  if (email.length > 254 || !/^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u.test(email)) {
    throw new CounterfoilError(accountInvalid, `"${given.email.slice(0, 254)}" is not an e-mail address`);
  }
  if (name === '' || name.length > 100 || /\p{Cc}/u.test(name)) {
    throw new CounterfoilError(
      accountInvalid,
      'the name must have 1 to 100 characters, none of them control characters',
    );
  }
  if (name.toLowerCase() === byRules) {
    throw new CounterfoilError(accountInvalid, `"${name}" is what the program calls itself where it works on cases`);
  }
  return { email, name };
}

function noteOf(account: { readonly name: string; readonly disabled: boolean } & Grants, verb: string) {
  const { name, role, side, actor, place, rights, disabled } = account;
  const reason = disabled ? 'may no longer sign in' : grantSentence(account);
  return { verb, name, reason, note: { name, role, side, actor, place, rights, disabled } };
}

/** Throws NOT_ALLOWED, ACCOUNT_INVALID, LIMITS_UNKNOWN, PASSWORD_REFUSED or ACCOUNT_EXISTS. */
export async function addAccount({ authentication, ledger }: Roll, given: NewAccount): Promise<Account> {
  const { email, name } = checkNames(given);
  const grants = grantsOf(given);
  if (given.password !== null) checkPassword(given.password);
  await checkLimits(ledger, grants);
  const { internalAdapter, password } = await authentication.$context;
  const hash = given.password === null ? null : await password.hash(given.password);
  return tellAccountChange(ledger, async () => {
    await checkFree(authentication, { email, name });
    const apply = async (): Promise<Account> => {
      const user = await internalAdapter.createUser(
        { email, name, ...storedGrants(grants), emailVerified: true },
        { method: 'email-password' },
      );
      if (hash !== null) {
        const credential = { userId: user.id, providerId: 'credential', accountId: user.id, password: hash };
        await internalAdapter.createAccount(credential);
      }
      return { id: user.id, name, email, ...grants, disabledAt: null };
    };
    return { ...noteOf({ name, ...grants, disabled: false }, 'account added'), apply };
  });
}

async function checkFree(authentication: Authentication, { email, name }: { email: string; name: string }) {
  const others = await listAccounts(authentication);
  const taken = others.find((other) => other.email === email || other.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new CounterfoilError(accountExists, `there is an account ${taken.name} (${taken.email}) already`);
  if (others.length >= mostAccounts) {
    throw new CounterfoilError(accountInvalid, `there are ${mostAccounts} accounts already, which is the most`);
  }
}

/** Gives an account other grants. Throws NOT_ALLOWED, ACCOUNT_INVALID, LIMITS_UNKNOWN or LAST_ADMINISTRATOR. */
export async function changeGrants({ authentication, ledger }: Roll, id: string, given: GrantWords): Promise<Account> {
  const grants = grantsOf(given);
  await checkLimits(ledger, grants);
  return tellAccountChange(ledger, async () => {
    const account = await accountById(authentication, id);
    if (grants.role !== 'administrator') await checkNotLast(authentication, account);
    const apply = (): Promise<Account> => update(authentication, account, storedGrants(grants));
    return { ...noteOf({ ...account, ...grants, disabled: account.disabledAt !== null }, 'account changed'), apply };
  });
}

/**
 * Takes away or gives back the permission to sign in. Disabling ends the account's sessions and keys; nothing that it
 * wrote is touched, because it stays in the history. Throws NOT_ALLOWED or LAST_ADMINISTRATOR.
 */
export async function setDisabled({ authentication, ledger }: Roll, id: string, disabled: boolean): Promise<Account> {
  return tellAccountChange(ledger, async () => {
    const account = await accountById(authentication, id);
    if (disabled) await checkNotLast(authentication, account);
    const apply = async (): Promise<Account> => {
      const changed = await update(authentication, account, { disabledAt: disabled ? ledger.clock.now() : null });
      if (!disabled) return changed;
      const { internalAdapter } = await authentication.$context;
      await internalAdapter.deleteUserSessions(account.id);
      await revokeApiKeys(authentication, account);
      return changed;
    };
    return { ...noteOf({ ...account, disabled }, disabled ? 'account disabled' : 'account enabled'), apply };
  });
}

async function update(
  authentication: Authentication,
  account: Account,
  data: Record<string, unknown>,
): Promise<Account> {
  const { internalAdapter } = await authentication.$context;
  await internalAdapter.updateUser(account.id, data);
  return accountById(authentication, account.id);
}

async function checkNotLast(authentication: Authentication, account: Account): Promise<void> {
  const isActive = ({ role, disabledAt }: Account): boolean => role === 'administrator' && disabledAt === null;
  if (!isActive(account)) return;
  const accounts = await listAccounts(authentication);
  if (accounts.some((other) => other.id !== account.id && isActive(other))) return;
  throw new CounterfoilError(lastAdministrator, `${account.name} is the only administrator who can sign in`);
}
