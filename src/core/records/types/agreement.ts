/** Signed texts, each promise in them, and the occasions on which people in office met. No persons: offices only. */
import type { Field } from '../field.ts';
import { closing, kind, localTitle, pairing, programme, status, title } from './common.ts';

export const agreementFields = [
  programme,
  pairing,
  title,
  localTitle,
  {
    ...kind,
    choices: [
      { code: 'framework', en: 'Framework agreement', zh: '框架协议' },
      { code: 'support', en: 'Support agreement', zh: '帮扶协议' },
      { code: 'donation', en: 'Donation', zh: '捐赠' },
      { code: 'village partner', en: 'Village partner agreement', zh: '结对帮村' },
      { code: 'memorandum', en: 'Memorandum', zh: '备忘录' },
      { code: 'other', en: 'Other', zh: '其他' },
    ],
  },
  { name: 'parties', kind: 'party', many: true, role: 'party', en: 'Parties', zh: '签约方', required: true },
  { name: 'signed', kind: 'day', en: 'Signed', zh: '签署' },
  { name: 'start', kind: 'date', en: 'In force from', zh: '生效' },
  { name: 'end', kind: 'date', en: 'Ends', zh: '终止' },
  { name: 'place', kind: 'place', role: 'place', en: 'Signed at', zh: '签署地' },
  { name: 'recipients', kind: 'place', many: true, role: 'recipient', en: 'Places it is for', zh: '受援地' },
  {
    name: 'placesStated',
    kind: 'whole',
    en: 'Number of places stated',
    zh: '所述地点数',
    help: 'As the text says ("29 listed villages"), also where they are not named.',
  },
  { name: 'amount', kind: 'money', en: 'Amount agreed', zh: '协议金额' },
  { name: 'engagement', kind: 'record', of: ['engagement'], en: 'Signed during', zh: '签署场合' },
  ...closing,
] as const satisfies readonly Field[];

export const obligationFields = [
  programme,
  { name: 'agreement', kind: 'record', of: ['agreement'], en: 'Agreement', zh: '协议' },
  { name: 'engagement', kind: 'record', of: ['engagement'], en: 'Promised at', zh: '承诺场合' },
  { name: 'by', kind: 'party', role: 'donor', en: 'Who promised', zh: '承诺方', required: true },
  { name: 'to', kind: 'party', role: 'recipient', en: 'To whom', zh: '对象' },
  { name: 'what', kind: 'text', en: 'What was promised', zh: '承诺内容', required: true },
  { name: 'on', kind: 'date', en: 'Promised on', zh: '承诺日期' },
  { name: 'due', kind: 'day', en: 'Due', zh: '期限' },
  { name: 'amount', kind: 'money', en: 'Amount', zh: '金额' },
  { name: 'quantity', kind: 'decimal', en: 'Quantity', zh: '数量' },
  { name: 'unit', kind: 'line', en: 'Unit', zh: '单位' },
  {
    ...status,
    choices: [
      { code: 'open', en: 'Open', zh: '未到期' },
      { code: 'partly met', en: 'Partly met', zh: '部分履行' },
      { code: 'met', en: 'Met', zh: '已履行' },
      { code: 'missed', en: 'Missed', zh: '未履行' },
      { code: 'waived', en: 'Waived', zh: '免除' },
    ],
  },
  { name: 'metOn', kind: 'day', en: 'Met on', zh: '履行日期' },
  {
    name: 'deliveredBy',
    kind: 'record',
    of: ['transaction', 'contribution', 'project'],
    many: true,
    en: 'Delivered by',
    zh: '履行记录',
  },
  ...closing,
] as const satisfies readonly Field[];

export const engagementFields = [
  programme,
  pairing,
  title,
  localTitle,
  {
    ...kind,
    choices: [
      { code: 'survey', en: 'Survey', zh: '调研' },
      { code: 'visit', en: 'Visit', zh: '考察' },
      { code: 'talks', en: 'Talks', zh: '会谈' },
      { code: 'symposium', en: 'Symposium', zh: '座谈会' },
      { code: 'meeting', en: 'Meeting', zh: '会议' },
      { code: 'signing', en: 'Signing', zh: '签约' },
      { code: 'assessment', en: 'Assessment', zh: '考核' },
      { code: 'other', en: 'Other', zh: '其他' },
    ],
  },
  { name: 'ordinal', kind: 'whole', en: 'Ordinal', zh: '届次', help: '7 for the seventh national meeting.' },
  { name: 'start', kind: 'date', en: 'From', zh: '起', required: true },
  { name: 'end', kind: 'date', en: 'Until', zh: '止' },
  { name: 'places', kind: 'place', many: true, role: 'place', en: 'Places', zh: '地点' },
  {
    name: 'offices',
    kind: 'rows',
    en: 'Offices present',
    zh: '出席职务',
    help: 'Offices, not persons: "Party secretary of Jiangxi".',
    fields: [
      { name: 'office', kind: 'line', en: 'Office', zh: '职务', required: true },
      { name: 'of', kind: 'party', role: 'party', en: 'Of', zh: '单位' },
    ],
  },
  {
    name: 'followUps',
    kind: 'rows',
    en: 'Follow-up actions',
    zh: '后续行动',
    fields: [
      { name: 'action', kind: 'line', en: 'Action', zh: '行动', required: true },
      { name: 'by', kind: 'party', en: 'By', zh: '责任方' },
      { name: 'due', kind: 'day', en: 'Due', zh: '期限' },
      {
        name: 'done',
        kind: 'choice',
        en: 'Done',
        zh: '完成',
        choices: [
          { code: 'no', en: 'No', zh: '否' },
          { code: 'partly', en: 'Partly', zh: '部分' },
          { code: 'yes', en: 'Yes', zh: '是' },
        ],
      },
      { name: 'doneOn', kind: 'day', en: 'Done on', zh: '完成日期' },
      { name: 'document', kind: 'document', en: 'Document', zh: '文件' },
    ],
  },
  ...closing,
] as const satisfies readonly Field[];
