/** The items of one delivery as an e-mail in plain words. */
import { inLanguage } from '../words/words.ts';
import type { NewsCounts, NewsGroup } from './groups.ts';
import { newsCounts, newsGroups } from './groups.ts';
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
  /** Lists every item of this delivery. */
  readonly all: string;
  readonly change: string;
  readonly unsubscribe: string;
}

/** More are counted and linked to: a mail of ten thousand lines is read by nobody. */
export const mostListed = 500;
const mostLetters = 500;
const mostOfSubject = 150;

export function countWords(counts: NewsCounts, w: NoticeWords): string {
  const said = [
    counts.fired > 0 && w.newAlerts(counts.fired),
    counts.ended > 0 && w.endedAlerts(counts.ended),
    counts.cases > 0 && w.caseEvents(counts.cases),
    counts.lists > 0 && w.listEvents(counts.lists),
  ];
  return said.filter((each) => each !== false).join(w.and);
}

/** `items`: at least one. */
export function noticeMail(items: readonly NewsItem[], frame: MailFrame): Mail {
  const w = noticeWords(frame.language);
  const counts = countWords(newsCounts(items), w);
  const lines = [w.lead(counts), ...listed(newsGroups(items), frame, w)];
  if (items.length > mostListed) lines.push('', w.more(items.length - mostListed));
  lines.push(
    '',
    `${w.all}: ${frame.all}`,
    '',
    w.machineMade,
    '',
    '-- ',
    w.because(oneLine(frame.account, 100)),
    `${w.change}: ${frame.change}`,
    `${w.unsubscribe}: ${frame.unsubscribe}`,
    '',
  );
  const [only] = items;
  const subject = items.length === 1 && only ? subjectOf(only, frame.language, w) : counts;
  return { subject: oneLine(`[Counterfoil] ${subject}`, mostOfSubject), text: lines.join('\n') };
}

function subjectOf(item: NewsItem, language: 'en' | 'zh', w: NoticeWords): string {
  const [heading, place] = [inLanguage(item.heading, language), inLanguage(item.placeTitle, language)];
  if (item.severity === null || isEnd(item)) return w.subjectPlain(heading, place);
  return w.subjectOne(w.severities[item.severity], heading, place);
}

function isEnd(item: NewsItem): boolean {
  return item.kind === 'alert' && item.news === 'ended';
}

function listed(groups: readonly NewsGroup[], frame: MailFrame, w: NoticeWords): string[] {
  const lines: string[] = [];
  let left = mostListed;
  for (const group of groups) {
    if (left === 0) break;
    const above = group.above === null ? w.nowhereAbove : inLanguage(group.above, frame.language);
    lines.push('', oneLine(w.group(above, group.theme, group.items.length), mostLetters));
    for (const item of group.items.slice(0, left)) lines.push(...itemLines(item, frame, w));
    left -= Math.min(left, group.items.length);
  }
  return lines;
}

function itemLines(item: NewsItem, { language, site }: MailFrame, w: NoticeWords): string[] {
  const sentence = oneLine(inLanguage(item.sentence, language), mostLetters);
  return [`  ${markOf(item, w)}: ${sentence}`, `      ${site}${item.path}`];
}

function markOf(item: NewsItem, w: NoticeWords): string {
  if (item.kind === 'list') return w.list;
  if (item.kind === 'case') return w.case;
  return isEnd(item) ? w.ended : w.severities[item.severity];
}
