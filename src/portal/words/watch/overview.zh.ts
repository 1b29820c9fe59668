/** The front page of monitoring, in Chinese. */
import { html } from '../../html.ts';
import type { overviewEn } from './overview.en.ts';

export const overviewZh: typeof overviewEn = {
  watchTitle: '哪些地方进展正常，哪些在倒退？',
  watchLead: (n) =>
    html`监测${n.places.map((each, at) => html`${at > 0 && '、'}${each}`)}，共${n.indicators}项指标。${
      n.alerts === null ? '目前没有您可以查看的预警。' : html`${n.alerts}${n.high > 0 && `，其中${n.high}项程度为高`}。`
    }${n.missing !== null && html`最近一期应报的数值中，${n.missing}未报。`}`,
  nothingWatched: '尚未监测任何地点。收到并公开第一批监测数据后，地点即列入监测。',
  alertsAreOn: (n) => `目前有${n}项预警`,
  readingsMissing: (n) => `${n}个`,
  noAlertsOn: '目前没有您可以查看的预警。',
  newestAlerts: '最新预警',
  bySeverity: '目前的预警',
  notReportedTitle: '未报告的数值',
  notReportedCaption: '最近一期应报而未报的地点（各级合计）',
  allReported: '最近一期应报的地点均已报告。',
  missingOf: (missing, due) => `${due}个地点中的${missing}个`,
  didNotReport: '未报告',
  allAsGrid: '按指标和时期查看格图',
  howProtected:
    '为免透露个人情况，数目过小的数值，连同能推算出它的数值，在页面和文件中一律不公开；不公开不等于未报告，也不等于零。',
  howCounted: '如何做到？',
};
