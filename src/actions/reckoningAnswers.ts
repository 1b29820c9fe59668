/** What reckoning answers, in the shapes that pages and API read. Plain JSON; decimals are strings. */
import type { NotComparableReason } from '../core/reckoning/claims/claimStatements.ts';
import type { ClaimInContext, FigureSummary } from './answers.ts';

/** Which sum: the scope as in a figure, with its English title. */
export type SumScope = Pick<
  FigureSummary,
  'title' | 'kind' | 'measure' | 'donors' | 'recipients' | 'sectors' | 'places' | 'period'
>;

/** One sum that somebody stated, with everybody who stated it in the same way. */
export interface StatedSum {
  /** The statement's id: that of the first claim that makes it. */
  readonly id: string;
  readonly about: SumScope;
  /** Null is unbounded; what the words allow, as reckoned with. */
  readonly low: string | null;
  readonly high: string | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  /** The earliest published first; at least one. */
  readonly claims: readonly ClaimInContext[];
  /** How many sources they go back to. */
  readonly origins: number;
  /** The page of the figure that they are reports of. */
  readonly figureId: string | null;
}

export interface ConflictMember extends StatedSum {
  /** Where each end would have to be for this statement alone to fit with the others. */
  readonly resolve: readonly {
    readonly end: 'low' | 'high';
    readonly value: string | null;
    readonly isOpen: boolean;
  }[];
}

/**
 * What may lie behind a conflict, as far as words and speakers show it; never a verdict. `one text`: all in one document;
 * `revision`: one speaker, at different times; `one origin`: all go back to one source; `not said`: they leave donors or
 * recipients unsaid and are taken to mean the same ones; `contradict`: none of these.
 */
export const conflictLabels = ['one text', 'revision', 'one origin', 'not said', 'contradict'] as const;
export type ConflictLabel = (typeof conflictLabels)[number];

/** Statements that cannot all be true, while without any one of them the others can. */
export interface ConflictAnswer {
  readonly id: string;
  readonly measure: string;
  readonly unit: string;
  readonly members: readonly ConflictMember[];
  /** The least total change of ends that resolves it, in the unit. */
  readonly slack: string;
  readonly labels: readonly ConflictLabel[];
}

export interface ConflictsAnswer {
  readonly conflicts: readonly ConflictAnswer[];
  /** Claims that were added up, and the sums they state. */
  readonly claims: number;
  readonly statements: number;
  readonly notComparable: readonly { readonly reason: NotComparableReason; readonly claims: number }[];
}

/** A line of the proof that an end of the bounds holds: so many times the end of a statement. */
export interface ProofLine {
  readonly statement: string;
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
  readonly bounds: BoundsAnswer | null;
  readonly notComparable: NotComparableReason | null;
  /** The conflicts that one of its claims takes part in. */
  readonly conflicts: readonly ConflictAnswer[];
}
