/**
 * What the programme's pages show, composed from records by `src/actions/programme/`. Ids stand for places, actors and
 * records; `names` says what they are called. Plain JSON like every answer: null is unknown, never zero.
 */
import type { Evidence, Money } from '../core/records/field.ts';
import type { RecordState } from '../core/records/states.ts';
import type { Names, RecordAnswer } from './recordAnswers.ts';
import type { ReportedBesideRecorded, TotalRecords, TotalsAnswer } from './totalAnswers.ts';

/** One pairing as lists of pairings need it. `end` is its last day; null while it lasts. */
export interface PairingLine {
  readonly id: string;
  readonly programme: string;
  readonly donor: string;
  readonly recipient: string;
  readonly start: string;
  readonly end: string | null;
  readonly status: string;
  readonly legalBasis: string | null;
  /** The pairing that this one is a part of: a county with one city of the donor province. */
  readonly within: string | null;
  readonly replaces: string | null;
  readonly evidence: readonly Evidence[];
  readonly state: RecordState;
}

/** Who was paired with whom on a day. */
export interface PairingsOn {
  readonly day: string;
  readonly programme: string | null;
  /** A place or actor that every pairing shown has on one of its sides, or within it. */
  readonly party: string | null;
  /** Programmes to choose from. */
  readonly programmes: readonly RecordAnswer[];
  /** In force or agreed on the day; proposals stand apart. */
  readonly pairings: readonly PairingLine[];
  readonly proposed: readonly PairingLine[];
  /** Ended before the day, newest first. */
  readonly earlier: readonly PairingLine[];
  /** Days on which pairings begin or are over for the first day, oldest first. */
  readonly changes: readonly string[];
  readonly names: Names;
  /** Pairings that the ledger holds beyond those read here. */
  readonly notRead: number;
}

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

export interface TermLine {
  readonly kind: string;
  readonly measure: string;
  readonly low: string | null;
  readonly high: string | null;
  readonly unit: string | null;
  readonly base: string | null;
  readonly who: string | null;
  readonly due: string | null;
  readonly words: string | null;
}

/** What a growth rule asks for each year, from the first year on that something is recorded for. */
export interface ExpectedYear {
  readonly year: string;
  readonly expected: string;
  /** Sent at the stage of disbursement; null where nothing is recorded. */
  readonly recorded: string | null;
}

export interface ParticipantLine {
  readonly kind: string;
  readonly actor: string | null;
  readonly count: string | null;
  readonly words: string | null;
}

export interface RoundAnswer {
  readonly id: string;
  readonly title: string;
  readonly localTitle: string | null;
  readonly start: string;
  readonly end: string | null;
  readonly participants: readonly ParticipantLine[];
  readonly terms: readonly TermLine[];
  /** Null where there is no growth rule, or nothing is recorded that it could start from. */
  readonly expected: { readonly currency: string; readonly years: readonly ExpectedYear[] } | null;
  readonly evidence: readonly Evidence[];
}

export interface ProgrammeSummary {
  readonly record: RecordAnswer;
  readonly rounds: number;
  readonly pairings: number;
  readonly donors: number;
  readonly places: number;
}

export interface Programmes {
  readonly day: string;
  readonly programmes: readonly ProgrammeSummary[];
  readonly names: Names;
}

export interface ProgrammePage {
  readonly programme: RecordAnswer;
  readonly day: string;
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
  /** How many records of each type the programme has. */
  readonly counts: Readonly<Record<string, number>>;
  readonly completeness: Completeness;
  readonly evidence: readonly Evidence[];
  readonly names: Names;
}

/** What can be asked of a programme's records, and how many of them answer it. */
export interface Completeness {
  readonly pairings: number;
  /** Pairings for whose donor and place money is recorded at the stage of disbursement. */
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

export interface ListSummary {
  readonly record: RecordAnswer;
  readonly listed: number;
  readonly left: number;
}

/** Where a place stands on a supervision list on a day. */
export type ListingStanding = 'on the list' | 'exit due' | 'on probation' | 'left' | 'listed again' | 'not yet listed';

export interface TargetLine {
  readonly what: string;
  readonly value: string | null;
  readonly unit: string | null;
  readonly due: string | null;
  readonly metOn: string | null;
}

export interface ListingLine {
  readonly id: string;
  readonly place: string;
  readonly level: string;
  readonly listedOn: string;
  readonly standing: ListingStanding;
  readonly since: string | null;
  /** Whether the place is on the list by this listing; one on probation has left it and is still watched. */
  readonly onList: boolean;
  /** Why it stands so: English and Chinese. */
  readonly sentence: string;
  readonly localSentence: string;
  readonly supervisor: string | null;
  readonly targets: readonly TargetLine[];
  readonly exitedOn: string | null;
  readonly reason: string | null;
  readonly evidence: readonly Evidence[];
}

/** A total that was published of a list, beside what the list itself names on the same day. */
export interface StatedTotal {
  readonly place: string | null;
  readonly level: string;
  readonly stated: string;
  readonly on: string | null;
  readonly words: string | null;
  readonly document: string | null;
  readonly listed: number;
  /** Stated less listed. */
  readonly difference: string;
}

export interface RegionCount {
  readonly place: string;
  readonly level: string;
  readonly onList: number;
  readonly left: number;
}

export interface SupervisionList {
  readonly record: RecordAnswer;
  readonly day: string;
  readonly supervisor: string;
  readonly start: string;
  readonly end: string | null;
  readonly entryRule: string;
  readonly exitRule: string | null;
  readonly exitPeriods: string | null;
  readonly probationMonths: string | null;
  readonly targets: readonly TargetLine[];
  readonly listings: readonly ListingLine[];
  readonly regions: readonly RegionCount[];
  readonly stated: readonly StatedTotal[];
  readonly evidence: readonly Evidence[];
  readonly names: Names;
  readonly notRead: number;
}

export interface Lists {
  readonly day: string;
  readonly lists: readonly ListSummary[];
  readonly names: Names;
}

/** One thing sent or received: money, or a quantity in its own unit. */
export interface Movement {
  readonly id: string;
  readonly href: string;
  readonly date: string;
  readonly stage: string;
  readonly providers: readonly string[];
  readonly recipients: readonly string[];
  readonly amount: Money | null;
  readonly quantity: string | null;
  readonly unit: string | null;
}

export interface ArrivalLine {
  /** Null for a suggestion that nobody has judged. */
  readonly id: string | null;
  readonly status: string;
  readonly sent: readonly Movement[];
  readonly received: readonly Movement[];
  readonly due: string | null;
  /** Received minus sent, where both are in one currency or unit. */
  readonly difference: string | null;
  readonly unit: string | null;
  /** From the first day sent to the first received. */
  readonly days: number | null;
  readonly note: string | null;
}

export interface ArrivalsBoard {
  readonly day: string;
  readonly programme: string | null;
  readonly programmes: readonly RecordAnswer[];
  readonly judged: readonly ArrivalLine[];
  readonly suggested: readonly ArrivalLine[];
  readonly mayJudge: { readonly allowed: boolean; readonly because: string };
  readonly names: Names;
  readonly notRead: number;
}

export type ObligationStanding = 'open' | 'due soon' | 'overdue' | 'partly met' | 'met' | 'missed' | 'waived';

export interface ObligationTally {
  readonly all: number;
  readonly overdue: number;
  readonly byStanding: Readonly<Record<ObligationStanding, number>>;
}

export interface ObligationLine {
  readonly id: string;
  readonly what: string;
  readonly by: string;
  readonly to: string | null;
  readonly on: string | null;
  readonly due: string | null;
  readonly metOn: string | null;
  readonly standing: ObligationStanding;
  /** Days past due; null when it is not overdue. */
  readonly daysOver: number | null;
  readonly promised: Movement['amount'];
  readonly promisedQuantity: string | null;
  readonly unit: string | null;
  /** In the currency or unit promised; null where no delivery is recorded or none can be compared. */
  readonly delivered: string | null;
  readonly deliveries: number;
  readonly agreement: string | null;
  readonly engagement: string | null;
  readonly evidence: readonly Evidence[];
}

export interface FollowUpLine {
  readonly engagement: string;
  readonly action: string;
  readonly by: string | null;
  readonly due: string | null;
  readonly done: string | null;
  readonly doneOn: string | null;
  readonly overdue: boolean;
}

export interface ObligationsBoard {
  readonly day: string;
  readonly programme: string | null;
  readonly programmes: readonly RecordAnswer[];
  readonly standing: ObligationStanding | null;
  readonly tally: ObligationTally;
  readonly obligations: readonly ObligationLine[];
  readonly followUps: readonly FollowUpLine[];
  readonly names: Names;
  readonly notRead: number;
}

export interface FindingTally {
  readonly all: number;
  readonly open: number;
  readonly overdue: number;
  readonly byStatus: Readonly<Record<string, number>>;
}

export interface FindingLine {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly kind: string;
  readonly words: string;
  readonly about: readonly string[];
  readonly responsible: string | null;
  readonly amount: Money | null;
  readonly due: string | null;
  readonly status: string;
  readonly overdue: boolean;
  readonly action: string | null;
  readonly actionOn: string | null;
  readonly recheck: string | null;
  readonly recheckOn: string | null;
  readonly evidence: readonly Evidence[];
  readonly mayReport: boolean;
  readonly mayRecheck: boolean;
}

export interface FindingsBoard {
  readonly day: string;
  readonly programme: string | null;
  readonly programmes: readonly RecordAnswer[];
  readonly status: string | null;
  readonly tally: FindingTally;
  readonly findings: readonly FindingLine[];
  readonly names: Names;
  readonly notRead: number;
}

/** The totals explorer: an answer, and what else could be asked. */
export interface TotalsExplorer {
  readonly totals: TotalsAnswer;
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

export interface ReportedExplorer {
  readonly reported: ReportedBesideRecorded;
  readonly programmes: readonly RecordAnswer[];
}
