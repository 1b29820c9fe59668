/** What can go wrong with a database that is there, told by its codes and never by its words. */
import { errorCode } from '../core/errors/errorCode.ts';
import { CounterfoilError, defineError } from '../core/errors/errors.ts';

export const DATABASE_UNREACHABLE = defineError({
  code: 'DATABASE_UNREACHABLE',
  status: 503,
  exitCode: 3,
  remedy:
    'Check host, port and database name in DATABASE_URL, and that the server runs; without it the embedded one is used.',
});

export const DATABASE_SIGN_IN_REFUSED = defineError({
  code: 'DATABASE_SIGN_IN_REFUSED',
  status: 503,
  exitCode: 3,
  remedy: 'Check user and password in DATABASE_URL.',
});

export const DATABASE_TOO_OLD = defineError({
  code: 'DATABASE_TOO_OLD',
  status: 500,
  exitCode: 3,
  remedy: 'Use PostgreSQL 15 or newer.',
});

export const DATABASE_NOT_PERMITTED = defineError({
  code: 'DATABASE_NOT_PERMITTED',
  status: 500,
  exitCode: 3,
  remedy:
    'The first start needs a user that may create roles, schemas and the extension pg_trgm in that database; later ones may use the role counterfoil_app.',
});

export const DATABASE_OUT_OF_SPACE = defineError({
  code: 'DATABASE_OUT_OF_SPACE',
  status: 507,
  exitCode: 3,
  remedy: 'Free disk space on the database server. What was being written was not stored; add it again.',
});

export const DATABASE_CHANGED_BY_NEWER = defineError({
  code: 'DATABASE_CHANGED_BY_NEWER',
  status: 500,
  exitCode: 3,
  remedy: 'Its tables were made by a newer Counterfoil. Install that version or a later one.',
});

export const TEXT_NOT_STORABLE = defineError({
  code: 'TEXT_NOT_STORABLE',
  status: 422,
  exitCode: 1,
  remedy: 'The text holds a NUL character or half of a surrogate pair. Convert the file to clean UTF-8.',
});

export const HISTORY_BROKEN = defineError({
  code: 'HISTORY_BROKEN',
  status: 500,
  exitCode: 1,
  remedy:
    'Records were changed outside of Counterfoil. Keep the database as it is, compare it with a backup, and find out who had access.',
});

const kindBySqlState: ReadonlyMap<string, typeof DATABASE_UNREACHABLE> = new Map([
  ['28000', DATABASE_SIGN_IN_REFUSED],
  ['28P01', DATABASE_SIGN_IN_REFUSED],
  ['3D000', DATABASE_UNREACHABLE],
  ['42501', DATABASE_NOT_PERMITTED],
  ['53100', DATABASE_OUT_OF_SPACE],
  ['53300', DATABASE_UNREACHABLE],
  ['57P01', DATABASE_UNREACHABLE],
  ['57P03', DATABASE_UNREACHABLE],
  ['ECONNREFUSED', DATABASE_UNREACHABLE],
  ['ECONNRESET', DATABASE_UNREACHABLE],
  ['ENOENT', DATABASE_UNREACHABLE],
  ['ENOTFOUND', DATABASE_UNREACHABLE],
  ['EAI_AGAIN', DATABASE_UNREACHABLE],
  ['ETIMEDOUT', DATABASE_UNREACHABLE],
  ['ERR_INVALID_URL', DATABASE_UNREACHABLE],
]);

/** The error a person can act on, where the code of a driver's error is one of those; otherwise the error as it is. */
export function asDatabaseError(error: unknown): unknown {
  const code = errorCode(error) ?? '';
  const kind = kindBySqlState.get(code);
  return kind
    ? new CounterfoilError(kind, error instanceof Error ? error.message || code : code, { cause: error })
    : error;
}
