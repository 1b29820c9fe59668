/** What findings are said in: one table of phrases for each language. Amounts come in as words. */
import type { Reason } from '../leaves/outcome.ts';

/** Of whom and when; `value` as it was reported. */
export interface About {
  readonly name: string;
  readonly place: string;
  readonly when: string;
  readonly value: string;
}

export interface Phrases {
  readonly reasons: Readonly<Record<Exclude<Reason, 'none'>, string>>;
  /** A place whose value is reckoned from those that it was made of, or was part of. */
  cameFrom(place: string): string;
  /** What a sentence begins with. */
  stood(about: About): string;
  cannotSay(about: About, reason: string): string;
  /** `side`: of the line, or on it. `more`: higher values are worse. */
  ofLine(side: 'above' | 'below' | 'at', limit: string): string;
  timesAtLine(
    of: { readonly enough: boolean; readonly least: number; readonly last: number },
    limit: string,
    more: boolean,
  ): string;
  change(way: 'up' | 'down' | 'same', size: string, before: { readonly when: string; readonly value: string }): string;
  changeLimit(limit: string, more: boolean): string;
  path(side: 'behind' | 'ahead' | 'on', gap: string, asked: string): string;
  trend(about: About, way: 'up' | 'down' | 'same', by: { readonly size: string; readonly values: number }): string;
  perYear(size: string): string;
  chance(share: string): string;
  notSteady: string;
  past(expected: string): string;
  peers(of: { readonly average: boolean; readonly places: number }, expected: string): string;
  limitIs(limit: string): string;
  together(how: 'usual' | 'high' | 'low', since: string | null): string;
  deviations(count: string): string;
  gap(about: About, span: { readonly from: string; readonly length: string } | null): string;
  inTime: string;
  complete(about: About, of: { readonly reported: number; readonly due: number }): string;
  askedFor(share: string): string;
  /** Until when an alert stays on. */
  readonly until: {
    within(exit: string, more: boolean): string;
    fewer(least: number, exit: string, more: boolean): string;
    changeBelow(exit: string, more: boolean): string;
    back(exit: string): string;
    readonly usual: string;
  };
}

export const phrasesEn: Phrases = {
  reasons: {
    'no value': 'no value that can be tested was reported',
    'too few values': 'there are too few earlier values to compare with',
    'new boundaries': 'its boundaries, or the definition, changed in between',
    'too few peers': 'too few similar places have reported',
    'no target': 'no path to its target is known',
    'not due': 'the value is not due yet',
    'no denominator': 'the number of cases is not known',
  },
  cameFrom: (place) => `${place} (reckoned from what it came from)`,
  stood: ({ name, place, when, value }) => `${name} in ${place} stood at ${value} in ${when}`,
  cannotSay: ({ name, place, when }, reason) =>
    `${name} in ${place}: nothing can be said for ${when}, because ${reason}`,
  ofLine: (side, limit) => `${side} the line of ${limit}`,
  timesAtLine: ({ enough, least, last }, limit, more) =>
    `${enough ? 'at least' : 'fewer than'} ${least} of the last ${last} reported values were at ${limit} or ${more ? 'more' : 'less'}`,
  change: (way, size, { when, value }) =>
    `${way === 'same' ? 'as much as' : `${size} ${way === 'up' ? 'more' : 'less'} than`} in ${when} (${value})`,
  changeLimit: (limit, more) => `the limit is a ${more ? 'rise' : 'fall'} of ${limit}`,
  path: (side, gap, asked) =>
    `${side === 'on' ? 'on' : `${gap} ${side === 'behind' ? 'behind' : 'ahead of'}`} the path to its target, which asks for ${asked} by then`,
  trend: (about, way, { size, values }) =>
    `${phrasesEn.stood(about)}, and over ${values} values it ${way === 'same' ? 'moved neither up nor down' : `went ${way} by about ${size} a year`}`,
  perYear: (size) => `${size} a year`,
  chance: (share) => `chance alone would do that in at most ${share} of cases`,
  notSteady: 'that is not steady enough for a warning',
  past: (expected) => `its earlier values suggest about ${expected}`,
  peers: ({ average, places }, expected) =>
    `the ${average ? 'average' : 'middle'} of ${places} similar places was ${expected}`,
  limitIs: (limit) => `the limit is ${limit}`,
  together: (how, since) =>
    `taken together, its values${since === null ? '' : ` since ${since}`} are ${how === 'usual' ? 'as expected' : how === 'high' ? 'higher than expected' : 'lower than expected'}`,
  deviations: (count) => `${count} standard deviations`,
  gap: ({ name, place, when }, span) =>
    `${name} in ${place} went unreported for ${span === null ? when : `${span.length}, from ${span.from} to ${when}`}`,
  inTime: 'reported in time',
  complete: ({ name, place, when }, { reported, due }) =>
    `${name} in ${place}: ${reported} of the ${due} values due up to ${when} were reported`,
  askedFor: (share) => `where ${share} are asked for`,
  until: {
    within: (exit, more) => `the alert stays on until it is ${more ? 'below' : 'above'} ${exit}`,
    fewer: (least, exit, more) =>
      `the alert stays on until fewer than ${least} are at ${exit} or ${more ? 'more' : 'less'}`,
    changeBelow: (exit, more) => `the alert stays on until the ${more ? 'rise' : 'fall'} is less than ${exit}`,
    back: (exit) => `the alert stays on until it is back at ${exit}`,
    usual: 'the alert stays on until they are as expected again',
  },
};

export const phrasesZh: Phrases = {
  reasons: {
    'no value': '没有可供检验的上报数值',
    'too few values': '可比较的历史数值太少',
    'new boundaries': '其间边界或定义有变化',
    'too few peers': '已上报的同类地方太少',
    'no target': '没有已知的目标路径',
    'not due': '数值尚未到期',
    'no denominator': '缺少样本数',
  },
  cameFrom: (place) => `${place}（由前身推算）`,
  stood: ({ name, place, when, value }) => `${place}${when}${name}为${value}`,
  cannotSay: ({ name, place, when }, reason) => `${place}${when}${name}无法判断：${reason}`,
  ofLine: (side, limit) => `${{ above: '高于', below: '低于', at: '正处于' }[side]}${limit}的警戒线`,
  timesAtLine: ({ enough, least, last }, limit, more) =>
    `最近${last}次上报中${enough ? '至少' : '不足'}${least}次达到或${more ? '高于' : '低于'}${limit}`,
  change: (way, size, { when, value }) =>
    way === 'same' ? `与${when}（${value}）持平` : `比${when}（${value}）${way === 'up' ? '上升' : '下降'}${size}`,
  changeLimit: (limit, more) => `预警线为${more ? '上升' : '下降'}${limit}`,
  path: (side, gap, asked) =>
    side === 'on'
      ? `符合目标路径的要求（${asked}）`
      : `比目标路径要求的${asked}${side === 'behind' ? '落后' : '领先'}${gap}`,
  trend: (about, way, { size, values }) =>
    `${phrasesZh.stood(about)}，从${values}个数值看${way === 'same' ? '没有升降' : `平均每年${way === 'up' ? '上升' : '下降'}约${size}`}`,
  perYear: (size) => `每年${size}`,
  chance: (share) => `仅凭偶然出现这种变化的可能性不超过${share}`,
  notSteady: '变化不够持续，不预警',
  past: (expected) => `按其以往数值应在${expected}左右`,
  peers: ({ average, places }, expected) => `${places}个同类地方的${average ? '平均值' : '中位数'}为${expected}`,
  limitIs: (limit) => `预警线为${limit}`,
  together: (how, since) =>
    `${since === null ? '' : `自${since}起`}各期合起来看${how === 'usual' ? '属于正常' : `比预期${how === 'high' ? '偏高' : '偏低'}`}`,
  deviations: (count) => `${count}个标准差`,
  gap: ({ name, place, when }, span) =>
    span === null ? `${place}${when}${name}未上报` : `${place}${span.from}至${when}${name}连续${span.length}未上报`,
  inTime: '已按时上报',
  complete: ({ name, place, when }, { reported, due }) => `${place}${name}截至${when}应报${due}次，实报${reported}次`,
  askedFor: (share) => `低于要求的${share}`,
  until: {
    within: (exit, more) => `${more ? '低于' : '高于'}${exit}才解除`,
    fewer: (least, exit, more) => `达到或${more ? '高于' : '低于'}${exit}的不足${least}次才解除`,
    changeBelow: (exit, more) => `${more ? '上升' : '下降'}不足${exit}才解除`,
    back: (exit) => `回到${exit}才解除`,
    usual: '恢复正常才解除',
  },
};
