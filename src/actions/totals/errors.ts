/** What a question about totals can be refused for. */
import { defineError } from '../../core/errors/errors.ts';

export const TOTAL_MIXED_CURRENCIES = defineError({
  code: 'TOTAL_MIXED_CURRENCIES',
  status: 422,
  exitCode: 1,
  remedy:
    'Ask for a figure for each currency, or name a currency and the series of exchange rates that lead into it. Amounts of different price years need a series of price indices.',
});

export const TOTAL_REQUEST_INVALID = defineError({
  code: 'TOTAL_REQUEST_INVALID',
  status: 422,
  exitCode: 2,
  remedy: 'Correct what the message names; ids of places, actors, programmes and series are on their pages.',
});
