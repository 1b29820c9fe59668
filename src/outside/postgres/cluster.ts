/** The data folder of the embedded server: where things lie in it, and how it is made the first time. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { errorCode } from '../../core/errors/errorCode.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { Binaries } from './binaries.ts';
import {
  DATABASE_DID_NOT_START,
  DATABASE_DISK_FULL,
  DATABASE_FOLDER_NOT_WRITABLE,
  DATABASE_NEEDS_A_USER,
  DATABASE_NOT_FOUND,
  DATABASE_VERSION_DIFFERS,
} from './errors.ts';
import type { ServerUser } from './serverUser.ts';

/** Superuser of the embedded server. Only the owner of the folder reaches its socket. */
export const OWNER = 'counterfoil';

export interface Cluster {
  /** What `--data` names. */
  readonly folder: string;
  /** PostgreSQL's own data, inside of it. */
  readonly data: string;
  readonly log: string;
}

export function clusterIn(dataDir: string): Cluster {
  const folder = resolve(dataDir);
  return { folder, data: join(folder, 'postgres'), log: join(folder, 'postgres.log') };
}

/** Throws DATABASE_NOT_FOUND where no database was ever made. */
export function requireDatabase(dataDir: string): void {
  const { folder, data } = clusterIn(dataDir);
  try {
    statSync(data);
  } catch (cause) {
    const code = errorCode(cause);
    // Any other reason is one that opening tells better.
    if (code !== 'ENOENT' && code !== 'ENOTDIR') return;
    throw new CounterfoilError(DATABASE_NOT_FOUND, `there is no database in ${folder}`, { cause });
  }
}

/** Makes the folder itself, so that another user may pass through it when we are root. */
export function makeFolder(cluster: Cluster): void {
  try {
    mkdirSync(cluster.folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  } catch (cause) {
    throw new CounterfoilError(DATABASE_FOLDER_NOT_WRITABLE, `cannot make the folder ${cluster.folder}`, { cause });
  }
}

/** Runs what writes in the folder; being refused there is DATABASE_FOLDER_NOT_WRITABLE. */
export function writingIn<Result>(cluster: Cluster, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    throw new CounterfoilError(DATABASE_FOLDER_NOT_WRITABLE, `cannot write in ${cluster.folder}`, { cause });
  }
}

/** Gives a folder to the server's user and closes it to everybody else. */
export function giveTo(user: ServerUser, folder: string): void {
  chmodSync(folder, 0o700);
  if (user.uid !== null && user.gid !== null) chownSync(folder, user.uid, user.gid);
}

/**
 * Runs initdb unless it was run before. It works in a folder aside that is renamed when complete: an interrupted first
 * start leaves nothing half-made, and of two first starts at once the later finds the work done.
 */
export function initialise(cluster: Cluster, binaries: Binaries, user: ServerUser): void {
  if (existsSync(cluster.data)) return;
  const aside = join(cluster.folder, `new-${randomBytes(4).toString('hex')}`);
  writingIn(cluster, () => {
    mkdirSync(aside);
    giveTo(user, aside);
  });
  const { program, args } = user.command(binaries.initdb, [
    `--pgdata=${aside}`,
    `--username=${OWNER}`,
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ]);
  // A parent's PG… variables (PGDATA, PGPORT) must not reach the embedded server.
  const made = spawnSync(program, args, {
    ...user.spawnAs,
    encoding: 'utf8',
    timeout: 120_000,
    env: serverEnvironment(),
  });
  if (made.status !== 0) {
    rmSync(aside, { recursive: true, force: true });
    throw startError(`${made.stderr ?? ''} ${made.error?.message ?? ''}`.trim(), cluster);
  }
  try {
    renameSync(aside, cluster.data);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(cluster.data)) throw error;
  }
}

/** The error that output of initdb or the server amounts to; the cause is in the code, the words are in the message. */
export function startError(output: string, cluster: Cluster): CounterfoilError {
  const words = output.slice(-600);
  if (/No space left on device/.test(output)) return new CounterfoilError(DATABASE_DISK_FULL, words);
  if (/^setpriv: |invalid binary/m.test(output)) return new CounterfoilError(DATABASE_NEEDS_A_USER, words);
  if (/Permission denied|has wrong ownership|Operation not permitted/.test(output)) {
    return new CounterfoilError(DATABASE_FOLDER_NOT_WRITABLE, words);
  }
  return new CounterfoilError(DATABASE_DID_NOT_START, `${cluster.folder}: ${words}`);
}

export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

/** Refuses a folder of another major version: PostgreSQL cannot read it, and must not try. */
export function checkVersion(cluster: Cluster, binaries: Binaries): void {
  let found: string;
  try {
    found = readFileSync(join(cluster.data, 'PG_VERSION'), 'utf8').trim();
  } catch (cause) {
    const kind = errorCode(cause) === 'EACCES' ? DATABASE_FOLDER_NOT_WRITABLE : DATABASE_VERSION_DIFFERS;
    throw new CounterfoilError(kind, `${cluster.data} is not a database that this user can open`, { cause });
  }
  if (found === String(binaries.major)) return;
  throw new CounterfoilError(
    DATABASE_VERSION_DIFFERS,
    `${cluster.data} was made by PostgreSQL ${found}; this is PostgreSQL ${binaries.major}`,
  );
}
