/** Arrivals, promises and audit findings, in English. */
import type { ObligationStanding } from '../../../actions/boardAnswers.ts';
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';
import { count } from '../count.ts';

const doneStates: Readonly<Record<string, string>> = { yes: 'done', partly: 'partly', no: 'not done' };

export const boardsEn = {
  arrivalsTitle: 'Did what was sent arrive?',
  arrivalsLead: (n: {
    judged: Html;
    counts: readonly Part[];
    any: boolean;
    waiting: Html;
    withoutReceipt: Html;
  }): Html =>
    html`${n.judged} judged${n.any && html`: ${n.counts}`}; ${n.waiting} sent and not judged yet, ${n.withoutReceipt} of
    them with nothing received that fits.`,
  nothingSent: 'Nothing is recorded as sent.',
  judged: 'Judged',
  nothingJudged: 'Nobody has judged an arrival yet.',
  judgedCaption: (n: number): string => `${count(n, 'arrival', 'arrivals')}, each judged by a person`,
  suggested: 'Waiting for a judgement',
  suggestedExplained:
    'What may belong together, by donor, place, amount and date. A suggestion is no finding: somebody has to judge it.',
  nothingSuggested: 'Nothing waits for a judgement.',
  suggestedCaption: (n: number): string => `${count(n, 'suggestion', 'suggestions')}, likeliest first`,
  stillOpen: 'may still arrive',
  suggestion: 'Suggestion',
  judgement: 'Judgement',
  judge: 'Judge',
  saveJudgement: 'Record the judgement',
  matchByHand: 'Match others by hand',
  difference: 'Difference',
  nothingReceived: 'nothing received is on record',
  notComparable: 'cannot be compared',
  sameAmount: 'the same amount',
  lessBy: (amount: string): string => `${amount} less received`,
  moreBy: (amount: string): string => `${amount} more received`,
  daysUnknown: 'days between not known',
  daysLater: (n: number): string =>
    n < 0 ? `${count(-n, 'day', 'days')} before` : n === 0 ? 'on the same day' : `${count(n, 'day', 'days')} later`,
  obligationsTitle: 'Which promises are due, overdue, met or missed?',
  noObligations: 'No promise is on record here.',
  obligationsLead: (n: { all: Html; plain: number; counts: readonly Part[] }): Html =>
    html`${n.all} ${n.plain === 1 ? 'promise is' : 'promises are'} on record: ${n.counts}.`,
  obligationStandings: {
    open: 'open',
    'due soon': 'due soon',
    overdue: 'overdue',
    'partly met': 'partly met',
    met: 'met',
    missed: 'missed',
    waived: 'waived',
  } as Readonly<Record<ObligationStanding, string>>,
  obligationsCaption: (n: number): string => `${count(n, 'promise', 'promises')}, overdue first`,
  everyPromise: 'Every promise',
  promise: 'What was promised',
  whoToWhom: 'Who to whom',
  promisedIn: 'Promised in',
  deliveredSoFar: 'Delivered so far',
  deliveredOf: (delivered: string, promised: string): string => `delivered: ${delivered}; promised: ${promised}`,
  deliveriesNotComparable: (n: number): string => `${count(n, 'delivery', 'deliveries')}, in another unit`,
  noDueDay: 'no day stated',
  daysOver: (n: number): string => `${count(n, 'day', 'days')} overdue`,
  followUps: 'Follow-up actions',
  followUp: 'Action',
  agreedAt: 'Agreed at',
  noFollowUps: 'No follow-up action is on record.',
  followUpsCaption: (n: number, overdue: number): string =>
    `${count(n, 'action', 'actions')} agreed at visits and meetings, ${overdue} overdue`,
  doneWords: (done: string | null, on: string | null): string =>
    `${doneStates[done ?? ''] ?? 'not known'}${on === null ? '' : `, ${on}`}`,
  findingsTitle: 'What did auditors find, and was it put right?',
  noFindings: 'No audit finding is on record here.',
  findingsLead: (n: { all: Html; plain: number; counts: readonly Part[]; overdue: number }): Html =>
    html`${n.all} ${n.plain === 1 ? 'finding is' : 'findings are'} on record:
    ${n.counts}${n.overdue > 0 && `; ${n.overdue} overdue`}.`,
  everyFinding: 'Every finding',
  aboutRecords: 'About',
  amountConcerned: 'Amount concerned',
  action: 'Action taken',
  recheck: 'Re-check',
  noAction: 'none reported',
  noRecheck: 'not checked again yet',
  whatWasDone: 'What was done',
  doneOnDay: 'Done on',
  reportAction: 'Report an action',
  recheckWords: 'What the re-check found',
  result: 'Result',
  saveRecheck: 'Record the re-check',
};
