/** A monthly share in percent that gets worse upwards. */
import type { Indicator, Words } from '../../src/core/monitoring/indicator.ts';
import { yearlyShare } from '../../src/core/monitoring/testing/yearlyShare.ts';

export function madeUpIndicator(id: string, title: Words = { en: id, zh: id }): Indicator {
  return { ...yearlyShare, id, title, period: 'month', source: 'made up for measuring' };
}
