/** The rules of a book over its readings on one day or several, one group of rules after the other. */
import type { Indicator } from '../../../core/monitoring/indicator.ts';
import type { PackedState } from '../../../core/monitoring/machine/packedState.ts';
import { dayText } from '../../../core/monitoring/period.ts';
import type { MonitoredPlace } from '../../../core/monitoring/place.ts';
import type { ExplanationRecord } from '../../../core/monitoring/run/explanation.ts';
import { ruleGroups } from '../../../core/monitoring/run/ruleGroups.ts';
import type { WatchAnswer, WatchedDay, WatchOrder } from '../../../core/monitoring/run/watchOrder.ts';
import type { Lineage } from '../../../core/monitoring/series/lineage.ts';
import { lineageOf } from '../../../core/monitoring/series/lineage.ts';
import type { VintageLog } from '../../../core/monitoring/series/vintageLog.ts';
import type { Target } from '../../../core/monitoring/target.ts';
import type { StoredAlert, StoredRecord } from '../../alertAnswers.ts';
import type { PublishedRule } from '../rules/publishedRules.ts';
import type { KeptReadings } from './keptReadings.ts';
import type { ReckonedAlert, ReckonedEnd } from './storedAlert.ts';
import { passedAlert, reckonedAlert, reckonedEnd, storedRecord } from './storedAlert.ts';

/** Who reckons: this thread, or another one so that nobody waits. */
export type Monitoring = (order: WatchOrder) => Promise<WatchAnswer>;

/**
 * Readings of some indicators, with the ids of the datasets that their sources are indices into. What lies before the day of
 * the last run, and before the first day that is reckoned, need not come one by one.
 */
export type ReadLogs = (
  indicators: readonly string[],
  lineage: Lineage,
  since?: { readonly ranOn: number; readonly from: number },
) => Promise<{
  readonly logs: ReadonlyMap<string, VintageLog>;
  readonly sources: readonly string[];
  /** Of which the tables are worth keeping. */
  readonly keep?: readonly string[];
}>;

export interface ReckonEffects {
  readonly read: ReadLogs;
  readonly monitoring: Monitoring;
  readonly kept?: KeptReadings | null;
}

export interface DaysToReckon {
  readonly rules: readonly PublishedRule[];
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly places: readonly MonitoredPlace[];
  readonly targets: readonly Target[];
  /** By the ids of rules. */
  readonly states: ReadonlyMap<string, PackedState>;
  /** Day numbers, in order. */
  readonly days: readonly number[];
  /** A place of which every test is explained; null for none. */
  readonly explain: string | null;
}

export interface ReckonedDay {
  /** ISO day. */
  readonly day: string;
  /** All that are on after it, in the order of their ids, with nothing muted yet. */
  readonly alerts: readonly ReckonedAlert[];
  readonly ended: readonly ReckonedEnd[];
  /** Began and ended on the day. */
  readonly passed: readonly StoredAlert[];
  readonly tests: ReadonlyMap<string, { readonly tests: number; readonly withheld: number }>;
}

export interface Reckoned {
  readonly lineage: Lineage;
  readonly days: readonly ReckonedDay[];
  /** After the last day, by the ids of rules. */
  readonly states: ReadonlyMap<string, PackedState>;
  readonly readings: number;
  readonly explained: readonly { readonly rule: string; readonly records: readonly StoredRecord[] }[];
}

/** Holds the readings of one group of rules at a time. What comes of it does not hang on how rules fall into groups. */
export async function reckonDays(
  work: DaysToReckon,
  { read, monitoring, kept = null }: ReckonEffects,
): Promise<Reckoned> {
  const { places, targets, states, days, explain } = work;
  const lineage = lineageOf(places);
  const found = days.map((day) => ({
    day: dayText(day),
    alerts: [] as ReckonedAlert[],
    ended: [] as ReckonedEnd[],
    passed: [] as StoredAlert[],
    tests: new Map<string, { readonly tests: number; readonly withheld: number }>(),
  }));
  const after = new Map<string, PackedState>();
  const explained: { readonly rule: string; readonly records: readonly StoredRecord[] }[] = [];
  let readings = 0;
  for (const { rules, indicators: ids } of ruleGroups(work.rules.map(({ rule }) => rule))) {
    const ofGroup = chosen(
      states,
      rules.map(({ id }) => id),
    );
    const since = { ranOn: ranOn(ofGroup), from: days[0] ?? -Infinity };
    const { logs, sources, keep } = await read(ids, lineage, since);
    for (const { rows, before } of logs.values()) readings += rows.length + (before?.readings ?? 0);
    const indicators = chosen(work.indicators, ids);
    const answer = await monitoring({ rules, indicators, places, targets, logs, days, states: ofGroup, explain, keep });
    for (const [id, takenIn] of answer.kept) {
      const indicator = indicators.get(id);
      if (indicator !== undefined) await kept?.write({ indicator, lineage, sources }, takenIn);
    }
    takeDays(found, answer.days, { sources, lineage });
    for (const [id, state] of answer.states) after.set(id, state);
    for (const { rule, records } of answer.explained) {
      explained.push({ rule, records: records.map((record: ExplanationRecord) => storedRecord(record, sources)) });
    }
  }
  for (const { alerts } of found) alerts.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { lineage, days: found, states: after, readings, explained };
}

/** The earliest day on which one of the states was left; −Infinity where all begin anew. */
function ranOn(states: ReadonlyMap<string, PackedState>): number {
  const days = [...states.values()].flatMap((state) => state.ranOn ?? []);
  return days.length === 0 ? -Infinity : Math.min(...days);
}

function chosen<Value>(from: ReadonlyMap<string, Value>, ids: readonly string[]): Map<string, Value> {
  const found = new Map<string, Value>();
  for (const id of ids) {
    const value = from.get(id);
    if (value !== undefined) found.set(id, value);
  }
  return found;
}

interface DayInMaking {
  readonly alerts: ReckonedAlert[];
  readonly ended: ReckonedEnd[];
  readonly passed: StoredAlert[];
  readonly tests: Map<string, { readonly tests: number; readonly withheld: number }>;
}

/** An id stands for the alert as it was the day before, when nothing is new about it any more. */
function takeDays(
  found: readonly DayInMaking[],
  days: readonly WatchedDay[],
  read: { readonly sources: readonly string[]; readonly lineage: Lineage },
): void {
  const known = new Map<string, ReckonedAlert>();
  for (const [at, { alerts, ended, passed, rules }] of days.entries()) {
    const day = found[at];
    if (day === undefined) continue;
    for (const alert of alerts) {
      const one = typeof alert === 'string' ? known.get(alert) : reckonedAlert(alert, read);
      if (one === undefined) continue;
      day.alerts.push(one);
      if (days.length > 1) known.set(one.id, one.news === null ? one : { ...one, news: null, movedFrom: [] });
    }
    for (const one of ended) day.ended.push(reckonedEnd(one, read.sources));
    for (const one of passed) day.passed.push(passedAlert(one, read));
    for (const { rule, tests, withheld } of rules) day.tests.set(rule, { tests, withheld });
  }
}
