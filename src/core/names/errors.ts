import { defineError } from '../errors/errors.ts';

export const nameTooLong = defineError({
  code: 'NAME_TOO_LONG',
  status: 422,
  exitCode: 1,
  remedy: 'Give one name a line, of at most 500 characters; a name that long is usually a paragraph.',
});

export const entryUnknown = defineError({
  code: 'ENTRY_UNKNOWN',
  status: 404,
  exitCode: 2,
  remedy: 'Use an id of the registry, such as CN-65 or UA-48; `counterfoil match` prints the id of every candidate.',
});

export const namesNotText = defineError({
  code: 'NAMES_NOT_TEXT',
  status: 422,
  exitCode: 1,
  remedy: 'Give the names as plain text in UTF-8, one a line.',
});
