/** Scopes that an office declared complete: what records add up to there is the sum, and no longer only a least. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportRecords } from '../../src/actions/exports/exportRecords.ts';
import { dryRunImport } from '../../src/actions/imports/runImport.ts';
import type { LedgerSums } from '../../src/actions/reckoning/ledgerSums.ts';
import { ledgerSums } from '../../src/actions/reckoning/ledgerSums.ts';
import { askScope } from '../../src/actions/reckoning/askScope.ts';
import { getRecord } from '../../src/actions/records/getRecord.ts';
import { moveRecord } from '../../src/actions/records/moveRecord.ts';
import { reckonFigure } from '../../src/actions/reckoning/reckonFigure.ts';
import { conflictsSchema } from '../../src/server/api/reckoningSchemas.ts';
import { publishRecord, words } from '../server/publishRecord.ts';
import type { LedgerHouse } from './ledgerHouse.ts';
import { ledgerHouse, wait, year } from './ledgerHouse.ts';

let house: LedgerHouse;
let report: string;

/** What Jiangxi disbursed to Akto in a year, as sent, unless said otherwise. Returns the record's id. */
const declare = (of: number, more: Readonly<Record<string, unknown>> = {}) =>
  publishRecord(house.server, 'completeness', {
    stage: 'disbursement',
    side: 'sent',
    donors: ['CN-36'],
    recipients: ['CN-653022'],
    ...year(of),
    currency: 'CNY',
    declaredBy: 'CN-36',
    declaredOn: '2020-03-01',
    evidence: [{ document: report }],
    ...more,
  });
const ask = async (of: number, more: object = {}) => {
  const question = { donors: ['CN-36'], recipients: ['CN-653022'], ...year(of), ...more };
  const { bounds } = await askScope(house.reader(), question, wait);
  return bounds && [bounds.low, bounds.high];
};

beforeAll(async () => {
  house = await ledgerHouse();
  ({ document: report } = await house.say('all money of these years is in the books', { period: null }));
}, 120_000);
afterAll(async () => {
  await house.server.stop();
});

describe('a declared scope', { timeout: 60_000 }, () => {
  it('is exact, and clashes with a claim that says more', async () => {
    await house.sent('2015-05-01', '1000000000');
    const { figure } = await house.say('2 billion yuan in 2015', {
      period: year(2015),
      low: '1950000000',
      high: '2050000000',
    });
    expect((await reckonFigure(house.reader(), figure, wait)).bounds).toMatchObject({ low: '1950000000' });
    expect(await house.conflicts()).toEqual([]);
    const record = await declare(2015);
    const [conflict, ...others] = await house.conflicts();
    expect(others).toEqual([]);
    expect(conflict?.labels.map(({ label }) => label)).toEqual(['records', 'declared complete']);
    const member = conflict?.members.find(({ records }) => records);
    expect(member).toMatchObject({
      low: '1000000000',
      high: '1000000000',
      records: { complete: true, unclear: '0', declared: { record, on: '2020-03-01', by: { id: 'CN-36' } } },
    });
    expect(conflict?.slack).toBe('950000000');
  });

  it('is named in the conflict with who declared it, when, and a way to the declaration', async () => {
    const [conflict] = await house.conflicts();
    const record = conflict?.members.find(({ records }) => records)?.records?.declared?.record ?? '';
    const html = await (await house.server.visitor().get(`/conflicts/${conflict?.id}`)).text();
    expect(words(html)).toContain('Declared complete by Jiangxi Province on 1 March 2020.');
    expect(html).toContain(`href="/declarations/${record}"`);
    const page = await (await house.server.visitor().get(`/declarations/${record}`)).text();
    expect(words(page)).toContain('Complete: CNY disbursed, Jiangxi Province → ');
    expect(words(page)).toMatch(
      /Jiangxi Province declared on 1 March 2020: everything at the stage Disbursement in CNY/,
    );
    const chinese = await (
      await house.server.visitor().get(`/conflicts/${conflict?.id}`, { 'accept-language': 'zh' })
    ).text();
    expect(chinese).toContain('声明完整');
    const list = await house.server.visitor().get('/api/v1/conflicts', { accept: 'application/json' });
    expect(conflictsSchema.safeParse(JSON.parse(await list.text())).error).toBeUndefined();
  });

  it('is nothing at all where nothing is recorded', async () => {
    await declare(2003);
    await house.say('some yuan in 2003', { period: year(2003), low: '5', high: '6' });
    expect(await ask(2003)).toEqual(['0', '5']);
    const found = (await house.conflicts()).find(({ slack }) => slack === '5');
    expect(found?.members.map(({ records }) => records?.amount ?? null).toSorted()).toEqual(['0', null]);
  });

  it('holds for what lies within it, and for nothing that does not', async () => {
    await house.sent('2016-05-01', '300000000');
    await house.sent('2016-09-01', '200000000');
    await declare(2016, { recipients: ['CN-65'], donors: [] });
    expect(await ask(2016)).toEqual(['500000000', '500000000']);
    expect(await ask(2016, { end: '2016-06-30' })).toEqual(['300000000', '300000000']);
    expect(await ask(2016, { recipients: ['CN-6530'] })).toEqual(['500000000', '500000000']);
    expect(await ask(2016, { recipients: [] })).toEqual(['500000000', null]);
    expect(await ask(2016, { start: '2014-06-01' })).toEqual(['1500000000', null]);
  });

  it('leaves open what records say too little of', async () => {
    await house.sent('2017-05-01', '300000000');
    await house.sent('2017', '70000000', { recipients: [{ id: 'CN-65', percent: '100' }] });
    const shares = [
      { id: 'CN-653022', percent: null },
      { id: 'CN-6531', percent: null },
    ];
    await house.sent('2017-03-01', '11000000', { recipients: shares });
    await declare(2017, { recipients: ['CN-65'] });
    expect(await ask(2017, { recipients: ['CN-65'] })).toEqual(['381000000', '381000000']);
    expect(await ask(2017)).toEqual(['300000000', '381000000']);
    expect(await ask(2017, { end: '2017-06-30', recipients: ['CN-65'] })).toEqual(['311000000', '381000000']);
  });

  it('is of its stage, currency and side only', async () => {
    await house.sent('2018-05-01', '300000000');
    await house.sent('2018-06-01', '100', { amount: { amount: '100', currency: 'USD' } });
    await house.say('3 to 9 US dollars in 2018', { period: year(2018), unit: 'USD', low: '3', high: '900' });
    await house.sent('2018-07-01', '350000000', { side: 'received' });
    await declare(2018, { side: 'received' });
    expect(await ask(2018, { unit: 'CNY' })).toEqual(['350000000', '350000000']);
    expect(await ask(2018, { unit: 'USD' })).toEqual(['100', '900']);
    await house.sent('2018-08-01', '100000000');
    const found = (await house.conflicts()).find(({ slack }) => slack === '50000000');
    expect(found?.members.map(({ records }) => records?.side).toSorted()).toEqual(['received', 'sent']);
  });

  it('of one sector counts the records of that sector', async () => {
    const of = (code: string) => ({ sectors: [{ id: code, percent: '100' }] });
    await house.sent('2012-05-01', '30', of('health'));
    await house.sent('2012-05-02', '20', of('education'));
    await declare(2012, { sectors: ['health'] });
    const health = { sectors: [{ name: 'hospitals', id: 'sector:health' }] };
    await house.say('50 yuan for hospitals in 2012', { period: year(2012), low: '40', high: '50', ...health });
    expect(await ask(2012)).toEqual(['50', null]);
    expect(
      (await house.conflicts()).find(({ slack }) => slack === '10')?.members.map(({ records }) => records?.sectors),
    ).toContainEqual(['health']);
    await house.sent('2012-06-02', '15');
    expect((await house.conflicts()).filter(({ slack }) => slack === '10')).toEqual([]);
  });

  it('of one programme is exact as long as no other has records there', async () => {
    await house.sent('2011-05-01', '30');
    await declare(2011, { programme: await house.programme() });
    expect(await ask(2011)).toEqual(['30', '30']);
    const other = await publishRecord(house.server, 'programme', { title: 'Another', place: 'CN-65' });
    await house.sent('2011-06-01', '12', { programme: other });
    expect(await ask(2011)).toEqual(['42', null]);
  });

  it('is exact no longer once it is withdrawn', async () => {
    await house.sent('2005-05-01', '30');
    const id = await declare(2005);
    expect(await ask(2005)).toEqual(['30', '30']);
    const office = house.server.ledger('administrator', 'Office');
    const { version } = await getRecord(office, { id });
    await moveRecord(office, { id, version, move: 'withdraw', reason: 'a record was missing' });
    expect(await ask(2005)).toEqual(['30', null]);
  });

  it('is public once it is published, in the list, the API and exports, and comes in by a spreadsheet', async () => {
    const list = words(await (await house.server.visitor().get('/declarations')).text());
    expect(list).toContain('Declarations of completeness');
    const api = await house.server.visitor().get('/api/v1/records?type=completeness');
    const { items } = JSON.parse(await api.text());
    expect(items[0]).toMatchObject({ type: 'completeness', state: 'published' });
    const office = house.server.ledger('administrator', 'Office');
    const style = { format: 'csv', header: 'labels', locale: 'en' } as const;
    let text = '';
    for await (const piece of exportRecords(office, { type: 'completeness' }, style)) text += piece;
    const [header = '', line = ''] = text.split('\n');
    expect(header).toContain('Declared by');
    const folder = mkdtempSync(join(tmpdir(), 'cf-declared-'));
    const path = join(folder, 'declared.csv');
    writeFileSync(path, `${header}\n${line.replace(/^[^,]*/, '')}\n`);
    const answer = await dryRunImport(office, {
      file: { path, fileName: 'declared.csv' },
      type: 'completeness',
      mapping: {},
    });
    rmSync(folder, { recursive: true });
    expect(answer.counts).toMatchObject({ rows: 1, imported: 1, failed: 0 });
  });
});

it('a least is the same whether scopes are asked for together or alone', { timeout: 60_000 }, async () => {
  const corrected = await house.sent('2008-03-01', '100');
  await house.sent('2008-05-01', '-30', { corrects: corrected });
  await house.sent('2008-04-01', '50', { providers: [{ id: 'CN-33', percent: '100' }] });
  await house.sent('2008-04', '7');
  await house.sent('2008-07-01', '11', {
    providers: [
      { id: 'CN-33', percent: '50' },
      { id: 'CN-36', percent: '50' },
    ],
    recipients: [{ id: 'CN-6530', percent: '100' }],
  });
  await house.sent('2008-07-01', '1000', { providers: [{ id: 'CN-65', percent: '100' }] });
  await house.sent('2008-08-01', '5', { amount: { amount: '5', currency: 'USD' } });
  const book = {
    measure: 'money disbursed',
    unit: 'CNY',
    stage: 'disbursement',
    basis: 'flow',
    price: 'current',
  } as const;
  const donors = [['CN-36'], ['CN-33'], ['CN-36', 'CN-33'], ['CN-65']];
  const recipients = [['CN-653022'], ['CN-6530'], ['CN-65']];
  const sums = donors.flatMap((who) =>
    recipients.map((where) => ({ book, scope: { donors: who, recipients: where, sectors: ['*'], ...year(2008) } })),
  );
  const bounds = ({ statements }: LedgerSums) => statements.map(({ scope, low, high }) => ({ scope, low, high }));
  const ledger = house.reader();
  const together = bounds(await ledgerSums(ledger, sums, []));
  const alone = await Promise.all(sums.map(async (sum) => bounds(await ledgerSums(ledger, [sum], []))));
  expect(together).toEqual(alone.flat());
  expect(together.map(({ low }) => low)).toEqual([
    '77',
    '82.5',
    '82.5',
    '50',
    '55.5',
    '55.5',
    '127',
    '138',
    '138',
    '1000',
    '1000',
  ]);
});
