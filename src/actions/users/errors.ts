/** What can be wrong with the limits of an account. */
import { defineError } from '../../core/errors/errors.ts';

export const LIMITS_UNKNOWN = defineError({
  code: 'LIMITS_UNKNOWN',
  status: 422,
  exitCode: 2,
  remedy:
    'Give the id of an entry of the registry; the pages of places and actors show it, and "counterfoil match" finds it.',
});
