import { errorCode } from '../../core/errors/errorCode.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { FILE_NOT_FOUND, FILE_NOT_READABLE } from './errors.ts';

/** An error of reading a file as one that a person can act on. */
export function asFileError(path: string, error: unknown): CounterfoilError {
  if (error instanceof CounterfoilError) return error;
  const code = errorCode(error) ?? 'unknown reason';
  if (code === 'ENOENT' || code === 'ENOTDIR') return new CounterfoilError(FILE_NOT_FOUND, `there is no file ${path}`);
  return new CounterfoilError(FILE_NOT_READABLE, `${path} cannot be read (${code})`, { cause: error });
}
