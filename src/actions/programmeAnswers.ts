/**
 * What the programme's pages show, composed from records by `src/actions/programme/`. Ids stand for places, actors and
 * records; `names` says what they are called. Plain JSON like every answer: null is unknown, never zero.
 */
import type { Evidence } from '../core/records/field.ts';
import type { FindingTally, ObligationTally } from './boardAnswers.ts';
import type { ListingLine, ListSummary } from './listAnswers.ts';
import type { PairingsOn, PartyHistory, RoundChange, ShownView } from './pairingAnswers.ts';
import type { Names, RecordAnswer } from './recordAnswers.ts';
import type { TermAnswer } from './termAnswers.ts';
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
