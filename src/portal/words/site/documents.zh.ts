/** Documents and their text, in Chinese. */
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';
import type { documentsEn } from './documents.en.ts';

export const documentsZh: typeof documentsEn = {
  documentsLead: (n: number): string =>
    n === 0 ? '账本里没有文献。' : `共收录${n}篇文献，各附哈希值、出处和读出的全部陈述。`,
  titleHolds: '标题或媒体',
  withDrafts: '有未审核的陈述',
  claimsRead: (n: Html): Html => html`${n}条陈述`,
  waitingOf: (n: Html): Html => html`${n}条等待审核`,
  notCollectedCount: (n: Html): Html => html`不收录${n}个`,
  documentLead: (claims: Html, _plain: number, parts: readonly Part[]): Html =>
    html`文中有${claims}条陈述${parts.length > 0 && html`：${parts}`}。`,
  byHandOf: (n: Html): Html => html`${n}条由人录入`,
  reviewedOf: (n: Html): Html => html`${n}条经人审核`,
  claimsInText: '文中的陈述',
  aboutDocument: '关于这篇文献',
  textOfDocument: '文献原文',
  leftOut: (n: number): string => `遇到${n}个数字而不收录：`,
  leftOutWhy: '账本不收录关于民族、宗教或个人的数字。',
  nothingLeftOut: '文中没有略去任何数字。',
  notCollectedReason: (n: number, reason: string): string => `${reason}${n}个`,
  reviewThis: '审核这篇文献',
};
