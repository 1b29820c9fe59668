/** Totals, and what they leave out, in English. */
import type { TotalsAnswer } from '../../../actions/totalAnswers.ts';
import type { LeftOut } from '../../../core/ledger/leftOut.ts';
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';
import { count } from '../count.ts';

export const totalsEn = {
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
