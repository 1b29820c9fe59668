/**
 * Every word that the portal says, in English. `zh.ts` has the same keys, which the type system checks. Functions put
 * numbers into sentences; what they get as `Html` is a link to what the number is made of.
 */
import { monthNames } from '../../core/claims/periodText.ts';
import type { Html, Part } from '../html.ts';
import { html } from '../html.ts';

/** Words for values that come from outside, looked up by the value; what is missing is shown as it came. */
type Lookup = Readonly<Record<string, string>>;

const count = (n: number, one: string, many: string): string => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

const units: Lookup = {
  CNY: ' yuan',
  USD: ' US dollars',
  EUR: ' euros',
  UAH: ' hryvnias',
  GBP: ' pounds sterling',
  JPY: ' yen',
  HKD: ' Hong Kong dollars',
  DKK: ' Danish kroner',
  'percentage point': ' percentage points',
  'basis point': ' basis points',
};

const measures: Lookup = {};

/** What a figure's title is made of; all of it is in the reader's words already. */
export interface TitleParts {
  readonly measure: string;
  readonly isTarget: boolean;
  readonly donors: string;
  readonly recipients: string;
  readonly places: string;
  readonly sectors: string;
  readonly period: string | null;
}

const qualifierWords = {
  exact: '',
  about: 'about ',
  nearly: 'nearly ',
  over: 'over ',
  'at-least': 'at least ',
  'at-most': 'at most ',
  range: '',
} as const;

const frame = {
  skip: 'Skip to the page',
  mainNavigation: 'Main',
  overview: 'Overview',
  figures: 'Figures',
  documents: 'Documents',
  places: 'Places',
  actors: 'Actors',
  reviewRoom: 'Review',
  search: 'Search',
  searchLabel: 'Search names, figures and texts',
  searchPlaceholder: 'Name, figure or words',
  signIn: 'Sign in',
  signOut: 'Sign out',
  signedInAs: (name: string): string => `Signed in as ${name}`,
  footLead: 'An open ledger for paired assistance. Every number leads to the words it comes from.',
  howCounted: 'How is this counted?',
  correctionsLog: 'Corrections log',
  api: 'API',
  thisPageAsJson: 'This page as JSON',
  language: 'Language',
  theme: 'Appearance',
  themeAuto: 'As the device',
  themeLight: 'Light',
  themeDark: 'Dark',
  licence: 'Data under CC BY 4.0, software under Apache 2.0. Quoted words remain their authors’.',
  pages: 'Pages',
  previous: 'Previous',
  next: 'Next',
  pageOf: (page: number, pages: number): string => `Page ${page} of ${pages}`,
  filters: 'Filters',
  apply: 'Show',
  clearFilters: 'Clear filters',
  any: 'Any',
  noneMatch: 'Nothing in the ledger fits these filters.',
  shownOf: (shown: number, all: number): string => `${shown} of ${all} shown.`,
  andMore: (n: number): string => `and ${n} more`,
  listSeparator: ', ',
  officeSeparator: ', ',
};

const numbers = {
  units,
  perUnits: {} as Lookup,
  /** Kinds of sets that names count out, after their number. */
  sets: {} as Lookup,
  /** Null where the title that comes with the figure is in this language already. */
  figureTitle: null as ((parts: TitleParts) => string) | null,
  measures,
  qualified: (qualifier: keyof typeof qualifierWords, amount: string): string => qualifierWords[qualifier] + amount,
  between: (low: string, high: string): string => `${low} to ${high}`,
  per: (amount: string, unit: string): string => `${amount} per ${unit}`,
  changed: (way: 'up' | 'down', amount: string): string => `${way} ${amount}`,
  noFigure: 'no figure stated',
  above: (amount: string): string => `more than ${amount}`,
  below: (amount: string): string => `less than ${amount}`,
  from: (amount: string): string => `${amount} or more`,
  upTo: (amount: string): string => `${amount} or less`,
  boundsJoin: ', ',
  unbounded: 'no bounds stated',
  notReported: 'not reported',
  notStated: 'not stated',
  unknown: 'unknown',
  noneKnown: 'none known',
  year: (year: number): string => String(year),
  month: (year: number, month: number): string => `${monthNames[month - 1] ?? month} ${year}`,
  day: (year: number, month: number, day: number): string => `${day} ${monthNames[month - 1] ?? month} ${year}`,
  since: (start: string): string => `since ${start}`,
  until: (end: string): string => `until ${end}`,
  fromTo: (start: string, end: string): string => `${start} to ${end}`,
};

const fields = {
  figure: 'Figure',
  quantity: 'Quantity',
  about: 'About',
  whoSaysSo: 'Who says so',
  document: 'Document',
  review: 'Review',
  claim: 'Claim',
  claims: 'Claims',
  origins: 'Origins',
  agreement: 'Agreement',
  reportsSay: 'Reports say',
  kind: 'Kind',
  measure: 'Measure',
  value: 'Value',
  low: 'Lowest',
  high: 'Highest',
  lowOpen: 'above the lowest',
  highOpen: 'below the highest',
  qualifier: 'Qualifier',
  unit: 'Unit',
  perUnit: 'Per',
  unitInferred: 'unit inferred',
  changeField: 'Level or change',
  level: 'level',
  changeUp: 'rise',
  changeDown: 'fall',
  stage: 'Stage',
  basis: 'Basis',
  period: 'Period',
  periodStart: 'First day',
  periodEnd: 'Last day',
  gives: 'Gives',
  receives: 'Receives',
  sectors: 'Sectors',
  placesNamed: 'Places',
  takingPart: 'Taking part',
  topic: 'Contested matter',
  exactFigure: 'Every digit',
  wordsAllow: 'The words allow',
  name: 'Name',
  nameAt: (n: number): string => `Name ${n}`,
  office: 'Office',
  role: 'Role',
  code: 'Code',
  registryId: 'Registry id',
  words: 'Words',
  voice: 'Voice',
  outlet: 'Outlet',
  published: 'Published',
  source: 'Source',
  languageOfText: 'Language',
  licenceOfText: 'Licence of the text',
  added: 'Added',
  hash: 'SHA-256 of the text',
  when: 'When',
  what: 'What',
  by: 'By',
  reason: 'Reason',
  note: 'Note',
  record: 'Record',
  field: 'Field',
  before: 'Before',
  after: 'After',
  noReason: 'none given',
  to: 'to',
  kinds: {
    money: 'money',
    count: 'count',
    percentage: 'percentage',
    pairing: 'pairing',
    target: 'target',
    event: 'event',
    date: 'date',
  },
  qualifierNames: {
    exact: 'exact',
    about: 'about',
    nearly: 'nearly',
    over: 'over',
    'at-least': 'at least',
    'at-most': 'at most',
    range: 'range',
  },
  stages: { pledge: 'pledged', commitment: 'committed', disbursement: 'disbursed', expenditure: 'spent' },
  bases: { flow: 'in the period', stock: 'as of the day', cumulative: 'in total since the start' },
  states: { draft: 'not reviewed', accepted: 'accepted', corrected: 'corrected', rejected: 'rejected' },
  voices: {
    official: 'official',
    independent: 'independent',
    international: 'international',
    unknown: 'voice unknown',
  },
  roles: { speaker: 'said by', reporter: 'reported by', compiler: 'compiled by' },
  rolesLong: { speaker: 'Said by', reporter: 'Reported by', compiler: 'Compiled by' },
  types: { place: 'place', actor: 'actor' },
  relations: {
    repeats: 'repeats',
    rounds: 'rounds',
    differs: 'differs from',
    'same origin': 'has the same origin as',
  },
  verdicts: { same: 'same', 'not same': 'not the same', undecided: 'undecided' },
  entryKinds: {
    'region-government': 'regional government',
    ministry: 'ministry',
    'central-body': 'central body',
    'state-enterprise': 'state enterprise',
    'social-organisation': 'social organisation',
    media: 'media',
    international: 'international organisation',
  } as Lookup,
  languages: {
    en: 'English',
    zh: 'Chinese',
    uk: 'Ukrainian',
    ru: 'Russian',
    ar: 'Arabic',
    und: 'not determined',
  } as Lookup,
  verbs: {} as Lookup,
  reasons: {} as Lookup,
};

const claims = {
  machineMade: 'machine-made',
  machineMadeAmong: (n: number): string =>
    `${count(n, 'claim', 'claims')} below ${n === 1 ? 'was' : 'were'} read by a machine and not yet reviewed by a person.`,
  notReviewedYet: 'Read by a machine. No person has reviewed it yet.',
  enteredByHand: 'Entered by a person and not yet reviewed.',
  enteredBy: (who: string, when: string): string => `by ${who}, ${when}.`,
  reviewedBy: (who: string, when: string): string => `by ${who}, ${when}.`,
  readBy: {
    rules: 'Read by rules.',
    llm: 'Suggested by a language model; its words were found in the text.',
    person: 'Entered by a person.',
  },
  nobodyNamed: 'speaker not named',
  nobodyNamedIn: 'speaker not named, published by',
  publishedBy: 'published by',
  inDocument: 'In the document',
  seeWords: 'In the text',
  seeInDocument: 'See the words in the document',
  seeFigure: 'All reports of this quantity',
  fullPage: 'Full page',
  partOf: 'All reports of it',
  whatWasRead: 'What was read from the words',
  versions: 'Versions',
  onlyVersion: 'This is the only version. A correction would stand here beside it.',
  versionChange: (from: number, to: number): string => `From version ${from} to version ${to}`,
  history: 'History',
  historyCaption: 'What happened to this record, oldest first',
  noHistory: 'Nothing is on record yet.',
  permalink: 'Permanent address',
  undoReview: 'Withdraw the review',
  reviewThisClaim: 'Review this claim',
  claimsCaption: (n: number): string => `${count(n, 'claim', 'claims')}, each with the words it was read from`,
  noClaims: 'No claim was read in this text.',
  claimsUnit: (n: number): string => (n === 1 ? ' claim' : ' claims'),
  documentsUnit: (n: number): string => (n === 1 ? ' document' : ' documents'),
  originsUnit: (n: number): string => (n === 1 ? ' origin' : ' origins'),
};

const overview = {
  tagline: 'An open ledger for paired assistance',
  overviewTitle: 'What was promised, what arrived, and which words say so',
  overviewLead: (n: { documents: Html; claims: Html; byHand: Html; reviewed: Html; drafts: Html }): Html =>
    html`The ledger holds ${n.claims} from ${n.documents}: ${n.byHand} entered by hand, ${n.reviewed} reviewed by
    people, ${n.drafts} waiting for review.`,
  enteredByHand: 'entered by hand',
  asTable: 'As a table, with the documents',
  fiveQuestions: 'Five questions',
  questionPaired: 'Who is paired with whom?',
  questionArrived: 'What was promised, what arrived?',
  questionSlipping: 'Which places are slipping back?',
  questionAgree: 'Which figures agree, which cannot all be true?',
  questionSource: 'Where does this number come from?',
  answerPaired: (n: number): string =>
    n === 0 ? 'No pairing has been read yet.' : `${count(n, 'pairing', 'pairings')} read from the documents.`,
  answerArrived: (n: number): string =>
    n === 0
      ? 'No figure yet.'
      : 'Figures by stage: pledged, committed, disbursed, spent. They are never added together.',
  answerSlipping:
    'Not answered yet: no readings of places are kept. What there is are claims about places put under supervision.',
  answerAgree: (n: number): string =>
    n === 0 ? 'No reports are known to differ.' : `Reports differ on ${count(n, 'quantity', 'quantities')}.`,
  answerSource: 'Press any number with a perforated line. Its stub has the words, the speaker and the document.',
  noPairings: 'No pairing has been read yet.',
  pairingsCaption: (n: number): string => `${count(n, 'pairing', 'pairings')}, as the documents state them`,
  flowsTitle: (n: number): string => `${count(n, 'pairing', 'pairings')}: donors on the left, recipients on the right`,
  flowsCaption: 'Donors on the left, recipients on the right. A band is a pairing; its width is no amount.',
  figuresCaption: 'Quantities with reports; most documents first',
  differingCaption: 'Quantities on which reports differ',
  noFigures: 'No figure has been read yet.',
  noDiffering: 'No reports are known to differ.',
  allFigures: 'All figures',
  allDiffering: 'All figures on which reports differ',
  stubExplained:
    'A counterfoil is the stub that stays in the cheque book: the proof of what was promised. Every number here has one. Press it to read the words it comes from, who said them in which office, in which document, and whether a person has checked the reading.',
  tryStub: 'Try it:',
  recentDocuments: 'Latest documents',
  allDocuments: 'All documents',
  noDocuments: 'There is no document yet.',
  stateOfReview: 'State of review',
  namesWaiting: 'names to link',
  reviewExplained: 'What a machine has read stays marked until a person has accepted, corrected or rejected it.',
};

const documents = {
  documentsLead: (n: number): string =>
    n === 0
      ? 'The ledger holds no document.'
      : `${count(n, 'document is', 'documents are')} archived here, each with its hash, its source and every claim read in it.`,
  titleHolds: 'Title or outlet',
  withDrafts: 'with unreviewed claims',
  claimsRead: (n: Html, plain: number): Html => html`${n} ${plain === 1 ? 'claim' : 'claims'}`,
  waitingOf: (n: Html): Html => html`${n} waiting for review`,
  notCollectedCount: (n: Html): Html => html`${n} not collected`,
  documentLead: (claims: Html, plain: number, parts: readonly Part[]): Html =>
    html`${claims} ${plain === 1 ? 'claim stands' : 'claims stand'} in this text${parts.length > 0 && html`: ${parts}`}.`,
  byHandOf: (n: Html): Html => html`${n} entered by hand`,
  reviewedOf: (n: Html): Html => html`${n} reviewed by people`,
  claimsInText: 'Claims in the text',
  aboutDocument: 'About this document',
  textOfDocument: 'Text of the document',
  leftOut: (n: number): string => `${count(n, 'figure was', 'figures were')} met and not collected:`,
  leftOutWhy: 'The ledger keeps no figures about ethnicity, religion or private persons.',
  nothingLeftOut: 'No figure of this text was left out.',
  notCollectedReason: (n: number, reason: string): string => `${n} about ${reason}`,
  reviewThis: 'Review this document',
};

const figures = {
  figuresLead: (n: number): string =>
    n === 0
      ? 'No quantity fits.'
      : `${count(n, 'quantity has', 'quantities have')} at least one report. A quantity is one measure, of one scope, in one period.`,
  onlyDiffering: 'only where reports differ',
  figureLead: (n: {
    number: Html;
    known: boolean;
    claims: Html;
    documents: Html;
    origins: Html;
    differs: boolean;
  }): Html =>
    html`${n.claims} in ${n.documents}, going back to ${n.origins},
    ${n.known ? html`give ${n.number}` : html`give no figure: ${n.number}`}${
      n.differs ? '. They cannot all be true as they stand.' : '.'
    }`,
  reportsDiffer: 'reports differ',
  reportsAgree: 'reports agree',
  oneOrigin: 'one origin only',
  numberLineDescription:
    'A number line with a lane for each voice. Each mark is one claim with the interval its words allow. The table below has the same claims.',
  numberLineLegend: (unit: string): string =>
    `${unit === '' ? '' : `In ${unit}. `}The shape is the voice of the document: ● official, ◆ independent, ▲ international, ■ unknown; hollow where no person has reviewed it. [ ] the end is included, ( ) it is not; an arrow has no end stated.`,
  lanesLeftOut: (n: number): string => `${count(n, 'more voice is', 'more voices are')} in the table below.`,
  everyReport: 'Every report of it',
  howTheyRelate: 'How the reports relate',
  noRelations: 'There is nothing to compare: only one claim, or none that can be compared.',
  sourceNotStated: 'source not stated',
  whyRepeats: (a: Html, b: Html): Html => html`${a} and ${b} give the same figure.`,
  whyRounds: (rough: Html, exact: Html): Html =>
    html`${rough} says less exactly what ${exact} may say more exactly: the two overlap.`,
  whyDiffers: (a: Html, b: Html, oneDocument: boolean): Html =>
    html`${a}, and ${b}: no number lies in
    both.${oneDocument && ' Within one document they may also mean two different things.'}`,
  allows: (words: Html, bounds: string): Html => html`${words} allows ${bounds}`,
  whySameOrigin: (a: Html, b: Html, sameFigure: boolean, because: string): Html =>
    html`${a} and ${b} give ${sameFigure ? 'the same figure' : 'figures that fit together'}, but count as one source:
    ${because}.`,
  sameOrigin: {
    document: () => 'they stand in the same document',
    speaker: (name: string) => `both report ${name}, days apart at most`,
    agency: (name: string) => `both take it from ${name}`,
    wording: () => 'their wording is nearly the same',
  },
  positions: 'Positions on the same matter',
  positionsExplained: 'Each position belongs to its speaker. The ledger takes none of them.',
  nearIt: 'Near it, but not the same',
  nearItCaption: 'Figures of the same measure whose scope says a little more or less',
  originsCounted: 'Origins',
  originsExplained: 'Papers that run one agency text, or quote one speaker, count as one origin.',
  originCarries: (n: number): string => (n === 1 ? 'carried once:' : `carried ${n} times:`),
};

const registry = {
  placesLead: (n: number): string =>
    n === 0 ? 'No place fits.' : `${count(n, 'place', 'places')}, by name and code. The smallest is a village.`,
  actorsLead: (n: number): string =>
    n === 0 ? 'No actor fits.' : `${count(n, 'actor', 'actors')} that give, receive, take part or speak.`,
  lineage: 'Lies in',
  otherNames: 'Other names',
  alsoKnownAs: 'also',
  validFrom: 'Valid from',
  validTo: 'Valid to',
  noEndKnown: 'no end known',
  succeededBy: 'Succeeded by',
  closed: (code: string | null, when: string | null, successors: Html | null): Html =>
    html`Closed${when && ` ${when}`}${code && html`: its code <code>${code}</code> is no longer in use`}.
    ${successors && html`In its place: ${successors}.`}`,
  betweenDays: (from: string, to: string): string => `between ${from} and ${to}`,
  onDay: (day: string): string => `on ${day}`,
  matches: (name: Html): Html => html`matches ${name}`,
  within: 'Within it',
  namesAndCodes: 'Names and codes',
  judgements: 'Judgements about names',
  judgementsExplained: 'Who decided that a name means this entry, when and why. Each decision can be undone.',
  judgementsCaption: 'Names judged',
  noJudgements: 'Nobody had to decide about a name.',
  verdict: 'Verdict',
  undo: 'Undo',
  undoneOn: (day: string): string => `undone ${day}`,
  pairedWith: 'Paired with',
  asDonor: 'Gives',
  asRecipient: 'Receives',
  asPresent: 'Took part, or where it happened',
  asSpeaker: 'Spoke',
  roleCount: (role: string, n: Html): Html => html`${n} ${role}`,
  rolePhrases: {
    paired: 'about pairings',
    gives: 'as donor',
    receives: 'as receiver',
    present: 'as participant or place',
    spoke: 'as speaker',
  } as Lookup,
  entryLead: (roles: readonly Part[]): Html => html`Claims that name it: ${roles}.`,
  figuresNaming: 'All figures that name it',
  entryWithoutClaims: 'No claim names it yet.',
};

const otherPages = {
  searchHelp: 'Names in any script, figures as digits or words, and the words of documents.',
  searchLedger: 'Search the ledger',
  searchNothing: (query: string): string => `Nothing was found for “${query}”.`,
  searchLead: (query: string, n: { entries: Html; claims: Html; documents: Html }): Html =>
    html`“${query}”: ${n.entries} places and actors, ${n.claims} claims, ${n.documents} documents.`,
  searchLimits: 'The search knows every name that the registry has, but it does not guess spellings in running text.',
  placesAndActors: 'Places and actors',
  correctionsLead: (n: number): string =>
    n === 0 ? 'Nothing has been corrected yet.' : `${count(n, 'decision is', 'decisions are')} on record.`,
  correctionsExplained:
    'Nothing in the ledger is overwritten. A correction stands beside what it corrects, with its reason, and each line’s record is chained to the line before, so that a missing one would show.',
  noCorrections: 'Once somebody corrects or rejects a claim, or withdraws a review, it is written here.',
  signInLead: 'Reading needs no account. Reviewing does.',
  signInFailed: 'Address and password do not fit together. Nothing was changed; try again.',
  email: 'E-mail address',
  password: 'Password',
  errorTitle: 'This did not work',
  errorTitles: {
    401: 'Please sign in',
    403: 'Not allowed',
    404: 'There is nothing here',
    409: 'Somebody was faster',
    413: 'Too large',
    422: 'Not accepted',
    429: 'Too many requests',
    500: 'Our mistake',
  } as Readonly<Record<number, string>>,
  whatToDo: 'What to do:',
  toOverview: 'To the overview',
};

const counting = {
  countingLead: 'A figure here is what somebody said, in words that are kept. It is never the ledger’s own opinion.',
  countingSections: [
    [
      'said',
      'Attributed, never asserted',
      [
        'Every claim belongs to its speaker. Official, independent and international voices stand side by side and are treated alike. On contested matters every position is shown with its speaker; the software gives no verdict.',
      ],
    ],
    [
      'interval',
      'What a number may mean',
      [
        '“Nearly 120 billion” is not 120 billion. Qualifier and precision become an interval: the lowest and the highest value that the words allow. Rounded readings carry “≈”; every digit stands on the stub.',
        'Where the unit was not written beside the number but follows from the document, it is marked as inferred.',
      ],
    ],
    [
      'apart',
      'What is never mixed',
      [
        'Pledged, committed, disbursed and spent are four measures, and none stands in for another. What flowed within a year and what had accumulated by its end are different measures too.',
        'Totals that somebody reported are claims. They are not added to one another.',
      ],
    ],
    [
      'origins',
      'How reports are counted',
      [
        'Ten papers that run one agency text are one origin. Reports agree only when independent origins do. When no value fits all of them, the reports differ, and the page shows the words of each.',
      ],
    ],
    [
      'unknown',
      'Unknown is not zero',
      ['What was not reported is shown as not reported, in tables and charts alike. It is never drawn as zero.'],
    ],
    [
      'people',
      'Places, never people',
      [
        'The smallest unit is a village. Figures about ethnicity, religion or private persons are not collected; a document’s page says how many were left out. The only persons named are holders of public office, in what they said or signed in office.',
      ],
    ],
  ] as readonly (readonly [id: string, title: string, paragraphs: readonly string[]])[],
  stagesTitle: 'The stages of money',
  stageMeanings: {
    pledge: 'Announced, not yet binding.',
    commitment: 'A written obligation for a stated amount.',
    disbursement: 'Placed at the recipient’s disposal.',
    expenditure: 'Spent on goods and services.',
  },
  voicesTitle: 'Voices',
  voicesExplained: 'Shapes say where a document stands, on charts and in text. They do not say whether it is right.',
  signsTitle: 'Signs on these pages',
  signStub: 'A number with its stub: press it to see where it comes from.',
  signMachine: 'Read by a machine, not yet reviewed by a person.',
  signNotReported: 'Nobody has reported it. It is not zero.',
  signDiffers: 'No single value fits all reports as they stand.',
};

const review = {
  queueCaption: 'Documents; those with drafts first',
  queueLead: (n: number): string =>
    n === 0
      ? 'Nothing waits for review.'
      : `${count(n, 'document has', 'documents have')} drafts that wait for a person.`,
  draftsWaiting: 'Drafts',
  reviewed: 'Reviewed',
  reviewOf: 'Review:',
  draftsLeft: (n: Html): Html => html`${n} drafts left in this document`,
  claimOf: (n: number, all: number): string => `Claim ${n} of ${all}`,
  nextDocument: 'Next document',
  accept: 'Accept',
  correct: 'Correct',
  reject: 'Reject',
  rejectNow: 'Reject with this reason',
  undecided: 'Undecided',
  rejectReasons: {
    'not a quantity': 'Not a quantity',
    'wrong words': 'Wrong words',
    'wrong value': 'Wrong value',
    duplicate: 'Duplicate',
    'not about assistance': 'Not about assistance',
    'may not be collected': 'May not be collected',
    other: 'Other (say which)',
  },
  correctThis: 'Correct this claim',
  moreFields: 'More fields:',
  reasonForCorrection: 'Reason for the correction',
  saveCorrection: 'Save the correction',
  score: (score: string): string => `Score ${score}.`,
  namesToLink: 'Names to link',
  whoIs: (name: string): string => `Who or where is “${name}”?`,
  otherNamesToLink: (n: number): string => `Other names of this document: ${n}`,
  anotherEntry: 'Another entry, by its registry id',
  noCandidates: 'The registry has no candidate.',
  verdictSame: 'Same',
  verdictNotSame: 'Not the same',
  verdictUndecided: 'Undecided',
  judge: (name: string, entry: string, verdict: string): string => `${verdict}: “${name}” and ${entry}`,
  allClaimsHere: (n: number): string => `All ${n} claims of this document`,
  nothingToReview: 'Nothing left here',
  allReviewed: 'Every claim of this document has been reviewed.',
  keys: 'Keys',
  keysOn: 'Single keys act (remembered on this device)',
  keyHelp: [
    ['j', 'next claim'],
    ['k', 'previous claim'],
    ['a', 'accept'],
    ['e', 'correct'],
    ['r', 'reject with a reason'],
    ['m', 'names to link'],
    ['s', 'undecided: to the next draft'],
    ['n', 'next document'],
    ['Esc', 'leave the form'],
    ['?', 'this help'],
  ] as readonly (readonly [key: string, meaning: string])[],
};

const account = {
  yourAccount: 'Your account',
  accountLead: (name: string, role: string): string =>
    `Signed in as ${name}, ${role}. The name stands beside every decision you make.`,
  accountRoles: { auditor: 'auditor', contributor: 'contributor', reviewer: 'reviewer' } as Lookup,
  changePassword: 'Change the password',
  currentPassword: 'Current password',
  newPassword: (least: number): string => `New password (${least} characters or more)`,
  changePasswordNow: 'Change it and end other sessions',
  programKeys: 'Keys for programs',
  programKeysLead: 'A key speaks for you in the API: send it as “Authorization: Bearer …”.',
  newKeyOnce: 'The new key. It is shown this once; store it now.',
  keyPurpose: 'What the key is for',
  makeKey: 'Make a key',
  noKeys: 'There are no keys.',
  revokeKey: (name: string): string => `Revoke “${name}”`,
  addDocument: 'Add a document',
  addDocumentLead:
    'The text is archived as it is, with its hash. Claims are drafted from it and wait for review. Adding the same document twice changes nothing.',
  fileToAdd: 'File',
  fileHint:
    'Text, Markdown, HTML, PDF or DOCX, at most 64 MiB; or a photo (JPEG, PNG or WebP, at most 10 MB). A photo must show works and places, not persons. Its title says what it shows and is needed; what the camera wrote into the file is removed.',
  detailsHint: 'What the file itself says is used where a field below is empty.',
  documentTitle: 'Title',
  sourceUrl: 'Web address',
  publishedOn: 'Day of publication',
  languageCode: 'Language',
  whoseVoice: 'Whose voice',
  archiveAndDraft: 'Archive and draft claims',
  apiTitle: 'The API',
  apiLead:
    'Every page answers programs too: add .json to its address. Below is what else there is. Reading needs no account; the rest takes a key, which you make on the page of your account.',
  apiDescription: 'Full description (OpenAPI 3.1)',
  apiOperations: 'Operations',
  apiOperation: 'Operation',
  apiDoes: 'What it does',
};

export const en = {
  ...frame,
  ...numbers,
  ...fields,
  ...claims,
  ...overview,
  ...documents,
  ...figures,
  ...registry,
  ...otherPages,
  ...counting,
  ...review,
  ...account,
};

export type Words = typeof en;
