/** Subscriptions to notices, in English. */
import type { Html } from '../../html.ts';
import { count } from '../count.ts';
import { html } from '../../html.ts';

export const noticesEn = {
  subscriptions: 'Notices',
  subscriptionsLead: (n: number, waiting: number): string =>
    n === 0
      ? 'You get no notices about watched places yet.'
      : `You have ${count(n, 'subscription', 'subscriptions')}${waiting > 0 ? `, of which ${waiting} wait${waiting === 1 ? 's' : ''} for the address to be confirmed` : ''}.`,
  feedHint: (link: Html): Html => html`Alerts that the public sees are also a feed, which needs no account: ${link}.`,
  feedTitle: 'Alerts that were verified',
  mailIsOff: 'This server sends no e-mail: the operator has not set up a mail server. A webhook works without one.',
  newSubscription: 'New subscription',
  carrier: 'How',
  carriers: { email: 'E-mail', webhook: 'Webhook' },
  address: 'Address',
  addressHelp:
    'An e-mail address, which has to be confirmed by a link before anything else is sent there; or an https address that takes JSON.',
  what: 'What',
  alerts: 'Alerts that begin or end',
  caseInterests: {
    none: 'No events of cases',
    mine: 'Events of cases that I have a part in',
    all: 'Events of all cases that I may see',
  },
  cases: 'Cases',
  lists: 'Supervision lists',
  listInterests: { none: 'No lists', all: 'All lists', some: 'Only these' },
  places: 'Places, with all below them',
  placesHelp: 'Names or ids, one a line; none for everywhere that you may see.',
  themes: 'Themes',
  themesHelp: 'None for all.',
  leastSeverity: 'From which severity on',
  pace: 'When',
  paces: { 'at once': 'At once', daily: 'Once a day, all together' },
  language: 'Language',
  subscribe: 'Subscribe',
  change: 'Change',
  end: 'End it',
  endHelp: 'The address is deleted.',
  askAgain: 'Send the link once more',
  states: { unconfirmed: 'waits for confirmation', on: 'on', off: 'ended' },
  subscriptionTo: (carrier: string, address: string): string => `${carrier} to ${address}`,
  key: 'Key',
  keyHelp:
    'Each message carries Counterfoil-Signature: t=SECONDS,v1=HEX. HEX is HMAC-SHA256 with this key over the seconds, a dot and the body. A message that comes twice has the same Counterfoil-Notice.',
  sent: 'What was sent',
  sentCaption: 'Newest tries',
  at: 'When',
  outcome: 'What came of it',
  outcomes: {
    started: 'being sent',
    delivered: 'sent',
    nothing: 'nothing to tell',
    later: 'failed, is tried again',
    failed: 'given up',
  },
  attempt: 'Try',
  said: 'What the other side said',
  itemsSent: (n: string): string => (n === '1' ? '1 item' : `${n} items`),
  nothingSent: 'Nothing has been sent yet.',
  confirmationFailed: (why: string): string => `The message that asks for confirmation could not be sent: ${why}`,
  confirmationSent: (address: string): string => `A link was sent to ${address}. Notices begin once somebody opens it.`,
  subscribedNow: 'Subscribed. Notices begin with what happens from now on.',
  confirmTitle: 'Notices to this address?',
  confirmLead: (account: string, address: string): string =>
    `The account “${account}” asks to have notices about watched places sent to ${address}.`,
  confirm: 'Yes, send them here',
  confirmed: 'This address is confirmed. Notices begin with what happens from now on.',
  unsubscribeTitle: 'No more notices?',
  unsubscribeLead: 'This ends one subscription, and its address is deleted.',
  unsubscribe: 'Send no more',
  unsubscribed: 'This subscription has ended, and its address is deleted.',
};
