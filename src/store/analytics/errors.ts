import { defineError } from '../../core/errors/errors.ts';

export const TOTALS_TAKE_TOO_LONG = defineError({
  code: 'TOTALS_TAKE_TOO_LONG',
  status: 503,
  exitCode: 3,
  remedy:
    'The server adds a large ledger up in a copy, which it makes when it is first asked, in about ten seconds for a million transactions: ask again then. Beside a running server, ask its pages instead of the command line.',
});
