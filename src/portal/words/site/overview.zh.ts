/** The front page, in Chinese. */
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import type { overviewEn } from './overview.en.ts';

export const overviewZh: typeof overviewEn = {
  tagline: '对口支援的公开账本',
  overviewTitle: '承诺了什么，到位了什么，凭哪些原话',
  overviewLead: (n: { documents: Html; claims: Html; byHand: Html; reviewed: Html; drafts: Html }): Html =>
    html`账本收有${n.documents}中的${n.claims}：${n.byHand}条由人录入，${n.reviewed}条经人审核，${n.drafts}条等待审核。`,
  enteredByHand: '由人录入',
  asTable: '列成表，附文献',
  fiveQuestions: '五个问题',
  questionPaired: '谁和谁结对？',
  questionArrived: '承诺了什么，到位了什么？',
  questionSlipping: '哪些地方在返贫？',
  questionAgree: '哪些数字一致，哪些不可能同时成立？',
  questionSource: '这个数字从哪里来？',
  answerPaired: (n: number): string => (n === 0 ? '还没有读出结对关系。' : `从文献中读出${n}组结对关系。`),
  answerArrived: (n: number): string => (n === 0 ? '还没有数字。' : '按阶段列出：认捐、承诺、到位、支出，从不相加。'),
  answerSlipping: '目前还不能回答：账本没有各地的监测值，只有关于挂牌督战地方的陈述。',
  answerAgree: (n: number): string => (n === 0 ? '目前没有发现报道不一。' : `有${n}个数量的报道不一。`),
  answerSource: '点任何带齿孔线的数字，存根上有原话、发言者和文献。',
  noPairings: '还没有读出结对关系。',
  pairingsCaption: (n: number): string => `${n}组结对，按文献所述`,
  flowsTitle: (n: number): string => `${n}组结对：左为支援方，右为受援方`,
  flowsCaption: '左为支援方，右为受援方。一条带是一组结对，宽窄不表示金额。',
  figuresCaption: '有报道的数量，文献多的在前',
  differingCaption: '报道不一的数量',
  noFigures: '还没有读出数字。',
  noDiffering: '目前没有发现报道不一。',
  allFigures: '全部数字',
  allDiffering: '全部报道不一的数字',
  stubExplained:
    '支票撕下后，存根留在簿上，证明当初承诺了什么。这里的每个数字都有存根：点开就能看到原话、谁以什么职务说的、在哪篇文献里、是否有人核对过。',
  tryStub: '试一试：',
  recentDocuments: '最新文献',
  allDocuments: '全部文献',
  noDocuments: '还没有文献。',
  stateOfReview: '审核进度',
  namesWaiting: '待确认的名称',
  reviewExplained: '机器读取的内容，在有人接受、更正或驳回之前，一直带有标记。',
};
