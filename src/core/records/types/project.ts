/** An IATI activity: what is done, where, by whom, with milestones, progress and results. */
import type { Field } from '../field.ts';
import { closing, localTitle, pairing, programme, recipients, sectorShares, status, title } from './common.ts';

const milestones = {
  name: 'milestones',
  kind: 'rows',
  en: 'Milestones',
  zh: '节点',
  fields: [
    { name: 'title', kind: 'line', en: 'Milestone', zh: '节点', required: true },
    { name: 'due', kind: 'day', en: 'Due', zh: '期限' },
    { name: 'done', kind: 'day', en: 'Done', zh: '完成' },
    { name: 'reason', kind: 'line', en: 'Why later', zh: '延期原因' },
    { name: 'document', kind: 'document', en: 'Document', zh: '文件' },
  ],
} as const satisfies Field;

const progress = {
  name: 'progress',
  kind: 'rows',
  en: 'Progress',
  zh: '进度',
  fields: [
    { name: 'day', kind: 'day', en: 'As of', zh: '截至', required: true },
    { name: 'percent', kind: 'percent', en: 'Done, %', zh: '完成比例' },
    { name: 'words', kind: 'line', en: 'In words', zh: '说明' },
    { name: 'document', kind: 'document', en: 'Photo or document', zh: '照片或文件' },
  ],
} as const satisfies Field;

const results = {
  name: 'results',
  kind: 'rows',
  en: 'Results',
  zh: '成果',
  fields: [
    { name: 'indicator', kind: 'line', en: 'Indicator', zh: '指标', required: true },
    { name: 'unit', kind: 'line', en: 'Unit', zh: '单位' },
    { name: 'baseline', kind: 'decimal', en: 'Baseline', zh: '基线' },
    { name: 'baselineDate', kind: 'date', en: 'Baseline date', zh: '基线日期' },
    { name: 'start', kind: 'date', en: 'Period from', zh: '时期起' },
    { name: 'end', kind: 'date', en: 'Period to', zh: '时期止' },
    { name: 'target', kind: 'decimal', en: 'Target', zh: '目标' },
    { name: 'actual', kind: 'decimal', en: 'Actual', zh: '实际' },
  ],
} as const satisfies Field;

/** Estimates are kept as a series: each revision with its date and reason. */
const budgets = {
  name: 'budgets',
  kind: 'rows',
  en: 'Budget and estimates',
  zh: '预算与概算',
  fields: [
    { name: 'amount', kind: 'money', en: 'Amount', zh: '金额', required: true },
    {
      name: 'aid',
      kind: 'money',
      en: 'Of which assistance',
      zh: '其中援助资金',
      help: 'Total investment and the part of it that is assistance are two figures.',
    },
    { name: 'on', kind: 'day', en: 'Estimated on', zh: '估算日期' },
    { name: 'start', kind: 'date', en: 'Period from', zh: '时期起' },
    { name: 'end', kind: 'date', en: 'Period to', zh: '时期止' },
    { name: 'reason', kind: 'line', en: 'Why revised', zh: '调整原因' },
  ],
} as const satisfies Field;

export const projectFields = [
  programme,
  pairing,
  title,
  localTitle,
  { name: 'description', kind: 'text', en: 'Description', zh: '说明' },
  {
    ...status,
    choices: [
      { code: 'pipeline', en: 'Pipeline', zh: '筹备' },
      { code: 'implementation', en: 'Under way', zh: '实施' },
      { code: 'finalisation', en: 'Finishing', zh: '收尾' },
      { code: 'closed', en: 'Closed', zh: '结束' },
      { code: 'cancelled', en: 'Cancelled', zh: '取消' },
      { code: 'suspended', en: 'Suspended', zh: '暂停' },
    ],
  },
  {
    name: 'delivery',
    kind: 'choice',
    en: 'Delivery',
    zh: '实施方式',
    choices: [
      { code: 'by donor', en: 'Built by the donor', zh: '交钥匙' },
      { code: 'by recipient', en: 'Money given to the recipient', zh: '交支票' },
      { code: 'mixed', en: 'Both', zh: '两者兼有' },
    ],
  },
  { name: 'donors', kind: 'party', many: true, role: 'donor', en: 'Donors', zh: '支援方', required: true },
  { name: 'implementers', kind: 'party', many: true, role: 'party', en: 'Implemented by', zh: '实施单位' },
  recipients,
  sectorShares,
  { name: 'partOf', kind: 'record', of: ['project'], en: 'Part of', zh: '上级项目' },
  { name: 'plannedStart', kind: 'date', en: 'Planned start', zh: '计划开工' },
  { name: 'plannedEnd', kind: 'date', en: 'Planned end', zh: '计划竣工' },
  { name: 'start', kind: 'date', en: 'Started', zh: '开工' },
  { name: 'end', kind: 'date', en: 'Finished', zh: '竣工' },
  budgets,
  milestones,
  progress,
  results,
  ...closing,
] as const satisfies readonly Field[];
