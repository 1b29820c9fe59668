import type { Reason } from '../leaves/outcome.ts';
import { verdicts } from '../leaves/outcome.ts';
import type { Told } from '../run/explanation.ts';
import { differenceWords, figure, inLanguage, periodWords, placeBefore, quantity, spanWords } from './words.ts';

const reasons: Readonly<Record<Exclude<Reason, 'none'>, string>> = {
  'no value': '没有可供检验的上报数值',
  'too few values': '可比较的历史数值太少',
  'new boundaries': '其间边界或定义有变化',
  'too few peers': '已上报的同类地方太少',
  'no target': '没有设定目标路径',
  'not due': '数值尚未到期',
  'no denominator': '缺少样本数',
};

/** "示例北县2021年贫困发生率为3.4%，达到或高于3%的警戒线。" */
export function leafSentenceZh({ leaf, test, outcome, row, period }: Told): string {
  const { indicator, lineage } = test.table;
  const place = inLanguage(lineage.places[row]?.title ?? {}, 'zh');
  const name = inLanguage(indicator.title, 'zh');
  const when = periodWords({ kind: indicator.period, number: period }, 'zh');
  const subject = `${placeBefore(place)}${when}${name}`;
  if (outcome.reason !== 'none') return `${subject}无法判断：${reasons[outcome.reason]}。`;
  const { fires, holds, value, limit, exitLimit, expected, used } = outcome;
  const lasts = fires === verdicts.no && holds === verdicts.yes;
  const isOn = fires === verdicts.yes;
  const higher = indicator.worse === 'higher';
  const amount = (of: number): string => quantity(of, indicator.unit, 'zh');
  const beyond = higher ? '高于' : '低于';
  const was = `${subject}为${amount(test.table.at(row, period))}`;
  switch (leaf.kind) {
    case 'line': {
      const { atLeast, of } = leaf.options;
      if (of === 1 && lasts) return `${was}，尚未回到${amount(exitLimit)}的解除线。`;
      if (of === 1) return `${was}，${isOn ? '达到或' : '未'}${beyond}${amount(limit)}的警戒线。`;
      const times = `最近${used}次上报中${isOn ? '至少有' : '不足'}${atLeast}次`;
      return `${was}，${times}达到或${beyond}${amount(limit)}的警戒线。`;
    }
    case 'change': {
      const difference = (of: number): string =>
        leaf.options.relative ? `${figure(Math.abs(of) * 100)}%` : differenceWords(Math.abs(of), indicator.unit, 'zh');
      const [size, least] = [difference(value), difference(limit)];
      const span = spanWords(leaf.options.over, indicator.period, 'zh');
      const way = value > 0 ? `上升${size}` : value < 0 ? `下降${size}` : '持平';
      return `${was}，比${span}前（${amount(expected)}）${way}；规则关注${higher ? '上升' : '下降'}${least}及以上。`;
    }
    case 'pathGap': {
      const gap = differenceWords(Math.abs(value - expected), indicator.unit, 'zh');
      if (value === expected) return `${was}，符合目标路径。`;
      return `${was}，比目标路径（应为${amount(expected)}）${value > expected === higher ? '落后' : '领先'}${gap}。`;
    }
    case 'trend': {
      const steady = isOn ? '持续变差' : '没有持续变差';
      return `${placeBefore(place)}${name}截至${when}${steady}：根据${used}个数值，每年${value < 0 ? '下降' : '上升'}${differenceWords(Math.abs(value), indicator.unit, 'zh')}（偶然概率${figure(outcome.p)}）。`;
    }
    case 'baseline':
      return `${was}；按其历史应为${amount(expected)}，界限为${amount(limit)}。`;
    case 'peers':
      return `${was}；${used}个同类地方的中间值为${amount(expected)}，界限为${amount(limit)}。`;
    case 'ewma':
    case 'cusum': {
      const since = Number.isFinite(outcome.since)
        ? `自${periodWords({ kind: indicator.period, number: outcome.since }, 'zh')}起`
        : '';
      const said = isOn ? `${since}差于其历史应有的水平` : '保持在其历史应有的水平之内';
      return `${placeBefore(place)}${name}${said}：${when}为${amount(test.table.at(row, period))}，应为${amount(expected)}。`;
    }
    default: {
      const { periods, of } = leaf.options;
      if (periods === null) return `${placeBefore(place)}${name}截至${when}应报${of}次，实报${used}次。`;
      if (value === 0) return `${subject}已上报。`;
      return `${placeBefore(place)}${name}已有${spanWords(value, indicator.period, 'zh')}未上报（截至${when}）。`;
    }
  }
}
