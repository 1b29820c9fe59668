/** What happens to a case: by people, and by the program after a run. A case is what its events make of it, and nothing else. */
import type { Evidence, Money } from '../../records/field.ts';
import type { EndedAlert } from '../alerts/alert.ts';
import type { Words } from '../indicator.ts';
import type { Severity } from '../rules/rule.ts';

/** What people found an alert to be when they looked. */
export const outcomes = ['true', 'false', 'data error', 'duplicate'] as const;
export type Outcome = (typeof outcomes)[number];

/** The alert as it was when the case was opened, or when it changed: kept with the case, whatever becomes of its rule. */
export interface CaseAlert {
  /** "family/place/indicator". */
  readonly id: string;
  readonly rule: string;
  readonly family: string;
  readonly title: Words;
  readonly place: string;
  readonly indicator: string;
  readonly unit: string;
  /** In Chinese, where it has other words; older events have none. */
  readonly localUnit?: string | null;
  /** Days after the end of a period by which the indicator's value is due. */
  readonly lagDays: number;
  readonly theme: string;
  readonly severity: Severity;
  /** An exit criterion that law asks for. */
  readonly exitCriterion: boolean;
  /** The period in which it fired, and the newest that was counted. */
  readonly since: string;
  readonly period: string;
  readonly sentence: Words;
  /** Takings-in of readings that it rests on; who made them does not verify the case. */
  readonly datasets: readonly string[];
}

export const measureStates = ['planned', 'done', 'dropped'] as const;
export type MeasureState = (typeof measureStates)[number];

/** Assistance that is assigned to a place. */
export interface MeasureTerms {
  readonly what: string;
  /** Who carries it out: a party of the registry. */
  readonly owner: string;
  /** Null where nobody has said what it may cost: not that it costs nothing. */
  readonly budget: Money | null;
  /** ISO day. */
  readonly due: string;
  /** The record of the project that it is part of. */
  readonly project: string | null;
}

/** A later reading of the same indicator. `value` is null where a dataset was withdrawn and nothing took its place. */
export interface FollowUp {
  readonly period: string;
  readonly value: number | null;
  readonly denominator: number | null;
  readonly dataset: string | null;
  /** ISO day on which it became known. */
  readonly knownOn: string | null;
}

/** What people owe a case. */
export const tasks = [
  'acknowledge',
  'verify',
  'assign a measure',
  'complete a measure',
  'report a reading',
  'close',
] as const;
export type Task = (typeof tasks)[number];

/** Who is told of something overdue: the supervisor of a place's listing (a party), or the office of a place above. */
export type EscalatedTo =
  | { readonly kind: 'supervisor'; readonly party: string; readonly list: string }
  | { readonly kind: 'office above'; readonly place: string };

/** Why the program suggests to close a case: how the alert ended; `rule` where no rule asks for it any more. */
export type Recovery = EndedAlert['how'] | 'rule';

export type CaseStep =
  /** `follows`: the case of a place that this one was part of. */
  | { readonly kind: 'opened'; readonly alert: CaseAlert; readonly follows: string | null }
  | { readonly kind: 'acknowledged' }
  | {
      readonly kind: 'verified';
      readonly outcome: Outcome;
      readonly duplicateOf: string | null;
      readonly evidence: readonly Evidence[];
    }
  | { readonly kind: 'measure assigned'; readonly terms: MeasureTerms }
  | {
      readonly kind: 'measure changed';
      /** 1 for the first that was assigned. */
      readonly measure: number;
      readonly terms: MeasureTerms;
      readonly state: MeasureState;
    }
  | { readonly kind: 'follow-up'; readonly reading: FollowUp }
  | { readonly kind: 'closing suggested'; readonly how: Recovery; readonly period: string }
  /** The alert is on again before anybody closed the case. */
  | { readonly kind: 'suggestion withdrawn'; readonly period: string }
  /** It went on to another place, or became graver. */
  | { readonly kind: 'alert changed'; readonly alert: CaseAlert }
  | { readonly kind: 'closed'; readonly evidence: readonly Evidence[] }
  /** With the alert that is on again; null where a person reopens what was closed too soon. */
  | { readonly kind: 'reopened'; readonly alert: CaseAlert | null }
  | {
      readonly kind: 'escalated';
      readonly task: Task;
      readonly measure: number | null;
      /** The day by which it was due. */
      readonly by: string;
      readonly to: EscalatedTo;
    }
  /** The words are the event's reason. */
  | { readonly kind: 'commented' };

export interface CaseMark {
  /** 1, 2, 3 … */
  readonly version: number;
  /** ISO instant in UTC. */
  readonly at: string;
  readonly by: string;
  readonly reason: string | null;
}

export type CaseEvent = CaseMark & { readonly step: CaseStep };

/** Who does what nobody did: the rules, in a run, whoever started it. No account has this name. */
export const byRules = 'the rules';

/** Whether the program takes the step by itself. */
export function isByRules(step: CaseStep): boolean {
  switch (step.kind) {
    case 'opened':
    case 'follow-up':
    case 'closing suggested':
    case 'suggestion withdrawn':
    case 'alert changed':
    case 'escalated':
      return true;
    case 'reopened':
      return step.alert !== null;
    default:
      return false;
  }
}
