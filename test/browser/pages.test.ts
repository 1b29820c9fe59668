/** Every page, in light and dark and on a phone: accessible by axe's WCAG 2.2 AA rules, and no wider than its screen. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { because, noBrowser } from './chromium.ts';
import { pages } from './portalServer.ts';
import { portalVisits } from './portalVisits.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * All rules once on every page; in the other looks those whose verdict a colour or a width can change, on one page of
 * each build: a machine that does little else takes a second for each case.
 */
const looks = [
  { look: 'light', width: 1280, query: '?theme=light', only: null },
  { look: 'dark', width: 1280, query: '?theme=dark', only: ['color-contrast', 'link-in-text-block'] },
  { look: 'phone, Chinese', width: 380, query: '?lang=zh', only: ['target-size', 'scrollable-region-focusable'] },
];

describe.skipIf(noBrowser !== null)(`every page${because}`, () => {
  const { open, address } = portalVisits();
  /** One page for each look, so that fonts and styles are fetched once. */
  const visitors = new Map<string, Page>();
  beforeAll(async () => {
    for (const { look, width } of looks) visitors.set(look, await open({ width }));
  });

  const representative = new Set([
    '/',
    '/documents/d1',
    '/documents/d1/review',
    '/claims/c2',
    '/figures/f1',
    '/search',
    '/transactions/t1',
    '/watch/places/p1',
    '/watch/grid',
    '/transactions/t1/edit',
  ]);
  const cases = Object.keys(pages).flatMap((path) =>
    looks.filter(({ only }) => only === null || representative.has(path)).map((look) => Object.assign({ path }, look)),
  );
  it.each(cases)('$path is accessible and fits ($look)', async ({ path, look, query, only }) => {
    const page = visitors.get(look);
    if (!page) throw new Error(`no visitor for ${look}`);
    const complaints: string[] = [];
    page.removeAllListeners();
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(address() + path + query);
    // No page has frames, so the mode without a page of its own sees everything, and is quicker.
    const axe = new AxeBuilder({ page }).setLegacyMode(true);
    const { violations } = await (only === null ? axe.withTags(tags) : axe.withRules(only)).analyze();
    const found = violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html).join(' | ')}`);
    expect(found).toEqual([]);
    const tooWide = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(tooWide).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
  });
});
