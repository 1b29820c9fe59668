/** A paired-assistance effort, its rounds with their terms, and its pairings. */
import type { Field } from '../field.ts';
import { closing, kind, localTitle, programme, stage, status, title } from './common.ts';

const inWords = [
  { name: 'words', kind: 'line', en: 'In words', zh: '说明' },
  { name: 'localWords', kind: 'line', en: 'In local words', zh: '说明（当地用语）' },
] as const satisfies readonly Field[];

const participantKind = {
  ...kind,
  choices: [
    { code: 'provinces and cities', en: 'Provinces and cities', zh: '省市' },
    { code: 'central and state organs', en: 'Central and state organs', zh: '中央和国家机关' },
    { code: 'central enterprises', en: 'Central enterprises', zh: '中央企业' },
    { code: 'companies', en: 'Companies', zh: '企业' },
    { code: 'social organisations', en: 'Social organisations', zh: '社会组织' },
    { code: 'foreign partners', en: 'Foreign partners', zh: '国外伙伴' },
    { code: 'other', en: 'Other', zh: '其他' },
  ],
} as const satisfies Field;

/** Who takes part: a whole kind ("19 provinces and cities"), or one named actor of it. */
const participants = {
  name: 'participants',
  kind: 'rows',
  en: 'Who takes part',
  zh: '参与方',
  fields: [
    participantKind,
    { name: 'actor', kind: 'party', en: 'Actor', zh: '单位', role: 'donor' },
    { name: 'count', kind: 'whole', en: 'How many', zh: '数量' },
    ...inWords,
  ],
} as const satisfies Field;

/**
 * Terms as data. `low`–`high` is the stated range: "0.3–0.6 % of fiscal revenue", "8 % more each year". What a quota comes to
 * is reckoned from series of the kind `quantity` whose quantity is called as the base is, in either language.
 */
const terms = {
  name: 'terms',
  kind: 'rows',
  en: 'Terms',
  zh: '约定',
  fields: [
    {
      ...kind,
      choices: [
        { code: 'quota', en: 'Quota', zh: '额度' },
        { code: 'growth', en: 'Growth each year', zh: '年增长' },
        { code: 'share', en: 'Share', zh: '比例' },
        { code: 'target', en: 'Target', zh: '目标' },
      ],
    },
    { name: 'measure', kind: 'line', en: 'Of what', zh: '指标', required: true },
    { name: 'localMeasure', kind: 'line', en: 'Of what, local words', zh: '指标（当地用语）' },
    { name: 'low', kind: 'decimal', en: 'At least', zh: '下限' },
    { name: 'high', kind: 'decimal', en: 'At most', zh: '上限' },
    { name: 'unit', kind: 'line', en: 'Unit', zh: '单位' },
    { name: 'localUnit', kind: 'line', en: 'Unit, local words', zh: '单位（当地用语）' },
    {
      name: 'base',
      kind: 'line',
      en: 'Base',
      zh: '基数',
      help: 'What a percentage is of, called as in the series that holds its figures.',
    },
    { name: 'localBase', kind: 'line', en: 'Base, local words', zh: '基数（当地用语）' },
    {
      name: 'baseIs',
      kind: 'choice',
      en: 'Base of which year',
      zh: '基数年份',
      help: 'Empty for the same year, or where a year is stated that remains the base.',
      choices: [
        { code: 'same year', en: 'Of the same year', zh: '当年' },
        { code: 'year before', en: 'Of the year before', zh: '上年' },
      ],
    },
    { name: 'baseYear', kind: 'whole', en: 'Year that remains the base', zh: '固定基年' },
    {
      name: 'stage',
      kind: 'choice',
      en: stage.en,
      zh: stage.zh,
      help: 'Stage at which records count for it; disbursement where it is empty.',
      choices: stage.choices,
    },
    { name: 'who', kind: 'party', en: 'Whom it binds', zh: '约束对象' },
    { name: 'due', kind: 'day', en: 'Due', zh: '期限' },
    ...inWords,
  ],
} as const satisfies Field;

export const programmeFields = [
  title,
  localTitle,
  { name: 'description', kind: 'text', en: 'Description', zh: '说明' },
  { name: 'start', kind: 'date', en: 'Start', zh: '开始' },
  { name: 'end', kind: 'date', en: 'End', zh: '结束' },
  { name: 'place', kind: 'place', en: 'Where it helps', zh: '受援地区', role: 'recipient' },
  { name: 'legalBasis', kind: 'text', en: 'Legal basis', zh: '依据文件' },
  participants,
  ...closing,
] as const satisfies readonly Field[];

export const roundFields = [
  programme,
  title,
  localTitle,
  { name: 'start', kind: 'date', en: 'Start', zh: '开始', required: true },
  { name: 'end', kind: 'date', en: 'End', zh: '结束' },
  participants,
  terms,
  ...closing,
] as const satisfies readonly Field[];

export const pairingFields = [
  programme,
  { name: 'round', kind: 'record', of: ['round'], en: 'Round', zh: '轮次' },
  { name: 'donor', kind: 'party', role: 'donor', en: 'Donor', zh: '支援方', required: true },
  { name: 'recipient', kind: 'party', role: 'recipient', en: 'Recipient', zh: '受援方', required: true },
  { name: 'start', kind: 'date', en: 'From', zh: '起', required: true },
  { name: 'end', kind: 'date', en: 'Until', zh: '止', help: 'Last day; empty while it lasts.' },
  { name: 'legalBasis', kind: 'line', en: 'Legal basis', zh: '依据文件' },
  {
    ...status,
    choices: [
      { code: 'proposed', en: 'Proposed', zh: '提议' },
      { code: 'agreed', en: 'Agreed', zh: '商定' },
      { code: 'in force', en: 'In force', zh: '生效' },
    ],
  },
  {
    name: 'within',
    kind: 'record',
    of: ['pairing'],
    en: 'Part of pairing',
    zh: '上级结对',
    help: 'For a county helped by one city of the donor province.',
  },
  { name: 'replaces', kind: 'record', of: ['pairing'], en: 'Takes the place of', zh: '接替' },
  ...closing,
] as const satisfies readonly Field[];
