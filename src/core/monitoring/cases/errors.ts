/** What cannot be done to a case, and what to do instead. */
import type { ErrorKind } from '../../errors/errors.ts';
import { defineError } from '../../errors/errors.ts';

function conflict(code: string, remedy: string): ErrorKind {
  return defineError({ code, status: 409, exitCode: 1, remedy });
}

export const caseClosed = conflict('CASE_CLOSED', 'Reopen the case first, with the reason for it.');
export const caseNotClosed = conflict('CASE_NOT_CLOSED', 'Work on the case as it is: it is open.');
export const caseAcknowledged = conflict(
  'CASE_ACKNOWLEDGED',
  'Look at the case again: somebody has taken it on; verify it next.',
);
export const caseNotAcknowledged = conflict(
  'CASE_NOT_ACKNOWLEDGED',
  'Acknowledge the case first, so that others see that somebody is looking into it.',
);
export const caseNotVerified = conflict(
  'CASE_NOT_VERIFIED',
  'Say first what the alert was: true, false or a data error.',
);
export const caseNotTrue = conflict(
  'CASE_NOT_TRUE',
  'Assign measures to cases that were verified as true; verify this one anew if it turned out to be.',
);
export const caseMeasureUnknown = conflict('CASE_MEASURE_UNKNOWN', 'Name a measure of this case by its number.');
export const caseMeasureOpen = conflict(
  'CASE_MEASURE_OPEN',
  'Say of every measure that it is done or dropped before the case is closed.',
);
export const caseWithoutEvidence = conflict(
  'CASE_WITHOUT_EVIDENCE',
  'Name at least one archived document that shows why a true case can be closed, with the words in it.',
);
export const caseDuplicateCircle = conflict(
  'CASE_DUPLICATE_CIRCLE',
  'Name the case that stays: it must be another one, and none that is a duplicate of this.',
);
export const caseOutOfOrder = conflict(
  'CASE_OUT_OF_ORDER',
  'Check the clock of the machine that wrote this, and try again.',
);
