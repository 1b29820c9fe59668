/** Small worlds of places, rules and readings, put together in a few words. */
import { dayNumber } from '../../src/core/periods/day.ts';
import type { MonitoredPlace } from '../../src/core/monitoring/place.ts';
import type { Problem } from '../../src/core/monitoring/problem.ts';
import { ObservationsReader } from '../../src/core/monitoring/reading/readObservations.ts';
import type { RuleBook } from '../../src/core/monitoring/rules/readRules.ts';
import { readRules } from '../../src/core/monitoring/rules/readRules.ts';
import type { MonitorInput } from '../../src/core/monitoring/run/monitor.ts';
import { lineageOf } from '../../src/core/monitoring/series/lineage.ts';
import { examplePlace } from '../../src/core/monitoring/testing/examplePlace.ts';

export function place(id: string, more: Partial<MonitoredPlace> = {}): MonitoredPlace {
  return examplePlace(id, { title: { en: id, zh: id }, tier: 'village', ...more });
}

/** A yearly percentage of which more is worse, unless said otherwise. */
export function indicator(id: string, more: object = {}): object {
  const title = { en: id, zh: id };
  return { id, title, worse: 'higher', unit: '%', period: 'year', whole: 100, combine: 'mean', ...more };
}

export function rule(when: unknown, more: object = {}): object {
  return { id: 'rule', title: { en: 'The rule', zh: '规则' }, indicator: 'x', when, ...more };
}

export function book(rules: readonly object[], indicators: readonly object[] = [indicator('x')]): RuleBook {
  return readRules(JSON.stringify({ format: 'counterfoil-rules/1', indicators, rules }), new Map());
}

/** A reading as a row of a file: place, period, value, day of recording; then whatever else. */
export interface Given {
  readonly place: string;
  readonly period: string;
  readonly value: number | '';
  readonly recordedOn?: string;
  readonly denominator?: number;
  readonly indicator?: string;
}

export interface World {
  readonly places: readonly MonitoredPlace[];
  readonly readings: readonly Given[];
  readonly lastDay: string;
}

export interface MadeWorld {
  readonly input: MonitorInput;
  readonly problems: readonly Problem[];
}

export function world({ rules, indicators }: RuleBook, { places, readings, lastDay }: World): MadeWorld {
  const lineage = lineageOf(places);
  const reader = new ObservationsReader({ lineage, indicators, day: dayNumber(lastDay), undated: 'when due' });
  const columns = ['place', 'indicator', 'period', 'value', 'denominator', 'recordedOn', 'confirmed'];
  reader.read({ line: 1, cells: columns });
  for (const [index, one] of readings.entries()) {
    const { denominator = '', recordedOn = '' } = one;
    const cells = [
      one.place,
      one.indicator ?? 'x',
      one.period,
      String(one.value),
      String(denominator),
      recordedOn,
      'yes',
    ];
    reader.read({ line: index + 2, cells });
  }
  const { logs, problems } = reader.finish();
  return { input: { rules, indicators, lineage, logs, targets: [], lastDay: dayNumber(lastDay) }, problems };
}
