/** The review room, in English. */
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { count } from '../count.ts';

export const reviewEn = {
  queueCaption: 'Documents; those with drafts first',
  queueLead: (n: number): string =>
    n === 0
      ? 'Nothing waits for review.'
      : `${count(n, 'document has', 'documents have')} drafts that wait for a person.`,
  draftsWaiting: 'Drafts',
  reviewed: 'Reviewed',
  reviewOf: 'Review:',
  draftsLeft: (n: Html): Html => html`${n} drafts left in this document`,
  claimOf: (n: number, all: number): string => `Claim ${n} of ${all}`,
  nextDocument: 'Next document',
  accept: 'Accept',
  correct: 'Correct',
  reject: 'Reject',
  rejectNow: 'Reject with this reason',
  undecided: 'Undecided',
  rejectReasons: {
    'not a quantity': 'Not a quantity',
    'wrong words': 'Wrong words',
    'wrong value': 'Wrong value',
    duplicate: 'Duplicate',
    'not about assistance': 'Not about assistance',
    'may not be collected': 'May not be collected',
    other: 'Other (say which)',
  },
  correctThis: 'Correct this claim',
  moreFields: 'More fields:',
  reasonForCorrection: 'Reason for the correction',
  saveCorrection: 'Save the correction',
  score: (score: string): string => `Score ${score}.`,
  namesToLink: 'Names to link',
  whoIs: (name: string): string => `Who or where is “${name}”?`,
  otherNamesToLink: (n: number): string => `Other names of this document: ${n}`,
  anotherEntry: 'Another entry, by its registry id',
  noCandidates: 'The registry has no candidate.',
  verdictSame: 'Same',
  verdictNotSame: 'Not the same',
  verdictUndecided: 'Undecided',
  judge: (name: string, entry: string, verdict: string): string => `${verdict}: “${name}” and ${entry}`,
  allClaimsHere: (n: number): string => `All ${n} claims of this document`,
  nothingToReview: 'Nothing left here',
  allReviewed: 'Every claim of this document has been reviewed.',
  keys: 'Keys',
  keysOn: 'Single keys act (remembered on this device)',
  keyHelp: [
    ['j', 'next claim'],
    ['k', 'previous claim'],
    ['a', 'accept'],
    ['e', 'correct'],
    ['r', 'reject with a reason'],
    ['m', 'names to link'],
    ['s', 'undecided: to the next draft'],
    ['n', 'next document'],
    ['Esc', 'leave the form'],
    ['?', 'this help'],
  ] as readonly (readonly [key: string, meaning: string])[],
};
