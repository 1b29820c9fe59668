import { defineError } from '../../../core/errors/errors.ts';

export const RUN_DAY_WRONG = defineError({
  code: 'RUN_DAY_WRONG',
  status: 422,
  exitCode: 2,
  remedy:
    'Give a day from that of the newest run up to today, as 2019-07-14; what was known before is what a backtest asks.',
});

export const RUN_DISTURBED = defineError({
  code: 'RUN_DISTURBED',
  status: 409,
  exitCode: 1,
  remedy: 'Another run was stored meanwhile; nothing of this one was. Ask again.',
});
