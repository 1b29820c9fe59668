import type { RollUpQuery } from '../../../src/core/ledger/rollUp.ts';

/** All that was published as sent, undivided and whenever it was; a test changes what it asks about. */
export const openQuery: RollUpQuery = {
  stage: 'disbursement',
  side: 'sent',
  view: 'published',
  tellHidden: false,
  programme: null,
  boundary: null,
  direction: 'in',
  donors: null,
  recipients: null,
  sectors: null,
  start: '0001-01-01',
  end: '9999-12-31',
  by: [],
  placeLevel: null,
  byDate: false,
};
