/** Searching, corrections, signing in, and what went wrong, in English. */
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { count } from '../count.ts';

export const otherPagesEn = {
  searchHelp: 'Names in any script, figures as digits or words, and the words of documents.',
  searchLedger: 'Search the ledger',
  searchNothing: (query: string): string => `Nothing was found for “${query}”.`,
  searchLead: (query: string, n: { entries: Html; claims: Html; documents: Html }): Html =>
    html`“${query}”: ${n.entries} places and actors, ${n.claims} claims, ${n.documents} documents.`,
  searchLimits: 'The search knows every name that the registry has, but it does not guess spellings in running text.',
  placesAndActors: 'Places and actors',
  correctionsLead: (n: number): string =>
    n === 0 ? 'Nothing has been corrected yet.' : `${count(n, 'decision is', 'decisions are')} on record.`,
  correctionsExplained:
    'Nothing in the ledger is overwritten. A correction stands beside what it corrects, with its reason, and each line’s record is chained to the line before, so that a missing one would show.',
  noCorrections: 'Once somebody corrects or rejects a claim, or withdraws a review, it is written here.',
  signInLead: 'Reading needs no account. Reviewing does.',
  signInFailed: 'Address and password do not fit together. Nothing was changed; try again.',
  email: 'E-mail address',
  password: 'Password',
  errorTitle: 'This did not work',
  errorTitles: {
    400: 'Not understood',
    401: 'Please sign in',
    403: 'Not allowed',
    404: 'There is nothing here',
    409: 'Somebody was faster',
    413: 'Too large',
    422: 'Not accepted',
    429: 'Too many requests',
    500: 'Our mistake',
  } as Readonly<Record<number, string>>,
  whatToDo: 'What to do:',
  withoutFilter: 'Show the page without it; the rest stays as it was asked',
  toOverview: 'To the overview',
};
