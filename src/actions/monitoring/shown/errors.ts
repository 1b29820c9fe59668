import { defineError } from '../../../core/errors/errors.ts';

export const DISCLOSURE_REFUSED = defineError({
  code: 'DISCLOSURE_REFUSED',
  status: 409,
  exitCode: 1,
  remedy:
    'What was published before tells these readings already. Withdraw the dataset that does, take the readings in without those places, or ask who runs the installation.',
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
