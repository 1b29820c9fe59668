/** What imports can refuse as a whole. What is wrong with single rows stands in their report. */
import { defineError } from '../../core/errors/errors.ts';

export const IMPORT_NOT_FOUND = defineError({
  code: 'IMPORT_NOT_FOUND',
  status: 404,
  exitCode: 2,
  remedy: 'Check the id; the list of imports has every one (counterfoil import list).',
});

export const IMPORT_CHANGED_SINCE = defineError({
  code: 'IMPORT_CHANGED_SINCE',
  status: 409,
  exitCode: 1,
  remedy: 'Look at the records that the message names; then undo the rest and leave those as they are.',
});

export const IMPORT_UNDONE = defineError({
  code: 'IMPORT_UNDONE',
  status: 409,
  exitCode: 1,
  remedy: 'It was undone already. To bring it back, import the file again.',
});

export const PROFILE_NOT_FOUND = defineError({
  code: 'PROFILE_NOT_FOUND',
  status: 404,
  exitCode: 2,
  remedy: 'Name a saved profile by its title or id, or leave it out to have the columns guessed.',
});

export const IMPORT_OVERTAKEN = defineError({
  code: 'IMPORT_OVERTAKEN',
  status: 409,
  exitCode: 1,
  remedy: 'Nothing was stored. Import the file again: it is then checked against what is there now.',
});
