/** Fields and choices that several types of record share. */
import type { Field } from '../field.ts';

export const title = { name: 'title', kind: 'line', en: 'Title', zh: '名称', required: true } as const satisfies Field;
export const localTitle = {
  name: 'localTitle',
  kind: 'line',
  en: 'Local title',
  zh: '当地名称',
} as const satisfies Field;
export const programme = {
  name: 'programme',
  kind: 'record',
  of: ['programme'],
  en: 'Programme',
  zh: '项目计划',
  required: true,
} as const satisfies Field;
export const pairing = {
  name: 'pairing',
  kind: 'record',
  of: ['pairing'],
  en: 'Pairing',
  zh: '结对关系',
} as const satisfies Field;
export const project = {
  name: 'project',
  kind: 'record',
  of: ['project'],
  en: 'Project',
  zh: '援助项目',
} as const satisfies Field;

/** What sort it is, and how it stands; each type adds the choices. */
export const kind = { name: 'kind', kind: 'choice', en: 'Kind', zh: '类别', required: true } as const;
export const status = { name: 'status', kind: 'choice', en: 'Status', zh: '状态', required: true } as const;

/** Who gives, whom it is for, and in which sectors: each with shares. */
export const providers = {
  name: 'providers',
  kind: 'shares',
  of: 'party',
  role: 'donor',
  en: 'Providers',
  zh: '提供方',
  required: true,
  help: 'Who gives, with the percentage of each; leave all percentages empty where the shares are unknown.',
} as const satisfies Field;
export const recipients = {
  name: 'recipients',
  kind: 'shares',
  of: 'place',
  role: 'recipient',
  en: 'Recipient places',
  zh: '受援地',
  required: true,
  help: 'Places it is for, with the percentage of each; leave all percentages empty where the shares are unknown.',
} as const satisfies Field;
export const sectorShares = {
  name: 'sectors',
  kind: 'shares',
  of: 'sector',
  en: 'Sectors',
  zh: '领域',
} as const satisfies Field;

/** Which side says so: "sent" and "received" are two statements, matched by a third record. */
export const side = {
  name: 'side',
  kind: 'choice',
  en: 'Reported as',
  zh: '申报方',
  required: true,
  help: 'What the giving side sent and what the receiving side got are two records.',
  choices: [
    { code: 'sent', en: 'Sent', zh: '援出' },
    { code: 'received', en: 'Received', zh: '收到' },
  ],
} as const satisfies Field;

export const stage = {
  name: 'stage',
  kind: 'choice',
  en: 'Stage',
  zh: '阶段',
  required: true,
  choices: [
    { code: 'pledge', en: 'Pledge', zh: '认捐' },
    { code: 'commitment', en: 'Commitment', zh: '承诺' },
    { code: 'disbursement', en: 'Disbursement', zh: '拨付' },
    { code: 'expenditure', en: 'Expenditure', zh: '支出' },
  ],
} as const satisfies Field;

/** What every record ends with. */
export const closing = [
  {
    name: 'evidence',
    kind: 'evidence',
    en: 'Evidence',
    zh: '依据',
    help: 'Archived documents this rests on; a quote must stand in the document word for word.',
  },
  { name: 'note', kind: 'text', en: 'Note', zh: '备注' },
  {
    name: 'key',
    kind: 'line',
    en: 'Identifier',
    zh: '编号',
    help: 'Identifier in the system of whoever reports it; a spreadsheet with the same identifier updates this record.',
  },
] as const satisfies readonly Field[];
