/** What a verb about cases can refuse, besides what `core/monitoring/cases` says cannot follow. */
import { CounterfoilError, defineError } from '../../../core/errors/errors.ts';

export const CASE_NOT_FOUND = defineError({
  code: 'CASE_NOT_FOUND',
  status: 404,
  exitCode: 2,
  remedy: 'Check the address; the board lists the cases of the places that you answer for.',
});

export const CASE_STALE = defineError({
  code: 'CASE_STALE',
  status: 409,
  exitCode: 1,
  remedy: 'Something happened to the case since you opened it. Load it again, look at what is new, and decide anew.',
});

export function noCase(id: string): CounterfoilError {
  return new CounterfoilError(CASE_NOT_FOUND, `there is no case ${id.slice(0, 80).toWellFormed()} to be seen`);
}
