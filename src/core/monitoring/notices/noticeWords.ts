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
  newAlerts: (count: number, high: number) =>
    counted(count, 'new alert', 'new alerts') + (high === 0 ? '' : ` (${grouped(String(high))} high)`),
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
  toDo: 'Each waits for somebody to look into it, and to say in its case what was found.',
  labelled: (label: string, what: string) => `${label}: ${what}`,
  group: (above: string, theme: string, count: number) =>
    `${above}${theme === '' ? '' : ` · ${theme}`} (${grouped(String(count))})`,
  nowhereAbove: 'Places with none above them',
  more: (count: number) => `… and ${grouped(String(count))} more`,
  moreGroups: (groups: number, items: number) =>
    `… and ${grouped(String(items))} more in ${counted(groups, 'further group', 'further groups')}, which the addresses below list.`,
  allAlerts: 'All these alerts',
  allCases: 'All cases',
  allLists: 'All lists',
  machineMade: 'Alerts are made by rules from readings of places. They say nothing of why, and may be wrong.',
  because: (account: string) => `You get this because the account “${account}” subscribed to it.`,
  change: 'Change what you get',
  unsubscribe: 'Get no more of it',
  testSubject: 'A test',
  testLead: 'This is a test that you asked for: notices reach this address. Nothing happened at any place.',
  confirmSubject: 'Please confirm this address',
  confirmLead: (account: string, site: string) =>
    `The account “${account}” at ${site} asked to have notices about watched places sent to this address.`,
  confirmHow: 'If you want them, open this address within seven days and press the button there',
  confirmElse: 'If you know nothing of it, do nothing: without it nothing is sent.',
};

export type NoticeWords = typeof noticeEn;

const noticeZh: NoticeWords = {
  ...severitiesZh,
  newAlerts: (count, high) => `${count}条新预警${high === 0 ? '' : `（其中高级别${high}条）`}`,
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
  toDo: '每条预警都有待有关单位核实，并在其个案中写明核实结果。',
  labelled: (label, what) => `${label}：${what}`,
  group: (above, theme, count) => `${above}${theme === '' ? '' : ` · ${theme}`}（${count}）`,
  nowhereAbove: '没有上级的地方',
  more: (count) => `……另有${count}项`,
  moreGroups: (groups, items) => `……另有${groups}组共${items}项，见下面的网址。`,
  allAlerts: '全部这些预警',
  allCases: '全部个案',
  allLists: '全部名单',
  machineMade: '预警由规则根据各地读数自动产生，并不说明原因，也可能有误。',
  because: (account) => `收到本通知是因为账户“${account}”作了订阅。`,
  change: '更改订阅',
  unsubscribe: '不再接收',
  testSubject: '测试',
  testLead: '这是您要求发送的测试：通知能够送达此地址。各地并无新情况。',
  confirmSubject: '请确认此地址',
  confirmLead: (account, site) => `${site} 的账户“${account}”请求将各地监测通知发送到此地址。`,
  confirmHow: '如果您愿意接收，请在七天内打开下面的网址并按其中的按钮',
  confirmElse: '如果您对此并不知情，请不必理会：未经确认，不会再发送任何内容。',
};

export function noticeWords(language: 'en' | 'zh'): NoticeWords {
  return language === 'zh' ? noticeZh : noticeEn;
}
