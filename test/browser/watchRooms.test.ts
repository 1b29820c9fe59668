/**
 * The working rooms of monitoring in a browser, on the real server with the readings that come along: accessible in light
 * and dark and on a phone, in both languages, by keyboard, and without a script.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSampleReadings } from '../../src/actions/monitoring/datasets/loadSampleReadings.ts';
import type { CaseBoard } from '../../src/actions/caseAnswers.ts';
import type { CaseRoom, RulesRoom } from '../../src/portal/portal.ts';
import { systemClock } from '../../src/outside/clock/clock.ts';
import type { TestServer, Visitor } from '../server/testServer.ts';
import { password, testServer } from '../server/testServer.ts';
import { faultsAt, looks } from './accessible.ts';
import { because, launchChromium, noBrowser } from './chromium.ts';

const rooms = [
  'board',
  'case',
  'alerts',
  'alert',
  'rules',
  'rule',
  'gallery',
  'ruleForm',
  'draft',
  'readings',
  'new',
  'dataset',
  'codes',
  'silences',
  'subscriptions',
] as const;

/** What is typed into the form of a rule. */
const peersRule = {
  'f.title': 'Behind the others',
  'f.key': 'behind-others',
  'f.indicator': 'composite-incidence',
  'f.tier': 'village',
  'f.number0': '3',
  'f.number1': '10',
  'f.severity': 'medium',
};

async function submit(page: Page, name: string): Promise<void> {
  // The address may stay as it was.
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).first().click()]);
}

async function signIn(browser: Browser, address: string, options: object): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(`${address}/sign-in`);
  await page.fill('input[name=email]', 'Pia@example.org');
  await page.fill('input[name=password]', password);
  await Promise.all([
    page.waitForURL((url) => url.pathname !== '/sign-in'),
    page.press('input[name=password]', 'Enter'),
  ]);
  await page.close();
  return context;
}

/** Readings with a row of an unknown code, a silence, a subscription, a backtest and a case with a measure. */
async function busy(visitor: Visitor): Promise<Readonly<Record<(typeof rooms)[number], string>>> {
  await visitor.post('/watch/rules/run');
  const read = async <Answer>(path: string): Promise<Answer> =>
    (await (await visitor.get(`${path}.json`)).json()) as Answer;
  const line = (await read<CaseBoard>('/watch/cases')).columns[0]?.items[0];
  const oneCase = `/watch/cases/${line?.id}`;
  const act = async (name: string, fields: Record<string, string>) =>
    visitor.post(`${oneCase}/${name}`, { version: String((await read<CaseRoom>(oneCase)).case.version), ...fields });
  await act('acknowledge', {});
  await act('verify', { outcome: 'true', words: 'Seen.' });
  await act('assign-a-measure', { what: 'A road', owner: 'EX-101', due: '2030-01-01', amount: '1000' });
  const { rules } = await read<RulesRoom>('/watch/rules');
  const record = rules.find(({ id }) => id === 'slip-back')?.record;
  await visitor.post(`/watch/rules/${record}/backtests`, { every: 'year', against: 'exit-line' });
  const form = new FormData();
  form.set('source', 'County office');
  form.set(
    'file',
    new File(
      [
        'place,indicator,period,value\nXX-9,composite-incidence,2024,2\nEX-101-08,composite-incidence,2024,1.5\nEX-101-08,composite-incidence,2023,290\n',
      ],
      'survey.csv',
    ),
  );
  const tried = await (await visitor.post('/watch/readings/new', form)).text();
  const next = /action="(\/watch\/readings\/new\/[\w-]+)"/.exec(tried)?.[1] ?? '';
  const taken = await visitor.post(next, { source: 'County office' });
  const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await visitor.post('/watch/silences', {
    rule: 'not-reported',
    reason: 'New register',
    by: 'Programme office',
    until,
  });
  await visitor.post('/watch/subscriptions', {
    carrier: 'webhook',
    address: 'https://hooks.example.org/x',
    alerts: 'on',
    cases: 'all',
    lists: 'all',
    severity: 'low',
    places: 'EX-101',
    pace: 'daily',
    language: 'en',
  });
  const draft = await visitor.post('/watch/rules/new', { template: 'peers', do: 'save', ...peersRule });
  return {
    board: '/watch/cases',
    case: oneCase,
    alerts: '/watch/alerts',
    alert: `/watch/alerts/${encodeURIComponent(line?.alert.id ?? '')}`,
    rules: '/watch/rules',
    rule: `/watch/rules/${record}`,
    gallery: '/watch/rules/new',
    ruleForm: '/watch/rules/new?template=slip-back',
    draft: draft.headers.get('location') ?? '',
    readings: '/watch/readings',
    new: '/watch/readings/new',
    dataset: taken.headers.get('location') ?? '',
    codes: '/watch/codes',
    silences: '/watch/silences',
    subscriptions: '/watch/subscriptions',
  };
}

describe.skipIf(noBrowser !== null)(`the rooms of monitoring${because}`, () => {
  let server: TestServer;
  let browser: Browser;
  let addresses: Awaited<ReturnType<typeof busy>>;
  const visitors = new Map<string, Page>();

  beforeAll(async () => {
    server = await testServer();
    await loadSampleReadings({ ...server.ledger('administrator', 'setup'), clock: systemClock });
    await server.account('Pia', 'administrator');
    addresses = await busy(await server.signedIn('Pia'));
    browser = await launchChromium();
    for (const { look, width } of looks) {
      const context = await signIn(browser, server.url, { viewport: { width, height: 800 } });
      visitors.set(look, await context.newPage());
    }
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  const cases = rooms.flatMap((room) => looks.map((look) => Object.assign({ room }, look)));
  it.each(cases)('$room is accessible and fits ($look)', async ({ room, ...look }) => {
    const page = visitors.get(look.look);
    if (!page) throw new Error(`no visitor for ${look.look}`);
    expect(await faultsAt(page, server.url + addresses[room], look)).toEqual([]);
  });

  it('can be worked in without a script', async () => {
    const context = await signIn(browser, server.url, { javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.url}/watch/cases?stage=new`);
    await page.locator('.card-title a').first().click();
    await submit(page, 'Acknowledge');
    await page.locator('form[action$="/verify"] select[name=outcome]').selectOption('true');
    await page.locator('form[action$="/verify"] textarea[name=words]').fill('Asked the county.');
    await submit(page, 'Verify');
    expect(await page.locator('.time-line').innerText()).toContain('Asked the county.');
    await context.close();
  });

  it('lets a rule be made from one to begin with, tested on the past and submitted, without a script', async () => {
    const context = await signIn(browser, server.url, { javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.url}/watch/rules/new`);
    await page.getByRole('link', { name: /^Begin with this\s*: Slipping back$/ }).click();
    await page.getByLabel('Worse by').fill('many');
    await page.getByLabel('Sentence in English').fill('{village} is back');
    await page.getByLabel('Identifier').fill('my-own');
    await submit(page, 'Save as a draft');
    expect(await page.locator('.problem-summary').innerText()).toMatch(/"many" is no number.*"\{village\}"/s);
    expect(await page.getByLabel('Worse by').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('Worse by').fill('0.3');
    await page.getByLabel('Sentence in English').fill('{place}: {value} in {period}.');
    await page.getByLabel('Within').fill('North Example County');
    await submit(page, 'Check it');
    expect(await page.locator('.rule-trial').innerText()).toMatch(
      /worse by 0\.3 percentage points.*North Example County/s,
    );
    await submit(page, 'Save as a draft');
    expect(await page.locator('.rule-steps .step-done').allInnerTexts()).toEqual(['Written done']);
    await submit(page, 'Test it on the past');
    expect(await page.locator('section:has(#backtest)').innerText()).toMatch(/it would have raised \d+ alert/);
    await submit(page, 'Submit for review');
    expect(await page.locator('.rule-steps .step-done').allInnerTexts()).toEqual([
      'Written done',
      'Tested on the past, as it reads now done',
      'Submitted for review done',
    ]);
    // Whoever wrote it does not approve it.
    expect(await page.getByRole('button', { name: 'Approve' }).count()).toBe(0);
    await context.close();
  });

  it('are reached and worked in by keyboard alone', async () => {
    const page = visitors.get('light');
    if (!page) throw new Error('no visitor');
    await page.goto(`${server.url}/watch/cases?stage=new`);
    const links = page.locator('.card-title a');
    await links.first().focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowLeft']) await page.keyboard.press(key);
    const second = await links.nth(1).getAttribute('href');
    expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe(second);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/watch\/cases\/[\w-]+$/);
    for (let steps = 0; steps < 80; steps += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate('document.activeElement.matches(".act summary")')) break;
    }
    // What is owed is open already; its first field is the next stop.
    await page.keyboard.press('Tab');
    await page.keyboard.type('By keyboard.');
    await page.keyboard.press('Tab');
    await Promise.all([page.waitForResponse(/acknowledge/), page.keyboard.press('Enter')]);
    await page.waitForLoadState();
    expect(await page.locator('.time-line').innerText()).toContain('By keyboard.');
  });
});
