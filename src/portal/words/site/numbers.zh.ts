/** Figures, days and intervals, in Chinese. */
import type { numbersEn } from './numbers.en.ts';
import { vocabulary } from '../zhVocabulary.ts';

const qualifierWords = {
  exact: '',
  about: '约',
  nearly: '近',
  over: '超过',
  'at-least': '至少',
  'at-most': '至多',
  range: '',
} as const;

export const numbersZh: typeof numbersEn = {
  ...vocabulary,
  figureTitle: ({ measure, isTarget, donors, recipients, places, sectors, period }) => {
    const pair = donors && recipients ? `${donors}对${recipients}` : donors || recipients;
    const about = [pair, places].filter(Boolean).join('，');
    const aim = isTarget ? '（目标）' : '';
    return `${about}${about && '：'}${measure}${aim}${sectors && `，${sectors}`}${period === null ? '' : `，${period}`}`;
  },
  qualified: (qualifier, amount) => qualifierWords[qualifier] + amount,
  between: (low: string, high: string): string => `${low}至${high}`,
  per: (amount: string, unit: string): string => `每${unit}${amount}`,
  changed: (way: 'up' | 'down', amount: string): string => (way === 'up' ? `增长${amount}` : `下降${amount}`),
  noFigure: '未给出数字',
  above: (amount: string): string => `大于${amount}`,
  below: (amount: string): string => `小于${amount}`,
  from: (amount: string): string => `不少于${amount}`,
  upTo: (amount: string): string => `不多于${amount}`,
  boundsJoin: '，',
  unbounded: '未给出上下限',
  notReported: '未报告',
  notStated: '未说明',
  unknown: '不详',
  noneKnown: '暂无',
  year: (year: number): string => `${year}年`,
  month: (year: number, month: number): string => `${year}年${month}月`,
  day: (year: number, month: number, day: number): string => `${year}年${month}月${day}日`,
  since: (start: string): string => `${start}以来`,
  until: (end: string): string => `截至${end}`,
  fromTo: (start: string, end: string): string => `${start}至${end}`,
};
