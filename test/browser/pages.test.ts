/** Every page, in light and dark and on a phone: accessible by axe's WCAG 2.2 AA rules, and no wider than its screen. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import type { Server } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser, launchChromium } from './chromium.ts';
import { pages, startPortal } from './portalServer.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const looks = [
  { look: 'light', width: 1280, query: '?theme=light' },
  { look: 'dark', width: 1280, query: '?theme=dark' },
  { look: 'phone, Chinese', width: 380, query: '?lang=zh' },
];

describeInBrowser('every page', () => {
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
  it.each(cases)('$path is accessible and fits ($look)', async ({ path, width, query }) => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(address + path + query);
    const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
    const found = violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html).join(' | ')}`);
    expect(found).toEqual([]);
    const tooWide = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(tooWide).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
