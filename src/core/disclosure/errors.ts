/** What can be wrong with a table that is to be published. */
import type { ErrorKind } from '../errors/errors.ts';
import { defineError } from '../errors/errors.ts';

function fault(code: string, remedy: string): ErrorKind {
  return defineError({ code, status: 422, exitCode: 1, remedy });
}

export const parameterWrong = fault(
  'DISCLOSURE_PARAMETER_WRONG',
  'Give whole numbers of cases from 1, percentages above 0 and at most 100, and the lower ends of bands in ascending order; keep no more from people inside than from the public.',
);
export const cellTwice = fault('DISCLOSURE_CELL_TWICE', 'Give each cell and each rate of a release an id of its own.');
export const cellUnknown = fault('DISCLOSURE_CELL_UNKNOWN', 'Let sums and rates name cells of their own table.');
export const valueUnreadable = fault(
  'DISCLOSURE_VALUE_UNREADABLE',
  'Give values of 0 or more as decimals, counts as whole numbers, and null where nothing was reported.',
);
export const sumOff = fault(
  'DISCLOSURE_SUM_OFF',
  'Check the figures, or say that the sum is not complete. It was protected as if readers knew the difference.',
);
export const cellExposed = fault(
  'DISCLOSURE_CELL_EXPOSED',
  'Earlier releases already tell too much. Withholding cannot take that back: decide whether the earlier one is to be withdrawn.',
);
export const publishedContradicts = fault(
  'DISCLOSURE_CONTRADICTS',
  'Check the published cells and sums: no numbers of 0 or more satisfy all of them.',
);
