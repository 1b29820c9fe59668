/**
 * Signing in through an identity provider, by OpenID Connect with PKCE. The provider is asked for its addresses when
 * somebody first uses it, by a second instance of better-auth over the same accounts: one that is down, slow or gone
 * keeps neither the start nor the other ways of signing in. Nobody signs up: a verified e-mail address must be that of
 * an account.
 */
import { betterAuth } from 'better-auth';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { z } from 'zod';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { providerNotConfigured, providerRefused, providerUnreachable } from '../errors.ts';
import type { AuthenticationSettings } from './authentication.ts';
import { sharedOptions } from './authentication.ts';
import { cookieOnly } from './cookieOnly.ts';

/** Where the provider sends people back to; registered there as redirect URI. */
export const providerCallback = '/sign-in/provider/callback';

const providerId = 'provider';
const secondsToAnswer = 10;
/** better-auth wants an address to send failures to; it is never shown, only read. */
const failurePath = '/sign-in/provider/failed';
const failurePaths: ReadonlySet<string> = new Set([failurePath, '/api/auth/error']);

/** Where to send the browser, with the cookies that go along. */
export interface Redirect {
  readonly to: string;
  readonly cookies: readonly string[];
}

export interface Provider {
  readonly name: string;
  /** Begins a sign-in that ends on `back`, a path of ours. Throws PROVIDER_UNREACHABLE. */
  begin(back: string): Promise<Redirect>;
  /** Ends it, with what the provider sent along. Throws PROVIDER_REFUSED or PROVIDER_UNREACHABLE. */
  finish(headers: Headers, query: Readonly<Record<string, string>>): Promise<Redirect>;
}

function configured(settings: AuthenticationSettings) {
  const { publicUrl, provider } = settings;
  if (!provider) throw new CounterfoilError(providerNotConfigured, 'no identity provider is set up here');
  const shared = sharedOptions(settings);
  return betterAuth({
    ...shared,
    // Their tokens are of no use to us after the sign-in; what is kept of them is kept unreadable.
    account: { encryptOAuthTokens: true, updateAccountOnSignIn: false },
    user: {
      ...shared.user,
      validateUserInfo: ({ user }) => (user.emailVerified === true ? undefined : { error: 'email_not_verified' }),
    },
    plugins: [
      genericOAuth({
        config: [
          {
            providerId,
            discoveryUrl: `${provider.issuer}/.well-known/openid-configuration`,
            clientId: provider.clientId,
            clientSecret: provider.clientSecret,
            redirectURI: publicUrl + providerCallback,
            scopes: ['openid', 'email', 'profile'],
            pkce: true,
            disableSignUp: true,
            requireIdTokenVerification: true,
          },
        ],
      }),
    ],
  });
}

/** What better-auth says went wrong, as one sentence; anything else is told by its code. */
const reasons: Readonly<Record<string, string>> = {
  signup_disabled: 'there is no account with the e-mail address that the provider gave',
  email_not_verified: 'the provider has not verified the e-mail address',
  account_not_linked: 'the provider has not verified the e-mail address',
  unable_to_create_session: 'the account is disabled',
  email_not_found: 'the provider gave no e-mail address',
  access_denied: 'the sign-in was cancelled at the provider',
  state_mismatch: 'the answer of the provider belongs to no sign-in begun in this browser',
  state_not_found: 'the answer of the provider belongs to no sign-in begun in this browser',
  please_restart_the_process: 'the answer of the provider belongs to no sign-in begun in this browser',
};

async function withinTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () =>
        reject(new CounterfoilError(providerUnreachable, `the provider did not answer in ${secondsToAnswer} seconds`)),
      secondsToAnswer * 1000,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Null where the settings name no provider. */
export function createProvider(settings: AuthenticationSettings): Provider | null {
  if (!settings.provider) return null;
  let made: ReturnType<typeof configured> | null = null;
  const opened = async (): Promise<ReturnType<typeof configured>> => {
    const authentication = made ?? configured(settings);
    const { socialProviders } = await withinTime(authentication.$context);
    if (!socialProviders.some(({ id }) => id === providerId)) {
      throw new CounterfoilError(providerUnreachable, 'the provider does not say where it signs people in');
    }
    made = authentication;
    return authentication;
  };
  return {
    name: settings.provider.name,
    async begin(back) {
      const { api } = await opened();
      const call = api.signInSocial({
        body: { provider: providerId, callbackURL: back, errorCallbackURL: failurePath, disableRedirect: true },
        headers: new Headers(),
        asResponse: true,
      });
      const answer = await withinTime(call);
      const { url } = z.object({ url: z.string() }).parse(await answer.json());
      return { to: url, cookies: answer.headers.getSetCookie() };
    },
    async finish(headers, query) {
      const { api } = await opened();
      const call = api.callbackOAuth({
        method: 'GET',
        params: { id: providerId },
        query,
        headers: cookieOnly(headers),
        asResponse: true,
      });
      const answer = await withinTime(call);
      const to = new URL(answer.headers.get('location') ?? '', settings.publicUrl);
      if (answer.status === 302 && !failurePaths.has(to.pathname)) {
        return { to: to.pathname + to.search, cookies: answer.headers.getSetCookie() };
      }
      const error = to.searchParams.get('error') ?? String(answer.status);
      const why = reasons[error] ?? `the provider’s answer was not accepted (${error.slice(0, 60)})`;
      throw new CounterfoilError(providerRefused, why);
    },
  };
}
