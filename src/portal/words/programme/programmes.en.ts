/** A programme: its rounds, terms, money, people and goods, in English. */
import type { QuotaProblem } from '../../../actions/termAnswers.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { count } from '../count.ts';

/** What a term of a round is made of, in the reader's words. */
export interface TermParts {
  readonly measure: string;
  readonly number: string;
  readonly base: string | null;
  readonly who: string | null;
  readonly due: string | null;
}

export const programmesEn = {
  pairedOnRecord: (n: number): string => `${count(n, 'pairing', 'pairings')} on record today, and on any other day.`,
  arrivedOnRecord: 'By stage and by side: what was promised, what was sent, what was received.',
  noProgrammes: 'No programme is published yet.',
  programmesCaption: (day: string): string => `Programmes, and who is paired in them on ${day}`,
  programmesLead: (n: { programmes: Html; plain: number; pairings: Html; day: string }): Html =>
    html`${n.programmes} ${n.plain === 1 ? 'programme is' : 'programmes are'} on record, with ${n.pairings} pairings on
    ${n.day}.`,
  roundsHeading: 'Rounds',
  datesUnknown: 'dates not stated',
  promisedAndArrived: 'What was promised, what arrived?',
  noMoney: 'No record says what was promised or sent.',
  stagesLead: (n: {
    pledge: Html | null;
    commitment: Html;
    disbursement: Html;
    received: Html;
    expenditure: Html | null;
  }): Html =>
    html`${n.pledge !== null && html`Pledged: ${n.pledge}; `}${n.pledge === null ? 'Committed' : 'committed'}:
    ${n.commitment}; sent: ${n.disbursement}; received, as the receiving side reports:
    ${n.received}${n.expenditure !== null && html`; spent: ${n.expenditure}`}.`,
  programmeAnswer: (n: { donors: Html; places: Html; pairings: Html; any: boolean; ever: Html; dates: string }): Html =>
    n.any
      ? html`${n.donors} and ${n.places} are paired, in ${n.pairings} (${n.dates}).`
      : html`Nobody is paired in it now; ${n.ever} of earlier years on record (${n.dates}).`,
  everyNumberLeads:
    'Each number with a dotted line under it leads to the records it is made of, and each record to its document, the exact words and who said them.',
  termsOfRound: (name: string, dates: string | null): string =>
    `Terms of ${name}${dates === null ? '' : ` (${dates})`}:`,
  sourcesLead: (n: { evidenced: Html; pairings: Html; any: boolean }): Html =>
    html`Every number with a dotted line under it leads to the records it is made of, and each record to its document,
    the exact words and who said
    them.${n.any && html` Of the ${n.pairings} pairings, ${n.evidenced} have a document behind them so far.`}`,
  stagesCaption: (by: string, unit: string): string =>
    `By ${by.toLowerCase()}, in ${unit}: stages stand beside each other and are never added`,
  byDimension: (by: string, unit: string | null): string =>
    `By ${by.toLowerCase()}${unit === null ? '' : `, in ${unit}`}`,
  exploreTotals: 'Other totals: choose stage, side, period and what to split by',
  bulletsTitle: (by: string, unit: string): string =>
    `Promised, sent and received by ${by.toLowerCase()}, in ${unit}. The table below has the same amounts.`,
  amountsIn: 'Amounts in',
  nothingFromThese: 'Nothing is reported for:',
  unknownLength: 'not reported: how much is unknown',
  roundsAndTerms: 'Rounds and their terms',
  noRounds: 'No round is on record.',
  noTerms: 'No terms are on record.',
  noNumber: 'no number stated',
  participants: (n: string | null, kind: string): string => (n === null ? kind : `${n} ${kind}`),
  termSentence: (t: TermParts): string =>
    `${t.measure}: ${t.number}${t.base === null ? '' : ` of ${t.base}`}${t.who === null ? '' : `, binding ${t.who}`}${t.due === null ? '' : `, by ${t.due}`}`,
  growthSentence: (t: TermParts): string =>
    `${t.measure}: ${t.number} more each year${t.base === null ? '' : `, on ${t.base}`}${t.who === null ? '' : `, binding ${t.who}`}${t.due === null ? '' : `, until ${t.due}`}`,
  inBrackets: (words: string): string => ` (${words})`,
  /** `year`: a year that remains the base, "year before" or "same year"; null where nothing is said. */
  baseInYear: (base: string, year: string | null): string => {
    if (year === null) return base;
    return `${base} of ${year === 'year before' ? 'the year before' : year === 'same year' ? 'the same year' : year}`;
  },
  quota: {
    problems: {
      'no percentage': (): string => 'What this comes to in money cannot be reckoned: no percentage is stated.',
      'no base stated': (): string =>
        'What this comes to in money cannot be reckoned: the rule does not say what the percentage is of.',
      'no series of the base': (base: string): string =>
        `What this comes to in money cannot be reckoned: the ledger holds no series of its base (${base}).`,
    } as Readonly<Record<QuotaProblem, (base: string) => string>>,
    nobodyBound: 'No donor is paired in a whole year of the round, so that there is nobody to reckon it for.',
    summary: (donors: number, lines: number): string =>
      `What the quota comes to: ${count(donors, 'donor', 'donors')}, ${count(lines, 'year', 'years')} in all`,
    explained: (stage: string): string =>
      `The percentages of the base, beside what is recorded as sent at the stage ${stage}. The two are only put beside each other. What is not recorded is unknown, not zero.`,
    caption: 'The quota beside what is recorded, by donor and year',
    base: 'Base',
    quota: 'Quota',
    prices: (year: number): string => `prices of ${year}`,
    baseNotReported: 'base not reported',
    notComparable: 'Not comparable, being in another currency, unit or prices:',
    notOver: 'not over',
    unshared: (year: string, amount: string): string =>
      `${year}: ${amount} of several donors, whose shares are not known, is in nobody’s line.`,
    leftOut: (n: number): string => `${count(n, 'further line', 'further lines')} do not fit on this page.`,
  },
  expectedPath: 'What the rule asks for, year by year',
  expectedExplained: (base: { year: string; amount: string; stated: boolean }): string =>
    base.stated
      ? `Reckoned from ${base.amount}, what is recorded as sent in ${base.year}: the year that the rule names as its base.`
      : `Reckoned from ${base.amount}, what is recorded as sent in ${base.year}: the first whole year of the round in which something is recorded from every donor paired. The rule names no base.`,
  pathProblems: {
    noWholeYear: (year: string, donors: number, of: number): string =>
      of === 0
        ? 'What it asks for year by year cannot be reckoned: the rule names no base, and no pairing says who should have given.'
        : `What it asks for year by year cannot be reckoned: the rule names no base, and in no year is something recorded from every donor paired. The nearest is ${year}, with ${donors} of ${of}.`,
    baseNotRecorded: (year: string): string =>
      `What it asks for year by year cannot be reckoned: nothing is recorded as sent in ${year}, the year that the rule names as its base.`,
    severalCurrencies:
      'What it asks for year by year cannot be reckoned: amounts are recorded in several currencies, or in prices of several kinds, which are never added.',
    noPercentage: 'What it asks for year by year cannot be reckoned: no percentage is stated.',
    nothingRecorded:
      'What it asks for year by year cannot be reckoned: nothing is recorded as sent in a whole year of the round.',
  },
  daysLeft: (n: number): string => (n === 0 ? 'due on this day' : `${count(n, 'day', 'days')} left`),
  daysPast: (n: number): string => `${count(n, 'day', 'days')} over`,
  comparedWithRound: (name: string): string => `Pairings compared with “${name}”`,
  roundWithout: 'No pairing of this round is on record.',
  roundsUnnamed: (name: string): string =>
    `What it changed against “${name}” is not known: no pairing on record names either round.`,
  keptPairings: (n: number): string => `${count(n, 'pairing', 'pairings')} kept`,
  changedPairings: (n: number): string => `${n} changed: one side was replaced`,
  endedPairings: (n: number): string => `${n} ended`,
  startedPairings: (n: number): string => `${n} added`,
  expectedCaption: 'Expected by the rule, and recorded as sent',
  expected: 'Expected',
  noLists: 'No supervision list is on record.',
  list: 'List',
  listsCaption: (n: number): string => count(n, 'supervision list', 'supervision lists'),
  listsLead: (lists: Html, n: number, listed: Html): Html =>
    html`${lists} ${n === 1 ? 'list is' : 'lists are'} on record; those that are open name ${listed} places.`,
  agreementsAndPromises: 'Agreements and promises',
  agreementsLead: (n: Html, plain: number): Html =>
    html`${n} ${plain === 1 ? 'agreement is' : 'agreements are'} on record${plain === 0 ? '.' : '; the newest:'}`,
  inKind: 'People and goods',
  inKindNotRead: (n: number): string => `${count(n, 'contribution is', 'contributions are')} not counted here.`,
  inKindCaption: 'Contributions in kind, each in its own unit; units are never added',
  noInKind: 'No contribution in kind is on record.',
  noEngagements: 'No visit, meeting or signing is on record.',
  engagementsLead: (n: Html, plain: number): Html =>
    html`${n} ${plain === 1 ? 'occasion is' : 'occasions are'} on record.`,
  engagementsCaption: (shown: number, all: number): string =>
    `The latest ${Math.min(12, shown)} of ${all}, newest first`,
  allEngagements: (n: number): string => `All ${n} engagements`,
  occasion: 'Occasion',
  officesPresent: 'Offices present',
  doneOf: (n: number, all: number): string => `${n} of ${all} done`,
  timelineTitle: (n: number): string => `${count(n, 'occasion', 'occasions')} along the years`,
  timelineCaption: '● nothing left to follow up, ○ something agreed there is not known to be done.',
  findingsShort: (all: Html, open: Html, overdue: Html): Html =>
    html`${all} findings: ${open} not settled yet, ${overdue} of them overdue.`,
  completeness: 'How complete is this?',
  pairingsWithMoney: 'Pairings with money recorded as sent, from that donor to that place, in a year of the pairing',
  pairingsWithEvidence: 'Pairings with evidence',
  obligationsDated: 'Promises with a due day',
  aboutProgramme: 'About the programme',
  whereItHelps: 'Where it helps',
  takingPart: 'Who takes part',
  description: 'Description',
};
