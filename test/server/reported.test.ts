/** Reported totals, as claims in documents that somebody accepted, beside the records of the same scope. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptClaim } from '../../src/actions/acceptClaim.ts';
import { addDocument } from '../../src/actions/addDocument.ts';
import { getDocument } from '../../src/actions/getDocument.ts';
import { loadRegistry } from '../../src/actions/loadRegistry.ts';
import type { ReportedExplorer, TotalsExplorer } from '../../src/actions/programmeAnswers.ts';
import { loadRegistry as bundledRegistry } from '../../src/outside/files/loadRegistry.ts';
import { claimIn, documentOf } from '../contract/fixtures.ts';
import { publishRecord, words } from './publishRecord.ts';
import type { TestServer } from './testServer.ts';
import { testServer } from './testServer.ts';

const places = new Set(['CN', 'CN-65', 'CN-6530', 'CN-653022', 'CN-36']);
const whole = (id: string) => [{ id, percent: '100' }];
const money = {
  kind: 'money',
  measure: 'money disbursed',
  stage: 'disbursement',
  unit: 'CNY',
  basis: 'flow',
  donors: [{ name: 'Jiangxi', id: 'CN-36' }],
  recipients: [{ name: 'Akto', id: 'CN-653022' }],
} as const;
const year = (of: number) => ({ start: `${of}-01-01`, end: `${of}-12-31` });
const text = 'Jiangxi gave Akto 18.8 billion yuan in 2018, 2 billion yuan in 2016, and 40 million yuan.';

describe('reported beside recorded', { timeout: 60_000 }, () => {
  let server: TestServer;
  let claimIds: readonly string[];
  let programme: string;

  beforeAll(async () => {
    server = await testServer();
    const entries = bundledRegistry().filter((entry) => places.has(entry.id));
    await loadRegistry(server.ledger(), { entries, source: 'test' });
    programme = await publishRecord(server, 'programme', { title: 'Help for Akto', place: 'CN-65' });
    const sent = { programme, side: 'sent', providers: whole('CN-36'), recipients: whole('CN-653022') };
    for (const [date, amount, stage] of [
      ['2018-05-01', '9000000000', 'disbursement'],
      ['2018-11-01', '400000000', 'disbursement'],
      ['2018-01-01', '30000000000', 'commitment'],
      ['2019-05-01', '7000000000', 'disbursement'],
    ])
      await publishRecord(server, 'transaction', { ...sent, stage, date, amount: { amount, currency: 'CNY' } });
    const claims = [
      claimIn(text, '18.8 billion yuan', {
        ...money,
        value: '18800000000',
        low: '18750000000',
        high: '18850000000',
        period: year(2018),
      }),
      claimIn(text, '2 billion yuan', {
        ...money,
        value: '2000000000',
        low: '2000000000',
        high: '2000000000',
        period: year(2016),
      }),
      claimIn(text, '40 million yuan', { ...money, value: '40000000', low: null, high: null, period: null }),
    ];
    const added = await addDocument(server.ledger('administrator', 'Office'), documentOf(text, claims));
    const { claims: stored } = await getDocument(server.ledger('reviewer', 'Second'), added.document.id);
    claimIds = stored.map(({ id }) => id);
    for (const claimId of claimIds) await acceptClaim(server.ledger('reviewer', 'Second'), { claimId, version: 1 });
  }, 120_000);
  afterAll(async () => {
    await server.stop();
  });

  const answerOf = async (path: string): Promise<ReportedExplorer> =>
    JSON.parse(await (await server.visitor().get(path)).text());

  const totalsOf = async (path: string): Promise<TotalsExplorer> =>
    JSON.parse(await (await server.visitor().get(path)).text());

  it('splits totals by programme where none was chosen, and says so of each', async () => {
    const { totals, byProgramme } = await totalsOf('/totals.json');
    expect(totals.by).toEqual(['programme']);
    expect(byProgramme?.map(({ stage }) => stage)).toEqual(['pledge', 'commitment', 'disbursement', 'expenditure']);
    const split = await totalsOf('/totals.json?by=year');
    expect([split.totals.by, split.byProgramme?.[0]?.cells.every(({ keys }) => keys.length === 1)]).toEqual([
      ['programme', 'year'],
      true,
    ]);
    expect(words(await (await server.visitor().get('/totals')).text())).toContain(
      'each by itself. Neither programmes nor stages are added together.',
    );
    const chosen = await totalsOf(`/totals.json?programme=${programme}`);
    expect([chosen.totals.by, chosen.byProgramme]).toEqual([[], null]);
  });

  it('takes names for ids, and asks again where a name or a word means nothing', async () => {
    const named = await totalsOf(`/totals.json?programme=${programme}&donors=Jiangxi%20Province`);
    expect(named.totals.donors).toEqual(['CN-36']);
    const visitor = server.visitor();
    for (const [query, said = ''] of [
      ['donors=Nowhere', '“Nowhere” is not known here.'],
      ['stages=gift', 'is none of pledge'],
      ['placeLevel=village', 'is none of country'],
      ['start=soon', 'is no day such as'],
    ]) {
      const answer = await visitor.get(`/totals?${query}`);
      expect([query, answer.status]).toEqual([query, 422]);
      expect(words(await answer.text())).toContain(said);
    }
    expect((await visitor.get('/reported.json?donors=Nowhere')).status).toBe(422);
  });

  it('compares the same stage and period only, and keeps what cannot be compared apart', async () => {
    const { reported } = await answerOf(`/reported.json?programme=${programme}`);
    expect(reported.lines.map(({ low, recorded, records }) => [low, recorded, records])).toEqual([
      ['2000000000', null, 0],
      ['18750000000', '9400000000', 2],
    ]);
    expect(reported.notCompared).toEqual([{ reason: 'its period is not stated', claims: 1 }]);
    expect(reported.lines[1]).toMatchObject({ coverageLow: '49.9', coverageHigh: '50.1', differenceLow: '9350000000' });
  });

  it('says in billions what is reported, recorded, covered and missing, and opens the claim', async () => {
    const html = await (await server.visitor().get(`/reported?programme=${programme}`)).text();
    const page = words(html);
    expect(page).toContain('2 reported totals stand beside the records of the same scope; 1 of them have no record');
    expect(page).toContain('18.8 billion yuan');
    expect(page).toContain('9.4 billion yuan in 2 records · 49.9 to 50.1% of what was reported');
    expect(page).toContain('Reported less recorded: 9.35 to 9.45 billion yuan');
    expect(page).toContain('Without a record of the same scope');
    expect(page).toContain('1 claim: its period is not stated');
    for (const claimId of claimIds.slice(0, 2)) expect(html).toContain(`data-claim="${claimId}"`);
    const stub = words(await (await server.visitor().get(`/claims/${claimIds[0]}/stub`)).text());
    expect(stub).toContain('18.8 billion yuan');
  });

  it('leads to the records of the figure’s own scope', async () => {
    const html = await (await server.visitor().get(`/reported?programme=${programme}`)).text();
    const href = /href="(\/totals\?[^"]*start=2018[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(words(await (await server.visitor().get(href)).text())).toContain('9.4 billion yuan');
  });

  it('is right again as soon as something was written', async () => {
    const sent = { programme, side: 'sent', providers: whole('CN-36'), recipients: whole('CN-653022') };
    const amount = { amount: '1500000000', currency: 'CNY' };
    await publishRecord(server, 'transaction', { ...sent, stage: 'disbursement', date: '2016-03-01', amount });
    const { reported } = await answerOf(`/reported.json?programme=${programme}`);
    expect(reported.lines[0]).toMatchObject({
      recorded: '1500000000',
      records: 1,
      coverageLow: '75.0',
      coverageHigh: '75.0',
    });
  });
});
