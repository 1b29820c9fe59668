import { defineError } from '../../core/errors/errors.ts';

export const MONITORING_TOO_SLOW = defineError({
  code: 'MONITORING_TOO_SLOW',
  status: 503,
  exitCode: 1,
  remedy: 'Ask about fewer days or thresholds, or run it with the command line, which waits for as long as it takes.',
});
