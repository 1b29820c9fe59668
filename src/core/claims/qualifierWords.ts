import type { Qualifier } from './claim.ts';

/** What stands before a figure in English; the bounds of a range say it themselves. */
export const qualifierWords = {
  exact: '',
  about: 'about ',
  nearly: 'nearly ',
  over: 'over ',
  'at-least': 'at least ',
  'at-most': 'at most ',
  range: '',
} as const satisfies Record<Qualifier, string>;
