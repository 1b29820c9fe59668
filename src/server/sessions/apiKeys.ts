/** Keys with which programs use the API in the name of an account. */
import { createHash, randomBytes } from 'node:crypto';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { fieldInvalid } from '../errors.ts';
import type { Account } from './accounts.ts';
import { accountOf } from './accounts.ts';
import type { Authentication } from './authentication.ts';

export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
}

interface StoredKey {
  id: string;
  userId: string;
  name: string;
  createdAt: Date;
  revokedAt: Date | null;
}

const prefix = 'cfk_';

/** The key holds 256 random bits, so that a fast hash protects it as well as a slow one. */
function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** Makes a key and gives it once; only its hash is kept. */
export async function createApiKey(authentication: Authentication, account: Account, name: string): Promise<string> {
  const label = name.trim();
  if (label === '' || label.length > 100) {
    throw new CounterfoilError(fieldInvalid, 'the name of a key must have 1 to 100 characters');
  }
  const key = prefix + randomBytes(32).toString('base64url');
  const { adapter } = await authentication.$context;
  await adapter.create({
    model: 'apiKey',
    data: { userId: account.id, hash: hashOf(key), name: label, createdAt: new Date(), revokedAt: null },
  });
  return key;
}

/** The account's keys that are still good. */
export async function listApiKeys(authentication: Authentication, account: Account): Promise<ApiKey[]> {
  const { adapter } = await authentication.$context;
  const keys = await adapter.findMany<StoredKey>({
    model: 'apiKey',
    where: [{ field: 'userId', value: account.id }],
    limit: 1000,
  });
  return keys
    .filter((key) => key.revokedAt === null)
    .map((key) => ({ id: key.id, name: key.name, createdAt: new Date(key.createdAt).toISOString() }));
}

export async function revokeApiKey(authentication: Authentication, account: Account, id: string): Promise<void> {
  const { adapter } = await authentication.$context;
  await adapter.update({
    model: 'apiKey',
    where: [
      { field: 'id', value: id },
      { field: 'userId', value: account.id },
    ],
    update: { revokedAt: new Date() },
  });
}

/** Every key of the account. */
export async function revokeApiKeys(authentication: Authentication, account: Account): Promise<void> {
  for (const { id } of await listApiKeys(authentication, account)) await revokeApiKey(authentication, account, id);
}

/** The account that a key speaks for; null when the key is unknown or revoked, or the account is disabled. */
export async function accountOfKey(authentication: Authentication, key: string): Promise<Account | null> {
  if (!key.startsWith(prefix) || key.length > 100) return null;
  const { adapter, internalAdapter } = await authentication.$context;
  const stored = await adapter.findOne<StoredKey>({ model: 'apiKey', where: [{ field: 'hash', value: hashOf(key) }] });
  if (!stored || stored.revokedAt !== null) return null;
  const user = await internalAdapter.findUserById(stored.userId);
  const account = user && accountOf(user);
  return account?.disabledAt === null ? account : null;
}
