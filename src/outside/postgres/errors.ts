/** What can go wrong between `npm start` and a database that answers. */
import { defineError } from '../../core/errors/errors.ts';

export const EMBEDDED_DATABASE_MISSING = defineError({
  code: 'EMBEDDED_DATABASE_MISSING',
  status: 500,
  exitCode: 3,
  remedy:
    'Run npm install without --omit=optional; where no embedded PostgreSQL exists for the machine, set DATABASE_URL to a PostgreSQL 15 or newer.',
});

export const DATABASE_NOT_FOUND = defineError({
  code: 'DATABASE_NOT_FOUND',
  status: 500,
  exitCode: 2,
  remedy: 'Name the folder of your database with --data, or make one with "counterfoil start".',
});

export const DATABASE_FOLDER_NOT_WRITABLE = defineError({
  code: 'DATABASE_FOLDER_NOT_WRITABLE',
  status: 500,
  exitCode: 3,
  remedy: 'Choose another folder with --data, or make this one belong to you (chown).',
});

export const DATABASE_NEEDS_A_USER = defineError({
  code: 'DATABASE_NEEDS_A_USER',
  status: 500,
  exitCode: 3,
  remedy:
    'PostgreSQL does not run as root. Run as an ordinary user, or keep project and data where every user may enter (not below /root), or install setpriv (util-linux).',
});

export const DATABASE_VERSION_DIFFERS = defineError({
  code: 'DATABASE_VERSION_DIFFERS',
  status: 500,
  exitCode: 3,
  remedy:
    'Use the version of Counterfoil that made the folder, or dump it with a PostgreSQL of that version and load it into a new one.',
});

export const DATABASE_DISK_FULL = defineError({
  code: 'DATABASE_DISK_FULL',
  status: 507,
  exitCode: 3,
  remedy: 'Free some disk space (a new database takes about 100 MB), then start again; nothing stored so far is lost.',
});

export const DATABASE_LOCKED = defineError({
  code: 'DATABASE_LOCKED',
  status: 503,
  exitCode: 3,
  remedy:
    'Another server holds the folder and does not answer. Wait a moment and try again; if it stays so, end that process by the number in the message.',
});

export const DATABASE_DID_NOT_START = defineError({
  code: 'DATABASE_DID_NOT_START',
  status: 500,
  exitCode: 3,
  remedy: 'The reason stands at the end of postgres.log in the data folder.',
});
