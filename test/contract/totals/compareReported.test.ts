/** Reported figures beside the records of their own scope. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDocument } from '../../../src/actions/addDocument.ts';
import { compareReported } from '../../../src/actions/totals/compareReported.ts';
import type { TemporaryDatabase } from '../database.ts';
import { claimIn, documentOf } from '../fixtures.ts';
import { smallLedger, writeRecord } from './smallLedger.ts';

let database: TemporaryDatabase;

beforeAll(async () => {
  database = await smallLedger();
});
afterAll(async () => {
  await database.stop();
});

describe('compareReported', () => {
  it('holds each reported figure beside the records of its own scope', async () => {
    const text = 'Jiangxi gave nearly 2000 yuan to Akto in 2019. It gave 5 million yuan.';
    const named = { donors: [{ name: 'Jiangxi', id: 'CN-36' }], recipients: [{ name: 'Akto', id: 'CN-653022' }] };
    const money = {
      kind: 'money',
      measure: 'money disbursed',
      stage: 'disbursement',
      unit: 'CNY',
      basis: 'flow',
    } as const;
    const period = { start: '2019-01-01', end: '2019-12-31' };
    const bounds = { value: '2000', low: '1900', high: '2000' };
    const first = claimIn(text, '2000 yuan', { ...named, ...money, ...bounds, period });
    const second = claimIn(text, '5 million yuan', {
      ...named,
      ...money,
      value: '5000000',
      low: null,
      high: null,
      period: null,
    });
    await addDocument(database.ledger(), documentOf(text, [first, second]));
    const answer = await compareReported(database.ledger('public'), { programme: 'aid' });
    expect(answer.lines).toMatchObject([
      {
        low: '1900',
        high: '2000',
        recorded: '1147',
        records: 6,
        differenceLow: '753',
        coverageLow: '57.4',
        coverageHigh: '60.4',
      },
    ]);
    expect(answer.lines[0]?.sentence).toContain('recorded CNY 1,147 in 6 records, 57.4–60.4 % of it');
    expect(answer.notCompared).toEqual([{ reason: 'its period is not stated', claims: 1 }]);
  });

  it('counts projects and people posted beside reported counts', async () => {
    const who = { recipients: [{ id: 'CN-653022', percent: '100' }] };
    const project = { programme: 'aid', donors: ['CN-36'], ...who, start: '2021-03', end: null, status: 'under way' };
    await writeRecord(database, { id: 'school', type: 'project' }, project);
    await writeRecord(database, { id: 'clinic', type: 'project' }, { ...project, start: '2023' });
    const posting = { programme: 'aid', side: 'sent', providers: [{ id: 'CN-36', percent: '100' }], ...who };
    await writeRecord(
      database,
      { id: 'doctors', type: 'contribution' },
      { ...posting, kind: 'doctors', quantity: '12', date: '2021-09-01' },
    );
    await writeRecord(
      database,
      { id: 'books', type: 'contribution' },
      { ...posting, kind: 'goods', quantity: '900', date: '2021-09-01' },
    );
    const text = 'In 2021 Jiangxi had 4 projects in Akto, and 15 people there.';
    const named = { donors: [{ name: 'Jiangxi', id: 'CN-36' }], recipients: [{ name: 'Akto', id: 'CN-653022' }] };
    const period = { start: '2021-01-01', end: '2021-12-31' };
    const counted = { ...named, period, kind: 'count', basis: 'flow', stage: null, unit: null, low: null } as const;
    const claims = [
      claimIn(text, '4 projects', { ...counted, measure: 'projects', value: '4', high: null }),
      claimIn(text, '15 people', { ...counted, measure: 'people posted', value: '15', high: null }),
    ];
    await addDocument(database.ledger(), documentOf(text, claims));
    const { lines } = await compareReported(database.ledger('public'), { start: '2021-01-01', end: '2021-12-31' });
    expect(lines.map(({ measure, recorded, records }) => [measure, recorded, records])).toEqual([
      ['people posted', '12', 1],
      ['projects', '1', 1],
    ]);
  });
});
