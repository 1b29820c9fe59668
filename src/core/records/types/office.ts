/** What the programme office and the auditors keep beside the programme itself. */
import type { Field } from '../field.ts';
import { closing, kind, localTitle, programme, status, title } from './common.ts';

/**
 * Rates of exchange and price indices: a total that converts names the series, its version and each rate it used. And
 * quantities of a place or an actor by year, such as its fiscal revenue, which quotas are reckoned from.
 */
export const seriesFields = [
  title,
  localTitle,
  {
    ...kind,
    choices: [
      { code: 'exchange', en: 'Exchange rate', zh: '汇率' },
      { code: 'deflator', en: 'Price index', zh: '价格指数' },
      { code: 'quantity', en: 'Quantity', zh: '数量' },
    ],
  },
  {
    name: 'subject',
    kind: 'party',
    en: 'Whose quantity',
    zh: '数量主体',
    help: 'The place or actor that a quantity is of. Empty for rates and indices.',
  },
  {
    name: 'measure',
    kind: 'line',
    en: 'Quantity',
    zh: '指标',
    help: 'What a quantity is called, as the terms of a round name it as their base: fiscal revenue.',
  },
  { name: 'localMeasure', kind: 'line', en: 'Quantity, local words', zh: '指标（当地用语）' },
  { name: 'unit', kind: 'line', en: 'Unit', zh: '单位', help: 'Of a quantity that is no money.' },
  {
    name: 'from',
    kind: 'currency',
    en: 'Currency',
    zh: '币种',
    help: 'One unit of this currency …; of a quantity of money, its currency.',
  },
  {
    name: 'to',
    kind: 'currency',
    en: 'Into',
    zh: '折合币种',
    help: '… is so many of this one. Empty for an index or a quantity.',
  },
  {
    name: 'priceYear',
    kind: 'whole',
    en: 'Prices of year',
    zh: '价格年份',
    help: 'Only where a quantity of money is in constant prices of that year.',
  },
  {
    name: 'vintage',
    kind: 'date',
    en: 'As published on',
    zh: '发布日期',
    help: 'Figures are revised: of two series of the same quantity, the later one is used.',
  },
  { name: 'source', kind: 'line', en: 'Source', zh: '来源', required: true },
  {
    name: 'points',
    kind: 'rows',
    en: 'Values',
    zh: '数值',
    required: true,
    fields: [
      {
        name: 'date',
        kind: 'date',
        en: 'Date',
        zh: '日期',
        required: true,
        help: 'A day, or a month or year it holds for.',
      },
      { name: 'value', kind: 'decimal', en: 'Value', zh: '数值', required: true },
    ],
  },
  ...closing,
] as const satisfies readonly Field[];

/** Closes a period: records dated in it cannot be written any more once the grace time is over. */
export const lockFields = [
  { name: 'programme', kind: 'record', of: ['programme'], en: 'Programme', zh: '项目计划', help: 'Empty for all.' },
  { name: 'start', kind: 'day', en: 'Period from', zh: '时期起' },
  { name: 'end', kind: 'day', en: 'Period to', zh: '时期止', required: true },
  {
    name: 'graceUntil',
    kind: 'day',
    en: 'Grace until',
    zh: '宽限至',
    help: 'Last day on which it may still be written.',
  },
  { name: 'reason', kind: 'line', en: 'Why', zh: '原因' },
  ...closing,
] as const satisfies readonly Field[];

/** An auditor's finding, what was done about it, and the re-check. */
export const findingFields = [
  programme,
  title,
  {
    ...kind,
    choices: [
      { code: 'diverted', en: 'Diverted', zh: '挪用' },
      { code: 'inflated', en: 'Inflated', zh: '虚报' },
      { code: 'unspent', en: 'Unspent', zh: '闲置' },
      { code: 'overdue', en: 'Overdue', zh: '逾期' },
      { code: 'undocumented', en: 'Undocumented', zh: '依据不足' },
      { code: 'not matching', en: 'Not matching', zh: '不符' },
      { code: 'other', en: 'Other', zh: '其他' },
    ],
  },
  { name: 'words', kind: 'text', en: 'Finding', zh: '发现', required: true },
  {
    name: 'about',
    kind: 'record',
    many: true,
    en: 'About',
    zh: '涉及记录',
    of: [
      'project',
      'transaction',
      'contribution',
      'agreement',
      'obligation',
      'listing',
      'pairing',
      'engagement',
      'arrival',
    ],
  },
  { name: 'responsible', kind: 'party', role: 'party', en: 'Who must act', zh: '整改方' },
  { name: 'amount', kind: 'money', en: 'Amount concerned', zh: '涉及金额' },
  { name: 'due', kind: 'day', en: 'Due', zh: '期限' },
  {
    ...status,
    choices: [
      { code: 'open', en: 'Open', zh: '待整改' },
      { code: 'action reported', en: 'Action reported', zh: '已报整改' },
      { code: 'confirmed', en: 'Re-checked: settled', zh: '复查通过' },
      { code: 'not confirmed', en: 'Re-checked: not settled', zh: '复查未通过' },
    ],
  },
  { name: 'action', kind: 'text', en: 'Action taken', zh: '整改措施' },
  { name: 'actionOn', kind: 'day', en: 'Action on', zh: '整改日期' },
  { name: 'actionBy', kind: 'line', en: 'Action reported by', zh: '整改申报人' },
  { name: 'recheck', kind: 'text', en: 'Re-check', zh: '复查' },
  { name: 'recheckOn', kind: 'day', en: 'Re-checked on', zh: '复查日期' },
  ...closing,
] as const satisfies readonly Field[];

/** How the columns of somebody's spreadsheet become fields: kept so that next year's file goes in the same way. */
export const profileFields = [
  title,
  { name: 'type', kind: 'line', en: 'Type of record', zh: '记录类型', required: true },
  { name: 'sheet', kind: 'line', en: 'Sheet', zh: '工作表' },
  { name: 'headerRows', kind: 'whole', en: 'Header rows', zh: '表头行数' },
  { name: 'skipRows', kind: 'whole', en: 'Rows above the header', zh: '表头前行数' },
  {
    name: 'columns',
    kind: 'rows',
    en: 'Columns',
    zh: '列',
    required: true,
    fields: [
      { name: 'header', kind: 'line', en: 'Column', zh: '列名', required: true },
      { name: 'field', kind: 'line', en: 'Field', zh: '字段', required: true },
      {
        name: 'unit',
        kind: 'line',
        en: 'Unit',
        zh: '单位',
        help: 'Ten thousand, 万元, a currency: what the numbers are in.',
      },
      { name: 'dateOrder', kind: 'line', en: 'Order of dates', zh: '日期顺序' },
    ],
  },
  {
    name: 'constants',
    kind: 'rows',
    en: 'Same for every row',
    zh: '固定值',
    fields: [
      { name: 'field', kind: 'line', en: 'Field', zh: '字段', required: true },
      { name: 'value', kind: 'line', en: 'Value', zh: '值', required: true },
    ],
  },
  { name: 'keyColumns', kind: 'line', many: true, en: 'Columns that identify a row', zh: '标识列' },
  {
    name: 'definition',
    kind: 'text',
    en: 'How readings are read',
    zh: '数值读取方案',
    help: 'Only where the type is "reading": how a table of readings of watched places is to be read, as JSON.',
  },
  ...closing,
] as const satisfies readonly Field[];
