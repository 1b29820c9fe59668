import type { ErrorKind } from '../errors/errors.ts';
import type { Problem } from './problem.ts';

interface Told {
  readonly path: string;
  readonly message: string;
  /** In place of the general remedy of the kind. */
  readonly remedy?: string;
  /** Left out: a draft may be kept in spite of it. */
  readonly draftAllowed?: boolean;
}

export function problemOf(kind: ErrorKind, { path, message, remedy, draftAllowed }: Told): Problem {
  return { path, code: kind.code, message, remedy: remedy ?? kind.remedy, draftAllowed: draftAllowed ?? true };
}
