/** A monthly share in percent that gets worse upwards. */
import type { Indicator, Words } from '../../src/core/monitoring/indicator.ts';

export function madeUpIndicator(id: string, title: Words = { en: id, zh: id }): Indicator {
  return {
    id,
    title,
    worse: 'higher',
    unit: '%',
    localUnit: null,
    period: 'month',
    lagDays: 0,
    minDenominator: 0,
    whole: 100,
    least: 0,
    most: 100,
    combine: 'mean',
    redefined: [],
    source: 'made up for measuring',
  };
}
