/** What a run means for cases: which are opened, opened again, changed, or may be closed. */
import type { Muting } from '../alerts/alert.ts';
import { parsePeriod } from '../period.ts';
import { severities } from '../rules/rule.ts';
import type { CaseAlert, CaseStep, Recovery } from './caseEvent.ts';
import type { CaseState } from './caseState.ts';

/** An alert that is on after the run. */
export interface AlertOn {
  readonly alert: CaseAlert;
  readonly muting: Muting | null;
  /** Ids that the alert had at places which this one took the place of. */
  readonly before: readonly string[];
  /** Period in which it ended before it fired anew; null where it never did. */
  readonly endedIn: string | null;
}

/** An alert that is on no more. */
export interface AlertOver {
  readonly id: string;
  readonly how: Recovery;
  readonly period: string;
}

/** `id` is null where a case is to be opened. */
export interface CaseWork {
  readonly id: string | null;
  readonly step: CaseStep;
}

export interface KnownCases {
  /** The newest case of an alert. */
  readonly latest: (alert: string) => CaseState | undefined;
  readonly reopenPeriods: number;
}

/** In the order of the alerts. Asked a second time of the same run, once its work is done, it has none. */
export function stepsAfterRun(
  { on, over }: { readonly on: readonly AlertOn[]; readonly over: readonly AlertOver[] },
  known: KnownCases,
): CaseWork[] {
  const isOn = new Set(on.map(({ alert }) => alert.id));
  const moved = new Set<string>();
  const work = on.flatMap((one) => workOfAlert(one, known, { isOn, moved }));
  return [...work, ...over.flatMap((one) => workOfEnd(one, known, moved))];
}

interface Moves {
  readonly isOn: ReadonlySet<string>;
  /** Cases that went on to another place: where a place was split, only the first part takes the case along. */
  readonly moved: Set<string>;
}

function workOfAlert(one: AlertOn, known: KnownCases, moves: Moves): CaseWork[] {
  const { alert } = one;
  const state = known.latest(alert.id);
  if (state !== undefined) return workOfKnown(state, one, known.reopenPeriods);
  const earlier = one.before.flatMap((id) => (moves.isOn.has(id) ? [] : (known.latest(id) ?? [])));
  const open = earlier.find(({ id, closed }) => closed === null && !moves.moved.has(id));
  if (open !== undefined) {
    moves.moved.add(open.id);
    return [{ id: open.id, step: { kind: 'alert changed', alert } }];
  }
  if (isQuiet(one.muting)) return [];
  // Closed as a false alarm where it was before, it is none where it went on to.
  if (earlier.some((before) => before.closed !== null && isSameFiring(before, alert))) return [];
  return [{ id: null, step: { kind: 'opened', alert, follows: earlier[0]?.id ?? null } }];
}

/** Nobody is told of these on purpose; an alert of a rule that is seldom right still asks for a verdict. */
function isQuiet(muting: Muting | null): boolean {
  return muting !== null && muting.by !== 'precision';
}

function workOfKnown(state: CaseState, { alert, muting, endedIn }: AlertOn, reopenPeriods: number): CaseWork[] {
  const { id, closed, suggestion } = state;
  if (closed === null) return workOfOpen(state, alert);
  if (isQuiet(muting)) return [];
  if (isSameFiring(state, alert)) {
    // It was closed on an end that corrected readings have taken back.
    if (suggestion === null) return [];
    return [
      { id, step: { kind: 'reopened', alert } },
      { id, step: { kind: 'suggestion withdrawn', period: alert.period } },
    ];
  }
  if (periodsBetween(lastPeriodOf(state, endedIn), alert.since) > reopenPeriods) {
    return [{ id: null, step: { kind: 'opened', alert, follows: null } }];
  }
  return [{ id, step: { kind: 'reopened', alert } }];
}

function workOfOpen({ id, alert: before, suggestion }: CaseState, alert: CaseAlert): CaseWork[] {
  const work: CaseWork[] = [];
  if (suggestion !== null) work.push({ id, step: { kind: 'suggestion withdrawn', period: alert.period } });
  const isGraver = severities.indexOf(alert.severity) > severities.indexOf(before.severity);
  if (isGraver || alert.since > before.since) work.push({ id, step: { kind: 'alert changed', alert } });
  return work;
}

/** Whether an alert is the one that the case was closed on: it may well go on, as a false alarm does. */
function isSameFiring({ alert }: CaseState, { since }: CaseAlert): boolean {
  return since <= alert.since;
}

/** Of the case or its alert: one that was closed while the alert was on does not know when that ended. */
function lastPeriodOf({ suggestion, alert }: CaseState, endedIn: string | null): string {
  return [alert.period, suggestion?.period ?? '', endedIn ?? ''].toSorted().at(-1) ?? alert.period;
}

function periodsBetween(from: string, to: string): number {
  const [first, last] = [parsePeriod(from), parsePeriod(to)];
  return first === null || last === null || first.kind !== last.kind ? Infinity : last.number - first.number;
}

function workOfEnd({ id: alert, how, period }: AlertOver, known: KnownCases, moved: ReadonlySet<string>): CaseWork[] {
  const state = known.latest(alert);
  if (state === undefined || state.closed !== null || state.suggestion !== null || moved.has(state.id)) return [];
  return [{ id: state.id, step: { kind: 'closing suggested', how, period } }];
}
