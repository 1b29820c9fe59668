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
  remedy: 'Name the rule, theme, indicator, place, list or severity that it is about: nobody silences everything.',
});

export const SILENCE_AGAINST_LAW = defineError({
  code: 'SILENCE_AGAINST_LAW',
  status: 422,
  exitCode: 2,
  remedy:
    'Alerts about exit criteria set by law are always told. Name other rules, or a place: then only the others are silent.',
});

export const SILENCE_POINTLESS = defineError({
  code: 'SILENCE_POINTLESS',
  status: 422,
  exitCode: 2,
  remedy: 'Rule, theme and indicator must fit together. Leave those away that do not matter.',
});

export const SILENCE_OVER = defineError({
  code: 'SILENCE_OVER',
  status: 409,
  exitCode: 1,
  remedy: 'It holds no more; alerts are told of again.',
});
