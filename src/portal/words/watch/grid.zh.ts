/** The grid of places and a place among its peers, in Chinese. */
import { html } from '../../html.ts';
import type { gridEn } from './grid.en.ts';

export const gridZh: typeof gridEn = {
  gridTitle: '地点格图',
  gridLead: (n) =>
    html`${n.where ?? ''}共${n.places}${n.tier}，已报${n.period}${n.indicator}的有${n.reported}${
      n.range !== null && html`；公开的数值在${n.range[0]}至${n.range[1]}之间`
    }${n.withheld > 0 && `；${n.withheld}个不公开`}${n.missing > 0 && `；${n.missing}个未报告`}。`,
  gridEmpty: '这里没有这一级的监测地点。',
  gridExplained: '每格为一个地点，按地区和代码排列，不画界线。色调越浓，在公开的数值中情况越差。',
  levelsAre: '公开数值的档次，每档约五分之一',
  level: (from, to) => (from === to ? from : `${from}至${to}`),
  best: '最好',
  worst: '最差',
  alertOn: (severity) => `预警：${severity}`,
  tileSaid: (place, value, alert) => `${place}：${value}${alert === null ? '' : `（${alert}）`}`,
  leftOut: (n) => `另有${n}个地点未画出，请选择范围。`,
  tableCaption: (indicator, period) => `${indicator}，${period}`,
  placesAsTable: (n) => `${n}个地点`,
  asTable: '以表格显示',
  peersTitle: (place) => `${place}与同类地点比较`,
  peersLead: (n) =>
    html`${n.place}${n.period}${n.indicator}：${n.value}。${
      n.better !== null &&
      (n.of === 0 ? '同类地点没有公开的数值。' : `在数值公开的${n.of}个同类地点中，有${n.better}个情况更好。`)
    }${n.middle !== null && html`中位数为${n.middle}。`}`,
  peersExplained: (group, tier) =>
    `同类地点指${group === null ? '' : `${group}所辖`}同级的${tier.replace(/^个/, '')}。只有公开的数值计入中间一半和界限。`,
  dotStrip: '每个同类地点一点',
  dotStripSaid: (n) => `一条线上的${n}个数值`,
  funnelTitle: '按基数大小',
  funnelExplained: '地点越小，偶然的波动越大。与平均水平相同的地点，约95%在两条曲线之间；曲线之外的，差别超出偶然。',
  funnelSaid: (n) => `${n}个地点的数值与基数`,
  casesAxis: '基数',
};
