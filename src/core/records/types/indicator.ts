/** What is measured of watched places, and what it should reach by when. */
import type { Field } from '../field.ts';
import { closing, localTitle, programme, title } from './common.ts';

const [evidence, note, key] = closing;
const { required: _, ...anyProgramme } = programme;

export const indicatorFields = [
  title,
  localTitle,
  {
    ...key,
    required: true,
    help: 'Id of the indicator: readings and rules call it by this name; letters, digits, ".", "_" and "-". That of a ready-made indicator puts this one in its place.',
  },
  {
    name: 'worse',
    kind: 'choice',
    en: 'Worse is',
    zh: '变差方向',
    required: true,
    choices: [
      { code: 'higher', en: 'Higher', zh: '升高' },
      { code: 'lower', en: 'Lower', zh: '降低' },
    ],
  },
  {
    name: 'unit',
    kind: 'line',
    en: 'Unit',
    zh: '单位',
    help: 'As it is written behind a value: "%", "CNY", "children"; in the plural, if it has one.',
  },
  {
    name: 'localUnit',
    kind: 'line',
    en: 'Unit in Chinese',
    zh: '中文单位',
    help: 'As it is written behind a value: "名", "户"; empty for "%" and for currencies.',
  },
  {
    name: 'period',
    kind: 'choice',
    en: 'Period',
    zh: '周期',
    required: true,
    choices: [
      { code: 'year', en: 'Year', zh: '年' },
      { code: 'quarter', en: 'Quarter', zh: '季' },
      { code: 'month', en: 'Month', zh: '月' },
      { code: 'week', en: 'Week', zh: '周' },
    ],
  },
  {
    name: 'lagDays',
    kind: 'whole',
    en: 'Expected after, days',
    zh: '预计报送时滞（天）',
    help: 'Days after the end of a period by which its value is expected.',
  },
  {
    name: 'minDenominator',
    kind: 'decimal',
    en: 'Least number of cases',
    zh: '最少样本数',
    help: 'Values that rest on fewer cases are kept, but not tested.',
  },
  {
    name: 'whole',
    kind: 'decimal',
    en: 'A whole is',
    zh: '整体为',
    help: '100 for percentages, 1 for shares; empty where it is no proportion.',
  },
  {
    name: 'least',
    kind: 'decimal',
    en: 'Least value',
    zh: '最小值',
    help: 'Lower values are refused; empty where nothing limits them.',
  },
  {
    name: 'most',
    kind: 'decimal',
    en: 'Greatest value',
    zh: '最大值',
    help: 'Higher values are refused; empty where nothing limits them.',
  },
  {
    name: 'combine',
    kind: 'choice',
    en: 'When places merge',
    zh: '地点合并时',
    required: true,
    choices: [
      { code: 'sum', en: 'Values are added', zh: '数值相加' },
      { code: 'mean', en: 'Values are weighed by their cases', zh: '按样本数加权平均' },
      { code: 'none', en: 'The series begins anew', zh: '重新开始' },
    ],
  },
  {
    name: 'redefined',
    kind: 'line',
    many: true,
    en: 'Redefined since',
    zh: '重新定义自',
    help: 'First periods of a new definition ("2021"): what lies before is not compared with what comes after.',
  },
  {
    name: 'source',
    kind: 'text',
    en: 'Who defines and publishes it',
    zh: '制定与发布方',
    required: true,
  },
  {
    name: 'reckoned',
    kind: 'choice',
    en: 'Can be reckoned as',
    zh: '可由其他指标推算',
    choices: [
      { code: 'sum', en: 'The sum of the others, each times its weight', zh: '其他指标按权重相加' },
      { code: 'ratio', en: 'The first by the second, or by its cases', zh: '第一项除以第二项，或除以样本数' },
      { code: 'rest', en: 'All that the other leaves', zh: '整体减去另一项' },
    ],
    help: 'Where other indicators tell this one: then what is withheld of one is protected in all of them.',
  },
  {
    name: 'reckonedFrom',
    kind: 'rows',
    en: 'From',
    zh: '推算所用指标',
    fields: [
      { name: 'indicator', kind: 'line', en: 'Indicator', zh: '指标', required: true },
      { name: 'weight', kind: 'line', en: 'Weight', zh: '权重', help: 'A fraction, as "1/6"; 1 where it is empty.' },
    ],
  },
  evidence,
  note,
] as const satisfies readonly Field[];

export const targetFields = [
  { ...anyProgramme, help: 'Empty where it is set whatever the programme.' },
  { name: 'place', kind: 'place', role: 'recipient', en: 'Place', zh: '地点', required: true },
  {
    name: 'indicator',
    kind: 'line',
    en: 'Indicator',
    zh: '指标',
    required: true,
    help: 'Id of the indicator, as rules call it.',
  },
  {
    name: 'shape',
    kind: 'choice',
    en: 'Between the points',
    zh: '各点之间',
    choices: [
      { code: 'straight', en: 'Straight lines', zh: '直线' },
      { code: 'steps', en: 'Steps', zh: '阶梯' },
    ],
    help: 'Straight lines where it is empty.',
  },
  {
    name: 'points',
    kind: 'rows',
    en: 'Path to the target',
    zh: '目标路径',
    required: true,
    help: 'From the baseline to the target, in order of time; the last one is the target.',
    fields: [
      { name: 'period', kind: 'line', en: 'Period', zh: '周期', required: true },
      {
        name: 'value',
        kind: 'decimal',
        en: 'Value',
        zh: '数值',
        help: 'Empty in the first line for what the place itself had then.',
      },
    ],
  },
  {
    name: 'legalBasis',
    kind: 'text',
    en: 'Text that sets it',
    zh: '依据文件',
  },
  ...closing,
] as const satisfies readonly Field[];
