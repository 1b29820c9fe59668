/** Passwords: making, checking and setting them. Only hashes are stored. */
import { randomBytes } from 'node:crypto';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { passwordRefused } from '../errors.ts';
import type { Account } from './accounts.ts';
import type { Authentication } from './authentication.ts';
import { passwordLength } from './authentication.ts';

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

/** Throws PASSWORD_REFUSED. */
export function checkPassword(password: string): void {
  if (password.length < passwordLength.least || password.length > passwordLength.most) {
    throw new CounterfoilError(
      passwordRefused,
      `the new password has ${password.length} characters instead of ${passwordLength.least} to ${passwordLength.most}`,
    );
  }
}

/**
 * Sets a password without the old one, and ends the account's sessions. An account that signed in by other means so far
 * gets its first password. Throws PASSWORD_REFUSED.
 */
export async function setPassword(authentication: Authentication, account: Account, password: string): Promise<void> {
  checkPassword(password);
  const context = await authentication.$context;
  const hash = await context.password.hash(password);
  const means = await context.internalAdapter.findAccounts(account.id);
  if (means.some(({ providerId }) => providerId === 'credential')) {
    await context.internalAdapter.updatePassword(account.id, hash);
  } else {
    await context.internalAdapter.createAccount({
      userId: account.id,
      providerId: 'credential',
      accountId: account.id,
      password: hash,
    });
  }
  await context.internalAdapter.deleteUserSessions(account.id);
}
