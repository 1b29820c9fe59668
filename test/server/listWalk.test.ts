/** A supervision list from its rules to the end of a probation, as an office does it over the web. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addDocument } from '../../src/actions/addDocument.ts';
import { loadRegistry } from '../../src/actions/loadRegistry.ts';
import type { ListingLine, Lists, SupervisionList } from '../../src/actions/listAnswers.ts';
import { listsText, listText } from '../../src/cli/watch/listText.ts';
import { listsSchema, supervisionListSchema } from '../../src/server/api/listSchemas.ts';
import { newestNotice, noticesBetween } from '../../src/store/monitoring/notices.ts';
import { exampleEntry } from '../../src/core/names/testing/exampleEntry.ts';
import { documentOf } from '../contract/fixtures.ts';
import { words } from './publishRecord.ts';
import type { TestServer, Visitor } from './testServer.ts';
import { testServer } from './testServer.ts';

let server: TestServer;
let office: Visitor;
let reviewer: Visitor;
let stranger: Visitor;
let list = '';
let listing = '';

/** It is this day for everybody from now on; whoever was signed in signs in anew. */
async function on(day: string): Promise<void> {
  vi.setSystemTime(`${day}T09:00:00Z`);
  [office, reviewer] = [await server.signedIn('Pia'), await server.signedIn('Rea')];
}

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2018-02-01T08:00:00Z') });
  server = await testServer();
  const entries = [
    exampleEntry('W', 'Westland', { kind: 'province' }),
    exampleEntry('W-A', 'Alder', { parent: 'W' }),
    exampleEntry('W-B', 'Birch', { parent: 'W' }),
  ];
  await loadRegistry(server.ledger('administrator', 'setup'), { entries, source: 'test' });
  await server.account('Pia', 'publisher');
  await server.account('Rea', 'reviewer');
  stranger = server.visitor();
  await on('2018-02-01');
}, 60_000);
afterAll(async () => {
  vi.useRealTimers();
  await server.stop();
});

async function formAt(path: string): Promise<Record<string, string>> {
  const page = await (await office.get(path)).text();
  const form = page.slice(page.indexOf('action="/records/save"'));
  const fields = form.matchAll(/<input\s+type="hidden"\s+name="([^"]+)"\s+value="([^"]*)"/g);
  return Object.fromEntries([...fields].map(([, name = '', value = '']) => [name, value]));
}

const versionOf = async (id: string): Promise<string> =>
  String(((await (await office.get(`/api/v1/records/${id}`)).json()) as { version: number }).version);

async function move(by: Visitor, id: string, name: string): Promise<string> {
  const answer = await by.post(`/records/${id}/${name}`, { version: await versionOf(id) });
  return answer.headers.get('location') ?? String(answer.status);
}

/** Saves and submits a form: the id of the record, and where it led. */
async function send(path: string, fields: Record<string, string>): Promise<{ id: string; to: string; page: string }> {
  const form: Record<string, string> = { ...(await formAt(path)), ...fields, do: 'submit' };
  const answer = await office.post('/records/save', form);
  return { id: form['id'] ?? '', to: answer.headers.get('location') ?? '', page: await answer.text() };
}

async function published(path: string, fields: Record<string, string>): Promise<string> {
  const { id, to, page } = await send(path, fields);
  if (to === '' || to.includes('check=1')) throw new Error(`${path} was refused: ${to} ${words(page).slice(0, 2000)}`);
  await move(reviewer, id, 'approve');
  await move(office, id, 'publish');
  return id;
}

/** A browser sends what the form shows, whatever of it is changed. */
let listed: Record<string, string> = {};

/** What stands against leaving like this, by its codes; empty where it is accepted, approved and published. */
async function leave(fields: Record<string, string>): Promise<string[]> {
  const { to } = await send(`/listings/${listing}/edit`, { reason: 'Next step', ...listed, ...fields });
  if (to.includes('check=1')) {
    const refused = await fetch(`${server.url}/api/v1/records/${listing}/submit`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: server.url,
        cookie: [...office.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      body: JSON.stringify({ version: Number(await versionOf(listing)) }),
    });
    const { problems } = (await refused.json()) as { problems: { code: string; path: string }[] };
    return problems.map(({ code, path }) => `${code} ${path}`);
  }
  await move(reviewer, listing, 'approve');
  await move(office, listing, 'publish');
  return [];
}

/** Readings by a file, each known on a day; somebody else approves them, if anybody does. */
async function readings(lines: readonly string[], approve = true): Promise<string> {
  const form = new FormData();
  form.set('source', 'Statistics office');
  form.set('file', new File([['place,indicator,period,value,denominator', ...lines, ''].join('\n')], 'r.csv'));
  const tried = await (await office.post('/watch/readings/new', form)).text();
  const next = /action="(\/watch\/readings\/new\/[\w-]+)"/.exec(tried)?.[1] ?? '';
  const taken = await office.post(next, { source: 'Statistics office' });
  const path = taken.headers.get('location') ?? '';
  if (approve) await reviewer.post(`${path}/approve`);
  return path;
}

const shown = async (on: string, by = office): Promise<SupervisionList> =>
  (await (await by.get(`/lists/${list}.json?on=${on}`)).json()) as SupervisionList;
const lineOn = async (on: string, by = office): Promise<ListingLine> => {
  const line = (await shown(on, by)).listings.find(({ id }) => id === listing);
  if (line === undefined) throw new Error('the listing is not shown');
  return line;
};
const checksOn = async (on: string): Promise<string> =>
  (await lineOn(on)).checks.map(({ period, met }) => `${period} ${met}`).join(', ');
const run = async (): Promise<void> => void (await office.post('/watch/rules/run'));
const told = async (): Promise<string[]> => {
  const { db, ledgerId } = server.ledger('auditor');
  const all = await noticesBetween(db, ledgerId, { firstNotice: 1, lastNotice: await newestNotice(db, ledgerId) });
  return all.flatMap((notice) => (notice.kind === 'list' ? [notice.heading['en'] ?? ''] : []));
};

const incidence = 'composite-incidence';

describe('a supervision list, walked to its end', () => {
  it('is drawn up by forms: a rule, the list with its criteria, a place on it', async () => {
    const rule = async (key: string, limit: number, exitLevel: number): Promise<void> => {
      const definition = { indicator: incidence, when: { line: { limit, exitLevel } } };
      const { id } = await send('/rules/new', {
        'f.key': key,
        'f.title': key,
        'f.definition': JSON.stringify(definition),
      });
      await move(reviewer, id, 'approve');
      expect((await office.post(`/watch/rules/${id}/backtests`, { every: 'year', lead: '0' })).status).toBe(303);
      expect(await move(office, id, 'publish')).not.toContain('check=1');
    };
    await rule('slip-back', 6, 5);
    await rule('tight', 2.5, 2);
    const programme = await published('/programmes/new', { 'f.title': 'Pairs', 'f.start': '2015' });
    list = await published('/lists/new', {
      'f.programme': programme,
      'f.title': 'Counties watched',
      'f.localTitle': '挂牌县',
      'f.supervisor': 'W',
      'f.start': '2018',
      'f.entryRule': 'Five in a hundred are poor',
      'f.exitPeriods': '3',
      'f.noticeDays': '15',
      'f.probationMonths': '24',
      'f.listingRule': 'slip-back',
      'f.probationRule': 'tight',
      'f.criteria.0.indicator': incidence,
      'f.criteria.0.comparison': 'below',
      'f.criteria.0.limit': '3',
      'f.criteria.1.rule': 'slip-back',
      'f.targets.0.what': 'Safe water',
      'f.targets.0.due': '2021-12-31',
    });
    listed = { 'f.list': list, 'f.place': 'W-A', 'f.level': 'county', 'f.listedOn': '2018-02-01' };
    listing = await published('/listings/new', listed);
    const page = words(await (await stranger.get(`/lists/${list}?on=2018-03-01`)).text());
    expect(page).toContain('Composite poverty incidence below 3');
    expect(page).toContain('0 of 3');
    expect((await lineOn('2018-03-01')).sentence).toContain('met in 0 of the 3 periods in a row');
    expect((await lineOn('2022-01-01')).deadline).toMatchObject({ due: '2021-12-31', daysLeft: -1 });
  });

  it('counts periods as they come, and none that nobody approved', async () => {
    await on('2019-02-01');
    await readings(['W-A,composite-incidence,2018,5.5,4000']);
    await on('2020-02-01');
    await readings(['W-A,composite-incidence,2019,2.8,4000']);
    await on('2021-02-01');
    const path = await readings(['W-A,composite-incidence,2020,2.6,4000'], false);
    await on('2021-06-01');
    expect(await checksOn('2020-06-01')).toBe('2018 no, 2019 yes');
    expect(await checksOn('2021-06-01')).toBe('2018 no, 2019 yes, 2020 unknown');
    expect((await lineOn('2021-06-01')).broken).toMatchObject({ period: '2020', met: 'unknown', waiting: true });
    const page = words(await (await office.get(`/lists/${list}`)).text());
    expect(page).toContain('readings of 2020 wait for approval');
    expect(await leave({ 'f.exitedOn': '2021-06-01' })).toContain('EXIT_NOT_APPROVED checks');
    await reviewer.post(`${path}/approve`);
    expect(await lineOn('2021-06-01')).toMatchObject({ standing: 'on the list', exit: { met: 2, asked: 3 } });
  });

  it('says that a period which nobody reported breaks the row, until it is reported', async () => {
    await on('2023-02-01');
    await readings(['W-A,composite-incidence,2022,2.1,4000']);
    await on('2023-06-01');
    expect(await checksOn('2023-06-01')).toBe('2018 no, 2019 yes, 2020 yes, 2021 unknown, 2022 yes');
    const line = await lineOn('2023-06-01');
    expect(line).toMatchObject({ exit: { met: 1 }, broken: { period: '2021', met: 'unknown', criteria: [1, 2] } });
    expect(line.missing[0]?.words).toBe('2 more periods in a row with every criterion met (2021 is not known)');
    expect(await leave({ 'f.exitedOn': '2023-06-01' })).toEqual([
      'EXIT_TOO_EARLY checks',
      'EXIT_UNVERIFIED verifiedOn',
      'EXIT_UNANNOUNCED noticeOn',
    ]);
    await run();
    expect(await told()).toEqual([]);
    await on('2023-07-01');
    await readings(['W-A,composite-incidence,2021,2.4,4000']);
    expect(await lineOn('2023-07-01')).toMatchObject({ standing: 'exit due', exit: { met: 4, asked: 3 } });
    expect(await lineOn('2023-06-30')).toMatchObject({ standing: 'on the list', exit: { met: 1 } });
  });

  it('tells that exit is due, that a correction broke the row, and that it is due again', async () => {
    await run();
    await on('2023-08-01');
    await readings(['W-A,composite-incidence,2022,3.1,4000']);
    await run();
    expect((await lineOn('2023-08-01')).broken).toMatchObject({ period: '2022', met: 'no', criteria: [1] });
    await on('2023-08-10');
    await readings(['W-A,composite-incidence,2022,2.2,4000']);
    await run();
    await run();
    expect(await told()).toEqual([
      'Alder: every criterion is met',
      'Alder: exit is not due any more',
      'Alder: every criterion is met',
    ]);
  });

  it('lets nobody leave without a named office, before the notice is over, or in another order', async () => {
    await on('2023-09-25');
    const steps = { 'f.verifiedOn': '2023-09-01', 'f.verifiedBy': 'W', 'f.noticeOn': '2023-09-10' };
    const codes = async (fields: Record<string, string>) => leave({ ...steps, ...fields });
    expect(await codes({ 'f.exitedOn': '2023-09-24' })).toEqual(['EXIT_UNANNOUNCED exitedOn']);
    expect(await codes({ 'f.exitedOn': '2023-09-25', 'f.verifiedBy': '' })).toEqual(['EXIT_UNVERIFIED verifiedBy']);
    expect(await codes({ 'f.exitedOn': '2023-09-25', 'f.noticeOn': '2023-08-20' })).toEqual(['EXIT_ORDER noticeOn']);
    expect(await codes({ 'f.exitedOn': '2017-09-25' })).toContain('END_BEFORE_START exitedOn');
    const early = { 'f.exitedOn': '2023-09-25', 'f.verifiedOn': '2020-01-01' };
    expect(await codes(early)).toEqual(['EXIT_UNVERIFIED verifiedOn']);
    expect(await codes({ 'f.exitedOn': '' })).toEqual([]);
    expect((await lineOn('2023-09-24')).missing.map(({ step }) => step)).toEqual(['notice period']);
    expect((await lineOn('2023-09-25')).missing).toEqual([]);
    expect(words(await (await office.get(`/lists/${list}`)).text())).toContain('the place may leave');
    await run();
    expect((await told()).at(-1)).toBe('Alder: the place may leave the list');
    listed = { ...listed, ...steps };
  });

  it('lets it leave, and watches it on probation by the tighter rule', async () => {
    await on('2023-10-01');
    listed = { ...listed, 'f.exitedOn': '2023-10-01' };
    expect(await leave({})).toEqual([]);
    await run();
    expect((await told()).at(-1)).toBe('Alder: left the list, on probation');
    expect(await lineOn('2023-09-30')).toMatchObject({ standing: 'exit due', onList: true });
    await on('2024-02-01');
    await readings(['W-A,composite-incidence,2023,2.7,4000', 'W-B,composite-incidence,2023,2.7,4000']);
    await run();
    const answer = await shown('2024-02-01');
    expect(answer.suggestions).toMatchObject([{ place: 'W-A', kind: 'list again', rule: 'probation', listing }]);
    expect((await told()).at(-1)).toBe('Alder: listing again is suggested');
    expect(words(await (await stranger.get(`/lists/${list}`)).text())).toContain('on probation');
  });

  it('an exit that later corrections do not bear can still be written to, and says so', async () => {
    await on('2024-03-01');
    await readings(['W-A,composite-incidence,2021,3.9,4000']);
    expect(await lineOn('2024-03-01')).toMatchObject({ standing: 'on probation', doubt: { met: 1, asked: 3 } });
    expect(await lineOn('2024-02-29')).toMatchObject({ doubt: null });
    await run();
    expect((await told()).at(-1)).toBe('Alder: readings bear its exit no more');
    expect(await leave({ 'f.note': 'Seen' })).toEqual([]);
  });

  it('is listed again, and lets an authority decide otherwise only in its own words', async () => {
    const first = listing;
    const again = { 'f.list': list, 'f.place': 'W-A', 'f.level': 'county' };
    const early = await send('/listings/new', { ...again, 'f.listedOn': '2023-05-01', 'f.relists': first });
    expect(early.to).toContain('check=1');
    listed = { ...again, 'f.listedOn': '2024-03-01', 'f.relists': first };
    listing = await published(`/listings/${early.id}/edit`, listed);
    expect(await lineOn('2024-03-01')).toMatchObject({ standing: 'listed again', onList: true });
    expect((await shown('2024-03-01')).listings.find(({ id }) => id === first)).toMatchObject({ onList: false });
    await run();
    expect((await told()).at(-1)).toBe('Alder: listed again');
    await on('2024-05-01');
    const decided = { 'f.exitedOn': '2024-05-01', 'f.decidedBy': 'W', 'f.decision': 'It is to be merged.' };
    expect(await leave(decided)).toContain('DECISION_INCOMPLETE decisionDocument');
    const { document } = await addDocument(server.ledger(), documentOf('Decision: Alder is to be merged.', []));
    expect(await leave({ ...decided, 'f.decisionDocument': document.id })).toEqual([]);
    const line = await lineOn('2024-05-01');
    expect(line).toMatchObject({ standing: 'on probation', doubt: null, decision: { by: 'W' } });
    expect(line.overruled.map(({ step }) => step)).toEqual(['periods', 'verification', 'public notice']);
    expect(line.sentence).toContain('by a decision');
  });

  it('gives the whole list as a file, by the API, and on a terminal', async () => {
    const csv = await (await stranger.get(`/lists/${list}.csv?on=2023-09-30`)).text();
    expect(csv.split('\n')[0]).toContain('criterion 1 met in a row');
    expect(csv.split('\n')).toHaveLength(4);
    const said: unknown = await (await office.get(`/api/v1/lists/${list}?on=2023-09-30&order=overdue`)).json();
    supervisionListSchema.parse(said);
    const answer = said as SupervisionList;
    expect([answer.order, answer.matching, answer.nearness.mayLeave]).toEqual(['overdue', 2, 1]);
    expect([...listText(answer, 'en')].join('\n')).toMatch(/Alder \(W-A\): exit due\n.*it can leave/);
    const every: unknown = await (await stranger.get('/api/v1/lists?on=2023-09-30')).json();
    listsSchema.parse(every);
    const all = every as Lists;
    expect(all.lists.map(({ onList }) => onList)).toEqual([1]);
    expect([...listsText(all, 'zh')][1]).toContain('挂牌县: 1 on it');
  });
});
