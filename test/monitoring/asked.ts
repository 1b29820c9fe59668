/** Single tests asked of short yearly series that end in 2020. */
import { expect } from 'vitest';
import type { ExplanationRecord } from '../../src/core/monitoring/run/explanation.ts';
import { Monitor } from '../../src/core/monitoring/run/monitor.ts';
import { dayNumber } from '../../src/core/periods/day.ts';
import type { Given } from './world.ts';
import { book, indicator, place, rule, world } from './world.ts';

const lastYear = 2020;
/** A series that ends in 2020; null where nothing was reported. */
export const yearly = (values: readonly (number | null)[], id = 'A'): Given[] =>
  values.flatMap((value, at) =>
    value === null ? [] : [{ place: id, period: String(lastYear - values.length + 1 + at), value }],
  );

export function asked(
  when: object,
  readings: readonly Given[],
  more: { worse?: string; ids?: readonly string[]; over?: object } = {},
): ExplanationRecord {
  const kind = indicator('x', { worse: more.worse ?? 'higher', least: null, most: null, whole: 100, ...more.over });
  const file = book([rule(when, { clearFor: 2 })], [kind]);
  expect(file.problems.filter(({ weight }) => weight === 'refused')).toEqual([]);
  const places = (more.ids ?? ['A']).map((id) => place(id));
  const monitor = new Monitor(world(file, { places, readings, lastDay: `${lastYear}-12-31` }).input);
  monitor.runOn(dayNumber(`${lastYear}-12-31`), new Map());
  const [record] = monitor.explain('rule', 0, lastYear);
  if (record === undefined) throw new Error('no record');
  return record;
}
