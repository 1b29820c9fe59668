/** `postmaster.pid`: PostgreSQL's own note of the server that holds a data folder. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../../core/errors/errorCode.ts';

export interface LockFile {
  readonly pid: number;
  /** Folder of the server's socket, which is how an attaching process finds it. */
  readonly socketFolder: string | null;
}

/** The note, or null where no server holds the folder (or its note is still being written). */
export function readLockFile(data: string): LockFile | null {
  let lines: string[];
  try {
    lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 0 ? { pid, socketFolder: lines[4]?.trim() || null } : null;
}

/**
 * Removes a note left behind by a server that is gone. PostgreSQL does so itself unless the number was given to another
 * process since (in a container that restarts, low numbers return at once); so we look at what that process is.
 */
export function removeIfStale(data: string, pid: number): boolean {
  if (isAlive(pid) && runsServer(pid, data)) return false;
  rmSync(join(data, 'postmaster.pid'), { force: true });
  return true;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** Whether the process was started on this data folder; assumed where the system does not tell. */
function runsServer(pid: number, data: string): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(data);
  } catch {
    return false;
  }
}
