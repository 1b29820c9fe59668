/** The work room, and records of an entry, in Chinese. */
import type { Part } from '../../html.ts';
import { html } from '../../html.ts';
import type { workEn } from './work.en.ts';

export const workZh: typeof workEn = {
  navProgrammes: '计划',
  navWork: '工作',
  workTitle: '我的工作',
  workLead: (n: Part, _total: number) => html`有${n}条记录等您处理。`,
  workLeadNone: '目前没有等您处理的记录。',
  lists: {
    returned: '退回给您的',
    drafts: '您的草稿',
    toReview: '等您审核的',
    toPublish: '可以发布的',
    toAct: '需要您整改的审计发现',
    toRecheck: '需要复查的审计发现',
    waiting: '您的记录，等他人处理',
  },
  listsEmpty: {
    returned: '没有退回给您的记录。',
    drafts: '您没有草稿。',
    toReview: '没有等您审核的记录。',
    toPublish: '没有可以发布的记录。',
    toAct: '没有需要您整改的审计发现。',
    toRecheck: '没有需要复查的整改。',
    waiting: '您没有等他人处理的记录。',
  },
  whyReturned: '需要改正',
  since: '自',
  author: '填写人',
  type: '类型',
  state: '状态',
  draftsToRead: '从文献中读出、等待审核的陈述',
  enter: '新建记录',
  recordsOfEntry: '记录',
  noRecordsOfEntry: '没有记录提到它。',
  claimOrRecord: '陈述或记录',
  documentOrChange: '文献或改动',
};
