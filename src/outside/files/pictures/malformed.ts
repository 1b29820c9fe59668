import { CounterfoilError } from '../../../core/errors/errors.ts';
import { DOCUMENT_MALFORMED } from '../errors.ts';

export function malformed(message: string): CounterfoilError {
  return new CounterfoilError(DOCUMENT_MALFORMED, message);
}
