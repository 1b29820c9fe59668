/** Reported totals beside the records, in Chinese. */
import { html } from '../../html.ts';
import type { reportedEn } from './reported.en.ts';

export const reportedZh: typeof reportedEn = {
  reportedKicker: '两种陈述，从不相加',
  reportedTitle: '公布的总数与记录并列',
  nothingReported: '没有可与记录对照的公布总数。',
  reportedLead: (n) => html`${n.lines}个公布的总数与同一范围的记录并列，其中${n.without}个完全没有记录。两者从不相加。`,
  totalsBeside: '与这些记录并列的公布总数',
  comparisons: '与记录对照',
  withoutRecords: '同一范围没有记录的',
  withoutRecordsExplained: '这些陈述所指的支援方、地点、年份与阶段没有任何记录：是未知，不是零。',
  reportedFigure: '公布数',
  aboutWhat: '内容',
  saidBy: '陈述者',
  document: '文件',
  morePassages: '另一处原文',
  recordedIn: (n) => `共${n}条记录`,
  covered: (percent) => `占公布数的${percent}`,
  reportedLessRecorded: '公布数减记录数',
  differenceUnknown: '未知',
  cautions: (n) => `${n}点注意`,
  notCompared: '未作对照',
  notComparedLine: (n, reason) => `${n}条陈述：${reason}`,
};
