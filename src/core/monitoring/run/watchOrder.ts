/**
 * One group of rules over its readings, on one day or on several in order: what a run asks of whoever reckons, on this
 * thread or another. All of it is plain data.
 */
import type { Alert, EndedAlert } from '../alerts/alert.ts';
import type { EndReading } from '../alerts/endReadings.ts';
import { endReadings } from '../alerts/endReadings.ts';
import type { PassedAlert } from '../alerts/listAlerts.ts';
import { listAlerts } from '../alerts/listAlerts.ts';
import type { Indicator } from '../indicator.ts';
import type { PackedState } from '../machine/packedState.ts';
import { packState, unpackState } from '../machine/packedState.ts';
import { never, RuleState } from '../machine/ruleState.ts';
import { printOf } from '../machine/savedState.ts';
import type { MonitoredPlace } from '../place.ts';
import type { Rule } from '../rules/rule.ts';
import { isThere, lineageOf } from '../series/lineage.ts';
import type { TakenIn } from '../series/takenIn.ts';
import type { VintageLog } from '../series/vintageLog.ts';
import type { Target } from '../target.ts';
import type { ExplanationRecord } from './explanation.ts';
import type { RuleStates } from './monitor.ts';
import { emptyLog, Monitor } from './monitor.ts';
import { indicatorsOf } from './ruleGroups.ts';

export interface WatchInput {
  readonly rules: readonly Rule[];
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly places: readonly MonitoredPlace[];
  readonly targets: readonly Target[];
  readonly logs: ReadonlyMap<string, VintageLog>;
}

export interface WatchOrder extends WatchInput {
  /** Day numbers, in order, all after the runs that the states come from, or the same day again. */
  readonly days: readonly number[];
  /** What earlier runs left, by rule; a rule without one begins anew, and counts all periods by what is known. */
  readonly states: ReadonlyMap<string, PackedState>;
  /** A place of which every test is explained after the last day; null for none. */
  readonly explain: string | null;
  /** Ids of indicators of which the answer has what was taken in. */
  readonly keep?: readonly string[] | undefined;
}

export type WatchedEnd = EndedAlert & { readonly readings: readonly EndReading[] };

export interface WatchedDay {
  readonly day: number;
  /** All that are on after the day. Of those that are as they were the day before only the id is given again. */
  readonly alerts: readonly (Alert | string)[];
  readonly ended: readonly WatchedEnd[];
  readonly passed: readonly (PassedAlert & { readonly ended: WatchedEnd })[];
  readonly rules: readonly { readonly rule: string; readonly tests: number; readonly withheld: number }[];
}

export interface WatchAnswer {
  readonly days: readonly WatchedDay[];
  /** After the last day. */
  readonly states: ReadonlyMap<string, PackedState>;
  readonly explained: readonly { readonly rule: string; readonly records: readonly ExplanationRecord[] }[];
  /** Of the indicators that the order named, but for those that have readings nobody knows yet on the last day. */
  readonly kept: ReadonlyMap<string, TakenIn>;
}

/** Deterministic: from the same order comes the same answer. */
export function watch(order: WatchOrder): WatchAnswer {
  const { rules, indicators, places, targets, logs, days, keep } = order;
  const lineage = lineageOf(places);
  const lastDay = days.at(-1) ?? 0;
  const monitor = new Monitor({ rules, indicators, lineage, logs, targets, lastDay, keep });
  const printed = printsOf(logs);
  const states: RuleStates = new Map();
  let anew = new Set<string>();
  for (const { id } of rules) {
    const packed = order.states.get(id);
    const state = packed === undefined ? new RuleState(places.length) : unpackState(packed, lineage);
    states.set(id, state);
    // What a rule is about no more would else be on for ever. Of places that are gone, others may take it over.
    const inScope = monitor.runs.get(id)?.inScope ?? noRows;
    for (let row = 0; row < inScope.length; row += 1) {
      if (inScope[row] === 0 && isThere(lineage, row, days[0] ?? 0)) state.forget(row);
    }
    for (const [indicator, print] of Object.entries(packed?.known ?? {})) {
      if (printed(indicator, packed?.ranOn ?? -Infinity) !== print) anew.add(indicator);
    }
  }
  const known = new Map<string, string>();
  const watched: WatchedDay[] = [];
  for (const day of days) {
    const counted = new Map(rules.map(({ id }) => [id, states.get(id)?.columns.counted.slice()]));
    const wasCounted = (rule: string, row: number): boolean => (counted.get(rule)?.[row] ?? never) !== never;
    const results = monitor.runOn(day, states, anew);
    anew = new Set();
    const { alerts, ended, passed } = listAlerts(monitor, states, results, wasCounted);
    const withReadings = (one: EndedAlert): WatchedEnd => ({ ...one, readings: endReadings(monitor, one) });
    watched.push({
      day,
      alerts: days.length === 1 ? alerts : told(alerts, known),
      ended: ended.map(withReadings),
      passed: passed.map((one) => ({ alert: one.alert, ended: withReadings(one.ended) })),
      rules: rules.map(({ id }) => {
        const { tests = 0, withheld = 0 } = results.get(id) ?? {};
        return { rule: id, tests, withheld };
      }),
    });
  }
  const packed = rules.map((rule): [string, PackedState] => {
    const ofRule = Object.fromEntries(indicatorsOf(rule).map((id) => [id, printed(id, lastDay)]));
    return [rule.id, packState(states.get(rule.id) ?? new RuleState(places.length), lineage, ofRule)];
  });
  const kept = new Map<string, TakenIn>();
  for (const id of keep ?? []) {
    const takenIn = monitor.takenIn(id);
    if (takenIn !== null) kept.set(id, takenIn);
  }
  return { days: watched, states: new Map(packed), explained: explained(monitor, states, order.explain), kept };
}

const noRows = new Uint8Array();

/** Several rules ask for the prints of one indicator on the same days. */
function printsOf(logs: WatchInput['logs']): (id: string, day: number) => string {
  const known = new Map<string, string>();
  return (id, day) => {
    const key = `${day} ${id}`;
    const print = known.get(key) ?? printOf(logs.get(id) ?? emptyLog, day);
    known.set(key, print);
    return print;
  };
}

/** The ids of those that were the same the day before; keeps in `known` how each reads now. */
function told(alerts: readonly Alert[], known: Map<string, string>): (Alert | string)[] {
  const before = new Map(known);
  known.clear();
  return alerts.map((alert) => {
    const text = JSON.stringify({ ...alert, news: null });
    known.set(alert.id, text);
    return alert.news === null && before.get(alert.id) === text ? alert.id : alert;
  });
}

/** Of the newest period that was counted at the place, or that is over. */
function explained(monitor: Monitor, states: RuleStates, place: string | null): WatchAnswer['explained'] {
  const row = place === null ? undefined : monitor.input.lineage.rowOf.get(place);
  if (row === undefined) return [];
  return monitor.input.rules.map(({ id }) => {
    const state = states.get(id);
    const counted = state?.columns.counted[row] ?? never;
    return { rule: id, records: monitor.explain(id, row, counted === never ? (state?.ended ?? 0) : counted) };
  });
}
