/**
 * PostgreSQL refuses to run as root. When we are root its programs run as the owner of the data folder, or as nobody.
 *
 * Below a folder that only root may enter (root's home, where npx keeps packages) that user could reach neither programs
 * nor data. Then `setpriv` leaves it the one capability to pass closed folders; containers grant that one by default.
 * PostgreSQL looks for its programs with access(2), which minds capabilities only under `no_setuid_fixup`.
 */
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { DATABASE_NEEDS_A_USER } from './errors.ts';

/** The user that Unix systems keep for programs without files of their own. */
const NOBODY = 65534;

export interface ServerUser {
  /** Null when the server runs as the user we are. */
  readonly uid: number | null;
  readonly gid: number | null;
  /** Turns a program and its arguments into what is to be spawned. */
  command(program: string, args: readonly string[]): { program: string; args: readonly string[] };
  /** User and group for the spawned process; empty when the command changes them itself, or nobody needs to. */
  readonly spawnAs: { readonly uid?: number; readonly gid?: number };
}

/** Who runs the programs in `programs` on the data in `data` (which need not exist yet). */
export function serverUser(programs: string, data: string, weAre = process.getuid?.()): ServerUser {
  const plain = (program: string, args: readonly string[]) => ({ program, args });
  if (weAre !== 0) return { uid: null, gid: null, command: plain, spawnAs: {} };
  const owner = existsSync(data) ? statSync(data) : { uid: 0, gid: 0 };
  const { uid, gid } = owner.uid === 0 ? { uid: NOBODY, gid: NOBODY } : owner;
  if (everyoneMayEnter(programs) && everyoneMayEnter(dirname(data))) {
    return { uid, gid, command: plain, spawnAs: { uid, gid } };
  }
  const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => existsSync(path));
  if (!setpriv) {
    throw new CounterfoilError(DATABASE_NEEDS_A_USER, `another user may not enter ${programs} or ${dirname(data)}`);
  }
  const capability = ['--securebits=+no_setuid_fixup', '--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  const identity = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...capability, '--'];
  return {
    uid,
    gid,
    command: (program, args) => ({ program: setpriv, args: [...identity, program, ...args] }),
    spawnAs: {},
  };
}

/** Whether the folder and each one above it may be entered by every user. */
function everyoneMayEnter(folder: string): boolean {
  const open = !existsSync(folder) || (statSync(folder).mode & 0o001) !== 0;
  const above = dirname(folder);
  return open && (above === folder || everyoneMayEnter(above));
}
