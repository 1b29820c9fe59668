/** The grid of places and a place among its peers, in Chinese. */
import { html } from '../../html.ts';
import { exactDigits } from '../../numbers/readable.ts';
import type { gridEn } from './grid.en.ts';
import { sharedZh } from './shared.zh.ts';

export const gridZh: typeof gridEn = {
  gridTitle: '地点格图',
  gridLead: (n) =>
    html`${n.where ?? ''}${n.places}${n.tier}中，有${n.reported}个已报${n.period}${n.indicator}${
      n.range !== null && html`；公开的数值在${n.range[0]}至${n.range[1]}之间`
    }${n.withheld > 0 && `；${exactDigits(String(n.withheld))}个不公开`}${n.missing > 0 && `；${exactDigits(String(n.missing))}个未报`}。`,
  gridEmpty: '这里没有这一级的监测地点。',
  gridExplained: '每格为一个地点，按地区和名称排列，不画界线。色调越浓，在公开的数值中情况越差。',
  levelsAre: '数值由好到差，每档约占所示地点的五分之一；括号内为地点数',
  level: (from, to) => (from === to ? from : `${from}至${to}`),
  placesInClass: (n) => `（${exactDigits(String(n))}）`,
  alertOn: (severity) => `预警：${severity}`,
  placesOf: (places, tier) => `${exactDigits(String(places))}${sharedZh.tiersOf(tier, places)}`,
  withAlert: (n) => `${exactDigits(String(n))}个有预警`,
  inWorst: (n) => `${exactDigits(String(n))}个在最差一档`,
  didNotReportOf: (n) => `${exactDigits(String(n))}个未报`,
  groupedExplained: '地点过多，不能一次画出：每格汇总其中的地点，点开可看。',
  oneByOne: '逐个列出，情况最差的在前',
  pagedExplained: '情况最差的在前：先列预警最严重的，再按数值由差到好；不公开的列在最后。',
  byPlacesAbove: '按所在地区汇总',
  groupsExplained:
    '每格的横条为其中的地点，由最好一档到最差一档，其后为未报的（斜线）和不公开的（黑色）。预警最严重的在前，其次为最差一档占比最大的。不画界线。',
  groupPlaces: '地点数',
  groupAlerts: '有预警',
  groupWorst: '在最差一档',
  groupWithheld: '不公开',
  tableCaption: (indicator, period) => `${indicator}，${period}`,
  placesAsTable: (n) => `${n}个地点`,
  asTable: '表格',
  peersTitle: (place) => `${place}与同类地点的比较`,
  peersLead: (n) =>
    html`${n.place}
    ${n.period}${n.indicator}为${n.value}。${
      n.better !== null &&
      (n.of === 0 ? '没有数值可见的同类地点。' : `在数值可见的${n.of}个同类地点中，有${n.better}个情况更好。`)
    }${n.middle !== null && html`居中者为${n.middle}。`}`,
  peersExplained: (group, tier) =>
    `同类地点指${group === null ? '没有上级地点的' : `${group}直接下辖的`}${tier.replace(/^个/, '')}。只有公开的数值计入中间一半和界限。`,
  dotStrip: '每点为一个同类地点',
  dotStripSaid: (s) =>
    `一条线上的${s.places}个地点，从${s.low}到${s.high}。${s.middle === null ? '' : `居中者为${s.middle}。`}${s.own === null ? '' : `${s.own}。`}`,
  funnelTitle: '按基数大小比较',
  funnelExplained: '地点越小，偶然的波动越大。与平均水平相同的地点，约95%在两条曲线之间；曲线之外的，差别超出偶然。',
  funnelSaid: (s) =>
    `${s.places}个地点按基数大小排列，数值从${s.low}到${s.high}。${s.own === null ? '' : `${s.own}。`}`,
  casesAxis: '基数',
};
