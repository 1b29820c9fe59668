/** The first account: made once, its password written where only the operator can read it. */
import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addAccount, generatedPassword, listAccounts } from './accounts.ts';
import type { Authentication } from './authentication.ts';

export const firstAdministrator = 'administrator@counterfoil.local';

export interface FirstSignIn {
  readonly email: string;
  /** Null once the password has been changed, or when the file was removed. */
  readonly password: string | null;
  readonly file: string;
  /** True at the start that made the account. */
  readonly isNew: boolean;
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'first-sign-in.txt');
}

async function passwordIn(file: string): Promise<string | null> {
  try {
    return /^Password: (\S+)$/m.exec(await readFile(file, 'utf8'))?.[1] ?? null;
  } catch {
    return null;
  }
}

/** Makes the administrator when there is no account at all; otherwise says where the first password still stands. */
export async function ensureAdministrator(authentication: Authentication, dataDir: string): Promise<FirstSignIn> {
  const file = fileIn(dataDir);
  const accounts = await listAccounts(authentication);
  if (accounts.length > 0) {
    return { email: firstAdministrator, password: await passwordIn(file), file, isNew: false };
  }
  const password = generatedPassword();
  // The file comes first: after a crash in between, an unused password in a file is better than a password nobody knows.
  await writeFile(
    file,
    `The first account of this Counterfoil. This file is removed when its password is changed.\n\nE-mail: ${firstAdministrator}\nPassword: ${password}\n`,
    { mode: 0o600 },
  );
  await chmod(file, 0o600);
  await addAccount(authentication, {
    email: firstAdministrator,
    name: 'Administrator',
    role: 'administrator',
    password,
  });
  return { email: firstAdministrator, password, file, isNew: true };
}

/** To be called after a change of password: what the file says is no longer true. */
export async function forgetFirstPassword(dataDir: string, email: string): Promise<void> {
  if (email === firstAdministrator) await rm(fileIn(dataDir), { force: true });
}
