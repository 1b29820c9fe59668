/** The page of a list with thousands of places stays small: the details of each are a page of their own. */
import { describe, expect, it } from 'vitest';
import type { SupervisionList } from '../../src/actions/listAnswers.ts';
import type { ViewContext } from '../../src/portal/portal.ts';
import { listPage } from '../../src/portal/portal.ts';
import { list } from '../browser/listFixtures.ts';

const view: ViewContext = {
  path: '/lists/l1',
  query: '',
  user: null,
  csrf: '',
  locale: 'en',
  theme: 'auto',
  today: list.day,
};
const [line] = list.listings;
const criteria = Array.from({ length: 14 }, (_none, at) => ({ ...list.criteria[0], number: at + 1 }));
const filter = { within: null, level: null, standing: null, met: null, listing: null };

function longList(more: Partial<SupervisionList> = {}): string {
  const listings = line === undefined ? [] : Array.from({ length: 25 }, () => line);
  const answer = { ...list, criteria, listings, matching: 3000, pageSize: 25, filter, ...more } as SupervisionList;
  return String(listPage(answer, view));
}

describe('the page of a long list', () => {
  it('is small, and leads to the details of each place and to further pages', () => {
    const page = longList();
    expect(page.length).toBeLessThan(200_000);
    expect(page).not.toContain('<details class="listing-more"');
    expect(page).toContain(`listing=${line?.id ?? ''}`);
    expect(page).toContain('page=2');
  });

  it('shows the details of one that is asked for', () => {
    const page = longList({
      listings: list.listings.slice(0, 1),
      matching: 1,
      filter: { ...filter, listing: line?.id ?? '' },
    });
    expect(page).toMatch(/<details class="listing-more" open/);
  });
});
