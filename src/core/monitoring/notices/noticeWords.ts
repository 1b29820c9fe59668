/** The words of notices that leave the house, in the two languages that the program itself speaks. */
import { grouped } from '../../money/grouped.ts';
import type { Severity } from '../rules/rule.ts';

const counted = (count: number, one: string, many: string): string =>
  `${grouped(String(count))} ${count === 1 ? one : many}`;

interface SeverityWords {
  readonly severities: Readonly<Record<Severity, string>>;
}

const severitiesEn: SeverityWords = { severities: { low: 'Low', medium: 'Medium', high: 'High' } };
const severitiesZh: SeverityWords = { severities: { low: '低', medium: '中', high: '高' } };

const noticeEn = {
  ...severitiesEn,
  newAlerts: (count: number) => counted(count, 'new alert', 'new alerts'),
  endedAlerts: (count: number) => counted(count, 'alert that ended', 'alerts that ended'),
  caseEvents: (count: number) => counted(count, 'event of a case', 'events of cases'),
  listEvents: (count: number) => counted(count, 'event on a list', 'events on lists'),
  and: ', ',
  subjectOne: (severity: string, heading: string, place: string) => `${severity}: ${heading} – ${place}`,
  subjectPlain: (heading: string, place: string) => `${heading} – ${place}`,
  ended: 'Ended',
  case: 'Case',
  list: 'Supervision list',
  lead: (counts: string) => `New in what you follow: ${counts}.`,
  group: (above: string, theme: string, count: number) => `${above} · ${theme} (${count})`,
  nowhereAbove: 'Places with none above them',
  more: (count: number) => `… and ${grouped(String(count))} more, which the address below lists.`,
  all: 'All of them',
  machineMade:
    'Alerts are made by rules from readings of places. They are to be looked at and say nothing of why; what people found is in the case.',
  because: (account: string) => `You get this because the account “${account}” subscribed to it.`,
  change: 'Change what you get',
  unsubscribe: 'Get no more of it',
  confirmSubject: 'Please confirm this address',
  confirmLead: (account: string, site: string) =>
    `The account “${account}” at ${site} asked to have notices about watched places sent to this address.`,
  confirmHow: 'If you want them, open this address and press the button there',
  confirmElse: 'If you know nothing of it, do nothing: without it nothing is sent.',
};

export type NoticeWords = typeof noticeEn;

const noticeZh: NoticeWords = {
  ...severitiesZh,
  newAlerts: (count) => `${count}条新预警`,
  endedAlerts: (count) => `${count}条预警结束`,
  caseEvents: (count) => `${count}项个案进展`,
  listEvents: (count) => `${count}项名单变动`,
  and: '、',
  subjectOne: (severity, heading, place) => `${severity}：${heading} – ${place}`,
  subjectPlain: (heading, place) => `${heading} – ${place}`,
  ended: '已结束',
  case: '个案',
  list: '监管名单',
  lead: (counts) => `您关注的范围内新增：${counts}。`,
  group: (above, theme, count) => `${above} · ${theme}（${count}）`,
  nowhereAbove: '没有上级的地方',
  more: (count) => `……另有${count}项，见下面的网址。`,
  all: '全部内容',
  machineMade: '预警由规则根据各地读数自动产生，有待核实，并不说明原因；核实结果见个案。',
  because: (account) => `收到本通知是因为账户“${account}”作了订阅。`,
  change: '更改订阅',
  unsubscribe: '不再接收',
  confirmSubject: '请确认此地址',
  confirmLead: (account, site) => `${site} 的账户“${account}”请求将各地监测通知发送到此地址。`,
  confirmHow: '如果您愿意接收，请打开下面的网址并按其中的按钮',
  confirmElse: '如果您对此并不知情，请不必理会：未经确认，不会再发送任何内容。',
};

export function noticeWords(language: 'en' | 'zh'): NoticeWords {
  return language === 'zh' ? noticeZh : noticeEn;
}
