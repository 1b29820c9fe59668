/** Who is paired with whom, in English. */
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { count } from '../count.ts';

export const pairingsEn = {
  pairingsTitle: (day: string): string => `Who is paired with whom on ${day}?`,
  nobodyPaired: (day: string): string => `No pairing is on record for ${day}.`,
  pairingsLead: (n: { day: string; donors: Html; places: Html; pairings: Html; withoutEvidence: number }): Html =>
    html`On ${n.day}, ${n.donors} and ${n.places} are paired, in
    ${n.pairings}${n.withoutEvidence > 0 && `; ${n.withoutEvidence} without a document behind them`}.`,
  donorsUnit: (n: number): string => (n === 1 ? ' donor' : ' donors'),
  recipientsUnit: (n: number): string => (n === 1 ? ' recipient' : ' recipients'),
  pairingsUnit: (n: number): string => (n === 1 ? ' pairing' : ' pairings'),
  pairedBefore: (n: Html, plain: number, day: string): Html =>
    html`${n} earlier ${plain === 1 ? 'pairing is' : 'pairings are'} on record, the last until ${day}.`,
  onlyProposed: 'only proposed',
  thenPaired: ' → ',
  nobodyBetween: (from: string, to: string): string => `No pairing is on record from ${from} to ${to}.`,
  nothingChanged: 'No pairing on record was ended or replaced.',
  historyOfPairings: 'Who came before whom',
  historiesOf: {
    place: (n: number): string => `Recipients whose donors changed (${n})`,
    donor: (n: number): string => `Donors whose recipients changed (${n})`,
  },
  historiesLeftOut: (n: number): string =>
    `${count(n, 'history is', 'histories are')} not shown here: choose a programme, or open a place or donor.`,
  helpTitle: 'Help, now and before',
  whoHelpsIt: 'Who helps it?',
  whomItHelps: 'Whom does it help?',
  whatArrivedThere: 'What was it promised, and what arrived?',
  whatItGave: 'What did it promise and send?',
  onWhichLists: 'On which supervision lists is it?',
  noMoneyNamed: 'No record of money names it.',
  nobodyNow: {
    donor: (day: string): string => `No pairing is on record for ${day}.`,
    recipient: (day: string): string => `No pairing is on record for ${day}.`,
  },
  pairedNow: {
    donor: (n: Html, plain: number): Html => html`${n} ${plain === 1 ? 'pairing' : 'pairings'}, with`,
    recipient: (n: Html, plain: number): Html => html`${n} ${plain === 1 ? 'pairing' : 'pairings'}, with`,
  },
  changeDays: 'Days on which something changed',
  everyPairing: 'Every pairing',
  proposed: 'Proposed, not in force',
  pairingsCaption: (n: number): string => `${count(n, 'pairing', 'pairings')}; parts of a pairing stand below it`,
  partOfIt: 'part of the pairing above: ',
  formerly: (donor: string, dates: string): string => `${donor}, ${dates}`,
  matrixTitle: (donors: number, recipients: number): string =>
    `${count(donors, 'donor', 'donors')} by ${count(recipients, 'recipient', 'recipients')}`,
  matrixCaption:
    'A column for each donor, a row for each recipient. A filled square is a pairing; it leads to its record. The table below has all of them.',
};
