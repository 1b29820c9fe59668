/** A small programme whose sums can be checked by hand. */
import { loadRegistry } from '../../../src/actions/loadRegistry.ts';
import { allocationsOf } from '../../../src/core/records/allocationsOf.ts';
import type { Body } from '../../../src/core/records/field.ts';
import { linksOf } from '../../../src/core/records/linksOf.ts';
import type { RecordType } from '../../../src/core/records/recordTypes.ts';
import type { RecordState } from '../../../src/core/records/states.ts';
import { writeLedger } from '../../../src/store/history/append.ts';
import { writeVersions } from '../../../src/store/records/records.ts';
import type { TemporaryDatabase } from '../database.ts';
import { temporaryDatabase } from '../database.ts';
import { entries } from './randomLedger.ts';

/** Writes one record, published unless another state is given. */
export async function writeRecord(
  { db }: TemporaryDatabase,
  { id, type, state = 'published' }: { id: string; type: RecordType; state?: RecordState },
  body: Body,
): Promise<void> {
  const allocations = type === 'transaction' ? allocationsOf(body) : [];
  const newContent = { body, author: 'somebody', links: linksOf(type, body), allocations };
  const version = { recordId: id, version: 1, type, content: 1, state, change: 'entered', reason: null, newContent };
  const at = new Date('2026-01-01T00:00:00Z');
  await writeLedger(db, 'main', (transaction) =>
    writeVersions(transaction, 'main', [{ ...version, recordedAt: at, recordedBy: 'somebody' }]),
  );
}

function transaction(fields: Body): Body {
  return {
    programme: 'aid',
    stage: 'disbursement',
    side: 'sent',
    date: '2019-05-01',
    amount: { amount: '100', currency: 'CNY' },
    priceYear: null,
    providers: [{ id: 'CN-36', percent: '100' }],
    receiver: null,
    recipients: [{ id: 'CN-653022', percent: '100' }],
    sectors: [],
    partOf: null,
    passedOnFrom: [],
    ...fields,
  };
}

/** A database with the registry and the programme. */
export async function smallLedger(): Promise<TemporaryDatabase> {
  const database = await temporaryDatabase();
  await loadRegistry(database.ledger(), { entries, source: 'test' });
  await writeProgramme(database);
  return database;
}

/** A programme for CN-65 with transactions of every kind, and series of rates. */
async function writeProgramme(database: TemporaryDatabase): Promise<void> {
  const write = async (id: string, type: RecordType, body: Body, state: RecordState = 'published'): Promise<void> =>
    writeRecord(database, { id, type, state }, body);
  await write('aid', 'programme', { title: 'Aid', localTitle: '援助', place: 'CN-65' });
  const pairing = { programme: 'aid', status: 'in force', start: '2010', end: null };
  await write('pair-1', 'pairing', { ...pairing, donor: 'CN-36', recipient: 'CN-653022' });
  await write('pair-2', 'pairing', { ...pairing, donor: 'CN-44', recipient: 'CN-6531' });
  await write('plain', 'transaction', transaction({}));
  await write('correction', 'transaction', transaction({ amount: { amount: '-10', currency: 'CNY' } }));
  await write('umbrella', 'transaction', transaction({ amount: { amount: '1000', currency: 'CNY' }, date: '2019' }));
  await write('item', 'transaction', transaction({ amount: { amount: '300', currency: 'CNY' }, partOf: 'umbrella' }));
  await write(
    'to-fund',
    'transaction',
    transaction({ receiver: 'org-company', amount: { amount: '50', currency: 'CNY' } }),
  );
  const passedOnFrom = [{ transaction: 'to-fund', percent: null }];
  const from = [{ id: 'org-company', percent: '100' }];
  await write(
    'from-fund',
    'transaction',
    transaction({ providers: from, passedOnFrom, amount: { amount: '50', currency: 'CNY' } }),
  );
  await write('inside', 'transaction', transaction({ providers: [{ id: 'CN-65', percent: '100' }] }));
  await write('rough', 'transaction', transaction({ date: '2019', amount: { amount: '7', currency: 'CNY' } }));
  await write('dollars', 'transaction', transaction({ date: '2018-03-02', amount: { amount: '10', currency: 'USD' } }));
  await write('draft', 'transaction', transaction({ amount: { amount: '5000', currency: 'CNY' } }), 'draft');
  await write(
    'other-side',
    'transaction',
    transaction({ side: 'received', amount: { amount: '90', currency: 'CNY' } }),
  );
  await write(
    'committed',
    'transaction',
    transaction({ stage: 'commitment', amount: { amount: '2000', currency: 'CNY' } }),
  );
  const points = [{ date: '2018', value: '6.6' }];
  await write('rates', 'series', {
    title: 'Yearly rates',
    kind: 'exchange',
    from: 'USD',
    to: 'CNY',
    source: 'a bank',
    points,
  });
  const [index, monthly] = [
    [
      { date: '2018', value: '100' },
      { date: '2019', value: '125' },
    ],
    [{ date: '2019-05', value: '7' }],
  ];
  const prices = { title: 'Prices', kind: 'deflator', from: 'CNY', to: null, source: 'an office' };
  await write('index', 'series', { ...prices, points: index });
  const dollars = { title: 'Monthly rates', kind: 'exchange', from: 'USD', to: 'CNY', source: 'a bank' };
  await write('monthly', 'series', { ...dollars, points: monthly });
}
