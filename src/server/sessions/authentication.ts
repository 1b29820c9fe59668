/**
 * Accounts, passwords, passkeys and sessions, kept by better-auth in its own schema. Nobody can sign up: accounts are
 * made by the first start, by `counterfoil user add` and by administrators. What an account may do is decided in
 * core/access, never here.
 */
import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { getMigrations } from 'better-auth/db/migration';
import type { Pool } from 'pg';
import { passkeyHost } from './passkeyHost.ts';
import type { ProviderSettings } from './providerSettings.ts';

export interface AuthenticationSettings {
  /** Connections whose search path is the schema that holds the accounts. */
  readonly pool: Pool;
  /** At least 32 characters; signs cookies. */
  readonly secret: string;
  /** Address under which browsers reach the server; decides whether cookies are marked Secure. */
  readonly publicUrl: string;
  /** An identity provider (OpenID Connect) through which accounts may sign in too. */
  readonly provider?: ProviderSettings | null;
}

export const passwordLength = { least: 12, most: 200 } as const;
export const sessionCookie = 'counterfoil.session_token';

const weekInSeconds = 7 * 24 * 3600;

/** Columns of the keys for programs. Only a hash is stored; the key itself is shown once. */
const apiKeySchema = {
  apiKey: {
    fields: {
      userId: {
        type: 'string',
        required: true,
        references: { model: 'user', field: 'id', onDelete: 'cascade' },
      },
      hash: { type: 'string', required: true, unique: true },
      name: { type: 'string', required: true },
      createdAt: { type: 'date', required: true },
      revokedAt: { type: 'date', required: false },
    },
  },
} as const;

const optional = { type: 'string', required: false, input: false } as const;

/** Columns of an account beside those of better-auth. None can be set by a request to better-auth. */
const accountColumns = {
  role: { type: 'string', required: true, defaultValue: 'contributor', input: false },
  scopeSide: optional,
  scopeActor: optional,
  scopePlace: optional,
  rights: optional,
  disabledAt: { type: 'date', required: false, input: false },
} as const;

/** What every instance of better-auth over the accounts shares; `provider.ts` makes a second one. */
export function sharedOptions(settings: AuthenticationSettings) {
  return {
    appName: 'Counterfoil',
    baseURL: settings.publicUrl,
    secret: settings.secret,
    database: settings.pool,
    telemetry: { enabled: false },
    logger: { disabled: true },
    // Attempts are counted in our own middleware, which sees the address that the request came from.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
    },
    session: { expiresIn: weekInSeconds },
    user: { additionalFields: accountColumns },
    databaseHooks: {
      session: {
        create: {
          // Every way of signing in ends here, so that no way is left open to a disabled account.
          before: async (session: { userId: string }, context: HookContext | null) => {
            const user = await context?.context.internalAdapter.findUserById(session.userId);
            return user && 'disabledAt' in user && user.disabledAt ? false : undefined;
          },
        },
      },
    },
    advanced: { cookiePrefix: 'counterfoil', ipAddress: { disableIpTracking: true } },
  } as const;
}

/** The part of better-auth's context that the hook needs. */
interface HookContext {
  readonly context: {
    readonly internalAdapter: { findUserById(id: string): Promise<Readonly<Record<string, unknown>> | null> };
  };
}

function checkVerified(userVerified: boolean | undefined): void {
  if (userVerified !== true) throw new APIError('UNAUTHORIZED', { code: 'USER_NOT_VERIFIED' });
}

function configured(settings: AuthenticationSettings) {
  return betterAuth({
    ...sharedOptions(settings),
    plugins: [
      { id: 'counterfoil-api-keys', schema: apiKeySchema },
      passkey({
        rpID: passkeyHost(settings.publicUrl),
        rpName: 'Counterfoil',
        // A found device must not be enough: it has to ask for its PIN or a finger, and say that it did.
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        registration: {
          afterVerification: ({ verification }) => checkVerified(verification.registrationInfo?.userVerified),
        },
        authentication: {
          afterVerification: ({ verification }) => checkVerified(verification.authenticationInfo.userVerified),
        },
      }),
    ],
  });
}

export type Authentication = ReturnType<typeof configured>;

/** Opens the accounts and brings their tables up to date. */
export async function openAuthentication(settings: AuthenticationSettings): Promise<Authentication> {
  const authentication = configured(settings);
  const { runMigrations } = await getMigrations(authentication.options);
  await runMigrations();
  return authentication;
}
