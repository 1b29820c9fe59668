/** What can go wrong between a spreadsheet file and its rows. None of them stores anything. */
import { defineError } from '../../core/errors/errors.ts';

export const SHEET_UNSUPPORTED = defineError({
  code: 'SHEET_UNSUPPORTED',
  status: 415,
  exitCode: 1,
  remedy: 'Open it in a spreadsheet program and save it as XLSX or as CSV (UTF-8).',
});

export const SHEET_ENCRYPTED = defineError({
  code: 'SHEET_ENCRYPTED',
  status: 422,
  exitCode: 1,
  remedy: 'The workbook is protected by a password. Save a copy without it and give that.',
});

export const SHEET_DAMAGED = defineError({
  code: 'SHEET_DAMAGED',
  status: 422,
  exitCode: 1,
  remedy: 'The file is damaged or was cut off on its way. Save or send it again; nothing was stored.',
});

export const SHEET_UNSAFE = defineError({
  code: 'SHEET_UNSAFE',
  status: 413,
  exitCode: 1,
  remedy: 'The file unpacks to far more than a spreadsheet holds. Do not open it unless you trust who sent it.',
});

export const SHEET_TOO_LARGE = defineError({
  code: 'SHEET_TOO_LARGE',
  status: 413,
  exitCode: 1,
  remedy: 'Split it into several files, or take out columns that are not needed; the message says which limit it met.',
});

export const SHEET_ENCODING = defineError({
  code: 'SHEET_ENCODING',
  status: 422,
  exitCode: 1,
  remedy: 'Save it as CSV UTF-8 (in Excel: Save as, “CSV UTF-8”), or as XLSX.',
});

export const SHEET_NOT_FOUND = defineError({
  code: 'SHEET_NOT_FOUND',
  status: 422,
  exitCode: 1,
  remedy: 'Name one of the sheets that the message lists.',
});

export const SHEET_EMPTY = defineError({
  code: 'SHEET_EMPTY',
  status: 422,
  exitCode: 1,
  remedy: 'The sheet holds no rows. Check that the right file and the right sheet were chosen.',
});

export const STAGED_FILE_GONE = defineError({
  code: 'STAGED_FILE_GONE',
  status: 404,
  exitCode: 1,
  remedy: 'Upload the file again: uploads wait for a day, and only for whoever sent them.',
});
