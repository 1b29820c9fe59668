/** The programme's pages over HTTP, from records that were entered, approved and published through the actions. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBody } from '../../src/core/records/readBody.ts';
import type { RecordType } from '../../src/core/records/recordTypes.ts';
import { loadRegistry } from '../../src/actions/loadRegistry.ts';
import type { ArrivalsBoard, FindingsBoard } from '../../src/actions/boardAnswers.ts';
import type { Lists, SupervisionList } from '../../src/actions/listAnswers.ts';
import type { PairingsOn } from '../../src/actions/pairingAnswers.ts';
import type { ProgrammePage, TotalRecordsPage } from '../../src/actions/programmeAnswers.ts';
import { saveRecord } from '../../src/actions/records/saveRecord.ts';
import { loadRegistry as bundledRegistry } from '../../src/outside/files/loadRegistry.ts';
import { publishRecord, words } from './publishRecord.ts';
import type { TestServer } from './testServer.ts';
import { testServer } from './testServer.ts';

const money = (amount: string, currency = 'CNY') => ({ amount, currency });
const whole = (id: string) => [{ id, percent: '100' }];
const places = new Set('CN CN-65 CN-6530 CN-653022 CN-653024 CN-6531 CN-653121 CN-36 CN-32 CN-37'.split(' '));

describe('the programme’s pages', { timeout: 60_000 }, () => {
  let server: TestServer;
  const ids = new Map<string, string>();
  const id = (name: string): string => ids.get(name) ?? `no ${name}`;

  async function publish(name: string, type: RecordType, body: Readonly<Record<string, unknown>>): Promise<void> {
    ids.set(name, await publishRecord(server, type, body));
  }

  async function seed(): Promise<void> {
    const entries = bundledRegistry().filter((entry) => places.has(entry.id));
    await loadRegistry(server.ledger(), { entries, source: 'test' });
    await publish('programme', 'programme', {
      title: 'Help for the region',
      localTitle: '对口支援',
      start: '1997',
      place: 'CN-65',
    });
    const programme = id('programme');
    const terms = [
      { kind: 'quota', measure: 'Money given each year', low: '0.3', high: '0.6', unit: '%', base: 'fiscal revenue' },
      { kind: 'growth', measure: 'Money given each year', low: '8', unit: '%' },
    ];
    await publish('first round', 'round', { programme, title: 'First round', start: '1997', end: '2010' });
    await publish('round', 'round', { programme, title: 'New round', start: '2011', terms });
    const pairing = { programme, round: id('round'), status: 'in force' };
    await publish('before', 'pairing', {
      ...pairing,
      round: id('first round'),
      donor: 'CN-32',
      recipient: 'CN-653022',
      start: '2005',
      end: '2010',
    });
    await publish('pairing', 'pairing', {
      ...pairing,
      donor: 'CN-36',
      recipient: 'CN-653022',
      start: '2011',
      legalBasis: '=1+1',
      replaces: id('before'),
    });
    await publish('other', 'pairing', { ...pairing, donor: 'CN-37', recipient: 'CN-653121', start: '2011' });
    const gift = { programme, providers: whole('CN-36'), recipients: whole('CN-653022') };
    const sent = { ...gift, side: 'sent', stage: 'disbursement' };
    await publish('committed', 'transaction', {
      ...gift,
      side: 'sent',
      stage: 'commitment',
      date: '2012-01-10',
      amount: money('120'),
    });
    await publish('sent', 'transaction', { ...sent, date: '2012-05-20', amount: money('100') });
    await publish('sent next year', 'transaction', { ...sent, date: '2013-05-20', amount: money('90') });
    await publish('received', 'transaction', {
      ...gift,
      side: 'received',
      stage: 'disbursement',
      date: '2012-06-10',
      amount: money('80'),
    });
    await publish('promise', 'obligation', {
      programme,
      by: 'CN-37',
      to: 'CN-653121',
      what: 'Hand over the water works',
      due: '2017-12-31',
      status: 'open',
    });
    const stated = [{ place: 'CN-65', level: 'county', count: '2', on: '2020-03-01' }];
    await publish('list', 'list', {
      programme,
      title: 'Counties watched',
      supervisor: 'CN-65',
      start: '2020-01-25',
      entryRule: 'A rule',
      exitPeriods: '2',
      stated,
    });
    await publish('listing', 'listing', {
      list: id('list'),
      place: 'CN-653022',
      level: 'county',
      listedOn: '2020-01-25',
    });
    await publish('finding', 'finding', {
      programme,
      title: 'Paid too early',
      kind: 'undocumented',
      words: 'Paid before it was built.',
      responsible: 'CN-653022',
      due: '2020-10-01',
      status: 'open',
    });
  }

  const page = async (path: string): Promise<string> => {
    const answer = await server.visitor().get(path);
    expect([path, answer.status]).toEqual([path, 200]);
    return words(await answer.text());
  };
  const json = async <Answer>(path: string): Promise<Answer> => {
    const answer: Answer = JSON.parse(await (await server.visitor().get(path)).text());
    return answer;
  };

  beforeAll(async () => {
    server = await testServer();
    await seed();
  }, 120_000);
  afterAll(async () => {
    await server.stop();
  });

  it('says who was paired on a day, and who before', async () => {
    const now = await page('/pairings?on=2015-06-01');
    expect(now).toContain(
      'On 1 June 2015, 2 donors and 2 recipients are paired, in 2 pairings; 2 without a document behind them.',
    );
    expect(now).toContain('Jiangsu Province, 2005 to 2010');
    const before = await json<PairingsOn>('/pairings.json?on=2007-01-01');
    expect(before.pairings.map((line) => line.id)).toEqual([id('before')]);
    expect(before.changes).toEqual(['2005-01-01', '2011-01-01']);
    expect(await page('/pairings?on=1990-01-01')).toContain('No pairing is on record for 1 January 1990.');
  });

  it('follows who came after whom, and what a round kept, changed, ended and added', async () => {
    const { histories } = await json<PairingsOn>('/pairings.json?on=2015-06-01');
    const ofPlace = histories.find(({ party }) => party === 'CN-653022');
    expect(ofPlace?.chains.map((chain) => chain.map((line) => line.id))).toEqual([[id('before'), id('pairing')]]);
    expect(ofPlace?.gaps).toEqual([]);
    const { rounds } = await json<ProgrammePage>(`/programmes/${id('programme')}.json`);
    const change = rounds[1]?.change;
    expect(change?.changed.map(({ before, after }) => [before.id, after.id])).toEqual([[id('before'), id('pairing')]]);
    expect(change?.started.map((line) => line.id)).toEqual([id('other')]);
    expect(await page(`/programmes/${id('programme')}`)).toContain('1 changed: one side was replaced');
  });

  it('says on the page of a place or donor who is paired with it, what arrived, and its lists', async () => {
    const place = await page('/places/CN-653022');
    expect(place).toContain('1 pairing, with Jiangxi Province, since 2011');
    expect(place).toContain('Jiangsu Province, 2005 to 2010 → Jiangxi Province, since 2011');
    expect(place).toContain('received, as the receiving side reports: 80 yuan');
    expect(place).toContain('Counties watched, on the list');
    expect(await page('/places/CN-36')).toContain('Committed: 120 yuan; sent: 190 yuan');
    expect(await page('/places/CN-653024')).not.toContain('Help, now and before');
  });

  it('shows everybody what is published, and what is not only to those who ask for it and may see it', async () => {
    const body = {
      ...readBody('pairing', {
        programme: id('programme'),
        donor: 'CN-32',
        recipient: 'CN-653024',
        start: '2014',
        status: 'in force',
      }).body,
    };
    await saveRecord(server.ledger('administrator', 'office'), { type: 'pairing', body });
    await server.account('keeper', 'administrator');
    const keeper = await server.signedIn('keeper');
    const count = async (visitor: typeof keeper, query: string): Promise<number> => {
      const answer: PairingsOn = JSON.parse(await (await visitor.get(`/pairings.json?on=2015-06-01${query}`)).text());
      return answer.pairings.length;
    };
    expect(await count(keeper, '')).toBe(2);
    expect(await count(keeper, '&view=working')).toBe(3);
    expect(await count(server.visitor(), '&view=working')).toBe(2);
    const text = await (await keeper.get(`/programmes/${id('programme')}?view=working`)).text();
    expect(words(text)).toContain('Also records that are not published yet');
    expect(text).toContain(`/records/${id('programme')}`);
    expect(text).toContain(`/programmes/${id('programme')}/edit`);
    expect((await keeper.get('/totals?view=working')).status).toBe(200);
    expect((await keeper.get('/reported?view=working')).status).toBe(200);
    expect(await page(`/programmes/${id('programme')}?view=working`)).not.toContain('not published yet');
  });

  it('gives the pairings as CSV in which nothing is a formula', async () => {
    const answer = await server.visitor().get('/pairings.csv?on=2015-06-01');
    expect(answer.headers.get('content-type')).toContain('text/csv');
    const text = await answer.text();
    expect(text.split('\r\n')).toHaveLength(4);
    expect(text).toContain("'=1+1");
  });

  it('lays promised, sent and received beside each other', async () => {
    const answer = await json<ProgrammePage>(`/programmes/${id('programme')}.json?on=2015-06-01`);
    expect(answer.stages).toHaveLength(1);
    expect(answer.stages[0]).toMatchObject({
      currency: 'CNY',
      all: { pledge: null, commitment: '120', disbursement: '190', received: '80', expenditure: null },
    });
    // Two are paired, and only one of them has sent anything.
    const [quota, growth] = answer.rounds[1]?.terms ?? [];
    expect(quota?.quota).toMatchObject({ problem: 'no series of the base', lines: [] });
    expect(growth?.path?.problem).toEqual({ why: 'no whole year', year: '2012', donors: 1, of: 2 });
    expect(answer.completeness).toMatchObject({ pairings: 2, pairingsWithMoney: 1, pairingsWithEvidence: 0 });
    const text = await page(`/programmes/${id('programme')}?on=2015-06-01`);
    expect(text).toContain('Committed: 120 yuan; sent: 190 yuan; received, as the receiving side reports: 80 yuan.');
    expect(text).toContain('Money given each year: 0.3 to 0.6% of fiscal revenue');
    expect(text).toContain('Money given each year: 8% more each year');
    expect(text).toContain('the ledger holds no series of its base (fiscal revenue)');
    expect(text).toContain('The nearest is 2012, with 1 of 2.');
  });

  it('leads from each cell of a total to its records', async () => {
    const question = `programme=${id('programme')}&stage=disbursement&by=year`;
    expect(await page(`/totals?${question}`)).toContain('As sent, for all years on record: disbursed 190 yuan.');
    const cell = await json<TotalRecordsPage>(`/totals/records.json?${question}&cell=2013`);
    expect(cell.items.map((record) => record.id)).toEqual([id('sent next year')]);
    expect(cell.names[id('sent next year')]?.name).toContain('Jiangxi');
    const csv = await (await server.visitor().get(`/totals.csv?${question}`)).text();
    expect(csv).toContain('disbursement,sent,2012,2012,100,CNY,,1');
  });

  it.each([
    '/totals?stage=promised',
    '/totals?by=colour',
    '/totals/records?reason=none',
    '/pairings?on=2015-02-30',
    '/totals?priceYear=nineteen',
  ])('says what is wrong with %s', async (path) => {
    const answer = await server.visitor().get(path);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  it('compares the stated totals of a list with the list', async () => {
    const answer = await json<SupervisionList>(`/lists/${id('list')}.json?on=2020-06-01`);
    expect(answer.stated).toMatchObject([{ place: 'CN-65', stated: '2', listed: 1, difference: '1' }]);
    expect(answer.listings).toMatchObject([{ place: 'CN-653022', standing: 'on the list', onList: true }]);
    const text = await page(`/lists/${id('list')}?on=2020-06-01`);
    expect(text).toContain('the list names 1 county');
    expect(text).toMatch(/stated 2 in Xinjiang[^;]*; the list names 1/);
    expect(text).toContain('still to come: met in 0 of 2 periods in a row');
    const left = await json<SupervisionList>(`/lists/${id('list')}.json?on=2020-06-01&standing=left`);
    expect(left).toMatchObject({ matching: 0, listings: [], onList: { county: 1 }, left: 0 });
    const { lists } = await json<Lists>('/lists.json?on=2020-06-01');
    expect(lists).toMatchObject([{ onList: 1, left: 0 }]);
    expect((await json<Lists>('/lists.json?on=2019-06-01')).lists).toMatchObject([{ onList: 0, left: 0 }]);
  });

  it('says what is overdue', async () => {
    expect(await page('/obligations')).toContain('1 promise is on record: 1 overdue.');
    expect(await page('/findings')).toContain('1 finding is on record: 1 open; 1 overdue.');
  });

  it('shows the programmes first on the front page, in both languages', async () => {
    expect(await page('/')).toContain('1 programme is on record');
    const chinese = await server.visitor().get('/programmes', { 'accept-language': 'zh' });
    expect(words(await chinese.text())).toContain('对口支援计划');
  });

  it('lets those who may judge an arrival, once, and nobody else', async () => {
    const board = await json<ArrivalsBoard>('/arrivals.json');
    expect(board.suggested[0]).toMatchObject({ difference: '-20', days: 21 });
    expect(board.mayJudge.allowed).toBe(false);
    await server.account('office', 'administrator');
    const office = await server.signedIn('office');
    const form = { sent: id('sent'), received: id('received'), status: 'partly', next: '/arrivals' };
    expect((await office.post('/arrivals/judge', form)).status).toBe(303);
    expect((await office.post('/arrivals/judge', form)).status).toBe(303);
    const judged: ArrivalsBoard = JSON.parse(await (await office.get('/arrivals.json?view=working')).text());
    expect(judged.judged).toMatchObject([{ status: 'partly', difference: '-20', unit: 'CNY', days: 21 }]);
    expect((await server.visitor().post('/arrivals/judge', form)).status).toBe(401);
  });

  it('takes a finding from action to re-check', async () => {
    await server.account('audit', 'auditor');
    const office = await server.signedIn('office');
    const audit = await server.signedIn('audit');
    const finding = async (visitor: typeof office) => {
      const board: FindingsBoard = JSON.parse(await (await visitor.get('/findings.json?view=working')).text());
      return board.findings[0];
    };
    const open = await finding(office);
    expect(open).toMatchObject({ mayReport: true });
    const path = `/findings/${id('finding')}`;
    const action = {
      version: String(open?.version),
      action: 'Papers were filed.',
      on: '2020-09-01',
      next: '/findings',
    };
    expect((await office.post(`${path}/report`, action)).status).toBe(303);
    const reported = await finding(audit);
    expect(reported).toMatchObject({ status: 'action reported', mayRecheck: true });
    const check = { version: String(reported?.version), words: 'Seen.', result: 'confirmed', next: '/findings' };
    expect((await audit.post(`${path}/recheck`, check)).status).toBe(303);
    expect(await finding(audit)).toMatchObject({ status: 'confirmed', recheck: 'Seen.', overdue: false });
  });
});
