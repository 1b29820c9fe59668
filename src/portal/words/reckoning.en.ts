/** What the pages on reckoning say, in English. `reckoning.zh.ts` has the same keys. */
import type { Html, Part } from '../html.ts';
import { html } from '../html.ts';

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

export const reckoningEn = {
  whatIsAllowed: 'What all statements together allow',
  between: (low: Part, high: Part): Html =>
    html`Taken together, the statements leave between <strong>${low}</strong> and <strong>${high}</strong>.`,
  exactly: (value: Part): Html => html`Taken together, the statements leave exactly <strong>${value}</strong>.`,
  atLeast: (low: Part): Html =>
    html`Taken together, the statements leave at least <strong>${low}</strong>. Nothing that was stated limits it above.`,
  atMost: (high: Part): Html =>
    html`Taken together, the statements leave at most <strong>${high}</strong>. Nothing that was stated keeps it from
      being nothing at all.`,
  nothingLimits: 'Nothing that was stated limits this sum.',
  excluded: {
    low: 'It is more than the lower end, not the end itself.',
    high: 'It is less than the upper end, not the end itself.',
    both: 'It lies between these ends; neither of them is possible itself.',
  },
  stillReckoning:
    'All statements are being compared, which takes a while after something was written. Load the page again in a moment.',
  ownOnly: 'It rests on reports of this very figure; other statements narrow it no further.',
  othersToo: 'It rests on statements of other scopes too: sums that lie within this one, or hold it.',
  repaired:
    'Not all of these statements can be true. Before anything was added up, they were taken to be wrong by as little as possible in total:',
  relaxedLow: (by: Part): Html => html`taken as up to ${by} less`,
  relaxedHigh: (by: Part): Html => html`taken as up to ${by} more`,
  howItComes: 'How it comes about',
  howLow: 'How the lower end comes about',
  howHigh: 'How the upper end comes about',
  proofExplained: 'Each line is a statement, counted so many times; the lines add up to the end.',
  statement: 'Statement',
  its: 'Its end',
  times: 'Times',
  lowerEnd: 'lower',
  upperEnd: 'upper',
  atMostOpen: (amount: string): string => `at most ${amount}`,
  nothingOpen: 'nothing',
  askNext: 'What to ask for next',
  asking: (what: Part, known: Part, leaves: Part | null): Html =>
    html`One more figure would narrow it most: <strong>${what}</strong>, of which is known so far:
      ${known}.${leaves !== null && html` Whatever it turned out to be, ${leaves} would stay open.`}`,
  openEnded: (low: Part): Html => html`at least ${low}`,
  fromTo: (low: Part, high: Part): Html => html`${low} to ${high}`,
  allowedOnLine: 'The shaded band is what all statements together allow.',
  takesNoPart: 'These reports take part in no sum',
  because: {
    'not a sum': 'what they state is no sum of money, things or places',
    'no figure': 'they state no figure',
    'change or rate': 'they state a change or a rate and not an amount',
    'no unit': 'they state no unit',
    'basis not said': 'they do not say over which time the figure was added up',
    'no day of the stock': 'they do not say as of which day',
    'only an upper bound, period not said': 'they give only a most, and no period',
    'not linked to what it is relative to':
      'they are percentages or changes, and neither the words nor a reviewer say without doubt of what',
    'what it is relative to is in no sum': 'what they are a percentage or a change of takes part in no sum',
    'part not said': 'they are a percentage, and do not say of which part of the whole',
    'no period before': 'they compare with the year before, and their own period is not within one year',
    'period not said in full':
      'they do not say from when, or as of when, so that they count only as the least of wider sums',
  },
  whichConflict: 'Which of them cannot all be true?',
  conflicts: 'Conflicts',
  conflictsOf: (count: number): string => (count === 1 ? 'A conflict' : `${count} conflicts`),
  conflictsLead: (conflicts: Part, claims: Part, statements: number): Html =>
    html`${conflicts} among ${claims} and the ${many(statements, 'sum', 'sums')} that they state.`,
  withRecords: (sums: number): string => `${many(sums, 'sum', 'sums')} of published records stood beside them.`,
  recordsLeft: (sums: number): string => `${many(sums, 'sum', 'sums')} of records could not be added up in the time.`,
  conflictsUnit: (count: number): string => (count === 1 ? ' conflict' : ' conflicts'),
  noConflictsLead: (claims: Part, statements: number): Html =>
    html`No conflict among ${claims} and the ${many(statements, 'sum', 'sums')} that they state: all of them can be
    true.`,
  noConflictsFoundLead: (claims: Part, statements: number): Html =>
    html`No conflict was found so far among ${claims} and the ${many(statements, 'sum', 'sums')} that they state.`,
  claimsUnit: (count: number): string => (count === 1 ? ' claim' : ' claims'),
  conflictsExplained:
    'A conflict is a set of statements that cannot all be true, although without any one of them the others can. It says nothing of which is wrong: a figure may have been rounded, revised, translated or understood in another sense. Each statement is shown with its words and its speaker.',
  notCompared: (count: number): string => `${many(count, 'claim is', 'claims are')} not compared`,
  notComparedReason: (count: number, reason: string): string => `${many(count, 'claim', 'claims')}: ${reason}`,
  cannotAll: (count: number): string =>
    count === 1
      ? 'This statement cannot be true by itself.'
      : count === 2
        ? 'These two statements cannot both be true.'
        : `These ${count} statements cannot all be true.`,
  allows: (range: Part): Html => html`allows ${range}`,
  reports: (claims: number, origins: number): string =>
    claims === 1 ? '' : `${claims} reports, ${many(origins, 'origin', 'origins')}`,
  theyWouldFit: 'Any one of these alone would make them fit:',
  leastChange: (amount: string): string => `It would take a change of at least ${amount} in all for them to fit.`,
  ifMore: (words: Part, value: Part): Html => html`${words} meant ${value} or more`,
  ifLess: (words: Part, value: Part): Html => html`${words} meant ${value} or less`,
  pastIt: 'not quite that value, but past it',
  noValue: (words: Part): Html => html`${words}: no other value would do`,
  /** Each asks what may lie behind it; `words` quotes the statements it is about. */
  labels: {
    'unit slip': (words: Part, factor: string | null): Html =>
      html`${words}: ${factor ? html`times ${factor}, ` : ''}one would fit. Was a unit or a digit mistaken – thousand,
      万, million, 亿?`,
    'unit not stated': (words: Part): Html =>
      html`No currency stands beside ${words}; it was taken from the rest of the text. Is it the right one?`,
    rounding: (): Html => html`They differ by no more than rounding may. Was one of the figures rounded?`,
    'arithmetic slip': (): Html =>
      html`All of them stand in one document, where the parts and the whole do not add up. A slip in its arithmetic, or
      parts that overlap?`,
    'headline against body': (): Html =>
      html`One stands in the title of a text, the other in the text below it. Does the title shorten too much?`,
    'translation slip': (): Html =>
      html`They go back to one source, in two languages. Was the figure or its unit mistranslated?`,
    'period differs': (): Html =>
      html`They are of different periods, one of which holds the other. Is the day counted from, or as of, the one
      meant?`,
    'scope differs': (): Html =>
      html`They are of different donors, recipients or sectors, one of which holds the other. Are the same ones meant?`,
    contested: (): Html => html`They are positions on one contested matter, and each stays with its speaker.`,
    records: (): Html =>
      html`One of them is what the published records add up to. Are records dated, attributed or staged otherwise than
      the statement means?`,
    'declared complete': (words: Part): Html =>
      html`${words}: declared complete. Is a record missing, or is something else counted here?`,
    'places on record': (words: Part): Html =>
      html`${words}: are places of another tier counted too, or the same ones several times?`,
    'one text': (): Html => html`All of them stand in one document. Are the figures meant in different senses?`,
    revision: (): Html =>
      html`One speaker made them at different times. Does a later statement revise an earlier one? None says so.`,
    'one origin': (): Html => html`All of them go back to one source. Was it copied with a change?`,
    'not said': (words: Part): Html =>
      html`${words}: donors or recipients are not said, and taken to be the same ones. Are they?`,
    contradict: (): Html => html`Nothing shows why. Whom could one ask?`,
  },
  unfinished: (count: number): string =>
    `${many(count, 'statement is', 'statements are')} still being compared, so that there may be more conflicts. It can take minutes where many contradict each other.`,
  unsettled: (count: number): string =>
    `Of ${many(count, 'statement', 'statements')} that hang together it took too long to settle whether all can be true. The conflicts that were found are proven; there may be more.`,
  stopped: 'There are more conflicts than were looked for, or may be.',
  recordsAddUp: (records: Part): Html => html`The sum of ${records}, published by those who keep them.`,
  recordsUnit: (count: number): string => (count === 1 ? ' record' : ' records'),
  sumOfRecords: 'sum of records',
  linksOfClaim: 'Relation to other claims',
  relativeToField: 'Share of, or change from',
  revisesField: 'Revises the claim',
  ownScopes: {
    'year before': 'The same sum in the year before',
    'all donors': 'The same sum of all donors',
    'all recipients': 'The same sum for all recipients',
  },
  linksHelp:
    'The number of a claim, or the address of its page. What a percentage is of may also be “year before”, “all donors” or “all recipients”, or the number of a series of quantities, with a year after it where that is another.',
  reckonedAs: 'It is reckoned with as a relation of two sums:',
  relativeTo: {
    share: (of: string): string => `as a share of: ${of}`,
    growth: (of: string): string => `as a change from: ${of}`,
    difference: (of: string): string => `as a difference from: ${of}`,
    quota: (of: string): string => `as a percentage of: ${of}`,
  },
  seriesSays: (series: Part): Html => html`The figure of a published series: ${series}.`,
  placesOnRecord: {
    prefecture: (count: number, where: string): string =>
      `${many(count, 'prefecture', 'prefectures')} on record in ${where}`,
    county: (count: number, where: string): string => `${many(count, 'county', 'counties')} on record in ${where}`,
  },
  placesKnown: (places: Part, day: string): Html =>
    html`The registry of places knows ${places} on ${day}, districts and cities of that tier included; there were no
    more.`,
  declaredComplete: (office: string, day: string): string => `Declared complete by ${office} on ${day}`,
  unclearRecords: (amount: Part): Html =>
    html`Up to ${amount} more may lie in it, of which records say too little: shares that nobody knows, wider places.`,
  atLeastRecorded: 'Records may be missing, so that it counts as at least so much.',
  tensions: (count: number): string => `${many(count, 'pair', 'pairs')} of statements hard to believe together`,
  tensionsExplained:
    'Both statements of a pair can be true. Each pair asks whether both mean what they seem to mean, and says nothing of which does not.',
  tensionKinds: {
    edge: 'They speak of one sum and agree only at the very edge of what their words allow. Is the same sum meant?',
    'nearly all':
      'The first is of a part of the time and leaves next to nothing for the rest of it. Was the sum of the whole time given to a part?',
  },
  corroborated: (origins: Part, voices: string): Html => html`${origins} agree: ${voices}.`,
  corroboratedUnit: (count: number): string => (count === 1 ? ' source' : ' sources that do not depend on each other'),
  onlySource: (voices: string): string => `One source gives it (${voices}); nobody else confirms it.`,
  contrarySources: (count: number): string =>
    `${many(count, 'other source gives', 'other sources give')} figures that cannot be the same.`,
  superseded: (count: number): string => `${many(count, 'statement was', 'statements were')} revised`,
  supersededExplained:
    'Another statement on the same sum took its place. The earlier one stays to be read and is compared with nothing any more.',
  revisedHow: {
    words: 'the later words of the same speaker say so',
    reviewer: 'a reviewer says so',
    series: 'its publisher tells the years of the series anew',
  },
  revisedBy: 'was revised by',
  refused: (count: number): string => `${many(count, 'statement is', 'statements are')} left out`,
  recordsAtFault: 'Records',
  askTitle: 'What is known of a sum',
  askLead:
    'Choose who gave, for where, and in which time: the answer is the least and the most that everything stated and recorded leaves open, with what it rests on.',
  askLink: 'Ask for any sum',
  askSum: 'Sum of',
  askDonors: 'Donors (names or ids)',
  askRecipients: 'Places (names or ids)',
  askFor: 'Ask',
  askedStatements: (count: number): string => many(count, 'statement', 'statements'),
  stageNotStated: 'stage not stated',
  nothingAsked: 'Nothing of the kind is stated: no statement speaks of this sum, or of these names together.',
  linesOfOthers:
    'Drawn are the statements that the answer rests on. Some are of other sums, which lie within this one or hold it.',
  allConflicts: 'All conflicts',
  andOtherSums: (first: string, others: number): string =>
    `${first}, and ${others === 1 ? 'another sum' : `${others} other sums`}`,
  changeUnknown: 'What change would resolve it took too long to find.',
  justMissed: 'They miss each other by nothing but ends that the words exclude.',
  liesBetween: (amount: string): string => `${amount} lies between them.`,
  canMean: (range: Part): Html => html`Its words allow ${range}.`,
  whatBehind: 'What may lie behind it?',
  knownOn: (day: string): string => `Known since ${day}, when the last of them was added or corrected.`,
  openConflicts: 'open conflicts',
  feedTitle: 'Conflicts between published figures',
  feedLink: 'As a feed (Atom)',
  onlyShown: (conflicts: Part, all: number): Html => html`${conflicts} of ${all} are shown.`,
  filterWords: 'Name or words',
  filterMeasure: 'Measure',
  filterVoice: 'Whose voice',
  anyOne: 'any',
  noneOfThese: 'No conflict is of this kind.',
  contradictsKnown: (count: number): string =>
    count === 1
      ? 'What it states cannot be true together with what else is stated: a conflict.'
      : `What it states cannot be true together with what else is stated: ${count} conflicts.`,
  askDay: 'Last day; of a stock, its day',
  askSectors: 'Sectors',
  stockOnDay: 'as of a day',
  askAnother: 'Ask for another sum',
  whatIsStated: (measure: string): string => `What is stated of this: ${measure}`,
  cannotAllOf: (conflicts: number): string =>
    conflicts === 1
      ? 'One set of statements cannot all be true.'
      : `${conflicts} sets of statements cannot all be true.`,
  outer: 'Nothing beyond these ends is possible; whether they are reached took too long to settle.',
  leastTotalChange: 'The least total change after which all of them can be true',
};

export type ReckoningWords = typeof reckoningEn;
