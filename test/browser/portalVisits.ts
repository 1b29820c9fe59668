/** The portal with its fixtures and a browser, for the tests of one `describe`. */
import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from './chromium.ts';
import { startPortal } from './portalServer.ts';

export interface VisitOptions {
  readonly javaScriptEnabled?: boolean;
  readonly width?: number;
  readonly hasTouch?: boolean;
  readonly isMobile?: boolean;
}

export interface PortalVisits {
  /** A page in a context of its own, which whoever asked closes. */
  readonly visit: (path: string, options?: VisitOptions) => Promise<Page>;
  /** A page that nothing is opened in yet. */
  readonly open: (options?: VisitOptions) => Promise<Page>;
  readonly address: () => string;
}

/** Starts both before the tests and ends them afterwards. */
export function portalVisits(): PortalVisits {
  let browser: Browser;
  let server: Server;
  let address = '';
  beforeAll(async () => {
    ({ server, address } = await startPortal());
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });
  const open = async ({ width = 1280, ...options }: VisitOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ ...options, viewport: { width, height: 800 } });
    return context.newPage();
  };
  const visit = async (path: string, options: VisitOptions = {}): Promise<Page> => {
    const page = await open(options);
    await page.goto(address + path);
    return page;
  };
  return { visit, open, address: () => address };
}
