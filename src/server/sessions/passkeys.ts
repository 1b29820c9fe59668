/** Passkeys: registering, signing in, listing and removing, as plain calls that give back the cookies to set. */
import { z } from 'zod';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { passkeyRefused, signInTooOld } from '../errors.ts';
import type { Account } from './accounts.ts';
import type { Authentication } from './authentication.ts';
import { cookieOnly } from './cookieOnly.ts';

export interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
}

/** What the browser's side of a ceremony needs, and the cookie by which its answer finds the challenge again. */
export interface Challenge {
  readonly options: unknown;
  readonly cookies: readonly string[];
}

/** What the browser sent: its cookie and origin, which `sameSite` has compared with ours, and the device's answer. */
export interface DeviceAnswer {
  readonly headers: Headers;
  readonly response: unknown;
}

const letters = z.string().max(4000);
/** What a device answers to the challenge of a sign-in, of all that it may send along. */
const assertion = z.object({
  id: letters,
  rawId: letters,
  type: z.literal('public-key'),
  response: z.object({ clientDataJSON: letters, authenticatorData: letters, signature: letters }),
});

interface StoredPasskey {
  id: string;
  name?: string | null;
  createdAt?: Date | null;
}

function withOrigin(headers: Headers): Headers {
  const kept = cookieOnly(headers);
  kept.set('origin', headers.get('origin') ?? '');
  return kept;
}

async function refused(answer: Response, what: string): Promise<never> {
  const body: unknown = await answer.json().catch(() => null);
  const code = body !== null && typeof body === 'object' && 'code' in body ? String(body.code) : '';
  if (code === 'SESSION_NOT_FRESH') throw new CounterfoilError(signInTooOld, 'the sign-in is older than a day');
  throw new CounterfoilError(passkeyRefused, `${what} (${code === '' ? answer.status : code})`);
}

/** Throws SIGN_IN_TOO_OLD. */
export async function registrationChallenge(authentication: Authentication, headers: Headers): Promise<Challenge> {
  const answer = await authentication.api.generatePasskeyRegistrationOptions({
    headers: cookieOnly(headers),
    asResponse: true,
  });
  if (!answer.ok) return refused(answer, 'a passkey cannot be added now');
  return { options: await answer.json(), cookies: answer.headers.getSetCookie() };
}

export async function signInChallenge(authentication: Authentication): Promise<Challenge> {
  const answer = await authentication.api.generatePasskeyAuthenticationOptions({
    headers: new Headers(),
    asResponse: true,
  });
  if (!answer.ok) return refused(answer, 'passkeys cannot be used now');
  const options = z.record(z.string(), z.unknown()).parse(await answer.json());
  return { options: { ...options, userVerification: 'required' }, cookies: answer.headers.getSetCookie() };
}

/** Throws PASSKEY_REFUSED or SIGN_IN_TOO_OLD; gives the cookies that end the ceremony. */
export async function addPasskey(
  authentication: Authentication,
  { headers, response }: DeviceAnswer,
  name: string,
): Promise<string[]> {
  const answer = await authentication.api.verifyPasskeyRegistration({
    body: { response, name },
    headers: withOrigin(headers),
    asResponse: true,
  });
  if (!answer.ok) return refused(answer, 'the passkey was not accepted');
  return answer.headers.getSetCookie();
}

/** The cookies of a new session. Throws PASSKEY_REFUSED, without telling what of it was wrong. */
export async function signInByPasskey(
  authentication: Authentication,
  { headers, response }: DeviceAnswer,
): Promise<string[]> {
  const given = assertion.safeParse(response);
  if (!given.success) throw new CounterfoilError(passkeyRefused, 'the answer of the device is incomplete');
  const answer = await authentication.api.verifyPasskeyAuthentication({
    body: { response: { ...given.data, clientExtensionResults: {} } },
    headers: withOrigin(headers),
    asResponse: true,
  });
  if (answer.ok) return answer.headers.getSetCookie();
  throw new CounterfoilError(passkeyRefused, 'the passkey is unknown here, or its account is disabled');
}

export async function listPasskeys(authentication: Authentication, account: Account): Promise<Passkey[]> {
  const { adapter } = await authentication.$context;
  const found = await adapter.findMany<StoredPasskey>({
    model: 'passkey',
    where: [{ field: 'userId', value: account.id }],
    limit: 100,
  });
  return found.map(({ id, name, createdAt }) => ({
    id,
    name: name || 'passkey',
    createdAt: new Date(createdAt ?? 0).toISOString(),
  }));
}

export async function removePasskey(authentication: Authentication, account: Account, id: string): Promise<void> {
  const { adapter } = await authentication.$context;
  await adapter.delete({
    model: 'passkey',
    where: [
      { field: 'id', value: id },
      { field: 'userId', value: account.id },
    ],
  });
}
