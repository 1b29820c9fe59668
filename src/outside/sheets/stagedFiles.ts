/** Spreadsheets that were uploaded and wait for somebody to say what their columns mean. They are kept for a day. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { STAGED_FILE_GONE } from './errors.ts';

export interface StagedFile {
  readonly token: string;
  readonly path: string;
  readonly fileName: string;
  readonly sha256: string;
}

const KEPT_MILLISECONDS = 24 * 3600 * 1000;
const MOST_FILES = 200;
/** Of all that wait; the oldest make room. */
const MOST_BYTES = 4 * 1024 ** 3;

async function forgetOld(folder: string): Promise<void> {
  const names = await readdir(folder);
  const files = await Promise.all(
    names.map(async (name) => {
      const info = await stat(join(folder, name)).catch(() => null);
      return { name, at: info?.mtimeMs ?? 0, bytes: info?.size ?? 0 };
    }),
  );
  let together = 0;
  const old = files
    .toSorted((one, other) => other.at - one.at)
    .filter(({ at, bytes }, index) => {
      together += bytes;
      return index >= MOST_FILES * 3 || together > MOST_BYTES || at < Date.now() - KEPT_MILLISECONDS;
    });
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })));
}

/** Keeps the bytes under a token that only `owner` can use. */
export async function stageFile(
  folder: string,
  { owner, fileName, bytes }: { readonly owner: string; readonly fileName: string; readonly bytes: Uint8Array },
): Promise<StagedFile> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await forgetOld(folder);
  const token = randomBytes(18).toString('base64url');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = join(folder, `${token}.data`);
  await writeFile(path, bytes, { mode: 0o600 });
  await writeFile(join(folder, `${token}.json`), JSON.stringify({ owner, fileName, sha256 }), { mode: 0o600 });
  return { token, path, fileName, sha256 };
}

/** Takes a file away that turned out not to be readable. */
export async function dropStagedFile(folder: string, { token }: StagedFile): Promise<void> {
  await Promise.all(['data', 'json'].map((ending) => rm(join(folder, `${token}.${ending}`), { force: true })));
}

/** Throws STAGED_FILE_GONE when there is none, or it is another's. */
export async function stagedFile(folder: string, token: string, owner: string): Promise<StagedFile> {
  const gone = (): CounterfoilError => new CounterfoilError(STAGED_FILE_GONE, 'the uploaded file is not here any more');
  if (!/^[\w-]{24}$/.test(token)) throw gone();
  const text = await readFile(join(folder, `${token}.json`), 'utf8').catch(() => null);
  if (text === null) throw gone();
  const kept: unknown = JSON.parse(text);
  const said = (name: string): string => {
    const value: unknown = typeof kept === 'object' && kept !== null ? Reflect.get(kept, name) : '';
    return typeof value === 'string' ? value : '';
  };
  if (said('owner') !== owner) throw gone();
  return { token, path: join(folder, `${token}.data`), fileName: said('fileName'), sha256: said('sha256') };
}
