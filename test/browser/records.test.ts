/** A record's way from the form to the public: entered, mended, submitted, approved, published, revised. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRegistry } from '../../src/actions/loadRegistry.ts';
import { moveRecord } from '../../src/actions/records/moveRecord.ts';
import { saveRecord } from '../../src/actions/records/saveRecord.ts';
import { registry } from '../server/recordRegistry.ts';
import type { TestServer } from '../server/testServer.ts';
import { password, testServer } from '../server/testServer.ts';
import { faultsOf } from './accessible.ts';
import { because, launchChromium, noBrowser } from './chromium.ts';

describe.skipIf(noBrowser !== null)(`records${because}`, () => {
  let browser: Browser;
  let server: TestServer;
  const complaints: string[] = [];

  beforeAll(async () => {
    server = await testServer();
    await server.account('office', 'contributor');
    await server.account('reviewer', 'reviewer');
    await server.account('publisher', 'publisher');
    await loadRegistry(server.ledger('administrator'), { entries: registry, source: 'test' });
    const [writer, reader] = [server.ledger('publisher', 'Writer'), server.ledger('reviewer', 'Reader')];
    const programme = await saveRecord(writer, { type: 'programme', body: { title: 'Assistance to Xinjiang' } });
    const submitted = await moveRecord(writer, { ...programme, move: 'submit' });
    const approved = await moveRecord(reader, { ...submitted, move: 'approve' });
    await moveRecord(writer, { ...approved, move: 'publish' });
    browser = await launchChromium();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  async function visitor(name: string | null, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })).newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('422')) complaints.push(message.text());
    });
    if (name === null) return page;
    await page.goto(`${server.url}/sign-in`);
    await page.fill('main input[name=email]', `${name}@example.org`);
    await page.fill('main input[name=password]', password);
    await page.click('main button[type=submit]');
    await page.waitForURL(`${server.url}/`);
    return page;
  }

  async function accessible(page: Page): Promise<void> {
    expect((await faultsOf(page)).map((fault) => `${page.url()} ${fault}`)).toEqual([]);
  }

  async function enter(page: Page, recipients: readonly [string, string][]): Promise<void> {
    await page.goto(`${server.url}/transactions/new`);
    await page.fill('[name="f.programme"]', 'Assistance to Xinjiang');
    await page.selectOption('[name="f.stage"]', 'disbursement');
    await page.selectOption('[name="f.side"]', 'sent');
    await page.fill('[name="f.date"]', '2019-07');
    await page.fill('[name="f.amount.amount"]', '18,819,000');
    await page.fill('[name="f.amount.currency"]', 'cny');
    await page.fill('[name="f.providers.0.id"]', 'Jiangxi');
    for (const [index, [name, percent]] of recipients.entries()) {
      await page.fill(`[name="f.recipients.${index}.id"]`, name);
      await page.fill(`[name="f.recipients.${index}.percent"]`, percent);
    }
    await page.click('.form-foot button[value=submit]');
  }

  it('is entered, mended, submitted, approved and published, and each sees what he may', async () => {
    const office = await visitor('office');
    await enter(office, [
      ['Akto', '60'],
      ['Artux', '30'],
    ]);
    await office.waitForURL(/\/transactions\/[^/]+\/edit/);
    const group = office.locator('#f-recipients');
    expect(await group.locator('.field-problem').first().textContent()).toContain('90');
    expect(await office.locator('[name="f.amount.amount"]').inputValue()).toBe('18819000');
    expect(await office.locator('.problem-summary a').first().getAttribute('href')).toBe('#f-recipients');
    await accessible(office);

    await office.fill('[name="f.recipients.1.percent"]', '40');
    await office.click('.form-foot button[value=submit]');
    await office.waitForURL(/\/transactions\/[^/]+$/);
    const address = office.url();
    expect(await office.locator('.badge').first().textContent()).toBe('submitted');
    await accessible(office);

    const anybody = await visitor(null);
    expect((await anybody.goto(address))?.status()).toBe(404);

    const reviewer = await visitor('reviewer');
    await reviewer.goto(`${server.url}/work`);
    await accessible(reviewer);
    await reviewer.click('#work-toReview ~ table a');
    expect(reviewer.url()).toBe(address);
    await reviewer.click('form[action$="/approve"] button');

    const publisher = await visitor('publisher');
    await publisher.goto(address);
    await publisher.click('form[action$="/publish"] button');
    expect(await publisher.locator('.badge').first().textContent()).toBe('published');

    await anybody.goto(address);
    expect(await anybody.locator('.lead').textContent()).toMatch(/18\.819\smillion yuan/);
    expect(await anybody.locator('.facts').textContent()).toContain('18,819,000 yuan');
    await accessible(anybody);
    await anybody.goto(`${server.url}/transactions?place=Akto`);
    expect(await anybody.locator('tbody tr').count()).toBe(1);
    await accessible(anybody);
    await anybody.goto(`${server.url}/places/akto`);
    expect(await anybody.locator('.records-tally').textContent()).toContain('Transactions');

    await office.goto(`${address}/edit`);
    await office.fill('[name="f.amount.amount"]', '19000000');
    await office.fill('[name="reason"]', 'A second payment was found.');
    await office.click('.form-foot button[value=submit]');
    await anybody.goto(address);
    expect(await anybody.locator('.lead').textContent()).toMatch(/18\.819\smillion yuan/);
    await reviewer.goto(address);
    expect(await reviewer.locator('table ins').first().textContent()).toBe('19,000,000 yuan');
    await reviewer.goto(`${address}/history`);
    expect(await reviewer.locator('.versions .version').count()).toBeGreaterThan(5);
    await accessible(reviewer);
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
  }, 180_000);

  it('offers names while one types, adds lines and takes rows from a spreadsheet', async () => {
    const office = await visitor('office');
    await office.goto(`${server.url}/transactions/new`);
    await office.locator('[name="f.recipients.0.id"]').pressSequentially('Akt');
    await office.waitForSelector('#f-recipients-0-id-offers option', { state: 'attached' });
    expect(await office.locator('#f-recipients-0-id-offers option').first().getAttribute('value')).toBe('Akto County');
    await office.fill('[name="f.recipients.0.id"]', 'Akto County');
    expect(await office.locator('[name="id.recipients.0.id"]').inputValue()).toBe('akto');
    await office.click('button[name=add][value=recipients]');
    expect(await office.locator('#f-recipients .line').count()).toBe(5);
    await office.evaluate(`{
      const data = new DataTransfer();
      data.setData('text/plain', 'Artux\\t30\\nKizilsu\\t15\\nAkto\\t5\\nArtux\\t5\\nKizilsu\\t5\\n');
      document.querySelector('[name="f.recipients.1.id"]')
        .dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }`);
    expect(await office.locator('[name="f.recipients.5.percent"]').inputValue()).toBe('5');
    expect(await office.locator('#f-recipients .share-sum').textContent()).toBe('Σ 60 / 100');
    await accessible(office);
  }, 60_000);

  it('works without scripts: more lines, a name with several meanings, nothing lost', async () => {
    const office = await visitor('office', { javaScriptEnabled: false });
    await office.goto(`${server.url}/transactions/new`);
    await office.fill('[name="f.note"]', 'kept');
    await office.fill('[name="f.receiver"]', 'Bureau of Health');
    await office.click('button[name=add][value=recipients]');
    expect(await office.locator('#f-recipients .line').count()).toBe(5);
    expect(await office.locator('[name="f.note"]').inputValue()).toBe('kept');
    await office.click('.form-foot button[value=save]');
    expect(await office.locator('[name="pick.receiver"]').count()).toBe(2);
    expect(await office.locator('[name="f.receiver"]').inputValue()).toBe('Bureau of Health');
    await office.check('[name="pick.receiver"][value="bureau-2"]');
    await office.click('.form-foot button[value=save]');
    expect(await office.locator('.badge').first().textContent()).toBe('draft');
    expect(await office.locator('.facts a[href="/actors/bureau-2"]').count()).toBe(1);
  }, 60_000);
});
