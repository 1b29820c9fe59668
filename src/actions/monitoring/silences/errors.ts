import { defineError } from '../../../core/errors/errors.ts';

export const SILENCE_NOT_FOUND = defineError({
  code: 'SILENCE_NOT_FOUND',
  status: 404,
  exitCode: 2,
  remedy: 'The page of silences lists every one that was ever asked for.',
});

export const SILENCE_WIDE = defineError({
  code: 'SILENCE_WIDE',
  status: 422,
  exitCode: 2,
  remedy: 'Name the rule, theme, indicator or place that it is about: nobody silences everything.',
});

export const SILENCE_OVER = defineError({
  code: 'SILENCE_OVER',
  status: 409,
  exitCode: 1,
  remedy: 'It holds no more; alerts are told of again.',
});
