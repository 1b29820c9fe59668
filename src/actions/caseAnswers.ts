/** What the rooms of cases show. Ids stand for places, parties, records and documents; `names` says what they are called. */
import type { Muting } from '../core/monitoring/alerts/alert.ts';
import type {
  CaseAlert,
  CaseStep,
  EscalatedTo,
  FollowUp,
  MeasureState,
  MeasureTerms,
  Outcome,
  Recovery,
} from '../core/monitoring/cases/caseEvent.ts';
import type { CaseStage } from '../core/monitoring/cases/caseState.ts';
import type { DueTask } from '../core/monitoring/cases/dueTasks.ts';
import type { Severity } from '../core/monitoring/rules/rule.ts';
import type { AlertEventKind } from './alertAnswers.ts';
import type { EvidenceAnswer, Names } from './recordAnswers.ts';
import type { DatasetLink, InWords, ShownValue } from './watchAnswers.ts';

/** A case on the board. */
export interface CaseLine {
  readonly id: string;
  readonly version: number;
  readonly stage: CaseStage;
  /** Its sentence names no figure where that would tell a reading that is withheld. */
  readonly alert: CaseAlert;
  /** Why nobody is told of the alert now, such as a silence; null where people are, and once it is over. */
  readonly muting: Muting | null;
  /** ISO days. */
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly outcome: Outcome | null;
  /** What is owed to it, the soonest first; empty once it is closed. */
  readonly due: readonly DueTask[];
  readonly overdue: boolean;
  /** Parties that carry out measures which are not dropped. */
  readonly owners: readonly string[];
  /** The alert ended: nobody has to, but somebody may close the case. */
  readonly suggestion: { readonly how: Recovery; readonly period: string; readonly on: string } | null;
  /** Whom the program told last of something overdue. */
  readonly escalatedTo: EscalatedTo | null;
  /** How often the alert fired: above 1 where the case was opened again. */
  readonly episodes: number;
}

export interface CaseFilter {
  readonly stage: CaseStage | null;
  /** A place; everything within it counts too. */
  readonly within: string | null;
  readonly theme: string | null;
  readonly severity: Severity | null;
  readonly overdue: boolean;
  /** A party that carries out a measure. */
  readonly owner: string | null;
}

export interface CaseColumn {
  readonly stage: CaseStage;
  /** Of the cases that the filter lets through. */
  readonly total: number;
  readonly overdue: number;
  /** What is due soonest comes first; of closed ones, what was closed last. */
  readonly items: readonly CaseLine[];
}

export interface CaseBoard {
  readonly day: string;
  readonly filter: CaseFilter;
  /** All of them; where the filter names a stage, that one alone. */
  readonly columns: readonly CaseColumn[];
  /** Of the column that the filter names: passed on as `cursor`; null at its end, and without such a filter. */
  readonly next: string | null;
  /** Open cases that the reader may see, whatever the filter, and how many of them are overdue. */
  readonly open: number;
  readonly overdue: number;
  /** What there is to filter by. */
  readonly themes: readonly string[];
  readonly owners: readonly string[];
  readonly names: Names;
}

export interface MeasureAnswer {
  readonly number: number;
  readonly terms: MeasureTerms;
  readonly state: MeasureState;
  readonly overdue: boolean;
  readonly assignedOn: string;
  readonly assignedBy: string;
  /** When it was last changed; null where it never was. */
  readonly changedOn: string | null;
  readonly changedBy: string | null;
}

/** A later reading of the same indicator, as far as the reader may see it; null where it was taken back. */
export interface ShownFollowUp extends Omit<FollowUp, 'value' | 'denominator'> {
  readonly value: ShownValue;
  readonly denominator: ShownValue;
  /** How far its dataset has come by now; null where the reading was taken back. */
  readonly state: DatasetLink['state'] | null;
}

/** An event without the figures that its reader may not see. */
export type ShownStep =
  | Exclude<CaseStep, { kind: 'follow-up' }>
  | { readonly kind: 'follow-up'; readonly reading: ShownFollowUp };

/** What happened, oldest first: an event of the case, one of its alert in a run, or what became of later readings. */
export interface CaseHappening {
  readonly at: string;
  /** Null for what the rules found and did, whoever started the run. */
  readonly by: string | null;
  readonly version: number | null;
  readonly step: ShownStep | null;
  readonly alert: {
    readonly run: number;
    readonly day: string;
    readonly kind: AlertEventKind;
    readonly period: string;
    readonly sentence: InWords;
  } | null;
  /** Readings that were noted, and what was made of them then. */
  readonly dataset: { readonly id: string; readonly title: string; readonly state: DatasetLink['state'] } | null;
  /** A comment, or the reason that was given. */
  readonly words: string | null;
  /** What a verification, or closing, rests on. */
  readonly evidence: readonly EvidenceAnswer[];
}

export const caseActs = [
  'acknowledge',
  'verify',
  'assign a measure',
  'change a measure',
  'comment',
  'close',
  'reopen',
] as const;
export type CaseAct = (typeof caseActs)[number];

/** Something the reader may or may not do now, and why not: buttons follow it. */
export interface CasePossibility {
  readonly act: CaseAct;
  readonly allowed: boolean;
  readonly because: string | null;
}

export interface CaseAnswer extends CaseLine {
  readonly day: string;
  readonly acknowledged: { readonly by: string; readonly on: string } | null;
  readonly verified: {
    readonly outcome: Outcome;
    readonly duplicateOf: string | null;
    readonly by: string;
    readonly on: string;
    readonly reason: string | null;
    readonly evidence: readonly EvidenceAnswer[];
  } | null;
  readonly measures: readonly MeasureAnswer[];
  /** Readings since the alert, by period; a value that was taken back is null. */
  readonly followUps: readonly ShownFollowUp[];
  readonly closed: {
    readonly by: string;
    readonly on: string;
    readonly reason: string | null;
    readonly evidence: readonly EvidenceAnswer[];
  } | null;
  /** The case of the place that this one was part of; cases that were found to be this one. */
  readonly follows: string | null;
  readonly duplicates: readonly string[];
  /** Other cases of the place, those that are open first. */
  readonly near: readonly { readonly id: string; readonly title: InWords; readonly stage: CaseStage }[];
  readonly happenings: readonly CaseHappening[];
  /** Of the alert and the follow-up readings, by id. */
  readonly datasets: Readonly<Record<string, DatasetLink>>;
  readonly possibilities: readonly CasePossibility[];
  readonly names: Names;
}
