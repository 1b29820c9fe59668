/** The items of one delivery as JSON, for programs that a webhook reaches. docs/monitoring-notices.md has the format. */
import type { Words } from '../indicator.ts';
import type { Severity } from '../rules/rule.ts';
import type { NewsCounts } from './groups.ts';
import { newsCounts, newsGroups } from './groups.ts';
import type { NewsItem } from './newsItem.ts';
import type { NewsAddresses } from './noticeMail.ts';

const noticeFormat = 'counterfoil-notice/1';

/** What one message holds of items; the counts are always those of all, and the addresses in `all` lead to the rest. */
export const mostInJson = 1000;

export interface NoticeItemJson {
  readonly id: string;
  readonly kind: NewsItem['kind'];
  readonly news: 'fired' | 'ended' | null;
  readonly place: string;
  readonly placeTitle: Words;
  readonly theme: string;
  readonly severity: Severity | null;
  readonly heading: Words;
  readonly sentence: Words;
  readonly url: string;
  readonly at: string;
}

export interface NoticeJson {
  readonly format: typeof noticeFormat;
  /** The same whenever this delivery is tried again. */
  readonly id: string;
  readonly subscription: string;
  readonly madeAt: string;
  /** Somebody wanted to see whether messages arrive: nothing happened. */
  readonly isTest: boolean;
  readonly counts: NewsCounts;
  /** Whether `items` has all that is counted. */
  readonly complete: boolean;
  readonly all: NewsAddresses;
  readonly items: readonly NoticeItemJson[];
}

export interface JsonFrame {
  readonly id: string;
  readonly subscription: string;
  readonly madeAt: string;
  readonly isTest: boolean;
  readonly site: string;
  readonly all: NewsAddresses;
}

export function noticeJson(items: readonly NewsItem[], { site, ...frame }: JsonFrame): NoticeJson {
  const sorted = newsGroups(items).flatMap((group) => group.items);
  return {
    format: noticeFormat,
    ...frame,
    counts: newsCounts(items),
    complete: items.length <= mostInJson,
    items: sorted.slice(0, mostInJson).map((item) => itemJson(item, site)),
  };
}

function itemJson(item: NewsItem, site: string): NoticeItemJson {
  const { id, kind, place, placeTitle, theme, severity, heading, sentence, path, at } = item;
  const news = item.kind === 'alert' ? item.news : null;
  return { id, kind, news, place, placeTitle, theme, severity, heading, sentence, url: site + path, at };
}
