/** A case as its events made it. */
import type { Evidence } from '../../records/field.ts';
import type {
  CaseAlert,
  CaseMark,
  EscalatedTo,
  FollowUp,
  MeasureState,
  MeasureTerms,
  Outcome,
  Recovery,
  Task,
} from './caseEvent.ts';

/** The columns of the board, in the order in which a case goes through them. */
export const caseStages = ['new', 'acknowledged', 'verified', 'measure assigned', 'follow-up due', 'closed'] as const;
export type CaseStage = (typeof caseStages)[number];

export interface Verification extends CaseMark {
  readonly outcome: Outcome;
  readonly duplicateOf: string | null;
  readonly evidence: readonly Evidence[];
}

export interface Measure {
  readonly number: number;
  readonly terms: MeasureTerms;
  readonly state: MeasureState;
  readonly assigned: CaseMark;
  readonly changed: CaseMark | null;
}

export interface Suggestion {
  readonly how: Recovery;
  readonly period: string;
  readonly at: string;
}

export interface Closing extends CaseMark {
  readonly evidence: readonly Evidence[];
}

export interface Escalation {
  readonly task: Task;
  readonly measure: number | null;
  readonly by: string;
  readonly to: EscalatedTo;
  readonly at: string;
}

/** From the firing of the alert until the case was closed. A case that fired again has several. */
export interface Episode {
  readonly openedAt: string;
  /** The last period in which the alert fired anew, and the ids that it had: a place may get another code meanwhile. */
  readonly since: string;
  readonly alerts: readonly string[];
  /** Null while nobody has said. */
  readonly outcome: Outcome | null;
  readonly closedAt: string | null;
}

export interface CaseState {
  readonly id: string;
  /** Of the newest event. */
  readonly version: number;
  readonly at: string;
  readonly alert: CaseAlert;
  readonly follows: string | null;
  readonly acknowledged: CaseMark | null;
  readonly verified: Verification | null;
  readonly measures: readonly Measure[];
  /** The newest of each period, by period. */
  readonly followUps: readonly FollowUp[];
  readonly suggestion: Suggestion | null;
  readonly closed: Closing | null;
  readonly episodes: readonly Episode[];
  readonly escalations: readonly Escalation[];
}

/** When the alert fired that is being worked on. */
export function openedAt({ episodes, at }: CaseState): string {
  return episodes.at(-1)?.openedAt ?? at;
}

export function stageOf({ closed, acknowledged, verified, measures }: CaseState): CaseStage {
  if (closed !== null) return 'closed';
  if (acknowledged === null) return 'new';
  if (verified === null) return 'acknowledged';
  const standing = measures.filter(({ state }) => state !== 'dropped');
  if (verified.outcome !== 'true' || standing.length === 0) return 'verified';
  return standing.some(({ state }) => state === 'planned') ? 'measure assigned' : 'follow-up due';
}
