/** Words of the programme's pages, in English. `programme.zh.ts` has the same keys, which the type system checks. */
import type { ObligationStanding } from '../../actions/boardAnswers.ts';
import type { ListingStanding } from '../../actions/listAnswers.ts';
import type { TargetProgress } from '../../core/lists/progress.ts';
import type { ShownView } from '../../actions/pairingAnswers.ts';
import type { QuotaProblem } from '../../actions/termAnswers.ts';
import type { TotalDimension, TotalsAnswer } from '../../actions/totalAnswers.ts';
import type { LeftOut } from '../../core/ledger/leftOut.ts';
import type { Html, Part } from '../html.ts';
import { html } from '../html.ts';

const count = (n: number, one: string, many: string): string => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

const shared = {
  programme: 'Programme',
  programmeRooms: 'Across programmes',
  noPairingOnDay: 'No pairing is on record for this day.',
  programmes: 'Programmes',
  pairings: 'Pairings',
  totals: 'Totals',
  lists: 'Supervision lists',
  arrivals: 'Arrivals',
  obligations: 'Promises',
  findings: 'Audit findings',
  engagements: 'Engagements',
  besideReported: 'Reported beside recorded',
  comma: ', ',
  and: ' and ',
  semicolon: '; ',
  stop: '.',
  named: (name: string, value: string): string => `${name}: ${value}`.trimEnd(),
  asOf: 'As of',
  asOfDay: (day: string): string => `as of ${day}`,
  sinceDay: (day: string): string => `since ${day}`,
  asCsv: 'This table as CSV',
  asTable: 'As a table',
  notRead: (n: number): string => `${count(n, 'record is', 'records are')} not read here: narrow the view to see them.`,
  evidence: 'Evidence',
  donor: 'Donor',
  recipient: 'Recipient',
  donors: 'Donors',
  place: 'Place',
  places: 'Places',
  level: 'Level',
  date: 'Date',
  period: 'Period',
  kind: 'Kind',
  status: 'Status',
  standing: 'Standing',
  side: 'Reported as',
  record: 'Record',
  records: 'Records',
  amount: 'Amount',
  quantity: 'Quantity',
  currency: 'Currency',
  version: 'Version',
  value: 'Value',
  note: 'Note',
  why: 'Why',
  due: 'Due',
  done: 'Done',
  overdue: 'overdue',
  none: 'none',
  responsible: 'Who must act',
  region: 'Region',
  inWords: 'In words',
  compared: 'Compared',
  recordEvidenceHistory: 'Record, evidence and history',
  edit: 'Edit',
  before: 'Before',
  legalBasis: 'Legal basis',
  sides: { sent: 'as sent', received: 'as received' },
  pledged: 'Pledged',
  committed: 'Committed',
  sent: 'Sent',
  received: 'Received',
  spent: 'Spent',
  recorded: 'Recorded',
  dimensions: {
    donor: 'Donor',
    place: 'Place',
    year: 'Year',
    sector: 'Sector',
    programme: 'Programme',
  } as Readonly<Record<TotalDimension, string>>,
  outOfAll: (got: number, of: number): string => (of === 0 ? 'there are none' : `${got} of ${of}`),
  outOf: 'of',
  viewSwitch: 'What is shown',
  views: { published: 'Published', working: 'Also in work' } as Readonly<Record<ShownView, string>>,
  viewsExplained: {
    published: 'What the public sees: records that are published.',
    working:
      'Also records that are not published yet, as far as you may see them. Totals count them only for whoever may see all of them.',
  } as Readonly<Record<ShownView, string>>,
};

const programmes = {
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
  termSentence: (t: {
    measure: string;
    number: string;
    base: string | null;
    who: string | null;
    due: string | null;
  }): string =>
    `${t.measure}: ${t.number}${t.base === null ? '' : ` of ${t.base}`}${t.who === null ? '' : `, binding ${t.who}`}${t.due === null ? '' : `, by ${t.due}`}`,
  growthSentence: (t: {
    measure: string;
    number: string;
    base: string | null;
    who: string | null;
    due: string | null;
  }): string =>
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

const counting: {
  readonly [section in 'boundary' | 'sides' | 'umbrella' | 'complete']: readonly [
    title: string,
    text: readonly string[],
  ];
} = {
  boundary: [
    'Totals: what a boundary is',
    [
      'A total is drawn around somebody or somewhere: a region, a county, a group of actors. Money that crosses this line counts once. What moves inside it is internal and does not count; what went out again is another total.',
      'Without a choice of yours the line runs around the recipients you ask for, else around where the programme helps, else around the places paired. The answer names the line it used.',
    ],
  ],
  sides: [
    'Sent and received are two statements',
    [
      'What the giving side sent and what the receiving side got are kept apart and never added. Whether one is the other is judged by a person and kept as a third record: matched, partly, late, missing or disputed.',
      'Stages do not mix either: a pledge is not a commitment, a commitment is no payment, and no total falls back from one to another.',
    ],
  ],
  umbrella: [
    'Umbrella amounts and money passed on',
    [
      'An amount that stands for several items is counted through its items as far as they are on record, and itself only for the rest. Money that was passed on is counted where it first crossed the line.',
      'Where several give or receive together and their parts are unknown, the whole stays in the row “shared, parts unknown”. It is never split evenly.',
    ],
  ],
  complete: [
    'What is missing from a total',
    [
      'Every total says which donors, places and years it could expect records of, and which of them have none. That nobody reported anything is hatched, and is not zero.',
      'What was left out is listed with its reason, number and amount. Amounts stay as reported; a conversion names the series, its version and each rate it used.',
    ],
  ],
};

const pairings = {
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

const totals = {
  totalsTitle: 'How much, at which stage, reported by which side?',
  totalsLead: (n: { parts: readonly Part[]; side: string; period: string }): Html =>
    html`${n.side === 'as sent' ? 'As sent' : 'As received'}, ${n.period}: ${n.parts}. Stages are never added together.`,
  totalsLeadEach: (n: { programmes: number; side: string; period: string }): string =>
    `${n.side === 'as sent' ? 'As sent' : 'As received'}, ${n.period}: ${count(n.programmes, 'programme', 'programmes')} with records, each by itself. Neither programmes nor stages are added together.`,
  ofProgramme: (programme: Html, parts: Part): Html => html`${programme}: ${parts}.`,
  ofWhichNegative: (amount: string): string => `(of which ${amount} in corrections)`,
  questionOpen: 'This question cannot be answered as it stands.',
  mayMean: (text: string): string => `“${text}” may mean`,
  meansNothing: (text: string): string => `“${text}” is not known here.`,
  periodOf: (start: string | null, end: string | null): string => {
    if (start === null) return end === null ? 'for all years on record' : `until ${end}`;
    return end === null ? `since ${start}` : `from ${start} to ${end}`;
  },
  stageAndSide: (stage: string, side: string): string => `${stage.charAt(0).toUpperCase()}${stage.slice(1)}, ${side}`,
  inPricesOf: (year: number): string => `in prices of ${year}`,
  boundaryFrom: {
    request: 'The boundary was chosen:',
    recipients: 'The boundary is drawn around the recipients chosen:',
    programme: 'The boundary is drawn around where the programme helps:',
    pairings: 'The boundary is drawn around the places paired:',
    nobody: 'No boundary is drawn: every record is counted.',
  } as Readonly<Record<TotalsAnswer['boundaryFrom'], string>>,
  directions: {
    in: 'What came in over it counts once; what moved inside it does not count.',
    out: 'What went out over it counts once; what moved inside it does not count.',
  },
  withUnpublished: 'Records that are not published yet are counted too.',
  whatBoundaryMeans: 'What a boundary is',
  coverageOf: {
    donors: (n: number, of: number): string => `${n} of ${of} donors have records here.`,
    places: (n: number, of: number): string => `${n} of ${of} places have records here.`,
    years: (n: number, of: number): string => `${n} of ${of} years have records here.`,
  },
  nothingFrom: 'Nothing from:',
  leftOut: 'What is left out',
  nothingExcluded: 'Nothing was left out.',
  excludedCaption: 'Records that are not counted, and why',
  amountLeftOut: 'Amount',
  ratesUsed: (n: number): string => `${count(n, 'rate was', 'rates were')} used`,
  ratesCaption: 'Rates by which amounts were converted; the records keep what was reported',
  rates: 'Rates',
  cellsCaption: 'Amounts; each leads to its records',
  noCells: 'There is nothing to split.',
  partsUnknown: 'shared, parts unknown',
  keyNotStated: 'not stated',
  further: 'More choices: donors, places, sector, boundary, currency, prices',
  donorIds: 'Donors (names or ids)',
  recipientIds: 'Places (names or ids)',
  boundaryIds: 'Boundary around (names or ids of places)',
  direction: 'Direction',
  into: 'came in',
  outOfIt: 'went out',
  convertInto: 'Convert into (CNY, USD …)',
  byRates: 'By the rates',
  allRates: 'whichever fit',
  pricesOfYear: 'Prices of the year',
  everyStage: 'every stage',
  notSplit: 'nothing',
  splitBy: 'Split by',
  thenBy: 'and by',
  placeLevel: 'Places at the level of',
  asRecorded: 'as recorded',
  placeLevels: { country: 'countries', province: 'provinces', prefecture: 'prefectures', county: 'counties' },
  recordsTitle: 'The records behind the amount',
  recordsLeftOutTitle: 'Records that were left out',
  recordsLead: (n: number): string => (n === 1 ? 'One record.' : `${n.toLocaleString('en')} records.`),
  recordsCaption: 'What each reports, and how much of it is counted',
  noRecords: 'No record.',
  counted: 'Counted',
  isCounted: 'counted',
  reasons: {
    internal: 'moved inside the boundary',
    'other direction': 'went the other way',
    'passed on': 'had crossed the boundary already',
    itemised: 'its items are counted instead',
    'date not exact enough': 'its date may lie outside of the period',
    'share unknown': 'shared in unknown parts',
    'no rate': 'no rate to convert by',
    unpublished: 'not published',
    withdrawn: 'withdrawn',
  } as Readonly<Record<LeftOut, string>>,
};

const reported = {
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

const levelNouns: Readonly<Record<string, readonly [one: string, many: string]>> = {
  county: ['county', 'counties'],
  township: ['township', 'townships'],
  village: ['village', 'villages'],
};

const lists = {
  supervisionList: 'Supervision list',
  listLead: (n: {
    day: string;
    closedOn: string | null;
    levels: readonly Html[];
    left: Html;
    probation: Html;
    again: Html | null;
    differing: number;
  }): Html =>
    html`${n.closedOn === null ? `On ${n.day}, the list names` : `The list was closed by ${n.closedOn}. It still named`}
    ${n.levels.length === 0 ? 'no place' : n.levels.map((level, at) => html`${at > 0 && ' and '}${level}`)}; ${n.left}
    have left it, ${n.probation} of them on
    probation${n.again !== null && html`; ${n.again} came back onto it`}.${
      n.differing > 0 &&
      ` ${count(n.differing, 'stated total does', 'stated totals do')} not agree with what the list names.`
    }`,
  leftIt: 'Left it',
  toLeave: 'What leaving takes',
  stepDone: 'done: ',
  stepOpen: 'still to come: ',
  metInARow: (met: number, checks: number): string =>
    checks === 0
      ? 'no check on record'
      : `met in the last ${count(met, 'check', 'checks')}; how many it takes is not stated`,
  metOfAsked: (met: number, asked: number): string => `met in ${met} of ${asked} periods in a row`,
  verified: (on: string | null, by: string | null): string =>
    on === null ? 'verification' : `verified ${on}${by === null ? '' : `, by ${by}`}`,
  publicNotice: (on: string | null): string => (on === null ? 'public notice' : `public notice ${on}`),
  leftOn: (on: string | null): string => (on === null ? 'leaving the list' : `left the list ${on}`),
  probationUntil: (on: string): string => `on probation until ${on}`,
  earlierListing: 'its earlier listing',
  targetStates: { met: 'met', 'met late': 'met late', open: 'open', overdue: 'overdue' } as Readonly<
    Record<TargetProgress['state'], string>
  >,
  noneOfThese: 'No place on the list is like that.',
  narrowList: 'Choose a region or a level above to see the others.',
  onlyThese: (what: string): string => `Only: ${what}.`,
  allOfThem: 'Show all',
  ofLevel: (level: string, n: number): string => {
    const [one, many] = levelNouns[level] ?? ['place', 'places'];
    return ` ${n === 1 ? one : many}`;
  },
  timePassed: 'Time passed',
  placesLeft: 'Left the list',
  noDeadline: 'no deadline stated',
  timeUntil: (percent: string, end: string): string => `${percent} of the time until ${end}`,
  leftOf: (left: number, all: number): string => `${left} of ${all}`,
  targetWords: (what: string, value: string): string => (value === '' ? what : `${what}: ${value}`),
  dueOn: (day: string): string => `due ${day}`,
  metOn: (day: string): string => `met ${day}`,
  standings: {
    'on the list': 'on the list',
    'exit due': 'exit due',
    'on probation': 'on probation',
    left: 'left',
    'listed again': 'listed again',
    'not yet listed': 'not yet listed',
  } as Readonly<Record<ListingStanding, string>>,
  nothingListed: 'The list names no place.',
  listingsCaption: (n: number): string => `${count(n, 'listing', 'listings')}; a place that slipped back has two`,
  listedOn: 'Listed',
  targets: 'Targets',
  statedTitle: 'Do the stated totals agree with the list?',
  nothingStated: 'No total of the list was published, or none is on record.',
  statedCaption: 'Totals as published, beside what the list names on the same day',
  stated: 'Stated',
  onTheList: 'On the list',
  wholeList: 'the whole list',
  differs: 'differs',
  statedSame: (s: { stated: string; listed: string; place: string | null; level: string }): string =>
    `stated ${s.stated}${s.place === null ? '' : ` in ${s.place}`}; the list names as many`,
  statedDiffers: (s: { stated: string; listed: string; place: string | null; level: string }): string =>
    `stated ${s.stated}${s.place === null ? '' : ` in ${s.place}`}; the list names ${s.listed}`,
  regionsCaption: 'By region',
  placesOnIt: 'Places on it',
  rules: 'Rules of the list',
  supervisor: 'Supervisor',
  entryRule: 'Entry rule',
  exitRule: 'Exit rule',
  exitPeriods: 'Periods in a row to leave',
  probation: 'Probation',
  months: (n: string): string => `${n} months`,
};

const doneStates: Readonly<Record<string, string>> = { yes: 'done', partly: 'partly', no: 'not done' };

const boards = {
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

export const programmeEn = {
  ...shared,
  ...programmes,
  ...pairings,
  ...totals,
  ...reported,
  ...lists,
  ...boards,
  counting,
};

export type ProgrammeWords = typeof programmeEn;
