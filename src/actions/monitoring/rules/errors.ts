import { defineError } from '../../../core/errors/errors.ts';

export const RULE_NOT_BACKTESTED = defineError({
  code: 'RULE_NOT_BACKTESTED',
  status: 409,
  exitCode: 1,
  remedy: 'Run a backtest of the rule as it reads now: on its page, or with "counterfoil watch backtest".',
});

export const RULE_NOT_FOUND = defineError({
  code: 'RULE_NOT_FOUND',
  status: 404,
  exitCode: 2,
  remedy: 'Name a rule by its identifier or by the id of its record; "counterfoil watch rules" lists them.',
});
