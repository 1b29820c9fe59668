/** Supervision lists, and the places on them. */
import type { Field } from '../field.ts';
import { closing, localTitle, programme, title } from './common.ts';

const level = {
  name: 'level',
  kind: 'choice',
  en: 'Level',
  zh: '级别',
  required: true,
  choices: [
    { code: 'county', en: 'Counties', zh: '县' },
    { code: 'township', en: 'Townships', zh: '乡镇' },
    { code: 'village', en: 'Villages', zh: '村' },
    { code: 'other', en: 'Other', zh: '其他' },
  ],
} as const satisfies Field;

export const placeLevels = level.choices.map(({ code }) => code);

const supervisor = {
  name: 'supervisor',
  kind: 'party',
  role: 'supervisor',
  en: 'Supervisor',
  zh: '督战方',
} as const satisfies Field;

/** How a value has to stand to its limit for a criterion to be met. */
export const comparisons = [
  { code: 'below', en: 'Below', zh: '低于' },
  { code: 'at most', en: 'At most', zh: '不高于' },
  { code: 'at least', en: 'At least', zh: '不低于' },
  { code: 'above', en: 'Above', zh: '高于' },
] as const;

const criteria = {
  name: 'criteria',
  kind: 'rows',
  en: 'Exit criteria to measure',
  zh: '退出量化标准',
  help: 'Checked by themselves from approved readings: an indicator against a limit, or a rule that must not hold.',
  fields: [
    { name: 'what', kind: 'line', en: 'In words', zh: '说明' },
    { name: 'indicator', kind: 'line', en: 'Indicator', zh: '指标', help: 'Its key, as rules name it.' },
    { name: 'comparison', kind: 'choice', en: 'Must be', zh: '要求', choices: comparisons },
    { name: 'limit', kind: 'decimal', en: 'Limit', zh: '限值' },
    { name: 'rule', kind: 'line', en: 'Or rule', zh: '或规则', help: 'The key of a rule that must not hold.' },
  ],
} as const satisfies Field;

const targets = {
  name: 'targets',
  kind: 'rows',
  en: 'Targets',
  zh: '目标',
  fields: [
    { name: 'what', kind: 'line', en: 'Target', zh: '目标', required: true },
    { name: 'value', kind: 'decimal', en: 'Value', zh: '数值' },
    { name: 'unit', kind: 'line', en: 'Unit', zh: '单位' },
    { name: 'due', kind: 'day', en: 'Due', zh: '期限' },
    { name: 'metOn', kind: 'day', en: 'Met on', zh: '达标日期' },
  ],
} as const satisfies Field;

export const listFields = [
  programme,
  title,
  localTitle,
  { ...supervisor, required: true },
  { name: 'start', kind: 'date', en: 'Drawn up', zh: '建立', required: true },
  { name: 'end', kind: 'date', en: 'Closed', zh: '结束' },
  { name: 'entryRule', kind: 'text', en: 'Entry rule', zh: '列入标准', required: true },
  { name: 'exitRule', kind: 'text', en: 'Exit rule', zh: '退出标准' },
  {
    name: 'exitPeriods',
    kind: 'whole',
    en: 'Consecutive periods to exit',
    zh: '连续达标期数',
    help: 'How many periods in a row every criterion must be met.',
  },
  criteria,
  {
    name: 'noticeDays',
    kind: 'whole',
    en: 'Public notice, days',
    zh: '公示期（天）',
    help: 'How many days a public notice runs before the place may leave.',
  },
  {
    name: 'probationMonths',
    kind: 'whole',
    en: 'Probation, months',
    zh: '观察期（月）',
  },
  {
    name: 'listingRule',
    kind: 'line',
    en: 'Rule that suggests listing',
    zh: '建议列入的规则',
    help: 'The key of a rule: where it fires at a place that is not on the list, listing is suggested.',
  },
  {
    name: 'probationRule',
    kind: 'line',
    en: 'Rule during probation',
    zh: '观察期规则',
    help: 'The key of a rule for places on probation only; where it fires, listing again is suggested.',
  },
  targets,
  {
    name: 'stated',
    kind: 'rows',
    en: 'Totals as stated',
    zh: '公布数',
    help: 'What was published of the list ("52 counties; Xinjiang 10"); compared with the list itself.',
    fields: [
      { name: 'place', kind: 'place', en: 'In', zh: '地区' },
      level,
      { name: 'count', kind: 'whole', en: 'Number', zh: '数量', required: true },
      { name: 'on', kind: 'day', en: 'As of', zh: '截至' },
      { name: 'words', kind: 'line', en: 'In words', zh: '原文' },
      { name: 'document', kind: 'document', en: 'Document', zh: '文件' },
    ],
  },
  ...closing,
] as const satisfies readonly Field[];

export const listingFields = [
  { name: 'list', kind: 'record', of: ['list'], en: 'List', zh: '名单', required: true },
  { name: 'place', kind: 'place', role: 'recipient', en: 'Place', zh: '地点', required: true },
  level,
  { name: 'listedOn', kind: 'date', en: 'Listed', zh: '列入', required: true },
  { name: 'reason', kind: 'text', en: 'Why listed', zh: '列入原因' },
  supervisor,
  targets,
  {
    name: 'checks',
    kind: 'rows',
    en: 'Checks of the exit criteria',
    zh: '退出标准核查',
    help: 'One line for each period, in order.',
    fields: [
      { name: 'start', kind: 'day', en: 'Period from', zh: '时期起', required: true },
      { name: 'end', kind: 'day', en: 'Period to', zh: '时期止', required: true },
      {
        name: 'met',
        kind: 'choice',
        en: 'Every criterion met',
        zh: '全部达标',
        required: true,
        choices: [
          { code: 'yes', en: 'Yes', zh: '是' },
          { code: 'no', en: 'No', zh: '否' },
          { code: 'unknown', en: 'Not known', zh: '未知' },
        ],
      },
      { name: 'document', kind: 'document', en: 'Document', zh: '文件' },
    ],
  },
  { name: 'verifiedOn', kind: 'day', en: 'Verified on', zh: '核验日期' },
  { name: 'verifiedBy', kind: 'party', en: 'Verified by', zh: '核验方' },
  { name: 'noticeOn', kind: 'day', en: 'Public notice on', zh: '公示日期' },
  { name: 'exitedOn', kind: 'day', en: 'Left the list', zh: '退出日期' },
  {
    name: 'decidedBy',
    kind: 'party',
    en: 'Left by decision of',
    zh: '决定退出的机关',
    help: 'Only where an authority lets the place leave before all that leaving takes is done.',
  },
  {
    name: 'decision',
    kind: 'text',
    en: 'Decision',
    zh: '决定内容',
    help: 'What was not met, and why it was decided so all the same.',
  },
  { name: 'decisionDocument', kind: 'document', en: 'Document of the decision', zh: '决定文件' },
  { name: 'relists', kind: 'record', of: ['listing'], en: 'Listed again after', zh: '重新列入自' },
  ...closing,
] as const satisfies readonly Field[];
