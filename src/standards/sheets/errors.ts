/** What can be wrong with a sheet as a whole, and with single cells of it. */
import { defineError } from '../../core/errors/errors.ts';

export const SHEET_HEADER_MISSING = defineError({
  code: 'SHEET_HEADER_MISSING',
  status: 422,
  exitCode: 1,
  remedy: 'Give the table one row of column names (or two), each with words, right above its first row.',
});

export const SHEET_HEADER_DUPLICATE = defineError({
  code: 'SHEET_HEADER_DUPLICATE',
  status: 422,
  exitCode: 1,
  remedy: 'Give each column a name of its own, so that it can be told which of them is meant.',
});

export const SHEET_COLUMN_MISSING = defineError({
  code: 'SHEET_COLUMN_MISSING',
  status: 422,
  exitCode: 1,
  remedy: 'Rename the column in the file, or say anew which column becomes which field.',
});

export const MAPPING_INVALID = defineError({
  code: 'MAPPING_INVALID',
  status: 422,
  exitCode: 2,
  remedy: 'Choose for each column one of the fields that the type of record has; each field once.',
});

export const CELL_NOT_READ = defineError({
  code: 'CELL_NOT_READ',
  status: 422,
  exitCode: 1,
  remedy: 'Write the value plainly, or leave the cell empty where it is not known.',
});

export const CELL_AMBIGUOUS = defineError({
  code: 'CELL_AMBIGUOUS',
  status: 422,
  exitCode: 1,
  remedy: 'Say for the column in which order its dates are (day first or month first), or write them as 2019-07-14.',
});

export const NAME_NOT_LINKED = defineError({
  code: 'NAME_NOT_LINKED',
  status: 422,
  exitCode: 1,
  remedy:
    'Write the name or the id of one of the candidates, add a column with the place it lies in, or add it to the registry.',
});
