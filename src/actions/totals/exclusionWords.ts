import type { LeftOut } from '../../core/ledger/leftOut.ts';

/** Why something is left out of a total, in English and Chinese. */
export const exclusionWords: Readonly<Record<LeftOut, { readonly en: string; readonly zh: string }>> = {
  internal: {
    en: 'Moved between two who are both inside the boundary.',
    zh: '在统计边界内部流转。',
  },
  'other direction': {
    en: 'Crossed the boundary the other way.',
    zh: '以相反方向越过统计边界。',
  },
  'passed on': {
    en: 'Passed on: the same money crossed the boundary in an earlier transaction, which is counted.',
    zh: '转拨：同一笔资金已在先前一笔中计入。',
  },
  itemised: {
    en: 'An umbrella amount, as far as its items are counted one by one.',
    zh: '总额中已按明细逐项计入的部分。',
  },
  'date not exact enough': {
    en: 'Dated too roughly to say whether it lies in the period.',
    zh: '日期不够精确，无法判断是否在所选时期内。',
  },
  'share unknown': {
    en: 'Shared in unknown parts, and not all who share it are in scope.',
    zh: '由多方分担而比例不明，且并非各方都在统计范围内。',
  },
  'no rate': {
    en: 'No rate of the chosen series covers its currency and date.',
    zh: '所选汇率或指数没有涵盖其币种和日期。',
  },
  unpublished: { en: 'Not published yet.', zh: '尚未发布。' },
  withdrawn: { en: 'Withdrawn.', zh: '已撤回。' },
};
