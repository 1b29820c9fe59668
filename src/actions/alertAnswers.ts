/** What runs of rules leave and answer: alerts, their events, runs, rules, backtests and silences. Plain JSON. */
import type { Alert, EndedAlert } from '../core/monitoring/alerts/alert.ts';
import type { Bulletin } from '../core/monitoring/alerts/notices.ts';
import type { Silence } from '../core/monitoring/alerts/silence.ts';
import type { Measures } from '../core/monitoring/backtest/measures.ts';
import type { Words } from '../core/monitoring/indicator.ts';
import type { Severity } from '../core/monitoring/rules/rule.ts';
import type { ExplanationRecord } from '../core/monitoring/run/explanation.ts';
import type { RecordState } from '../core/records/states.ts';
import type { CaseStage } from '../core/monitoring/cases/caseState.ts';
import type { AlertBasis, DatasetLink, IndicatorName, ShownRecord, WatchedPlaceName } from './watchAnswers.ts';

/** What a test found, with the ids of the datasets that its newest values stand in, the newest first. */
export interface StoredRecord extends Omit<ExplanationRecord, 'sources'> {
  readonly sources: readonly string[];
}

export interface AlertEnd {
  /** `rule`: the rule was changed or switched off, or the place left its scope. */
  readonly how: EndedAlert['how'] | 'rule';
  readonly period: string;
  readonly sentence: Words;
}

/** With the readings that brought the end about; left out where the ledger does not tell: then those count that do now. */
export interface StoredEnd extends AlertEnd {
  readonly readings?: readonly { readonly indicator: string; readonly period: string; readonly dataset: string }[];
}

/** An alert as the ledger keeps it after a run. */
export interface StoredAlert extends Omit<Alert, 'records' | 'news'> {
  readonly records: readonly StoredRecord[];
  /** Ids of all datasets behind its records. */
  readonly datasets: readonly string[];
  /** Alerts of places that this one took the place of, in the run in which it did. */
  readonly movedFrom: readonly string[];
  /** Null while it is on. */
  readonly ended: StoredEnd | null;
}

/**
 * What became of an alert in a run. `still`: it goes on, and something about it reads otherwise (a newer period, a later
 * value, data missing since); `muted` and `heard`: from now on nobody is told of it, and they are again.
 */
export const alertEventKinds = [
  'fired',
  'moved',
  'recovering',
  'back',
  'revised',
  'still',
  'muted',
  'heard',
  'ended',
] as const;
export type AlertEventKind = (typeof alertEventKinds)[number];

export interface AlertEvent {
  readonly alertId: string;
  readonly kind: AlertEventKind;
  readonly alert: StoredAlert;
}

/** What a run hands on, in its own transaction, to cases. */
export interface RunNews {
  readonly run: number;
  /** ISO day. */
  readonly day: string;
  /** Only of alerts about which something is new. */
  readonly events: readonly AlertEvent[];
  /** All that are on after the run. */
  readonly alerts: readonly StoredAlert[];
}

export interface RunRule {
  /** Id of the record, the content that ran, and the id of the rule. */
  readonly record: string;
  readonly content: number;
  readonly rule: string;
  readonly tests: number;
  /** Conditions that held, but that chance explains among so many places. */
  readonly withheld: number;
}

/** A published rule, or part of one, that cannot run as things stand. */
export interface RunProblem {
  readonly record: string;
  readonly code: string;
  readonly message: string;
}

export interface RunSummary {
  readonly rules: readonly RunRule[];
  readonly problems: readonly RunProblem[];
  readonly places: number;
  readonly readings: number;
  readonly tests: number;
  readonly withheld: number;
  /** On after the run; new in it; ended in it; nobody is told of. */
  readonly alerts: number;
  readonly fired: number;
  readonly ended: number;
  readonly muted: number;
  /** How people are told: one by one, or, when there is too much, in one digest. Ids stand in the events. */
  readonly bulletin: {
    readonly kind: Bulletin['kind'];
    readonly muted: Bulletin['muted'];
    readonly groups: readonly {
      readonly parent: string | null;
      readonly theme: string;
      readonly severity: Severity;
      readonly fired: number;
      readonly ended: number;
    }[];
  };
}

export interface RunAnswer {
  readonly number: number;
  readonly day: string;
  /** Link of the history up to which it read. */
  readonly head: string;
  readonly at: string;
  readonly by: string;
  readonly summary: RunSummary;
}

/** What came of asking for a run. */
export interface RunsMade {
  /** The days that were run, oldest first; none where nothing was new. */
  readonly runs: readonly RunAnswer[];
  /** The newest run there is; null where none was ever made. */
  readonly latest: RunAnswer | null;
}

export interface AlertAnswer {
  readonly id: string;
  readonly rule: { readonly id: string; readonly record: string | null; readonly title: Words };
  readonly family: string;
  readonly version: number;
  readonly place: WatchedPlaceName;
  /** The place above it. */
  readonly above: WatchedPlaceName | null;
  readonly indicator: IndicatorName;
  readonly theme: string;
  readonly severity: Severity;
  readonly phase: 'firing' | 'recovering' | 'ended';
  readonly legalBasis: StoredAlert['legalBasis'];
  readonly since: string;
  readonly period: string;
  readonly unknownSince: string | null;
  readonly sentence: Words;
  readonly records: readonly ShownRecord[];
  /** Figures are left out, as they would tell a reading that is withheld. */
  readonly withheld: boolean;
  /** Other rules of the family that fire there, too. */
  readonly also: readonly string[];
  readonly muting: StoredAlert['muting'];
  readonly ended: AlertEnd | null;
  /** What people make of it; null where it has no case, and for the public. */
  readonly case: { readonly id: string; readonly stage: CaseStage } | null;
  /** Where it is over: its end. */
  readonly restsOn: AlertBasis;
  /** It, or its end, rests on readings that nobody has approved yet. */
  readonly provisional: boolean;
  /** Where the values of its records come from, with documents where there are some. */
  readonly datasets: readonly DatasetLink[];
  /** Run and day of its newest event. */
  readonly run: number;
  readonly day: string;
}

export interface AlertEventAnswer {
  readonly run: number;
  readonly day: string;
  readonly kind: AlertEventKind;
  readonly phase: AlertAnswer['phase'];
  readonly period: string;
  readonly sentence: Words;
  readonly muting: StoredAlert['muting'];
}

export interface AlertPage extends AlertAnswer {
  /** The newest first, also of earlier times in which it was on. */
  readonly events: readonly AlertEventAnswer[];
}

export interface AlertListAnswer {
  /** Day of the newest run; null before the first. */
  readonly day: string | null;
  readonly run: number | null;
  /** How many there are that the filter lets through. */
  readonly total: number;
  readonly items: readonly AlertAnswer[];
  readonly next: string | null;
}

/** A rule of the ledger, as its page shows it. */
export interface WatchRuleAnswer {
  readonly record: string;
  readonly id: string;
  readonly title: string;
  readonly localTitle: string | null;
  readonly state: RecordState;
  /** Whether a version of it runs. */
  readonly on: boolean;
  readonly content: number;
  readonly definition: string;
  readonly family: string | null;
  readonly version: number | null;
  readonly indicator: IndicatorName | null;
  /** The indicators of its tests, and the places that its scope names, as far as they are known. */
  readonly named: { readonly indicators: readonly IndicatorName[]; readonly places: readonly WatchedPlaceName[] };
  readonly severity: Severity | null;
  readonly theme: string | null;
  readonly legalBasis: StoredAlert['legalBasis'];
  /** Why it cannot run, or looks wrong: path in the definition, code, message, remedy. */
  readonly problems: readonly {
    readonly path: string;
    readonly code: string;
    readonly weight: 'refused' | 'held' | 'warning' | 'notice';
    readonly message: string;
    readonly remedy: string;
  }[];
  /** Verified alerts of its family, and whether it is in the digest for being seldom true. */
  readonly verified: { readonly true: number; readonly false: number; readonly dataError: number };
  readonly digest: { readonly verified: number; readonly precision: number; readonly target: number } | null;
  /** Alerts that are on; null for the public, which sees those that were verified. */
  readonly alerts: number | null;
  /** The newest of this very content; null where there is none, and then it cannot be published. */
  readonly backtest: BacktestAnswer | null;
}

/** A rule before it is stored. */
export type RuleTrial = Pick<WatchRuleAnswer, 'definition' | 'indicator' | 'named' | 'problems'>;

export interface BacktestCurve {
  /** Which test of the rule, from 0; −1 for the rule itself. */
  readonly leaf: number;
  readonly option: string;
  readonly points: readonly { readonly value: number; readonly measures: Measures }[];
}

export interface BacktestReport {
  readonly rule: string;
  /** How often rules were run. */
  readonly every: 'week' | 'month' | 'quarter' | 'year';
  /** The rule whose alarms count as what should have been found; null for none. */
  readonly against: string | null;
  readonly lead: number;
  readonly officers: number;
  readonly since: string | null;
  /** Verified true alerts of places that count as what should have been found, too. */
  readonly episodes: number;
  readonly runs: number;
  readonly places: number;
  readonly readings: number;
  readonly measures: Measures;
  readonly curves: readonly BacktestCurve[];
}

export interface BacktestAnswer {
  readonly id: string;
  /** Id of the rule's record, and the content that was tested. */
  readonly record: string;
  readonly content: number;
  readonly from: string;
  readonly to: string;
  readonly at: string;
  readonly by: string;
  readonly report: BacktestReport;
}

export interface SilenceAnswer extends Silence {
  readonly id: string;
  readonly at: string;
  readonly madeBy: string;
  /** Who ended it before its end, and when; null where nobody did. */
  readonly endedEarly: { readonly at: string; readonly by: string; readonly reason: string } | null;
  /** Whether it holds today. */
  readonly holds: boolean;
}

/** What every test of every rule says of a place, whether it fires or not. */
export interface PlaceExplained {
  readonly place: WatchedPlaceName;
  readonly day: string;
  readonly rules: readonly {
    readonly rule: string;
    readonly title: Words;
    readonly records: readonly ShownRecord[];
  }[];
}
