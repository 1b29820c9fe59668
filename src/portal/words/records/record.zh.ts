/** A record’s page, in Chinese. */
import type { Part } from '../../html.ts';
import { html, joined } from '../../html.ts';
import type { recordEn } from './record.en.ts';

export const recordZh: typeof recordEn = {
  states: {
    draft: '草稿',
    submitted: '已提交',
    returned: '已退回',
    approved: '已批准',
    published: '已发布',
    withdrawn: '已撤回',
  },
  leads: {
    transaction: ({ of }) =>
      html`${of('providers')} →
      ${of('recipients')}：${of('amount')}（${of('stage')}），${of('date')}。申报为：${of('side')}。`,
    contribution: ({ of }) =>
      html`${of('providers')} → ${of('recipients')}：${of('counted')}，自${of('date')}起。申报为：${of('side')}。`,
    pairing: ({ of, has }) =>
      html`${of('donor')}自${of('start')}起与${of('recipient')}结对${has('end') ? html`，至${of('end')}止` : '，未说明结束时间'}。状态：${of('status')}。`,
    obligation: ({ of }) =>
      html`${of('by')}向${of('to')}承诺：${of('what')}——期限：${of('due')}；状态：${of('status')}。`,
    listing: ({ of, has }) =>
      html`${of('place')}于${of('listedOn')}列入${of('list')}${has('exitedOn') ? html`，${of('exitedOn')}退出` : '；没有退出的记载'}。`,
    agreement: ({ of }) => html`${of('parties')}：${of('kind')}。签署：${of('signed')}。协议金额：${of('amount')}。`,
    project: ({ of, has }) =>
      html`${of('donors')} →
      ${of('recipients')}。状态：${of('status')}。${has('plannedEnd') && html`计划竣工：${of('plannedEnd')}。`}${has('end') && html`竣工：${of('end')}。`}`,
    engagement: ({ of, has }) =>
      html`${of('kind')}，${of('start')}${has('end') && html`至${of('end')}`}。地点：${of('places')}。计划：${of('programme')}。`,
    completeness: ({ of, has }) =>
      html`${of('declaredBy')}于${of('declaredOn')}声明：${has('start') ? html`${of('start')}至` : '截至'}${of('end')}，${has('donors') ? of('donors') : '不限支援方'}
      →
      ${has('recipients') ? of('recipients') : '不限受援地'}${has('sectors') && html`（${of('sectors')}）`}，处于${of('stage')}阶段、以${of('currency')}计、申报为${of('side')}的资金已全部记录。`,
    finding: ({ of }) =>
      html`${of('kind')}：${of('words')} 整改方：${of('responsible')}。期限：${of('due')}。状态：${of('status')}。`,
  },
  leadOfOther: (type: string, told: readonly Part[]) =>
    html`${type}${told.length > 0 && html`——${joined(told, '；')}`}。`,
  enteredBy: (name: Part, when: Part) => html`由${name}填写，${when}的版本。`,
  fieldsTitle: '记录内容',
  fieldsFilled: (filled: number, of: number): string => `共${of}项，已填${filled}项。`,
  evidenceTitle: '依据',
  noEvidence: (name: string): string => `没有附文献，依据的是${name}填写的内容。`,
  seeClaim: '含有这段原文的陈述',
  relatedTitle: '与它相关的记录',
  noRelated: '没有其他记录提到它。',
  shownOf: (shown: number, all: number): string => `显示${shown}条，共${all}条。`,
  historyTitle: '经过',
  fullHistory: '全部版本与差别',
  possibilities: '可以做的事',
  notPossible: '现在不能做的事及原因',
  newerDraft: (state: string) => html`公众看到的是较早的版本；这里显示的较新，状态为${state}。`,
  seePublished: '查看已发布的版本',
  oldVersion: (version: number, newest: Part) => html`这是第${version}版，不是最新的。${newest}`,
  asOfDay: (day: string): string => `按${day}时的记录。`,
  newest: '查看最新版本',
  problemsTitle: '尚缺或有误之处',
  acts: {
    submit: '提交审核',
    return: '退回',
    approve: '批准',
    publish: '发布',
    withdraw: '撤回',
    edit: '编辑',
    revise: '修订',
    restore: '恢复较早版本',
    'report action': '报告整改',
    recheck: '记录复查',
  },
  reasonFor: {
    return: '需要改正什么（填写人会看到）',
    withdraw: '为什么撤回（保留在历史中）',
  },
  actionTaken: '做了什么',
  actionOn: '日期',
  recheckWords: '复查结果',
  recheckSettled: '已解决',
  recheckNotSettled: '未解决',
  differencesToPublished: '对已发布版本的改动',
  firstSubmission: '这条记录还没有发布过，全部内容都是新的。',
  composedPage: '它的综合页面',
  addToThis: '新建与它相关的：',
  seeImport: '来自一次导入',
  seeCorrection: '与其他记录一并更正',
  termsOfRound: '约定合多少，与记录并列',
  permalink: '本版本的链接',
};
