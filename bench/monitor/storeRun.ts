/** Rules over readings of a store, one indicator at a time, so that a nation or all its villages fit in memory. */
import type { Ledger } from '../../src/actions/ledger.ts';
import { readLogs } from '../../src/actions/monitoring/readLogs.ts';
import { reckonDays } from '../../src/actions/monitoring/runs/reckonDays.ts';
import { onThisThread } from '../../src/actions/monitoring/runs/runEffects.ts';
import { watchedIndicators } from '../../src/actions/monitoring/watchedIndicators.ts';
import { registeredLineage, registeredPlaces } from '../../src/actions/monitoring/watchedPlaces.ts';
import type { RuleState } from '../../src/core/monitoring/machine/ruleState.ts';
import { lastDayOf } from '../../src/core/monitoring/period.ts';
import { Monitor } from '../../src/core/monitoring/run/monitor.ts';
import type { Rule } from '../../src/core/monitoring/rules/rule.ts';
import { rulesFor, start } from './makeWorld.ts';

type Where = Pick<Ledger, 'db' | 'ledgerId'>;

export interface StoreRun {
  readonly tests: number;
  readonly alerts: number;
}

const dayOf = (month: number): number => lastDayOf({ kind: 'month', number: start + month });

async function ruleSets(where: Where, keys: readonly string[]): Promise<(readonly Rule[])[]> {
  const indicators = await watchedIndicators(where);
  return keys.map((key) => {
    const indicator = indicators.get(key);
    if (indicator === undefined) throw new RangeError(`no indicator ${key}`);
    return rulesFor([indicator]);
  });
}

/**
 * A run on the last day of a month, as the server makes it, with the states of the run a month before. `measure` is told
 * to start when that one is done.
 */
export async function runMonth(
  where: Where,
  keys: readonly string[],
  { month, measure }: { readonly month: number; readonly measure: () => void },
): Promise<StoreRun> {
  const rules = (await ruleSets(where, keys)).flat().map((rule) => ({ record: rule.id, content: 1, rule }));
  const work = { rules, indicators: await watchedIndicators(where), targets: [], explain: null };
  const effects = {
    ...onThisThread,
    read: (indicators: readonly string[]) =>
      registeredLineage(where).then((lineage) => readLogs(where, { indicators, lineage })),
  };
  const places = await registeredPlaces(where);
  const before = { ...work, places, states: new Map(), days: [dayOf(month - 1)] };
  const { states } = await reckonDays(before, effects);
  measure();
  const { days } = await reckonDays({ ...work, places, states, days: [dayOf(month)] }, effects);
  const [day] = days;
  const tests = [...(day?.tests.values() ?? [])].reduce((sum, each) => sum + each.tests, 0);
  return { tests, alerts: day?.alerts.length ?? 0 };
}

/** A walk over all months, as a backtest makes it. */
export async function walkMonths(where: Where, keys: readonly string[], months: number): Promise<StoreRun> {
  const lineage = await registeredLineage(where);
  const indicators = await watchedIndicators(where);
  let [tests, alerts] = [0, 0];
  for (const rules of await ruleSets(where, keys)) {
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
