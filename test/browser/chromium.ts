/** Chromium for tests: found, or its absence named. In CI a missing browser is a failure, elsewhere a visible skip. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { chromiumPath } from './installChromium.ts';

/** Flags that keep a browser in a container quiet and off the network. */
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath, args: flags });
}

/** Why there is no browser here; null when there is one. Suites skip on it and say it in their names. */
export const noBrowser: string | null = existsSync(chromiumPath)
  ? null
  : `no Chromium at ${chromiumPath}; set CHROMIUM_PATH or install it`;

/** For the name of a suite: the reason of its skip, or nothing. */
export const because = noBrowser === null ? '' : ` (${noBrowser})`;

if (noBrowser !== null && process.env['CI'] === 'true') throw new Error(noBrowser);
