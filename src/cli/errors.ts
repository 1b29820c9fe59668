/** What can go wrong between a command and the terminal. */
import { defineError } from '../core/errors/errors.ts';

export const outputNotWritable = defineError({
  code: 'OUTPUT_NOT_WRITABLE',
  status: 500,
  exitCode: 3,
  remedy: 'Free some disk space, or send the output elsewhere. What the command stored is stored.',
});
