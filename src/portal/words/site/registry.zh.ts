/** Places and actors, in Chinese. */
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';
import type { registryEn } from './registry.en.ts';

export const registryZh: typeof registryEn = {
  placesLead: (n: number): string => (n === 0 ? '没有符合条件的地方。' : `${n}个地方，按名称和代码。最小到村。`),
  actorsLead: (n: number): string => (n === 0 ? '没有符合条件的主体。' : `${n}个主体：支援、受援、参加或发言。`),
  lineage: '隶属',
  otherNames: '其他名称',
  alsoKnownAs: '又称',
  validFrom: '生效',
  validTo: '失效',
  noEndKnown: '未知失效',
  succeededBy: '后继',
  closed: (code: string | null, when: string | null, successors: Html | null): Html =>
    html`已${when}撤销${code && html`，代码<code>${code}</code>不再使用`}。${successors && html`由${successors}接替。`}`,
  betweenDays: (from: string, to: string): string => `于${from}至${to}之间`,
  onDay: (day: string): string => `于${day}`,
  matches: (name: Html): Html => html`匹配${name}`,
  within: '下辖',
  namesAndCodes: '名称和代码',
  judgements: '名称判定',
  judgementsExplained: '谁在何时、为何判定某个名称指这一条目。每个判定都可以撤回。',
  judgementsCaption: '已判定的名称',
  noJudgements: '没有需要判定的名称。',
  verdict: '判定',
  undo: '撤回',
  undoneOn: (day: string): string => `${day}撤回`,
  pairedWith: '结对',
  asDonor: '支援',
  asRecipient: '受援',
  asPresent: '参加或发生地',
  asSpeaker: '发言',
  roleCount: (role: string, n: Html): Html => html`${role}${n}条`,
  rolePhrases: {
    paired: '结对',
    gives: '作为支援方',
    receives: '作为受援方',
    present: '作为参加者或地点',
    spoke: '作为发言者',
  },
  figuresNaming: '提到它的全部数字',
  entryLead: (roles: readonly Part[]): Html => html`提到它的陈述：${roles}。`,
  entryWithoutClaims: '还没有陈述提到它。',
};
