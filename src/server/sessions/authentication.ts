/**
 * Accounts, passwords and sessions, kept by better-auth in its own schema. Nobody can sign up: accounts are made by the
 * first start and by `counterfoil user add`. What an account may do is decided in core/access, never here.
 */
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import type { Pool } from 'pg';

export interface AuthenticationSettings {
  /** Connections whose search path is the schema that holds the accounts. */
  readonly pool: Pool;
  /** At least 32 characters; signs cookies. */
  readonly secret: string;
  /** Address under which browsers reach the server; decides whether cookies are marked Secure. */
  readonly publicUrl: string;
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

function configured(settings: AuthenticationSettings) {
  return betterAuth({
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
    user: {
      additionalFields: { role: { type: 'string', required: true, defaultValue: 'contributor', input: false } },
    },
    advanced: { cookiePrefix: 'counterfoil', ipAddress: { disableIpTracking: true } },
    plugins: [{ id: 'counterfoil-api-keys', schema: apiKeySchema }],
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
