/** Forms of records: blank, half filled in, and with everything wrong at once. */
import { blankBody } from '../../src/core/records/blankBody.ts';
import { completeness } from '../../src/core/records/completeness.ts';
import type { EditRoom } from '../../src/portal/portal.ts';
import { comparison, names, projectBody, transactionBody } from './recordFixtures.ts';

const untouched = { names, problems: [], openNames: {}, moreLines: null } as const;

export const blankRoom: EditRoom = {
  type: 'transaction',
  id: 't7',
  version: null,
  title: null,
  revises: false,
  reason: '',
  state: { ...untouched, body: blankBody('transaction') },
  completeness: null,
  outcome: 'fresh',
  failure: null,
  theirs: null,
};

/** Everything that can be wrong at once. */
export const troubledRoom: EditRoom = {
  ...blankRoom,
  version: 2,
  title: 'Jiangxi → Akto',
  revises: true,
  outcome: 'not saved',
  failure: { message: 'version 2 was shown, version 3 is there', remedy: 'Load it again.' },
  theirs: comparison.changes,
  completeness: completeness('transaction', transactionBody),
  state: {
    ...untouched,
    body: {
      ...transactionBody,
      receiver: 'Akto',
      amount: { amount: '12 mln', currency: '' },
      recipients: [
        { id: 'CN-653022', percent: '60' },
        { id: 'Artush', percent: '30' },
      ],
    },
    openNames: {
      receiver: [
        { id: 'CN-653022', name: 'Akto County', detail: '阿克陶县 · county · CN-653022' },
        { id: 'X1', name: 'Akto Township', detail: 'township · X1' },
      ],
      'recipients.1.id': [],
    },
    problems: [
      {
        path: 'amount',
        code: 'NUMBER_UNREADABLE',
        message: '"12 mln" cannot be read as a number.',
        remedy: 'Write digits: 12500000.50.',
        draftAllowed: false,
      },
      {
        path: 'receiver',
        code: 'NAME_AMBIGUOUS',
        message: '“Akto” may mean one of several.',
        remedy: 'Choose one below.',
        draftAllowed: false,
      },
      {
        path: 'recipients.1.id',
        code: 'NAME_NOT_FOUND',
        message: '“Artush” is not known here.',
        remedy: 'Write it differently.',
        draftAllowed: false,
      },
      {
        path: 'recipients',
        code: 'SHARES_SUM',
        message: 'The percentages add up to 90.',
        remedy: 'Make them add up to 100.',
        draftAllowed: true,
      },
      {
        path: '',
        code: 'PERIOD_LOCKED',
        message: 'The period until 2019-12-31 is locked.',
        remedy: 'Ask the office.',
        draftAllowed: true,
      },
    ],
  },
};

export const projectForm: EditRoom = {
  ...blankRoom,
  type: 'project',
  id: 'pj1',
  version: 3,
  title: 'County hospital, second phase',
  state: { ...untouched, body: projectBody, moreLines: 'milestones' },
  completeness: completeness('project', projectBody),
};
