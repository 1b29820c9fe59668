/**
 * What the programme's pages show, composed from records by `src/actions/programme/`. Ids stand for places, actors and
 * records; `names` says what they are called. Plain JSON like every answer: null is unknown, never zero.
 */
import type { Evidence } from '../core/records/field.ts';
import type { FindingTally, ObligationTally } from './boardAnswers.ts';
import type { ListingLine, ListSummary } from './listAnswers.ts';
import type { PairingsOn, PartyHistory, RoundChange, ShownView } from './pairingAnswers.ts';
import type { Names, RecordAnswer } from './recordAnswers.ts';
import type { ReportedBesideRecorded, TotalFigure, TotalRecords, TotalsAnswer } from './totalAnswers.ts';

/** Money of one currency by stage; what was received is what the receiving side reports. Null: nothing was reported. */
export interface StageAmounts {
  readonly pledge: string | null;
  readonly commitment: string | null;
  readonly disbursement: string | null;
  readonly received: string | null;
  readonly expenditure: string | null;
}

/** One line of "promised and arrived": a year, a donor, or a place. */
export interface StageLine extends StageAmounts {
  readonly key: string;
}

export interface StagesByCurrency {
  readonly currency: string;
  readonly all: StageAmounts;
  readonly byYear: readonly StageLine[];
  readonly byDonor: readonly StageLine[];
}

/** One year of what a term asks for, as an interval: a rule may state a range. */
export interface ExpectedYear {
  readonly year: string;
  readonly low: string;
  /** Null: no upper end is stated. */
  readonly high: string | null;
  /** Sent, at the stage of the term; null where nothing is recorded. */
  readonly recorded: string | null;
}

/** Why it cannot be reckoned what a term asks for in each year. */
export type PathProblem =
  /** Nothing is recorded as sent, so that there is nothing to start from. */
  | { readonly why: 'nothing recorded' }
  /** Amounts are in several currencies or price bases, which are never added. */
  | { readonly why: 'several currencies' }
  /** No number in percent is stated. */
  | { readonly why: 'no percentage' }
  /** The base that is stated is a year of which nothing is recorded. */
  | { readonly why: 'base not recorded'; readonly year: string }
  /** In no year that is over is something recorded from everybody who was paired; the nearest to it. */
  | { readonly why: 'no whole year'; readonly year: string; readonly donors: number; readonly of: number };

/** What a term asks for, year by year. */
export interface TermPath {
  readonly stage: string;
  readonly currency: string | null;
  /** Prices of this year; null: of the time of payment. */
  readonly priceYear: number | null;
  /** The year that is reckoned from, with what is recorded for it; `stated` where the term itself names the year. */
  readonly base: { readonly year: string; readonly amount: string; readonly stated: boolean } | null;
  readonly years: readonly ExpectedYear[];
  readonly problem: PathProblem | null;
}

/** A figure that a percentage is of, with the series that says so. */
export interface BaseFigure {
  readonly series: {
    readonly id: string;
    readonly title: string;
    readonly localTitle: string;
    readonly source: string;
    /** When it was published, as far as known. */
    readonly vintage: string | null;
  };
  readonly year: string;
  readonly amount: string;
  /** Null for a quantity that is no money, which has a unit. */
  readonly currency: string | null;
  readonly unit: string | null;
  readonly priceYear: number | null;
}

export interface RecordedAmount {
  readonly currency: string;
  /** Prices of this year; null: of the time of payment. */
  readonly priceYear: number | null;
  readonly amount: string;
}

/** One donor in one year. */
export interface QuotaLine {
  readonly donor: string;
  readonly year: string;
  /** Null: not reported. */
  readonly base: BaseFigure | null;
  /** The range that the percentages of the base come to, in its currency; null where no such end is stated, or no base. */
  readonly low: string | null;
  readonly high: string | null;
  /** In the currency and prices of the base; null where nothing is recorded in them. */
  readonly recorded: string | null;
  /** What is recorded in other currencies or prices, which are not compared. */
  readonly others: readonly RecordedAmount[];
}

/** Why it cannot be reckoned what a quota comes to. */
export type QuotaProblem =
  /** No number in percent is stated, or not what it is of. */
  | 'no percentage'
  | 'no base stated'
  /** The ledger holds no series of a quantity that is called as the base. */
  | 'no series of the base';

/** What a quota comes to by donor and year, beside what is recorded. */
export interface TermQuota {
  readonly stage: string;
  readonly lines: readonly QuotaLine[];
  readonly leftOut: number;
  /** What several donors gave in shares that nobody stated: it is in nobody's line. */
  readonly unshared: readonly { readonly year: string; readonly amounts: readonly RecordedAmount[] }[];
  readonly problem: QuotaProblem | null;
}

/** Words in the language of the ledger and, where they have been given, in that of the place. */
export interface TermLine {
  readonly kind: string;
  readonly measure: string;
  readonly localMeasure: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly unit: string | null;
  readonly localUnit: string | null;
  readonly base: string | null;
  readonly localBase: string | null;
  /** "year before" or "same year"; null where a year is stated that remains the base, or nothing. */
  readonly baseIs: string | null;
  readonly baseYear: string | null;
  /** At which records count; null for disbursement. */
  readonly stage: string | null;
  readonly who: string | null;
  readonly due: string | null;
  readonly words: string | null;
  readonly localWords: string | null;
}

/** A term as it stands on the day shown. */
export interface TermAnswer extends TermLine {
  /** Days until it is due, below zero once it is over; null without a deadline. */
  readonly daysLeft: number | null;
  /** Of growth rules; null for other terms. */
  readonly path: TermPath | null;
  /** Of quotas in percent; null for other terms. */
  readonly quota: TermQuota | null;
}

export interface ParticipantLine {
  readonly kind: string;
  readonly actor: string | null;
  readonly count: string | null;
  readonly words: string | null;
  readonly localWords: string | null;
}

export interface RoundAnswer {
  readonly id: string;
  readonly title: string;
  readonly localTitle: string | null;
  readonly start: string;
  readonly end: string | null;
  readonly participants: readonly ParticipantLine[];
  readonly terms: readonly TermAnswer[];
  /** What became of the pairings of the round before; null for the first round. */
  readonly change: RoundChange | null;
  readonly evidence: readonly Evidence[];
}

/** What is recorded in all, in one currency. */
export interface MoneyOf {
  readonly currency: string;
  readonly all: StageAmounts;
}

export interface ProgrammeSummary {
  readonly record: RecordAnswer;
  readonly rounds: number;
  readonly pairings: number;
  readonly donors: number;
  readonly places: number;
  /** Pairings of any day. */
  readonly everPaired: number;
  /** By currency; empty where nothing is recorded, null for programmes beyond those asked for. */
  readonly money: readonly MoneyOf[] | null;
}

export interface Programmes {
  readonly day: string;
  readonly view: ShownView;
  readonly programmes: readonly ProgrammeSummary[];
  readonly names: Names;
}

export interface ProgrammePage {
  readonly programme: RecordAnswer;
  readonly day: string;
  readonly view: ShownView;
  readonly mayEdit: boolean;
  readonly participants: readonly ParticipantLine[];
  readonly rounds: readonly RoundAnswer[];
  readonly pairings: PairingsOn;
  readonly stages: readonly StagesByCurrency[];
  readonly lists: readonly ListSummary[];
  readonly agreements: { readonly count: number; readonly newest: readonly RecordAnswer[] };
  readonly obligations: ObligationTally;
  readonly engagements: { readonly count: number; readonly newest: readonly EngagementLine[] };
  readonly findings: FindingTally;
  readonly inKind: readonly InKindLine[];
  /** Contributions in kind beyond those added up in `inKind`. */
  readonly inKindNotRead: number;
  /** How many records of each type the programme has. */
  readonly counts: Readonly<Record<string, number>>;
  readonly completeness: Completeness;
  readonly evidence: readonly Evidence[];
  readonly names: Names;
}

/** What can be asked of a programme's records, and how many of them answer it. */
export interface Completeness {
  readonly pairings: number;
  /** Pairings with money disbursed by that donor to that place, or to one below it, in a year of the pairing. */
  readonly pairingsWithMoney: number;
  readonly pairingsWithEvidence: number;
  readonly obligations: number;
  readonly obligationsDated: number;
}

/** Contributions in kind, each in its own unit; parts of different units are never added. */
export interface InKindLine {
  readonly kind: string;
  readonly unit: string;
  readonly side: string;
  readonly quantity: string;
  readonly records: number;
}

export interface EngagementLine {
  readonly id: string;
  readonly title: string;
  readonly localTitle: string | null;
  readonly kind: string;
  readonly ordinal: string | null;
  readonly start: string;
  readonly end: string | null;
  readonly places: readonly string[];
  readonly offices: readonly string[];
  readonly followUps: number;
  readonly followUpsDone: number;
  readonly evidence: readonly Evidence[];
}

/** The totals explorer: an answer, and what else could be asked. */
export interface TotalsExplorer {
  readonly totals: TotalsAnswer;
  /** Where no programme was chosen: a figure for each stage, whose cells are the programmes; null otherwise. */
  readonly byProgramme: readonly TotalFigure[] | null;
  readonly programmes: readonly RecordAnswer[];
  /** Rates that a total could be converted by. */
  readonly series: readonly RecordAnswer[];
}

/** The records behind one figure or cell of a total, page by page. */
export interface TotalRecordsPage extends TotalRecords {
  readonly stage: string;
  readonly keys: readonly string[];
  readonly reason: string | null;
  readonly page: number;
  readonly pageSize: number;
}

/** The help that a place gets or a donor gives, now and before. */
export interface EntryHelp {
  readonly id: string;
  readonly type: 'place' | 'actor';
  readonly day: string;
  readonly view: ShownView;
  /** Pairings in which it receives: its own, and those of places within it as far as they hold on the day. */
  readonly receives: PartyHistory;
  readonly receivesNow: readonly PairingsOn['pairings'][number][];
  readonly gives: PartyHistory;
  readonly givesNow: readonly PairingsOn['pairings'][number][];
  /** What it was promised and what arrived there; of a donor, what it promised and sent. */
  readonly received: readonly MoneyOf[];
  readonly given: readonly MoneyOf[];
  readonly listings: readonly (ListingLine & { readonly list: RecordAnswer })[];
  readonly names: Names;
  readonly notRead: number;
}

export interface ReportedExplorer {
  readonly reported: ReportedBesideRecorded;
  /** The page that is shown to people; programs get every line. */
  readonly page: number;
  readonly programmes: readonly RecordAnswer[];
}

/** A name in a question that means nothing, or several things. */
export interface OpenName {
  readonly field: string;
  readonly text: string;
  readonly candidates: readonly { readonly id: string; readonly name: string; readonly detail: string }[];
}

/** A question to the totals that cannot be answered as it stands: why, and what else could be asked. */
export interface QuestionProblem {
  readonly message: string;
  readonly remedy: string;
  readonly open: readonly OpenName[];
  readonly programmes: readonly RecordAnswer[];
  readonly series: readonly RecordAnswer[];
}
