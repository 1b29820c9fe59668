/** The work room, and records of an entry, in English. */
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';

export const workEn = {
  navProgrammes: 'Programmes',
  navWork: 'Work',
  workTitle: 'Your work',
  workLead: (n: Part, total: number): Html =>
    html`${n} ${total === 1 ? 'record waits' : 'records wait'} for something you can do.`,
  workLeadNone: 'Nothing waits for you.',
  lists: {
    returned: 'Returned to you',
    drafts: 'Your drafts',
    toReview: 'Waiting for your review',
    toPublish: 'Ready to publish',
    toAct: 'Findings that ask you to act',
    toRecheck: 'Findings to check again',
    waiting: 'Yours, waiting for others',
  },
  listsEmpty: {
    returned: 'Nothing was returned to you.',
    drafts: 'You have no drafts.',
    toReview: 'Nothing waits for your review.',
    toPublish: 'Nothing is ready to publish.',
    toAct: 'No finding asks you to act.',
    toRecheck: 'No reported action waits for a re-check.',
    waiting: 'Nothing of yours waits for others.',
  },
  whyReturned: 'What to mend',
  since: 'Since',
  author: 'Author',
  type: 'Type',
  state: 'State',
  draftsToRead: 'Claims that were read from documents and wait for review',
  enter: 'Enter something new',
  recordsOfEntry: 'Records',
  noRecordsOfEntry: 'No record names it.',
  claimOrRecord: 'Claim or record',
  documentOrChange: 'Document, or what changed',
};
