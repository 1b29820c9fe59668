/** What actions on readings can refuse. */
import { defineError } from '../../../core/errors/errors.ts';

export const DATASET_NOT_FOUND = defineError({
  code: 'DATASET_NOT_FOUND',
  status: 404,
  exitCode: 2,
  remedy: 'Check the address; the list of datasets has every one that was taken in.',
});

export const DATASET_STATE = defineError({
  code: 'DATASET_STATE',
  status: 409,
  exitCode: 1,
  remedy: 'A dataset is entered, then approved, then published; it can be withdrawn at any time, and then stays so.',
});

export const DATASET_NOT_SEEN = defineError({
  code: 'DATASET_NOT_SEEN',
  status: 403,
  exitCode: 2,
  remedy:
    'It holds readings of places outside of your limits. Ask for wider ones, or look at the pages of your places.',
});

export const OBSERVATION_OUTSIDE_LIMITS = defineError({
  code: 'OBSERVATION_OUTSIDE_LIMITS',
  status: 422,
  exitCode: 1,
  remedy: 'Give readings of the places that you report for; an administrator can widen the limits.',
});

export const CODE_BECOMES_UNKNOWN = defineError({
  code: 'CODE_BECOMES_UNKNOWN',
  status: 422,
  exitCode: 1,
  remedy: 'Name the id of a place of the registry, or the key of an indicator.',
});

export const READING_PROFILE_NOT_FOUND = defineError({
  code: 'READING_PROFILE_NOT_FOUND',
  status: 404,
  exitCode: 2,
  remedy: 'Name a profile of readings that was saved, by its title or id, or give one as JSON.',
});
