import { describe, expect, it } from 'vitest';
import { leavesOf } from '../leaves.ts';
import { readBody } from '../readBody.ts';
import { examples } from '../testing/exampleBodies.ts';
import { exampleContext } from '../testing/exampleContext.ts';
import { noPersons, personalIn } from './persons.ts';

function refused(type: 'project' | 'engagement' | 'contribution' | 'round', change: object): string[] {
  const { body } = readBody(type, { ...examples[type], ...change });
  return noPersons({ type, body, leaves: leavesOf(type, body), context: exampleContext() }).map(({ path }) => path);
}

describe('records of people are refused', () => {
  it.each([
    ['Head of household 110101198001011234'],
    ['户主姓名'],
    ['Household of Wang, built 2019'],
    ['Call 13812345678'],
    ['Household ID 12'],
    ['６５３０２２１９８００１０１１２３４'],
    ['653022 19800101 1234'],
    ['138-1234-5678'],
    ['Mr. Smith received 500'],
    ['Paid to Anna Miller, farmer'],
    ['villager Anna Miller'],
    ['受益人：甲'],
    ['村民甲乙·丙'],
    ['Uyghur households: 50'],
    ['for 300 Tajik families'],
    ['维吾尔族 500 人'],
    ['500名少数民族学生'],
  ])('in any words: %s', (note) => {
    expect(refused('project', { note })).toEqual(['note']);
  });

  it.each([
    'Uygur population',
    'Kazakhs',
    'Share of ethnic minorities',
    'Han residents moved in',
    '少数民族人口',
    '维吾尔族',
    'Mosques rebuilt',
    'Muslims',
    '信教群众',
    '清真寺',
  ])('as what is counted: %s', (indicator) => {
    expect(refused('project', { results: [{ indicator, actual: '3' }] })).toEqual(['results.0.indicator']);
  });

  it.each(['Mr Smith, governor', '张三先生'])('in an office: %s', (office) => {
    expect(refused('engagement', { offices: [{ office }] })).toEqual(['offices.0.office']);
  });

  it('a measure and a unit count too', () => {
    expect(refused('round', { terms: [{ kind: 'target', measure: 'Mosques closed' }] })).toEqual(['terms.0.measure']);
    expect(refused('contribution', { unit: 'Tibetans' })).toEqual(['unit']);
  });
});

describe('what is about places stays in every text', () => {
  it.each([
    '653022-2019-07-14-0001',
    'Invoice 2019 0714 1234',
    'The farmer cooperative of Akto County',
    'Kizilsu Kirgiz Autonomous Prefecture, 500 households',
    '柯尔克孜族自治县 500 户',
    '贫困户 500 户',
    'women’s clothing 女士服装',
    'Han River, 12 bridges',
  ])('%s', (note) => {
    expect(refused('project', { note })).toEqual([]);
    expect(personalIn(note)).toBeNull();
  });
});

describe('aggregates of places are kept', () => {
  it.each([
    'Households with tap water',
    'Pupils enrolled',
    'People lifted out of poverty',
    'Kizilsu Kirgiz Autonomous Prefecture: roads built',
    '克孜勒苏柯尔克孜自治州道路',
    '柯尔克孜族自治县学校',
    'Tajik Autonomous County clinics',
    'Tons of Han River sand moved',
    '安置户数',
  ])('%s', (indicator) => {
    expect(refused('project', { results: [{ indicator }] })).toEqual([]);
  });

  it.each([
    'Contract no. 65302220190714',
    'CNY 13,812,345,678 in all',
    'Party secretary',
    'A symposium on ethnic unity',
  ])('%s', (note) => {
    expect(refused('project', { note })).toEqual([]);
  });

  it('the words of an archived document stay as they are', () => {
    expect(refused('project', { evidence: [{ document: 'report', quote: '户主' }] })).toEqual([]);
  });
});
