/** The types of record, and what holds of each as a whole. Reads as the table of contents of the programme's side. */
import type { Field } from './field.ts';
import { agreementFields, engagementFields, obligationFields } from './types/agreement.ts';
import { completenessFields } from './types/completeness.ts';
import { indicatorFields, targetFields } from './types/indicator.ts';
import { listFields, listingFields } from './types/list.ts';
import { findingFields, lockFields, profileFields, seriesFields } from './types/office.ts';
import { pairingFields, programmeFields, roundFields } from './types/programme.ts';
import { projectFields } from './types/project.ts';
import { ruleFields } from './types/rule.ts';
import { arrivalFields, contributionFields, transactionFields } from './types/transaction.ts';

export const recordTypes = [
  'programme',
  'round',
  'pairing',
  'project',
  'transaction',
  'contribution',
  'arrival',
  'agreement',
  'obligation',
  'engagement',
  'list',
  'listing',
  'series',
  'lock',
  'completeness',
  'indicator',
  'target',
  'rule',
  'finding',
  'profile',
] as const;
export type RecordType = (typeof recordTypes)[number];

export interface TypeOfRecord {
  readonly type: RecordType;
  /** Address of its pages: `/transactions/…`. */
  readonly path: string;
  readonly en: string;
  readonly zh: string;
  readonly enPlural: string;
  readonly fields: readonly Field[];
  /**
   * Who writes it: `reporters` (contributors within their limits, and the office), the programme's `office`, `auditors`,
   * or `importers` (whoever may import; never shown to the public).
   */
  readonly writers: 'reporters' | 'office' | 'auditors' | 'importers';
  /** Field by which a record falls into a period: locks and periods of totals go by it. */
  readonly dated: string | null;
  /** Field that names the record in lists; null where the page makes a name of donor, recipient and amount. */
  readonly named: string | null;
}

const table = {
  programme: {
    path: 'programmes',
    en: 'Programme',
    zh: '计划',
    enPlural: 'Programmes',
    fields: programmeFields,
    writers: 'office',
    dated: null,
    named: 'title',
  },
  round: {
    path: 'rounds',
    en: 'Round',
    zh: '轮次',
    enPlural: 'Rounds',
    fields: roundFields,
    writers: 'office',
    dated: null,
    named: 'title',
  },
  pairing: {
    path: 'pairings',
    en: 'Pairing',
    zh: '结对关系',
    enPlural: 'Pairings',
    fields: pairingFields,
    writers: 'office',
    dated: null,
    named: null,
  },
  project: {
    path: 'projects',
    en: 'Project',
    zh: '项目',
    enPlural: 'Projects',
    fields: projectFields,
    writers: 'reporters',
    dated: null,
    named: 'title',
  },
  transaction: {
    path: 'transactions',
    en: 'Transaction',
    zh: '资金',
    enPlural: 'Transactions',
    fields: transactionFields,
    writers: 'reporters',
    dated: 'date',
    named: null,
  },
  contribution: {
    path: 'contributions',
    en: 'Contribution in kind',
    zh: '实物与人员',
    enPlural: 'Contributions in kind',
    fields: contributionFields,
    writers: 'reporters',
    dated: 'date',
    named: null,
  },
  arrival: {
    path: 'arrivals',
    en: 'Arrival',
    zh: '到达核对',
    enPlural: 'Arrivals',
    fields: arrivalFields,
    writers: 'office',
    dated: null,
    named: null,
  },
  agreement: {
    path: 'agreements',
    en: 'Agreement',
    zh: '协议',
    enPlural: 'Agreements',
    fields: agreementFields,
    writers: 'reporters',
    dated: 'signed',
    named: 'title',
  },
  obligation: {
    path: 'obligations',
    en: 'Obligation',
    zh: '承诺',
    enPlural: 'Obligations',
    fields: obligationFields,
    writers: 'reporters',
    dated: 'on',
    named: 'what',
  },
  engagement: {
    path: 'engagements',
    en: 'Engagement',
    zh: '往来',
    enPlural: 'Engagements',
    fields: engagementFields,
    writers: 'reporters',
    dated: 'start',
    named: 'title',
  },
  list: {
    path: 'lists',
    en: 'Supervision list',
    zh: '挂牌督战名单',
    enPlural: 'Supervision lists',
    fields: listFields,
    writers: 'office',
    dated: null,
    named: 'title',
  },
  listing: {
    path: 'listings',
    en: 'Listing',
    zh: '列入名单',
    enPlural: 'Listings',
    fields: listingFields,
    writers: 'office',
    dated: 'listedOn',
    named: null,
  },
  series: {
    path: 'series',
    en: 'Series',
    zh: '数据序列',
    enPlural: 'Series',
    fields: seriesFields,
    writers: 'office',
    dated: null,
    named: 'title',
  },
  lock: {
    path: 'locks',
    en: 'Locked period',
    zh: '锁定时期',
    enPlural: 'Locked periods',
    fields: lockFields,
    writers: 'office',
    dated: null,
    named: null,
  },
  completeness: {
    path: 'declarations',
    en: 'Declaration of completeness',
    zh: '完整性声明',
    enPlural: 'Declarations of completeness',
    fields: completenessFields,
    writers: 'office',
    dated: null,
    named: null,
  },
  indicator: {
    path: 'indicators',
    en: 'Indicator',
    zh: '指标',
    enPlural: 'Indicators',
    fields: indicatorFields,
    writers: 'office',
    dated: null,
    named: 'title',
  },
  target: {
    path: 'targets',
    en: 'Target',
    zh: '目标',
    enPlural: 'Targets',
    fields: targetFields,
    writers: 'office',
    dated: null,
    named: null,
  },
  rule: {
    path: 'rules',
    en: 'Rule of early warning',
    zh: '预警规则',
    enPlural: 'Rules of early warning',
    fields: ruleFields,
    writers: 'office',
    dated: null,
    named: 'title',
  },
  finding: {
    path: 'findings',
    en: 'Audit finding',
    zh: '审计发现',
    enPlural: 'Audit findings',
    fields: findingFields,
    writers: 'auditors',
    dated: null,
    named: 'title',
  },
  profile: {
    path: 'profiles',
    en: 'Import profile',
    zh: '导入方案',
    enPlural: 'Import profiles',
    fields: profileFields,
    writers: 'importers',
    dated: null,
    named: 'title',
  },
} as const satisfies Readonly<Record<RecordType, Omit<TypeOfRecord, 'type'>>>;

const described = new Map<string, TypeOfRecord>();
for (const type of recordTypes) described.set(type, { type, ...table[type] });

export function typeOfRecord(type: RecordType): TypeOfRecord {
  const found = described.get(type);
  if (found === undefined) throw new RangeError(`no type of record: ${type}`);
  return found;
}

/** The type whose pages lie at `/path`; null when there is none. */
export function typeAtPath(path: string): TypeOfRecord | null {
  const type = recordTypes.find((each) => table[each].path === path);
  return type === undefined ? null : typeOfRecord(type);
}

export function isRecordType(word: string): word is RecordType {
  return recordTypes.some((type) => type === word);
}
