/** The log of corrections as pages show it: one record corrected, and many taken back together. */
import type { CorrectionEntry } from '../../src/actions/recordAnswers.ts';
import type { CorrectedTogether } from '../../src/portal/portal.ts';
import { comparison, hash, submitted } from './recordFixtures.ts';

export const correction: CorrectionEntry = {
  sequence: '77',
  at: '2026-11-20T09:30:00Z',
  by: 'Publisher One',
  verb: 'published again',
  reason: 'The office found a second payment.',
  hash,
  claimId: null,
  quote: null,
  documentId: null,
  documentTitle: null,
  recordCorrection: {
    id: 't1',
    type: 'transaction',
    version: 8,
    change: 'published again',
    shown: true,
    title: submitted.title,
    localTitle: submitted.localTitle,
    changes: comparison.changes,
  },
  batchCorrection: null,
};

export const batchCorrection: CorrectionEntry = {
  ...correction,
  sequence: '78',
  verb: 'import undone',
  reason: 'The file was last year’s.',
  recordCorrection: null,
  batchCorrection: {
    id: 'b1',
    undone: { at: '2026-11-18T08:00:00Z', versions: 120 },
    published: 3,
    withdrawn: 12,
  },
};

export const correctedTogether: CorrectedTogether = {
  correction: batchCorrection,
  items: [
    ...(correction.recordCorrection ? [correction.recordCorrection] : []),
    {
      id: 't2',
      type: 'transaction',
      version: 3,
      change: 'import undone, withdrawn from publication',
      shown: false,
      title: 'Transaction',
      localTitle: '资金',
      changes: [],
    },
  ],
  total: 15,
  page: 1,
  pageSize: 2,
  filters: {},
};
