/** Signing in and out and changing one's password, as plain calls that give back the cookies to set. */
import { CounterfoilError } from '../../core/errors/errors.ts';
import { passwordRefused } from '../errors.ts';
import type { Account } from './accounts.ts';
import { accountOf } from './accounts.ts';
import type { Authentication } from './authentication.ts';
import { cookieOnly } from './cookieOnly.ts';

export interface Session {
  readonly account: Account;
  readonly token: string;
}

/** The cookies to set; null when address or password is wrong – which of them is not told. */
export async function signIn(
  authentication: Authentication,
  credentials: { readonly email: string; readonly password: string },
): Promise<string[] | null> {
  const answer = await authentication.api.signInEmail({
    body: { email: credentials.email.trim(), password: credentials.password },
    headers: new Headers(),
    asResponse: true,
  });
  if (answer.ok) return answer.headers.getSetCookie();
  if (answer.status < 500) return null;
  throw new Error(`sign-in answered ${answer.status}`);
}

/** Ends the session; gives the cookies that clear it. */
export async function signOut(authentication: Authentication, headers: Headers): Promise<string[]> {
  const answer = await authentication.api.signOut({ headers: cookieOnly(headers), asResponse: true });
  return answer.headers.getSetCookie();
}

/** Ends every other session of the account. Throws PASSWORD_REFUSED; gives the cookies of the new session. */
export async function changePassword(
  authentication: Authentication,
  headers: Headers,
  passwords: { readonly current: string; readonly next: string },
): Promise<string[]> {
  const answer = await authentication.api.changePassword({
    body: { currentPassword: passwords.current, newPassword: passwords.next, revokeOtherSessions: true },
    headers: cookieOnly(headers),
    asResponse: true,
  });
  if (answer.ok) return answer.headers.getSetCookie();
  if (answer.status < 500) {
    throw new CounterfoilError(
      passwordRefused,
      'the current password is wrong, or the new one is too short or too long',
    );
  }
  throw new Error(`changing the password answered ${answer.status}`);
}

/** The session that the request's cookie belongs to, or null. */
export async function sessionOf(authentication: Authentication, headers: Headers): Promise<Session | null> {
  const found = await authentication.api.getSession({ headers: cookieOnly(headers) });
  if (!found) return null;
  const account = accountOf(found.user);
  return account.disabledAt === null ? { account, token: found.session.token } : null;
}
