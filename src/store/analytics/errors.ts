import { defineError } from '../../core/errors/errors.ts';

export const TOTALS_TAKE_TOO_LONG = defineError({
  code: 'TOTALS_TAKE_TOO_LONG',
  status: 503,
  exitCode: 3,
  remedy:
    'Totals of a large ledger come from a copy that the server makes when it is first asked, at about a minute for a million transactions: ask again later. The command line can use that copy while no server runs. A narrower question may be answered meanwhile.',
});
