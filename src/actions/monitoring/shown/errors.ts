import { defineError } from '../../../core/errors/errors.ts';

export const DISCLOSURE_REFUSED = defineError({
  code: 'DISCLOSURE_REFUSED',
  status: 409,
  exitCode: 1,
  remedy:
    'What was published before, also what was withdrawn since, tells them together with the new readings. Take the file in again without the rows of these places, or without one that lies beside each, and publish that. What a dataset would withhold stands on a page of its own.',
});

export const DISCLOSURE_MISSING = defineError({
  code: 'DISCLOSURE_MISSING',
  status: 503,
  exitCode: 1,
  remedy:
    'Nothing of it is shown until it is withdrawn and published anew: it came past the protection of small counts.',
});

export const INDICATOR_NOT_WATCHED = defineError({
  code: 'INDICATOR_NOT_WATCHED',
  status: 404,
  exitCode: 1,
  remedy: 'Choose one of the indicators that /watch lists, or take readings of it in and publish them.',
});
