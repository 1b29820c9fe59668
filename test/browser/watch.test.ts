/** What a reader of watched places does: follow a value to its source, read without scripts, go through tiles by keys. */
import { describe, expect, it } from 'vitest';
import { because, noBrowser } from './chromium.ts';
import { portalVisits } from './portalVisits.ts';

describe.skipIf(noBrowser !== null)(`watched places${because}`, () => {
  const { visit } = portalVisits();

  it.each([1280, 380])('each value can be pressed and leads to its readings (%d wide)', async (width) => {
    const page = await visit('/watch/places/p1', { javaScriptEnabled: false, width });
    const points = page.locator('#panel-0 a.line-claim');
    const names = await points.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
    expect(names).toEqual(['2019: 2.14%', '2022: 2.36%', '2023: 3%']);
    const box = await points.first().boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    expect(await points.last().getAttribute('href')).toBe('/watch/readings/survey-2023');
    await page.context().close();
  });

  it('what is missing and what is withheld break the line, and are told apart in words', async () => {
    const page = await visit('/watch/places/p1');
    const line = await page.locator('#panel-0 .watch-series').getAttribute('d');
    expect(line?.match(/M/g)).toHaveLength(2);
    expect(await page.locator('#panel-0 .watch-missing').count()).toBe(1);
    expect(await page.locator('#panel-0 .watch-withheld').count()).toBe(1);
    expect(await page.locator('#panel-0 svg title').first().textContent()).toContain(
      'Not reported: 2020. Withheld: 2021.',
    );
    const row = page.locator('section:has(#values) tbody tr').first();
    expect(await row.innerText()).toMatch(/not reported\s+withheld\s+2\.36%/);
    await page.context().close();
  });

  it('tiles are reached by keys and say what they are', async () => {
    const page = await visit('/watch/grid');
    await page.locator('.tile').first().focus();
    const said = (): Promise<string> =>
      page.evaluate('document.activeElement.innerText || document.activeElement.textContent');
    expect(await said()).toMatch(/Example Village 1\s*0\.2%/);
    for (let at = 0; at < 3; at += 1) await page.keyboard.press('Tab');
    expect(await said()).toMatch(/Example Village 7\s*not reported/);
    await page.context().close();
  });

  it('too many places stand together, and each tile opens into its places', async () => {
    const page = await visit('/watch/grid/large');
    const tile = page.locator('a.tile').first();
    expect(await tile.innerText()).toMatch(
      /1,800 villages\s+▲▲▲ 32 with an alert\s+500 in the worst class\s+150 did not report/,
    );
    expect(await tile.getAttribute('href')).toContain('within=');
    await page.context().close();
  });

  it('on paper, tiles keep their tones and every table is there', async () => {
    const page = await visit('/watch/grid');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#table ~ table tbody tr').count()).toBe(24);
    const tone = await page.evaluate("getComputedStyle(document.querySelector('.level-4')).printColorAdjust");
    expect(tone).toBe('exact');
    await page.context().close();
  });
});
