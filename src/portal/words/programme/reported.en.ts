/** Reported totals beside the records, in English. */
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { count } from '../count.ts';

export const reportedEn = {
  reportedKicker: 'Two statements, never added',
  reportedTitle: 'Reported totals beside the records',
  nothingReported: 'No reported total of this scope can be compared with records.',
  reportedLead: (n: { lines: Html; plain: number; without: Html }): Html =>
    html`${n.lines} reported ${n.plain === 1 ? 'total stands' : 'totals stand'} beside the records of the same scope;
    ${n.without} of them have no record at all. Neither is ever added to the other.`,
  totalsBeside: 'Totals that somebody reported, beside these records',
  comparisons: 'Beside records',
  withoutRecords: 'Without a record of the same scope',
  withoutRecordsExplained:
    'Nothing is recorded for the donors, places, years and stage that these speak of. That is unknown, and not zero.',
  reportedFigure: 'Reported',
  aboutWhat: 'Of what',
  saidBy: 'Who says so',
  document: 'Document',
  morePassages: 'another passage',
  recordedIn: (n: number): string => `in ${count(n, 'record', 'records')}`,
  covered: (percent: string): string => `${percent} of what was reported`,
  reportedLessRecorded: 'Reported less recorded',
  differenceUnknown: 'unknown',
  cautions: (n: number): string => `${count(n, 'thing', 'things')} to bear in mind`,
  notCompared: 'Not compared',
  notComparedLine: (n: number, reason: string): string => `${count(n, 'claim', 'claims')}: ${reason}`,
};
