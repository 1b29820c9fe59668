/** What a verb can refuse. */
import { defineError } from '../core/errors/errors.ts';

export const NOT_ALLOWED = defineError({
  code: 'NOT_ALLOWED',
  status: 403,
  exitCode: 2,
  remedy: 'Sign in with an account whose role may do this, or ask an administrator.',
});

export const DOCUMENT_NOT_FOUND = defineError({
  code: 'DOCUMENT_NOT_FOUND',
  status: 404,
  exitCode: 2,
  remedy: 'Check the address; the list of documents has every one that was added.',
});

export const CLAIM_NOT_FOUND = defineError({
  code: 'CLAIM_NOT_FOUND',
  status: 404,
  exitCode: 2,
  remedy: 'Check the address; the document it stood in lists its claims.',
});

export const CORRECTION_NOT_FOUND = defineError({
  code: 'CORRECTION_NOT_FOUND',
  status: 404,
  exitCode: 2,
  remedy: 'Check the address; the corrections log lists what was corrected together.',
});

export const FIGURE_NOT_FOUND = defineError({
  code: 'FIGURE_NOT_FOUND',
  status: 404,
  exitCode: 2,
  remedy: 'A figure moves when its claims are corrected. Open one of the claims; it leads to the figure it is in now.',
});

export const ENTRY_NOT_FOUND = defineError({
  code: 'ENTRY_NOT_FOUND',
  status: 404,
  exitCode: 2,
  remedy: 'Search the registry for the name; an entry is known by its id, such as CN-65.',
});

export const JUDGEMENT_NOT_FOUND = defineError({
  code: 'JUDGEMENT_NOT_FOUND',
  status: 404,
  exitCode: 2,
  remedy: 'The page of the place or actor lists the judgements about its names.',
});

export const CLAIM_STALE = defineError({
  code: 'CLAIM_STALE',
  status: 409,
  exitCode: 1,
  remedy: 'Somebody changed the claim since you opened it. Load it again, look at what changed, and decide anew.',
});

export const NOTHING_TO_UNDO = defineError({
  code: 'NOTHING_TO_UNDO',
  status: 409,
  exitCode: 1,
  remedy: 'Only the last review of a claim, and a judgement that stands, can be undone.',
});

export const REASON_MISSING = defineError({
  code: 'REASON_MISSING',
  status: 422,
  exitCode: 2,
  remedy: 'Say in a few words why; the reason stays in the history for everybody to read.',
});

export const INPUT_INVALID = defineError({
  code: 'INPUT_INVALID',
  status: 422,
  exitCode: 2,
  remedy: 'Correct the field that the message names.',
});

export const QUOTE_NOT_IN_TEXT = defineError({
  code: 'QUOTE_NOT_IN_TEXT',
  status: 422,
  exitCode: 1,
  remedy: 'A claim quotes its document word for word. Give the offsets of the words in the archived text.',
});

export const CURSOR_INVALID = defineError({
  code: 'CURSOR_INVALID',
  status: 400,
  exitCode: 2,
  remedy: 'Pass on the value of "next" as it came, or leave it out to start from the first page.',
});

export const TOO_MANY_FIGURES = defineError({
  code: 'TOO_MANY_FIGURES',
  status: 413,
  exitCode: 1,
  remedy: 'Add the parts that matter as documents of their own; "counterfoil read" reads a file of any size.',
});

export const RECORD_NOT_FOUND = defineError({
  code: 'RECORD_NOT_FOUND',
  status: 404,
  exitCode: 2,
  remedy: 'Check the address. A record that is not published is shown only to those whose work it is: sign in.',
});

export const RECORD_INVALID = defineError({
  code: 'RECORD_INVALID',
  status: 422,
  exitCode: 1,
  remedy: 'Each problem names its field and what to do about it; correct those fields and send the record again.',
});

export const RECORD_STALE = defineError({
  code: 'RECORD_STALE',
  status: 409,
  exitCode: 1,
  remedy: 'Somebody changed the record since you opened it. Load it again, look at what changed, and decide anew.',
});

export const RECORD_APPROVED = defineError({
  code: 'RECORD_APPROVED',
  status: 409,
  exitCode: 1,
  remedy: 'Revise it: say why, and a new draft is made that is reviewed anew. What is published stays until then.',
});

export const RECORD_STATE = defineError({
  code: 'RECORD_STATE',
  status: 409,
  exitCode: 1,
  remedy: 'The page of the record shows its state and what can be done with it now.',
});

export const PERIOD_LOCKED = defineError({
  code: 'PERIOD_LOCKED',
  status: 409,
  exitCode: 1,
  remedy: 'Ask an administrator to withdraw the lock or to extend its grace time; the lock says why it was set.',
});

export const ACTION_UNKNOWN = defineError({
  code: 'ACTION_UNKNOWN',
  status: 422,
  exitCode: 2,
  remedy: 'Name one of the actions that the message lists.',
});

export const FILTER_NOT_UNDERSTOOD = defineError({
  code: 'FILTER_NOT_UNDERSTOOD',
  status: 400,
  exitCode: 2,
  remedy: 'Choose one of those that the message names, or leave this part of the question out.',
});
