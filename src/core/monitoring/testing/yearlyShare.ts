import type { Indicator } from '../indicator.ts';

/** A share in percent, by year, that gets worse upwards: tests change of it what they are about. */
export const yearlyShare: Indicator = {
  id: 'x',
  title: { en: 'X' },
  worse: 'higher',
  unit: '%',
  localUnit: null,
  period: 'year',
  lagDays: 0,
  minDenominator: 0,
  whole: 100,
  least: 0,
  most: 100,
  combine: 'mean',
  redefined: [],
  source: 'test',
};
