/** Chromium for tests: found, or its absence named. In CI a missing browser is a failure, elsewhere a visible skip. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { describe, it } from 'vitest';
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

/** A suite that needs a browser. Without one it shows up as skipped, with the reason in its name. */
export function describeInBrowser(name: string, suite: () => void): void {
  if (existsSync(chromiumPath)) {
    describe(name, suite);
    return;
  }
  const reason = `no Chromium at ${chromiumPath}; set CHROMIUM_PATH or install it`;
  if (process.env['CI'] === 'true') {
    it(name, () => {
      throw new Error(reason);
    });
    return;
  }
  it.skip(`${name} (${reason})`, () => {});
}
