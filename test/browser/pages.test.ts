/** Every page, in light and dark and on a phone: accessible by axe's WCAG 2.2 AA rules, and no wider than its screen. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { because, launchChromium, noBrowser } from './chromium.ts';
import { pages, startPortal } from './portalServer.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** All rules once; in the other looks those whose verdict a colour or a width can change. */
const looks = [
  { look: 'light', width: 1280, query: '?theme=light', only: null },
  { look: 'dark', width: 1280, query: '?theme=dark', only: ['color-contrast', 'link-in-text-block'] },
  { look: 'phone, Chinese', width: 380, query: '?lang=zh', only: ['target-size', 'scrollable-region-focusable'] },
];

describe.skipIf(noBrowser !== null)(`every page${because}`, () => {
  let browser: Browser;
  let server: Server;
  let address: string;
  beforeAll(async () => {
    ({ server, address } = await startPortal());
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  const cases = Object.keys(pages).flatMap((path) => looks.map((look) => Object.assign({ path }, look)));
  it.each(cases)('$path is accessible and fits ($look)', async ({ path, width, query, only }) => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(address + path + query);
    const axe = new AxeBuilder({ page });
    const { violations } = await (only === null ? axe.withTags(tags) : axe.withRules(only)).analyze();
    const found = violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html).join(' | ')}`);
    expect(found).toEqual([]);
    const tooWide = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(tooWide).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
