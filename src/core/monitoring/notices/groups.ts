/** Items gathered for reading: by the place above and the theme, the gravest first. All are in it, however many. */
import type { Words } from '../indicator.ts';
import type { Severity } from '../rules/rule.ts';
import { severities } from '../rules/rule.ts';
import type { NewsItem } from './newsItem.ts';

export interface NewsGroup {
  /** The place above; null where the places have none above them. */
  readonly place: string | null;
  readonly above: Words | null;
  readonly theme: string;
  /** Of the gravest item; null where none has one. */
  readonly severity: Severity | null;
  readonly items: readonly NewsItem[];
}

export interface NewsCounts {
  readonly fired: number;
  /** Of those that fired, the gravest. */
  readonly high: number;
  readonly ended: number;
  readonly cases: number;
  readonly lists: number;
}

const rank = (severity: Severity | null): number => (severity === null ? -1 : severities.indexOf(severity));

export function newsGroups(items: readonly NewsItem[]): NewsGroup[] {
  const groups = new Map<string, NewsItem[]>();
  for (const item of items) {
    const key = `${item.within[1] ?? ''}\n${item.theme}`;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()]
    .map((group) => gathered(group))
    .toSorted((a, b) => rank(b.severity) - rank(a.severity) || b.items.length - a.items.length);
}

function gathered(group: readonly NewsItem[]): NewsGroup {
  const items = group.toSorted((a, b) => rank(b.severity) - rank(a.severity));
  const [first] = items;
  return {
    place: first?.within[1] ?? null,
    above: first?.aboveTitle ?? null,
    theme: first?.theme ?? '',
    severity: first?.severity ?? null,
    items,
  };
}

/**
 * How many items of each group are listed where there is room for `most` in all: the gravest before the milder, and of equally
 * grave ones as many here as there, so that no large group keeps the others out.
 */
export function listedOf(groups: readonly NewsGroup[], most: number): number[] {
  const shares = groups.map(() => 0);
  let left = most;
  for (let weight = severities.length - 1; weight >= -1 && left > 0; weight -= 1) {
    const until = groups.map(({ items }) => items.filter(({ severity }) => rank(severity) >= weight).length);
    for (let given = true; given && left > 0;) {
      given = false;
      for (const [at, end] of until.entries()) {
        const share = shares[at] ?? 0;
        if (left === 0 || share >= end) continue;
        shares[at] = share + 1;
        left -= 1;
        given = true;
      }
    }
  }
  return shares;
}

export function newsCounts(items: readonly NewsItem[]): NewsCounts {
  const counts = { fired: 0, high: 0, ended: 0, cases: 0, lists: 0 };
  for (const item of items) {
    if (item.kind === 'alert') {
      counts[item.news] += 1;
      if (item.news === 'fired' && item.severity === 'high') counts.high += 1;
    }
    if (item.kind === 'case') counts.cases += 1;
    if (item.kind === 'list') counts.lists += 1;
  }
  return counts;
}
