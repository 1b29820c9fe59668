/** Every page, in light and dark and on a phone: accessible by axe's WCAG 2.2 AA rules, and no wider than its screen. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { faultsAt, looks } from './accessible.ts';
import { because, noBrowser } from './chromium.ts';
import { pages } from './portalServer.ts';
import { portalVisits } from './portalVisits.ts';

describe.skipIf(noBrowser !== null)(`every page${because}`, () => {
  const { open, address } = portalVisits();
  /** One page for each look, so that fonts and styles are fetched once. */
  const visitors = new Map<string, Page>();
  beforeAll(async () => {
    for (const { look, width } of looks) visitors.set(look, await open({ width }));
  });

  /** One page of each build: a machine that does little else takes half a second for each case. */
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
  it.each(cases)('$path is accessible and fits ($look)', async ({ path, ...look }) => {
    const page = visitors.get(look.look);
    if (!page) throw new Error(`no visitor for ${look.look}`);
    expect(await faultsAt(page, address() + path, look)).toEqual([]);
  });
});
