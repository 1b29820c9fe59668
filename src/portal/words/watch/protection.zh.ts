import type { protectionEn } from './protection.en.ts';

/** Words of the page on what a dataset withholds, in Chinese. */
export const protectionZh: typeof protectionEn = {
  title: (name) => `“${name}”中不公开的内容`,
  link: '对公众不公开的内容',
  fixed: '公布时已确定。',
  planned: '若现在公布，结合以往公布的全部内容，将不公开以下数值。目前尚未确定。',
  lead: (withheld, readings) =>
    withheld === 0 ? `${readings}个数值均可公开。` : `${readings}个数值中有${withheld}个不对公众公开。`,
  why: '数值不公开，或因其本身涉及人数过少，或因其会通过合计、比率或其他指标使此类数值被推知。究竟属于哪一种不作说明，因为说明本身也会透露。',
  refused: '目前无法公布',
  indicators: '按指标',
  indicator: '指标',
  values: '数值',
  withheldValues: '不公开',
  withheldCases: '不公开的样本数',
  listed: '不公开的数值',
  place: '地点',
  period: '时期',
  value: '报告值',
  of: '样本数',
  reason: '原因',
  reasons: { protected: '人数过少，或会使其他数值被推知', 'no denominator': '未说明样本数' },
  hides: { value: '数值', denominator: '样本数', both: '数值与样本数' },
  hidden: '不公开部分',
  more: '以下从略，上表为全部计数。',
};
