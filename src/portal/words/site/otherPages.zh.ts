/** Searching, corrections, signing in, and what went wrong, in Chinese. */
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import type { otherPagesEn } from './otherPages.en.ts';

export const otherPagesZh: typeof otherPagesEn = {
  searchHelp: '可搜任何文字的名称、数字，以及文献中的字词。',
  searchLedger: '搜索账本',
  searchNothing: (query: string): string => `没有找到“${query}”。`,
  searchLead: (query: string, n: { entries: Html; claims: Html; documents: Html }): Html =>
    html`“${query}”：地方和主体${n.entries}个，陈述${n.claims}条，文献${n.documents}篇。`,
  searchLimits: '搜索认得名册里的全部名称，但不会猜测正文里的拼写。',
  placesAndActors: '地方和主体',
  correctionsLead: (n: number): string => (n === 0 ? '还没有更正。' : `共有${n}项决定在案。`),
  correctionsExplained:
    '账本里不覆盖任何内容。更正与原内容并列，并写明理由；每一行都与上一行的记录相连，缺一行就会显露。',
  noCorrections: '有人更正、驳回或撤回审核后，会记在这里。',
  signInLead: '阅读不需要账号，审核需要。',
  signInFailed: '邮箱与密码不符。没有任何改动，请重试。',
  email: '邮箱',
  password: '密码',
  errorTitle: '没有成功',
  errorTitles: {
    400: '无法理解',
    401: '请先登录',
    403: '没有权限',
    404: '这里没有内容',
    409: '别人先改了',
    413: '太大',
    422: '不能接受',
    429: '请求太多',
    500: '是我们的错误',
  },
  whatToDo: '怎么办：',
  withoutFilter: '去掉这一项打开页面，其余条件不变',
  toOverview: '回到概览',
};
