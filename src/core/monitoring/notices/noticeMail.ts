/** The items of one delivery as an e-mail in plain words. */
import { themeIn } from '../words/themes.ts';
import { inLanguage } from '../words/words.ts';
import type { NewsCounts, NewsGroup } from './groups.ts';
import { listedOf, newsCounts, newsGroups } from './groups.ts';
import type { NewsItem } from './newsItem.ts';
import type { NoticeWords } from './noticeWords.ts';
import { noticeWords } from './noticeWords.ts';
import { oneLine } from './oneLine.ts';

export interface Mail {
  readonly subject: string;
  readonly text: string;
}

/** Addresses, each whole; `site` has no slash at its end. */
export interface MailFrame {
  readonly account: string;
  readonly language: 'en' | 'zh';
  readonly site: string;
  /** List every item of this delivery. */
  readonly all: NewsAddresses;
  readonly change: string;
  readonly unsubscribe: string;
}

/** Where what happened is listed; null where none of it is there. */
export interface NewsAddresses {
  readonly alerts: string | null;
  readonly cases: string | null;
  readonly lists: string | null;
}

/** More are counted and linked to: a mail of ten thousand lines is read by nobody. */
export const mostListed = 300;
/** With what is new in each of them counted, whether or not any of it is listed. */
const mostGroups = 200;
const mostLetters = 500;
const mostOfSubject = 150;

function countWords(counts: NewsCounts, w: NoticeWords): string {
  const said = [
    counts.fired > 0 && w.newAlerts(counts.fired, counts.high),
    counts.ended > 0 && w.endedAlerts(counts.ended),
    counts.cases > 0 && w.caseEvents(counts.cases),
    counts.lists > 0 && w.listEvents(counts.lists),
  ];
  return said.filter((each) => each !== false).join(w.and);
}

/** `items`: at least one. */
export function noticeMail(items: readonly NewsItem[], frame: MailFrame): Mail {
  const w = noticeWords(frame.language);
  const counted = newsCounts(items);
  const counts = countWords(counted, w);
  const lines = [
    w.lead(counts),
    ...(counted.fired > 0 ? [w.toDo] : []),
    ...groupLines(newsGroups(items), frame, w),
    '',
    ...addressLines(frame.all, w),
    '',
    w.machineMade,
    '',
    '-- ',
    w.because(oneLine(frame.account, 100)),
    w.labelled(w.change, frame.change),
    w.labelled(w.unsubscribe, frame.unsubscribe),
    '',
  ];
  const [only] = items;
  const subject = items.length === 1 && only ? subjectOf(only, frame.language, w) : counts;
  return { subject: oneLine(`[Counterfoil] ${subject}`, mostOfSubject), text: lines.join('\n') };
}

function addressLines({ alerts, cases, lists }: NewsAddresses, w: NoticeWords): string[] {
  const labelled = [
    [w.allAlerts, alerts],
    [w.allCases, cases],
    [w.allLists, lists],
  ] as const;
  return labelled.flatMap(([label, address]) => (address === null ? [] : [w.labelled(label, address)]));
}

function subjectOf(item: NewsItem, language: 'en' | 'zh', w: NoticeWords): string {
  const [heading, place] = [inLanguage(item.heading, language), inLanguage(item.placeTitle, language)];
  if (item.severity === null || isEnd(item)) return w.subjectPlain(heading, place);
  return w.subjectOne(w.severities[item.severity], heading, place);
}

function isEnd(item: NewsItem): boolean {
  return item.kind === 'alert' && item.news === 'ended';
}

function groupLines(groups: readonly NewsGroup[], frame: MailFrame, w: NoticeWords): string[] {
  const shares = listedOf(groups, mostListed);
  const lines = groups.slice(0, mostGroups).flatMap((group, at) => linesOf(group, shares[at] ?? 0, frame, w));
  const rest = groups.slice(mostGroups);
  if (rest.length === 0) return lines;
  const items = rest.reduce((sum, group) => sum + group.items.length, 0);
  return [...lines, '', w.moreGroups(rest.length, items)];
}

function linesOf(group: NewsGroup, share: number, frame: MailFrame, w: NoticeWords): string[] {
  const above = group.above === null ? w.nowhereAbove : inLanguage(group.above, frame.language);
  const theme = themeIn(group.theme, frame.language);
  const lines = ['', oneLine(w.group(above, theme, group.items.length), mostLetters)];
  for (const item of group.items.slice(0, share)) lines.push(...itemLines(item, frame, w));
  const left = group.items.length - share;
  if (left > 0) {
    const { alerts } = frame.all;
    const here = group.place === null || alerts === null ? null : `${alerts}&place=${encodeURIComponent(group.place)}`;
    lines.push(here === null ? `  ${w.more(left)}` : `  ${w.labelled(w.more(left), here)}`);
  }
  return lines;
}

function itemLines(item: NewsItem, { language, site }: MailFrame, w: NoticeWords): string[] {
  const sentence = oneLine(inLanguage(item.sentence, language), mostLetters);
  return [`  ${w.labelled(markOf(item, w), sentence)}`, `      ${site}${item.path}`];
}

function markOf(item: NewsItem, w: NoticeWords): string {
  if (item.kind === 'list') return w.list;
  if (item.kind === 'case') return w.case;
  return isEnd(item) ? w.ended : w.severities[item.severity];
}
