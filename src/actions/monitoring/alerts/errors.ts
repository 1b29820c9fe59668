import { defineError } from '../../../core/errors/errors.ts';

export const ALERT_NOT_FOUND = defineError({
  code: 'ALERT_NOT_FOUND',
  status: 404,
  exitCode: 2,
  remedy:
    'Check the address: rule, place and indicator. The public sees alerts that were verified as true; sign in for others.',
});

export const PLACE_UNKNOWN = defineError({
  code: 'PLACE_UNKNOWN',
  status: 422,
  exitCode: 2,
  remedy: 'Give the id of a place as the registry has it; /places finds places by name.',
});
