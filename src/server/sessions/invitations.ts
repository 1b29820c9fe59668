/** One-time links by which somebody sets the password of an account that an administrator made. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { invitationUnusable } from '../errors.ts';
import type { Account } from './accounts.ts';
import { accountOf } from './accounts.ts';
import type { Authentication } from './authentication.ts';
import { checkPassword, setPassword } from './passwords.ts';

const weekInMilliseconds = 7 * 24 * 3600 * 1000;

function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function identifierOf(accountId: string): string {
  return `invitation ${accountId}`;
}

/** The path of a new link; an earlier link of the account stops working. Only a hash of it is kept. */
export async function invite(authentication: Authentication, account: Account): Promise<string> {
  const { internalAdapter } = await authentication.$context;
  const token = randomBytes(32).toString('base64url');
  const identifier = identifierOf(account.id);
  await internalAdapter.deleteVerificationByIdentifier(identifier);
  await internalAdapter.createVerificationValue({
    identifier,
    value: digest(token),
    expiresAt: new Date(Date.now() + weekInMilliseconds),
  });
  return `/invitation/${account.id}.${token}`;
}

/** The account that a link is for. Throws INVITATION_UNUSABLE. */
export async function invitedAccount(authentication: Authentication, link: string): Promise<Account> {
  const { internalAdapter } = await authentication.$context;
  const [id = '', token = ''] = link.slice(0, 200).split('.');
  const kept = await internalAdapter.findVerificationValue(identifierOf(id));
  const isGood = kept !== null && new Date(kept.expiresAt) > new Date() && isEqual(kept.value, digest(token));
  const user = isGood ? await internalAdapter.findUserById(id) : null;
  const account = user && accountOf(user);
  if (account && account.disabledAt === null) return account;
  throw new CounterfoilError(invitationUnusable, 'this link was used already, replaced, or is too old');
}

/** Sets the password and uses the link up. Throws INVITATION_UNUSABLE or PASSWORD_REFUSED. */
export async function acceptInvitation(
  authentication: Authentication,
  link: string,
  password: string,
): Promise<Account> {
  const account = await invitedAccount(authentication, link);
  checkPassword(password);
  const { internalAdapter } = await authentication.$context;
  const used = await internalAdapter.consumeVerificationValue(identifierOf(account.id));
  if (!used) throw new CounterfoilError(invitationUnusable, 'this link was used just now');
  await setPassword(authentication, account, password);
  return account;
}

function isEqual(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
