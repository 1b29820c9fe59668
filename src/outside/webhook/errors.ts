/** What can be wrong with an address that notices are to be posted to, and with the settings. */
import { defineError } from '../../core/errors/errors.ts';

export const WEBHOOK_ADDRESS_REFUSED = defineError({
  code: 'WEBHOOK_ADDRESS_REFUSED',
  status: 422,
  exitCode: 1,
  remedy:
    'Give an https address of a public host, without a password in it. The operator can allow a host of the own network with COUNTERFOIL_WEBHOOK_HOSTS.',
});
