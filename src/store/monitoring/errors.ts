import { defineError } from '../../core/errors/errors.ts';

export const READINGS_ALTERED = defineError({
  code: 'READINGS_ALTERED',
  status: 500,
  exitCode: 1,
  remedy:
    'Readings were changed outside of Counterfoil. Run "counterfoil history verify", keep the database as it is, and compare it with a backup.',
});
