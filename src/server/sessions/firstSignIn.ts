/** The first account: made once, its password written where only the operator can read it. */
import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { errorCode } from '../../core/errors/errorCode.ts';
import { accountExists } from '../errors.ts';
import { listAccounts } from './accounts.ts';
import type { Roll } from './changeAccounts.ts';
import { addAccount } from './changeAccounts.ts';
import { generatedPassword } from './passwords.ts';

const firstAdministrator = 'administrator@counterfoil.local';

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

/**
 * Makes the administrator when there is no account at all; otherwise says where the first password still stands. Of two
 * first starts at once one makes it, and the other tells what the first wrote.
 */
export async function ensureAdministrator(roll: Roll, dataDir: string): Promise<FirstSignIn> {
  const file = fileIn(dataDir);
  const known = async (): Promise<FirstSignIn> => ({
    email: firstAdministrator,
    password: await passwordIn(file),
    file,
    isNew: false,
  });
  if ((await listAccounts(roll.authentication)).length > 0) return known();
  // The file comes first: after a crash in between, an unused password in a file is better than a password nobody knows.
  const password = await passwordToUse(file);
  try {
    await addAccount(roll, { email: firstAdministrator, name: 'Administrator', role: 'administrator', password });
  } catch (error) {
    if (error instanceof CounterfoilError && error.kind === accountExists) return known();
    throw error;
  }
  return { email: firstAdministrator, password, file, isNew: true };
}

/** The password of the file; it is written when it is not there, and never written over. */
async function passwordToUse(file: string): Promise<string> {
  const standing = await passwordIn(file);
  if (standing !== null) return standing;
  const password = generatedPassword();
  const words = `The first account of this Counterfoil. This file is removed when its password is changed.\n\nE-mail: ${firstAdministrator}\nPassword: ${password}\n`;
  try {
    await writeFile(file, words, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    // Another first start may be writing it at this moment; what stands there without a password is not ours.
    for (let attempt = 0; errorCode(error) === 'EEXIST' && attempt < 10; attempt += 1) {
      const others = await passwordIn(file);
      if (others !== null) return others;
      await sleep(100);
    }
    throw error;
  }
  await chmod(file, 0o600);
  return password;
}

/** To be called after a change of password: what the file says is no longer true. */
export async function forgetFirstPassword(dataDir: string, email: string): Promise<void> {
  if (email === firstAdministrator) await rm(fileIn(dataDir), { force: true });
}
