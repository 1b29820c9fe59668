/** What is wrong with a page in a browser: by axe's WCAG 2.2 AA rules, by its width, and by the browser's own complaints. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

export interface Look {
  readonly look: string;
  readonly width: number;
  readonly query: string;
  /** The rules whose verdict this look can change; null for all. */
  readonly only: readonly string[] | null;
}

/** All rules once on every page; in the other looks those whose verdict a colour or a width can change. */
export const looks: readonly Look[] = [
  { look: 'light', width: 1280, query: 'lang=en&theme=light', only: null },
  { look: 'dark', width: 1280, query: 'lang=en&theme=dark', only: ['color-contrast', 'link-in-text-block'] },
  {
    look: 'phone, Chinese',
    width: 380,
    query: 'lang=zh&theme=light',
    only: ['target-size', 'scrollable-region-focusable'],
  },
];

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Of the page as it is shown now; empty where it is accessible and no wider than its screen. */
export async function faultsOf(page: Page, only: Look['only'] = null): Promise<string[]> {
  // Only what is violated is told, and no rule asks for style sheets to be fetched again: both take a fifth of the time.
  const options = {
    runOnly: only === null ? { type: 'tag' as const, values: tags } : { type: 'rule' as const, values: [...only] },
    resultTypes: ['violations' as const],
    preload: false,
  };
  // No page has frames, so the mode without a page of its own sees everything, and is quicker.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options(options).analyze();
  const faults = violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html).join(' | ')}`);
  const excess = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
  if (excess > 0) faults.push(`${excess} px wider than the screen`);
  return faults;
}

/** Of a page that is opened at an address in one of the looks, with all that can be unfolded unfolded. */
export async function faultsAt(page: Page, address: string, { query, only }: Look): Promise<string[]> {
  const complaints: string[] = [];
  page.removeAllListeners();
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(address + (address.includes('?') ? '&' : '?') + query);
  await page.evaluate('document.querySelectorAll("main details").forEach((each) => { each.open = true; })');
  return [...(await faultsOf(page, only)), ...complaints];
}
