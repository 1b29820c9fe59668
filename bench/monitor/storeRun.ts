/** Rules over readings of a store, one indicator at a time, so that a nation or all its villages fit in memory. */
import type { Ledger } from '../../src/actions/ledger.ts';
import { readLogs } from '../../src/actions/monitoring/readLogs.ts';
import type { KeptReadings } from '../../src/actions/monitoring/runs/keptReadings.ts';
import { readingsIn } from '../../src/actions/monitoring/runs/readingsIn.ts';
import type { Reckoned } from '../../src/actions/monitoring/runs/reckonDays.ts';
import { reckonDays } from '../../src/actions/monitoring/runs/reckonDays.ts';
import { onThisThread } from '../../src/actions/monitoring/runs/runEffects.ts';
import { watchedIndicators } from '../../src/actions/monitoring/watchedIndicators.ts';
import { registeredLineage, registeredPlaces } from '../../src/actions/monitoring/watchedPlaces.ts';
import type { PackedState } from '../../src/core/monitoring/machine/packedState.ts';
import type { RuleState } from '../../src/core/monitoring/machine/ruleState.ts';
import { lastDayOf } from '../../src/core/monitoring/period.ts';
import { Monitor } from '../../src/core/monitoring/run/monitor.ts';
import type { Rule } from '../../src/core/monitoring/rules/rule.ts';
import type { Leaves } from './makeWorld.ts';
import { rulesFor, start } from './makeWorld.ts';

export interface StoreRun {
  readonly tests: number;
  readonly alerts: number;
}

const dayOf = (month: number): number => lastDayOf({ kind: 'month', number: start + month });

async function ruleSets(where: Ledger, keys: readonly string[], leaves: Leaves): Promise<(readonly Rule[])[]> {
  const indicators = await watchedIndicators(where);
  return keys.map((key) => {
    const indicator = indicators.get(key);
    if (indicator === undefined) throw new RangeError(`no indicator ${key}`);
    return rulesFor([indicator], leaves);
  });
}

export interface MonthAsked {
  readonly keys: readonly string[];
  readonly month: number;
  readonly leaves: Leaves;
  readonly states: ReadonlyMap<string, PackedState>;
  /** Tables that runs keep; null reads all from the chunks of the store. */
  readonly kept: KeptReadings | null;
}

/** What a run on the last day of a month reckons, as the server does: its alerts with their sentences, and states. */
export async function runMonth(where: Ledger, asked: MonthAsked): Promise<StoreRun & Pick<Reckoned, 'states'>> {
  const { keys, month, leaves, states, kept } = asked;
  const rules = (await ruleSets(where, keys, leaves)).flat().map((rule) => ({ record: rule.id, content: 1, rule }));
  const work = { rules, indicators: await watchedIndicators(where), targets: [], explain: null };
  const places = await registeredPlaces(where);
  const effects = { ...onThisThread, read: readingsIn(where, kept), kept };
  const reckoned = await reckonDays({ ...work, places, states, days: [dayOf(month)] }, effects);
  const [day] = reckoned.days;
  const tests = [...(day?.tests.values() ?? [])].reduce((sum, each) => sum + each.tests, 0);
  return { tests, alerts: day?.alerts.length ?? 0, states: reckoned.states };
}

/** A walk over all months, as a backtest makes it. */
export async function walkMonths(where: Ledger, keys: readonly string[], months: number): Promise<StoreRun> {
  const lineage = await registeredLineage(where);
  const indicators = await watchedIndicators(where);
  let [tests, alerts] = [0, 0];
  for (const rules of await ruleSets(where, keys, 'six')) {
    const [key = ''] = rules.map(({ indicator }) => indicator);
    const { logs } = await readLogs(where, { indicators: [key], lineage });
    const monitor = new Monitor({ rules, indicators, lineage, logs, targets: [], lastDay: dayOf(months - 1) });
    const states = new Map<string, RuleState>();
    for (let month = 0; month < months; month += 1) {
      for (const result of monitor.runOn(dayOf(month), states).values()) {
        tests += result.tests;
        alerts += result.transitions.filter(({ to }) => to === 2).length;
      }
    }
  }
  return { tests, alerts };
}
