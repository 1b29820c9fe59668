import { describe, expect, it } from 'vitest';
import { readClaims } from '../read.ts';
import { smallGazetteer } from './testing/smallGazetteer.ts';

function reasons(text: string): string[] {
  const reader = readClaims(text, { document: 'x', date: '2020-06-01', gazetteer: smallGazetteer });
  for (;;) {
    const next = reader.next();
    if (next.done) return next.value.notCollected.flatMap(({ reason, count }) => Array<string>(count).fill(reason));
  }
}

describe('figures about ethnicity, religion and private persons are counted and nothing else', () => {
  it.each([
    ['Ethnic minorities make up 61 percent of the population.', ['ethnicity']],
    ['Some 12 million Uygurs live in the region.', ['ethnicity']],
    ['The county has 24,000 ethnic Kazakhs.', ['ethnicity']],
    ['Han Chinese account for 38% of residents.', ['ethnicity']],
    ['There are 85 mosques in the county.', ['religion']],
    ['About 40 percent of the villagers are Muslims.', ['religion']],
    ['The town has 3,000 Christians.', ['religion']],
    ['The 43-year-old farmer Wang earns 30,000 yuan a year.', ['individual', 'individual']],
    ['The 34-year-old striker joined on Monday.', ['individual']],
    ['Maria Novak, 61, lives near the harbour.', ['individual']],
    ['Her income rose to 20,000 yuan.', ['individual']],
    ['He owes 300 dollars to a shop.', ['individual']],
    ['Farmer Abdul Karim now earns 4,000 yuan a month.', ['individual']],
    ['A mother of three from the village said the road was bad.', ['individual']],
    ['The couple’s savings of 12,000 euros are gone.', ['individual']],
    ['A villager who has 20 sheep said so.', ['individual']],
    ['The woman, aged 82, was rescued.', ['individual']],
    ['43岁的农民王某年收入3万元。', ['individual', 'individual']],
    ['村民张三家年收入5万元。', ['individual']],
    ['李大爷今年72岁。', ['individual']],
    ['他家种了12亩地。', ['individual']],
    ['她每月工资3000元。', ['individual']],
    ['52岁的阿依古丽在工厂上班，月薪2800元。', ['individual', 'individual']],
    ['贫困户赵某靠养羊增收1.2万元。', ['individual']],
    ['全县少数民族人口占92%。', ['ethnicity']],
    ['维吾尔族人口1200万人。', ['ethnicity']],
    ['该州柯尔克孜族占27%。', ['ethnicity']],
    ['全区有清真寺2.4万座。', ['religion']],
    ['信教群众约9000人。', ['religion']],
    ['全乡有藏族群众3200人。', ['ethnicity']],
  ])('leaves out: %s', (text, expected) => {
    expect(reasons(text).toSorted()).toEqual(expected);
  });

  it.each([
    'Kizilsu Kirgiz Autonomous Prefecture received 1.3 billion yuan.',
    'The Tujia and Miao Autonomous County of Pengshui built 40 schools.',
    'The per capita income of farmers in the prefecture rose to 7,500 yuan.',
    'Ethnic craft industries in the county earned 20 million yuan.',
    'The minister said he had approved 30 projects.',
    'Governor Anna Holt said 400 villagers had been rehoused.',
    'The Xinjiang Uygur Autonomous Region has 52 listed villages.',
    'An attack near a church killed 20 people.',
    'The Ministry of Religious Affairs spent 2 million euros on the archive.',
    'The project trained 1,200 farmers and herders.',
    'Doctors treated 300 patients in the county hospital.',
    'Farmers received 5 million yuan in subsidies.',
    'The company pays its workers 4,000 yuan a month.',
    'The average income of residents was 15,000 yuan.',
    'The fund helped 18 students from the county.',
    'Two teachers were sent to the county.',
    'The 30-year programme cost 4 million dollars.',
    'A 12-year-old bridge was replaced for 3 million euros.',
    'The Islamic Development Bank lent 40 million dollars.',
    'Christian Aid sent 12 trucks.',
    '克孜勒苏柯尔克孜自治州实施项目120个。',
    '临夏回族自治州农民人均收入7500元。',
    '国家民族事务委员会投入资金300万元。',
    '彭水苗族土家族自治县建成学校12所。',
    '全县农民人均纯收入8000元。',
    '培训农民1.2万人次。',
    '安置贫困户300户。',
    '民族手工业实现产值2000万元。',
    '县长张伟说，全县建成道路30公里。',
    '全村村民人均增收1500元。',
  ])('keeps: %s', (text) => {
    expect(reasons(text)).toEqual([]);
  });
});
