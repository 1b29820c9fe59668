/** The made-up places, indicators and datasets of the pages of watched places. */
import type { DatasetLink, IndicatorAnswer, WatchedPlaceName } from '../../src/actions/watchAnswers.ts';

export const day = '2024-06-30';

export const village = (id: string, name: string, localName: string): WatchedPlaceName => ({
  id,
  name,
  localName,
  tier: 'village',
});
export const province: WatchedPlaceName = {
  id: 'EX-1',
  name: 'Example Province',
  localName: '示例受援省',
  tier: 'province',
};
export const north: WatchedPlaceName = {
  id: 'EX-101',
  name: 'North Example County',
  localName: '示例北县',
  tier: 'county',
};
export const south: WatchedPlaceName = {
  id: 'EX-102',
  name: 'South Example County',
  localName: '示例南县',
  tier: 'county',
};
export const place = village('EX-101-07', 'Example Village 1-7', '示例村1-7');

export const incidence: IndicatorAnswer = {
  id: 'composite-incidence',
  title: { en: 'Composite poverty incidence', zh: '综合贫困发生率' },
  unit: '%',
  localUnit: null,
  worse: 'higher',
  period: 'year',
  whole: 100,
  combine: 'mean',
  source: 'Opinions of April 2016',
};
export const income: IndicatorAnswer = {
  ...incidence,
  id: 'income-per-person',
  title: { en: 'Income per person', zh: '人均纯收入' },
  unit: 'CNY',
  localUnit: null,
  worse: 'lower',
  whole: null,
};
export const jobs: IndicatorAnswer = {
  ...incidence,
  id: 'jobs-lost',
  title: { en: 'Jobs lost', zh: '失去的岗位' },
  unit: 'jobs',
  localUnit: null,
  period: 'month',
  whole: null,
  combine: 'sum',
};

const dataset = (year: string): DatasetLink => ({
  id: `survey-${year}`,
  title: `Yearly survey ${year}`,
  source: 'Made-up office of surveys',
  state: year === '2024' ? 'entered' : 'published',
  knownOn: `${Number(year) + 1}-03-17`,
  document: year === '2023' ? 'd1' : null,
});
export const datasets = Object.fromEntries(
  ['2019', '2021', '2022', '2023', '2024'].map((year) => [`survey-${year}`, dataset(year)]),
);
