import { defineError } from '../../core/errors/errors.ts';

export const RECKON_TOO_SLOW = defineError({
  code: 'RECKON_TOO_SLOW',
  status: 503,
  exitCode: 1,
  remedy: 'Ask again in a while, or about fewer claims: counterfoil reckon takes a file of them.',
});
