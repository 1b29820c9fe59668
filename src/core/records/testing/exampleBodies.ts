/** One complete, faultless record of each type, and the records that they name. */
import type { RecordType } from '../recordTypes.ts';
import type { World } from './exampleContext.ts';

export const examples = {
  programme: { title: 'Paired assistance', localTitle: '对口支援', start: '1997', place: 'region' },
  round: { programme: 'p', title: 'Second round', start: '2010', end: '2020', terms: [{ kind: 'quota', measure: 'fiscal revenue', low: '0.3', high: '0.6', unit: '%' }] },
  pairing: { programme: 'p', round: 'r', donor: 'giver', recipient: 'county', start: '2010', end: '2020', status: 'in force' },
  project: { programme: 'p', title: 'School', status: 'implementation', donors: ['giver'], recipients: ['county'], budgets: [{ amount: { amount: '100', currency: 'CNY' } }] },
  transaction: {
    programme: 'p',
    stage: 'disbursement',
    side: 'sent',
    date: '2019',
    amount: { amount: '12500000', currency: 'CNY' },
    providers: [{ id: 'giver', percent: '60' }, { id: 'firm', percent: '40' }],
    recipients: ['county'],
    sectors: ['education', 'health'],
    evidence: [{ document: 'report', claim: 'claim-1', quote: '12.5 million yuan' }],
  },
  contribution: { programme: 'p', kind: 'teachers', stage: 'disbursement', side: 'sent', quantity: '30', unit: 'persons', date: '2019-09', end: '2021-07', providers: ['giver'], recipients: ['county'] },
  arrival: { sent: ['t-sent'], received: ['t-received'], status: 'matched' },
  agreement: { programme: 'p', title: 'Support agreement', kind: 'support', parties: ['giver', 'county'], signed: '2019-07-14', placesStated: '29' },
  obligation: { programme: 'p', by: 'giver', to: 'county', what: 'To build a school', due: '2020-12-31', amount: { amount: '100', currency: 'CNY' }, status: 'open' },
  engagement: { programme: 'p', title: 'Talks', kind: 'talks', start: '2019-07-14', end: '2019-07-16', offices: [{ office: 'Governor', of: 'giver' }] },
  list: { programme: 'p', title: 'Counties under supervision', supervisor: 'region', start: '2020-01', entryRule: 'More than 1,000 poor', exitPeriods: '2', probationMonths: '12' },
  listing: { list: 'l', place: 'county', level: 'county', listedOn: '2020-01-25' },
  series: { title: 'Yuan to dollar', kind: 'exchange', from: 'CNY', to: 'USD', source: 'Central bank', points: [{ date: '2018', value: '0.15' }, { date: '2019', value: '0.14' }] },
  lock: { end: '2019-12-31', graceUntil: '2020-03-31' },
  finding: { programme: 'p', title: 'Late', kind: 'overdue', words: 'The school is late.', status: 'open' },
  profile: { title: 'Yearly sheet', type: 'transaction', columns: [{ header: 'Amount', field: 'amount' }] },
} satisfies Readonly<Record<RecordType, object>>;

/** The records that the examples name. */
export const neighbours: NonNullable<World['records']> = {
  p: ['programme', examples.programme],
  r: ['round', examples.round],
  l: ['list', examples.list],
  't-sent': ['transaction', examples.transaction],
  't-received': ['transaction', { ...examples.transaction, side: 'received' }],
};
