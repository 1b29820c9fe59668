/** The secret that signs cookies and form tokens: from the environment, or made once and kept in the data directory. */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../../core/errors/errorCode.ts';

export async function readSecret(dataDir: string): Promise<string> {
  const given = process.env['COUNTERFOIL_SECRET'];
  if (given !== undefined && given.length >= 32) return given;
  const file = join(dataDir, 'secret.txt');
  await mkdir(dataDir, { recursive: true });
  try {
    // `wx` fails when the file is there: of two processes that start together, one writes and both read the same.
    await writeFile(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  return readFile(file, 'utf8');
}
