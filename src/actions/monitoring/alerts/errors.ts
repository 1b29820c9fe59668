import { defineError } from '../../../core/errors/errors.ts';

export const ALERT_NOT_FOUND = defineError({
  code: 'ALERT_NOT_FOUND',
  status: 404,
  exitCode: 2,
  remedy:
    'Check the address: rule, place and indicator. The public sees alerts that were verified as true; sign in for others.',
});
