/** The programmes that a page offers to choose from. */
import type { Ledger } from '../ledger.ts';
import type { ShownView } from '../pairingAnswers.ts';
import type { AllRecords } from './allRecords.ts';
import { allRecords } from './allRecords.ts';

const MOST = 200;

export function programmeChoices(ledger: Ledger, view: ShownView): Promise<AllRecords> {
  return allRecords(ledger, { type: 'programme', view }, MOST);
}
