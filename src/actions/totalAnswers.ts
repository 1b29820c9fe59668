/**
 * What totals are asked for and how they are answered. A total says what it is: stage, side, boundary, period, price
 * basis, currency, what it leaves out, how complete it is, and which records it is made of. Plain JSON; amounts are
 * decimal strings, null where nothing was reported (which is not zero).
 */
import type { LeftOut } from '../core/ledger/leftOut.ts';
import type { Dimension, Direction, PlaceLevel, Side, View } from '../core/ledger/rollUp.ts';
import type { Stage } from '../core/claims/claim.ts';
import type { ClaimAnswer, DocumentSummary } from './answers.ts';
import type { Names } from './recordAnswers.ts';

/** Who and what is inside: actors one by one, places with everything below them. */
export interface BoundaryRequest {
  readonly actors?: readonly string[];
  readonly places?: readonly string[];
}

export interface TotalsRequest {
  /** Id of a programme; all of them when left out. */
  readonly programme?: string | undefined;
  /** Left out: `recipients`, else where the programme helps, else the recipients of its pairings. */
  readonly boundary?: BoundaryRequest | undefined;
  /** `in` when left out. */
  readonly direction?: Direction | undefined;
  /** One figure for each, never added; disbursement when left out. */
  readonly stages?: readonly Stage[] | undefined;
  /** `sent` when left out: what was received is another statement. */
  readonly side?: Side | undefined;
  /** Registry ids; each stands for everything below it too. */
  readonly donors?: readonly string[] | undefined;
  readonly recipients?: readonly string[] | undefined;
  readonly sectors?: readonly string[] | undefined;
  /** ISO days, both included; open where left out. */
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly by?: readonly Dimension[] | undefined;
  /** Level of `place` in `by`; the places as recorded when left out. */
  readonly placeLevel?: PlaceLevel | undefined;
  /** Ask for one figure in this currency: `series` names the records of exchange rates to use. */
  readonly currency?: string | undefined;
  readonly series?: readonly string[] | undefined;
  /** Ask for constant prices of this year, by price indices among `series`. */
  readonly priceYear?: number | undefined;
  /** True: one figure, or the error TOTAL_MIXED_CURRENCIES. */
  readonly single?: boolean | undefined;
  /** `current` also counts what is not published yet; only for those who may read it. */
  readonly view?: View | undefined;
}

export interface TotalAmount {
  readonly currency: string;
  /** Prices of this year; null: of the time of payment. */
  readonly priceYear: number | null;
  readonly amount: string;
  /** Of `amount`: corrections, which are negative; null where there are none. */
  readonly negative: string | null;
  readonly records: number;
}

export interface Exclusion {
  readonly reason: LeftOut;
  readonly records: number;
  readonly amounts: readonly TotalAmount[];
  /** English and Chinese, one sentence. */
  readonly because: string;
  readonly localBecause: string;
}

/**
 * One cell. A key is an id (a sector's code, a year), `unknown` where parts are not known, or `not stated` where the
 * record says nothing at that level. Keys stand in the order of `by`.
 */
export interface TotalCell {
  readonly keys: readonly string[];
  /** Null: nothing was reported for it. More than one where currencies or price bases differ. */
  readonly amounts: readonly TotalAmount[] | null;
}

export interface Coverage {
  readonly of: 'donors' | 'places' | 'years';
  /** Ids or years that a record could be expected of: the pairings', or those asked for. */
  readonly expected: readonly string[];
  readonly missing: readonly string[];
}

export interface RateUsed {
  readonly series: string;
  readonly title: string;
  readonly version: number;
  readonly kind: 'exchange' | 'deflator';
  readonly from: string;
  readonly to: string | null;
  /** As the series has it: "2019", "2019-07", "2019-07-14". */
  readonly date: string;
  readonly value: string;
}

/** One figure: one stage of one side. */
export interface TotalFigure {
  readonly stage: Stage;
  readonly side: Side;
  /** Null: no record says anything. One for each currency and price basis, unless they were converted. */
  readonly amounts: readonly TotalAmount[] | null;
  readonly records: number;
  readonly cells: readonly TotalCell[];
  readonly excluded: readonly Exclusion[];
  readonly coverage: readonly Coverage[];
  readonly rates: readonly RateUsed[];
  /** "Disbursed, as sent, 2010–2020: CNY 12,000 over the boundary of Xinjiang, from 31 records; …" */
  readonly sentence: string;
  readonly localSentence: string;
}

export interface TotalsAnswer {
  readonly programme: string | null;
  readonly boundary: { readonly actors: readonly string[]; readonly places: readonly string[] };
  /** Who chose it: the request, its recipients, the programme, the pairings; `nobody`: every record is counted. */
  readonly boundaryFrom: 'request' | 'recipients' | 'programme' | 'pairings' | 'nobody';
  readonly direction: Direction;
  readonly side: Side;
  readonly start: string | null;
  readonly end: string | null;
  readonly donors: readonly string[];
  readonly recipients: readonly string[];
  readonly sectors: readonly string[];
  readonly by: readonly Dimension[];
  readonly placeLevel: PlaceLevel | null;
  readonly view: 'published' | 'current';
  readonly currency: string | null;
  readonly priceYear: number | null;
  readonly figures: readonly TotalFigure[];
  readonly names: Names;
  /** Last link of the history that the answer knows of: the same request at the same link gives the same answer. */
  readonly sequence: string;
  readonly engine: 'records' | 'copy';
}

/** The records behind a figure or a cell, by `listTotalRecords`. */
export interface TotalRecord {
  readonly id: string;
  readonly date: string;
  readonly amount: string;
  readonly currency: string;
  /** What of it is in the total; the rest is excluded for the reason. */
  readonly counted: string;
  readonly reason: LeftOut | null;
}

export interface TotalRecords {
  readonly items: readonly TotalRecord[];
  readonly names: Names;
  readonly total: number;
  readonly next: string | null;
}

/** Asked of `compareReported`. */
export interface ReportedRequest extends Pick<
  TotalsRequest,
  'programme' | 'side' | 'donors' | 'recipients' | 'sectors' | 'start' | 'end' | 'view'
> {
  readonly stage?: Stage | undefined;
}

/** One reported figure beside what the records of the same scope add up to. It is never added to anything. */
export interface ReportedLine {
  readonly claim: ClaimAnswer;
  readonly document: Pick<DocumentSummary, 'id' | 'title' | 'outlet' | 'publishedOn' | 'voice'>;
  readonly speaker: string | null;
  readonly quote: string;
  readonly measure: string;
  /** Currency, or the noun counted. */
  readonly unit: string;
  /** Null: unbounded on that side. */
  readonly low: string | null;
  readonly high: string | null;
  /** Total of the records of the claim's own donors, recipients, sectors and period; null: nothing recorded. */
  readonly recorded: string | null;
  readonly records: number;
  /** Reported less recorded, from the low and the high bound; null where either is unknown. */
  readonly differenceLow: string | null;
  readonly differenceHigh: string | null;
  /** Recorded in percent of reported, one decimal; null where unknown or nothing was reported. */
  readonly coverageLow: string | null;
  readonly coverageHigh: string | null;
  /** What differs between the two scopes, so that the reader can judge: names not linked, donors counted in words … */
  readonly cautions: readonly string[];
  readonly sentence: string;
  readonly localSentence: string;
}

export interface ReportedBesideRecorded {
  readonly request: ReportedRequest;
  /** Money, by period, then counts of projects and of people posted. */
  readonly lines: readonly ReportedLine[];
  /** Claims that name the scope but cannot be compared (no stage, no period …), by reason. */
  readonly notCompared: readonly { readonly reason: string; readonly claims: number }[];
  readonly names: Names;
}
