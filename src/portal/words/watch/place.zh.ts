/** One watched place, in Chinese. */
import { html } from '../../html.ts';
import type { placeEn } from './place.en.ts';

export const placeZh: typeof placeEn = {
  watchedPlace: (tier) => `监测地点 · ${tier}`,
  placeLead: (n) =>
    html`共${n.indicators}项指标，最近一期应报的已报${n.reported}${n.missing !== null && html`，未报${n.missing}`}${
      n.withheld !== null && html`，其中${n.withheld}不公开`
    }。${n.beyond !== null && html`${n.beyond}已达到或越过规则线。`}${
      n.alerts === null ? (n.isPublic ? '目前没有公开的预警。' : '目前没有预警。') : html`${n.alerts}。`
    }`,
  areReported: (n) => `${n}项`,
  areMissing: (n) => `${n}项`,
  areWithheld: (n) => `${n}项`,
  areBeyond: (n) => `${n}项`,
  alertsOn: (n) => `目前有${n}项预警`,
  noReadings: '该地点尚无公开的监测数据。',
  noReadingsInside: '该地点尚无监测数据。',
  belowIt: (n) => html`所辖${n}的格图`,
  placeBelow: (n) => `${n}个地点`,
  entryOfPlace: '名录中的该地点',
  series: '各项指标的变化',
  latest: (value, period) => html`${value} <span class="muted">（${period}）</span>`,
  panelSaid: (s) =>
    `${s.title}，${s.from}至${s.to}。${s.latest === null ? '没有公开的数值。' : `最新：${s.latest}。`}${
      s.missing.length === 0 ? '' : `未报告：${s.missing.join('、')}。`
    }${s.withheld.length === 0 ? '' : `不公开：${s.withheld.join('、')}。`}${s.lines.length === 0 ? '' : `图中另有：${s.lines.join('；')}。`}`,
  valueIn: (period, value) => `${period}：${value}`,
  lineOf: (rule, limit) => `${rule}：${limit}`,
  legalLine: '法定',
  pathTo: (value, period) => `目标路径：${period}达到${value}`,
  peersOf: (n) => `${n}个同类地点的中间一半`,
  amongPeers: '与同类地点比较',
  asGrid: '所有地点',
  onTimeAxis: '预警与措施',
  restsOnOpen: { entered: '所依据的读数尚未经批准', approved: '所依据的读数尚未公布' },
  endRestsOn: { entered: '其结束所依据的读数尚未经批准', approved: '其结束所依据的读数尚未公布' },
  alertEnds: {
    resolved: null,
    revised: '所依据的读数已被更正。',
    moved: '已转入接替的地方。',
    closed: '因该地方撤销而终止。',
    rule: '因规则变更、停用或不再适用于该地方而终止。',
  },
  alertsCaption: '该地点的预警，最新在前',
  noAlerts: '该地点没有公开的预警。',
  noAlertsInside: '该地点没有过预警。',
  alertsArePublic: '预警由程序作出；经核实属实的才对公众公开。',
  since: '起',
  until: '止',
  severity: '程度',
  what: '内容',
  stillOn: '持续',
  over: '已解除',
  measuresCaption: '已采取的措施',
  measure: '措施',
  due: '期限',
  values: '全部数值',
  valuesCaption: (kind) => `按${kind}列出，右侧为最新`,
  kinds: { year: '年', quarter: '季度', month: '月', week: '周' },
  before: (names) => html`其前身：${names}。可代表该地点的，其数据一并列出。`,
  after: (names) => html`该地点已不再监测，由${names}接续。`,
  cameFrom: '数值的来源',
  datasetsCaption: '所收数据',
  readingsTaken: '监测数据',
  standingOf: '状态',
  knownOn: '获知日期',
  states: { entered: '尚未审核', approved: '已审核', published: '已公开', withdrawn: '已撤回' },
  onLists: '所在督战名单',
};
