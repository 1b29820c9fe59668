/** What reckoning answers, in the shapes that pages and API read. Plain JSON; decimals are strings. */
import type { NotComparableReason } from '../core/reckoning/claims/claimStatements.ts';
import type { Stage } from '../core/claims/claim.ts';
import type { Side } from '../core/ledger/rollUp.ts';
import type { ConflictLabel } from '../core/reckoning/labels/label.ts';
import type { Corroboration } from '../core/reckoning/claims/corroboration.ts';
import type { Tension } from '../core/reckoning/claims/tensions.ts';
import type { PlaceTier } from '../core/reckoning/claims/placeTiers.ts';
import type { Revised } from '../core/reckoning/claims/supersession.ts';
import type { RelativeStatement } from '../core/reckoning/statement.ts';
import type { ClaimInContext, FigureName, FigureSummary } from './answers.ts';
import type { OpenName } from './programmeAnswers.ts';
import type { RecordAnswer } from './recordAnswers.ts';

/** Which sum: the scope as in a figure, with its English title. */
export type SumScope = Pick<
  FigureSummary,
  'title' | 'kind' | 'measure' | 'donors' | 'recipients' | 'sectors' | 'places' | 'period'
>;

/** That an office declared the ledger complete: the record in which it did, who, and the day. */
export interface DeclaredComplete {
  readonly record: string;
  readonly by: { readonly id: string; readonly name: string; readonly localName: string | null };
  readonly on: string;
}

/** What published records add up to over a scope; `donors` and `recipients` are registry ids, empty for all. */
export interface RecordedSum {
  readonly stage: Stage;
  readonly side: Side;
  readonly currency: string;
  readonly donors: readonly string[];
  readonly recipients: readonly string[];
  /** Codes of the ledger's sectors, empty for all. */
  readonly sectors: readonly string[];
  readonly start: string | null;
  readonly end: string | null;
  readonly amount: string;
  /** How many records it is the sum of. */
  readonly records: number;
  /** Whether the scope is declared complete, so that the sum is that and not only at least that. */
  readonly complete: boolean;
  readonly declared: DeclaredComplete | null;
  /** What else may lie in a complete scope, as records leave it open: of shares that nobody knows, for wider places. */
  readonly unclear: string;
}

/** The figure of a year in a series of the ledger. */
export interface SeriesFigure {
  readonly record: string;
  readonly title: string;
  readonly localTitle: string | null;
  readonly year: number;
}

/** How many places of a tier the registry has in others on a day. */
export interface PlacesOnRecord {
  readonly tier: PlaceTier;
  /** Ids of the places that they lie in. */
  readonly within: readonly string[];
  readonly on: string;
  readonly count: number;
}

/** One sum that somebody stated, with everybody who stated it in the same way. */
export interface StatedSum {
  /** The statement's id: that of the first claim that makes it. */
  readonly id: string;
  readonly about: SumScope;
  /** What `low` and `high` are in: that of the sum, or "%" for a share, a growth or a quota. */
  readonly unit: string;
  /** What it is a share, growth or quota of, or a difference from; null where it states a sum by itself. */
  readonly relative: { readonly kind: RelativeStatement['kind']; readonly of: SumScope } | null;
  /** Null is unbounded; what the words allow, as reckoned with. */
  readonly low: string | null;
  readonly high: string | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  /** The earliest published first; none where records make it. */
  readonly claims: readonly ClaimInContext[];
  /** How many sources they go back to. */
  readonly origins: number;
  /** The page of the figure that they are reports of. */
  readonly figureId: string | null;
  /** Of a sum that nobody said, but records add up to. */
  readonly records: RecordedSum | null;
  /** Of a most that nobody said, but the registry knows: there are no more places. */
  readonly places: PlacesOnRecord | null;
  /** Of a sum that is the figure of a published series. */
  readonly series: SeriesFigure | null;
}

export interface ConflictMember extends StatedSum {
  /** Where each end would have to be for this statement alone to fit with the others. */
  readonly resolve: readonly {
    readonly end: 'low' | 'high';
    readonly value: string | null;
    readonly isOpen: boolean;
  }[];
}

/** Statements that cannot all be true, while without any one of them the others can. */
export interface ConflictAnswer {
  readonly id: string;
  readonly measure: string;
  readonly unit: string;
  readonly members: readonly ConflictMember[];
  /** The least total change of ends that resolves it, in the unit; null where that took too long to find, then no `resolve` is told. */
  readonly slack: string | null;
  /** ISO day since which it can be known: that on which the last of its statements, or sums of records, came to be what it is. */
  readonly knownOn: string | null;
  readonly labels: readonly ConflictLabel[];
}

/** Two statements that can both be true and are hard to believe together; of `nearly all` the part first. */
export interface TensionAnswer {
  readonly kind: Tension['kind'];
  readonly members: readonly StatedSum[];
}

/** A claim that its speaker revised, so that it is compared with nothing any more, and what took its place. */
export interface SupersededClaim {
  readonly about: SumScope;
  readonly unit: string;
  readonly claim: ClaimInContext;
  readonly by: ClaimInContext;
  /** Who says so: the words, a reviewer, or a table of years that tells the series anew. */
  readonly how: Revised['how'];
}

/** A statement that is left out, and why. */
export interface RefusedStatement {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  /** Those who made it. */
  readonly claims: readonly ClaimInContext[];
  /** Ids of the records at fault. */
  readonly records: readonly string[];
}

export interface ConflictsAnswer {
  /** True while they are still looked for; then there are none here yet. */
  readonly pending: boolean;
  /** Statements that are still compared, so that there may be more conflicts; 0 when all are told. */
  readonly unfinished: number;
  /**
   * Statements of which it took too long to settle whether all of them can be true once one of each conflict is left out;
   * what is told is proven all the same. 0 when all is settled.
   */
  readonly unsettled: number;
  /** True where there are more conflicts than were looked for, or may be. */
  readonly stopped: boolean;
  readonly conflicts: readonly ConflictAnswer[];
  /** Claims that were added up, and the sums they state. */
  readonly claims: number;
  readonly statements: number;
  /** How many sums of records were compared with them. */
  readonly recordedSums: number;
  /** Sums of records that there was no time to add up. */
  readonly recordedLeft: number;
  readonly notComparable: readonly { readonly reason: NotComparableReason; readonly claims: number }[];
  readonly superseded: readonly SupersededClaim[];
  readonly tensions: readonly TensionAnswer[];
  readonly refused: readonly RefusedStatement[];
}

/** A programme with the conflicts, by their ids, on help in its place. */
export interface ConflictsProgramme {
  readonly programme: RecordAnswer;
  readonly conflicts: readonly string[];
}

/** A line of the proof that an end of the bounds holds: so many times the end of a statement. */
export interface ProofLine {
  /** Null: not a statement, but the least total change of ends after which all of them can be true. */
  readonly statement: string | null;
  readonly end: 'low' | 'high';
  readonly times: string;
  readonly bound: string;
}

export interface BoundsAnswer {
  readonly unit: string;
  readonly low: string;
  readonly high: string | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  /** The statements each end rests on, and how they add up to it. */
  readonly proofLow: readonly ProofLine[];
  readonly proofHigh: readonly ProofLine[];
  /** Nothing beyond the ends is possible; whether they are reached took too long to settle. */
  readonly isOuter: boolean;
  /** Everything that the proofs name, and what is stated of this very sum. */
  readonly statements: readonly StatedSum[];
  /** Not all statements behind it can be true: ends were changed as little as possible, by so much at most. */
  readonly relaxed: readonly { readonly statement: string; readonly end: 'low' | 'high'; readonly most: string }[];
  /** What to ask for next: the sum that would leave the least open once it is known. */
  readonly narrow: {
    readonly about: SumScope;
    readonly low: string;
    readonly high: string | null;
    /** How wide the answer would still be at worst. */
    readonly leaves: string | null;
  } | null;
}

/** What reckoning says of one figure; `bounds` null where it takes part in no sum, for the reason given. */
export interface FigureReckoning {
  /** True while it is still reckoned; then there is nothing here yet. */
  readonly pending: boolean;
  readonly bounds: BoundsAnswer | null;
  /** Of percentages and changes: what they are relative to. */
  readonly relatives: readonly StatedSum[];
  readonly notComparable: NotComparableReason | null;
  /** The conflicts that one of its claims takes part in. */
  readonly conflicts: readonly ConflictAnswer[];
  /** Its claims that were revised. */
  readonly superseded: readonly SupersededClaim[];
  readonly tensions: readonly TensionAnswer[];
  /** How many sources that do not depend on each other agree; null where no claim is left. */
  readonly corroboration: Corroboration | null;
}

/** The sums that can be asked for: measure, unit, stage and basis of what is stated. */
export interface AskableSum {
  readonly measure: string;
  readonly unit: string;
  readonly stage: string | null;
  readonly basis: 'flow' | 'stock';
  /** How many statements there are of it. */
  readonly statements: number;
}

/** What was asked of a scope, and the answer; `bounds` null where nothing of the kind is stated, or nothing was asked. */
export interface ScopeReckoning {
  readonly pending: boolean;
  readonly about: SumScope | null;
  readonly sum: AskableSum | null;
  readonly bounds: BoundsAnswer | null;
  /** Those that what the answer rests on takes part in. */
  readonly conflicts: readonly ConflictAnswer[];
  readonly askable: readonly AskableSum[];
  /** The sectors that statements name. */
  readonly sectors: readonly FigureName[];
}

/** With why a question could not be answered as it stands, and what its names may mean. */
export interface AskedScope extends ScopeReckoning {
  readonly problem: {
    readonly open: readonly OpenName[];
    readonly message: string;
    readonly remedy: string;
  } | null;
}
