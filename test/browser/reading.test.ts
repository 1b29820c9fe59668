/** What a reader does: follow a permalink, open a stub by keyboard, read without scripts, review by keys. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { because, noBrowser } from './chromium.ts';
import { longDocument } from './fixtures/documents.ts';
import { bulletin, report } from './fixtures/texts.ts';
import { portalVisits } from './portalVisits.ts';

describe.skipIf(noBrowser !== null)(`reading${because}`, () => {
  const { visit, open, address } = portalVisits();
  const textOf = (page: Page): Promise<string | null> =>
    page.locator('.archived').evaluate((element) => element.textContent);

  it.each([
    ['/documents/d1', report.text],
    ['/documents/d2', bulletin.text],
    ['/documents/d9', longDocument().text],
  ])('%s shows exactly the archived text', async (path, text) => {
    const page = await visit(path);
    expect(await textOf(page)).toBe(text);
    await page.context().close();
  });

  it.each([true, false])(
    'a permalink scrolls to the words of its claim and lights them (scripts: %s)',
    async (javaScriptEnabled) => {
      const page = await visit('/documents/d9#claim-l250', { javaScriptEnabled });
      const words = page.locator('#claim-l250');
      expect(await words.textContent()).toBe('350.5 million yuan');
      const box = await words.boundingBox();
      expect(box?.y).toBeGreaterThan(0);
      expect(box?.y).toBeLessThan(800);
      const wash = await page.evaluate(`getComputedStyle(document.querySelector('#claim-l250')).backgroundColor`);
      expect(wash).not.toBe('rgba(0, 0, 0, 0)');
      await page.context().close();
    },
  );

  it('a stub opens by Enter, closes by Escape and gives the focus back', async () => {
    const page = await visit('/figures/f1');
    const number = page.locator('#claims tbody a.stub').first();
    await number.focus();
    await page.keyboard.press('Enter');
    const card = page.locator('.stub-card');
    await card.waitFor({ state: 'visible' });
    expect(await card.textContent()).toContain('18,819,000,000 yuan');
    expect(await card.textContent()).toContain('chairman of the Xinjiang Uygur Autonomous Region');
    expect(await page.evaluate('document.activeElement.className')).toBe('stub-card');
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    expect(await page.evaluate('document.activeElement.dataset.claim')).toBe('g1');
    expect(page.url()).toBe(`${address()}/figures/f1`);
    await page.context().close();
  });

  it('a stub opens by touch on a phone and lies within the screen', async () => {
    const page = await open({ width: 380, hasTouch: true, isMobile: true });
    await page.goto(`${address()}/figures/f1`);
    await page.locator('#claims tbody a.stub').first().tap();
    const card = page.locator('.stub-card');
    await card.waitFor({ state: 'visible' });
    const box = await card.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(380);
    await page.locator('.stub-close').tap();
    await card.waitFor({ state: 'hidden' });
    await page.context().close();
  });

  it('a number whose stub cannot be fetched leads to its page', async () => {
    const page = await visit('/claims/c2');
    await page.evaluate(
      `document.querySelector('main').innerHTML = '<a class="stub" href="/claims/c3" data-claim="unknown">1</a>'`,
    );
    await page.locator('a.stub').click();
    await page.waitForURL(`${address()}/claims/c3`);
    await page.context().close();
  });

  it('without scripts a number leads to the page of its claim, and the filters and forms are there', async () => {
    const page = await visit('/documents/d1', { javaScriptEnabled: false });
    await page.locator('.note-figure a').nth(2).click();
    expect(page.url()).toBe(`${address()}/claims/c2`);
    await page.goto(`${address()}/documents/d1/review`);
    expect(await page.locator('form[action="/claims/c3/accept"]').count()).toBe(1);
    expect(await page.locator('form[action="/claims/c3/correct"] input[name="value"]').inputValue()).toBe(
      '120000000000',
    );
    await page.context().close();
  });

  it('the review room works by keys, and not while one types', async () => {
    const page = await visit('/documents/d1/review');
    expect(await page.locator('.mark-current').textContent()).toBe('nearly 120 billion yuan');
    await page.keyboard.press('?');
    expect(await page.locator('#keys').getAttribute('open')).toBe('');
    await page.keyboard.press('r');
    expect(await page.evaluate('document.activeElement.name')).toBe('reason');
    await page.keyboard.press('Escape');
    await page.keyboard.press('e');
    const kind = 'document.activeElement.name';
    expect(await page.evaluate(kind)).toBe('kind');
    await page.locator('input[name="measure"]').focus();
    await page.keyboard.type('ajk');
    expect(page.url()).toBe(`${address()}/documents/d1/review`);
    await page.keyboard.press('Escape');
    const accepted = page.waitForRequest((request) => request.method() === 'POST');
    await page.keyboard.press('a');
    const request = await accepted;
    expect(new URL(request.url()).pathname).toBe('/claims/c3/accept');
    expect(new URLSearchParams(request.postData() ?? '').get('next')).toBe('/documents/d1/review?claim=c4');
    await page.context().close();
  });

  it('single keys can be switched off, and stay off', async () => {
    const page = await visit('/documents/d1/review');
    await page.keyboard.press('?');
    await page.locator('#keys-on').uncheck();
    await page.reload();
    await page.locator('.review-text').focus();
    await page.keyboard.press('r');
    await page.keyboard.press('a');
    expect(await page.locator('.reject').getAttribute('open')).toBeNull();
    expect(page.url()).toBe(`${address()}/documents/d1/review`);
    await page.context().close();
  });

  it('j and k step through the claims in the order of the text', async () => {
    const page = await visit('/documents/d1/review');
    await page.keyboard.press('j');
    await page.waitForURL(/claim=c4/);
    await page.goto(`${address()}/documents/d1/review`);
    await page.keyboard.press('k');
    await page.waitForURL(/claim=c2/);
    await page.context().close();
  });
});
