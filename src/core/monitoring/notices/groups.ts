/** Items gathered for reading: by the place above and the theme, the gravest first. All are in it, however many. */
import type { Words } from '../indicator.ts';
import type { Severity } from '../rules/rule.ts';
import { severities } from '../rules/rule.ts';
import type { NewsItem } from './newsItem.ts';

export interface NewsGroup {
  /** Null where the places have none above them. */
  readonly above: Words | null;
  readonly theme: string;
  /** Of the gravest item; null where none has one. */
  readonly severity: Severity | null;
  readonly items: readonly NewsItem[];
}

export interface NewsCounts {
  readonly fired: number;
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
    above: first?.aboveTitle ?? null,
    theme: first?.theme ?? '',
    severity: first?.severity ?? null,
    items,
  };
}

export function newsCounts(items: readonly NewsItem[]): NewsCounts {
  const counts = { fired: 0, ended: 0, cases: 0, lists: 0 };
  for (const item of items) {
    if (item.kind === 'alert') counts[item.news] += 1;
    else if (item.kind === 'case') counts.cases += 1;
    else counts.lists += 1;
  }
  return counts;
}
