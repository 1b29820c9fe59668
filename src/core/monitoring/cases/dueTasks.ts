/** What people owe a case on a day, and by when. */
import { addDays } from '../../periods/day.ts';
import { dayText, lastDayOf, parsePeriod, periodText } from '../period.ts';
import type { Task } from './caseEvent.ts';
import type { CaseState } from './caseState.ts';
import { openedAt } from './caseState.ts';
import type { Deadlines } from './deadlines.ts';

export interface DueTask {
  readonly task: Task;
  /** Number of the measure that it is about, or the period of the reading. */
  readonly measure: number | null;
  readonly period: string | null;
  /** Last day, as an ISO day. */
  readonly by: string;
  readonly overdue: boolean;
}

type Open = Omit<DueTask, 'overdue'>;

/** The soonest first; nothing of a case that is closed. */
export function dueTasks(state: CaseState, deadlines: Deadlines, day: string): DueTask[] {
  if (state.closed !== null) return [];
  const open = [...nextStep(state, deadlines), ...measuresDue(state), ...readingDue(state, deadlines)];
  return open
    .map((one) => Object.assign({ overdue: one.by < day }, one))
    .toSorted((a, b) => (a.by < b.by ? -1 : Number(a.by > b.by)));
}

function after(instant: string, days: number): string {
  return addDays(instant.slice(0, 10), days);
}

function task(name: Task, by: string): Open {
  return { task: name, measure: null, period: null, by };
}

/** The step that is next: until a case is verified nothing else is owed to it. */
function nextStep(state: CaseState, deadlines: Deadlines): Open[] {
  const { acknowledged, verified, measures, suggestion, alert } = state;
  const { severity } = alert;
  if (acknowledged === null) return [task('acknowledge', after(openedAt(state), deadlines.acknowledge[severity]))];
  if (verified === null) return [task('verify', after(openedAt(state), deadlines.verify[severity]))];
  if (verified.outcome !== 'true') return [task('close', after(verified.at, deadlines.close))];
  if (suggestion !== null) return [task('close', after(later(suggestion.at, verified.at), deadlines.close))];
  if (measures.some((measure) => measure.state !== 'dropped')) return [];
  return [task('assign a measure', after(verified.at, deadlines.assignMeasure[severity]))];
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

function measuresDue({ verified, measures }: CaseState): Open[] {
  if (verified?.outcome !== 'true') return [];
  return measures
    .filter(({ state }) => state === 'planned')
    .map(({ number: measure, terms }) => ({ task: 'complete a measure', measure, period: null, by: terms.due }));
}

/**
 * The reading of the period after the newest that is known: at the end of the period, its lag, and some patience – or so
 * many days after the case was verified, where that is later: what was due before anybody looked is not overdue at once.
 */
function readingDue({ verified, followUps, alert }: CaseState, deadlines: Deadlines): Open[] {
  if (verified?.outcome !== 'true') return [];
  const reported = followUps.filter(({ value }) => value !== null).map(({ period }) => period);
  const newest = parsePeriod([alert.period, ...reported].toSorted().at(-1) ?? alert.period);
  if (newest === null) return [];
  const next = { kind: newest.kind, number: newest.number + 1 };
  const by = dayText(lastDayOf(next) + alert.lagDays + deadlines.report);
  return [{ ...task('report a reading', later(by, after(verified.at, deadlines.report))), period: periodText(next) }];
}
