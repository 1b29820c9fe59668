import fc from 'fast-check';
import { expect, it } from 'vitest';
import { severities } from '../rules/rule.ts';
import { listedOf, newsCounts, newsGroups } from './groups.ts';
import type { NewsItem } from './newsItem.ts';
import { alertNews, caseNews, listNews } from './testing/newsItems.ts';

const above = fc.constantFrom('C-1', 'C-2', 'C-3');
const theme = fc.constantFrom('income', 'water');
const severity = fc.constantFrom(...severities);
const item: fc.Arbitrary<NewsItem> = fc.oneof(
  fc
    .record({ above, theme, severity, news: fc.constantFrom('fired' as const, 'ended' as const) })
    .map(({ above: county, ...rest }) => alertNews({ ...rest, within: ['V', county] })),
  fc.record({ above, severity }).map(({ above: county, ...rest }) => caseNews({ ...rest, within: ['V', county] })),
  above.map((county) => listNews({ within: ['V', county] })),
);
const items = fc.array(item, { maxLength: 60 });
const rank = ({ severity: of }: NewsItem): number => (of === null ? -1 : severities.indexOf(of));

it('groups hold every item once, by place above and theme, the gravest first', () => {
  fc.assert(
    fc.property(items, (all) => {
      const groups = newsGroups(all);
      expect(groups.flatMap((group) => group.items).toSorted(byIdentity(all))).toEqual(all);
      for (const { items: of, place, theme: about } of groups) {
        expect(of.every((one) => one.within[1] === place && one.theme === about)).toBe(true);
        expect(of.map(rank)).toEqual(of.map(rank).toSorted((a, b) => b - a));
      }
      expect(new Set(groups.map(({ place, theme: about }) => `${place} ${about}`)).size).toBe(groups.length);
    }),
  );
});

function byIdentity(all: readonly NewsItem[]): (a: NewsItem, b: NewsItem) => number {
  return (a, b) => all.indexOf(a) - all.indexOf(b);
}

it('what is listed fills the room, leaves no graver item out for a milder one, and is shared out evenly', () => {
  fc.assert(
    fc.property(items, fc.nat(70), (all, most) => {
      const groups = newsGroups(all);
      const shares = listedOf(groups, most);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(Math.min(most, all.length));
      const listed = groups.flatMap((group, at) => group.items.slice(0, shares[at]));
      const left = groups.flatMap((group, at) => group.items.slice(shares[at]));
      const mildest = Math.min(...listed.map(rank), Infinity);
      expect(left.every((one) => rank(one) <= mildest)).toBe(true);
      // Of the mildest that are listed, no group has more than one more than another that has some left.
      const counts = groups.map((group, at) => ({
        listed: group.items.slice(0, shares[at]).filter((one) => rank(one) === mildest).length,
        isLeft: group.items.slice(shares[at]).some((one) => rank(one) === mildest),
      }));
      const fewest = Math.min(...counts.filter(({ isLeft }) => isLeft).map((each) => each.listed), Infinity);
      expect(Math.max(...counts.map((each) => each.listed)) - fewest).toBeLessThanOrEqual(1);
    }),
  );
});

it('counts are of all', () => {
  fc.assert(
    fc.property(items, (all) => {
      const { fired, high, ended, cases, lists } = newsCounts(all);
      expect(fired + ended + cases + lists).toBe(all.length);
      expect(high).toBe(
        all.filter((one) => one.kind === 'alert' && one.news === 'fired' && one.severity === 'high').length,
      );
    }),
  );
});
