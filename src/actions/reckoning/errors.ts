import { defineError } from '../../core/errors/errors.ts';

export const CONFLICT_NOT_FOUND = defineError({
  code: 'CONFLICT_NOT_FOUND',
  status: 404,
  exitCode: 1,
  remedy: 'It may be resolved by now: the page of conflicts has those that are open.',
});

export const RECKON_PENDING = defineError({
  code: 'RECKON_PENDING',
  status: 503,
  exitCode: 1,
  remedy: 'Ask again in a while: after something was written, all statements are reckoned anew.',
});

export const RECKON_SPAN_MOVED = defineError({
  code: 'RECKON_SPAN_MOVED',
  status: 422,
  exitCode: 1,
  remedy:
    'Reject the claim and add the document anew; "counterfoil history verify" tells whether its text was changed behind the program.',
});

export const RECKON_SCOPE_INVALID = defineError({
  code: 'RECKON_SCOPE_INVALID',
  status: 422,
  exitCode: 2,
  remedy: 'Name donors and recipients of the registry, days as 2019-01-31, a stage and a currency.',
});
