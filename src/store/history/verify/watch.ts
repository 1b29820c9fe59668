/** What people and the program wrote down while watching places, read for comparison with the chain. */
import type { Database } from '../../tables.ts';
import { canonicalJson } from '../canonicalJson.ts';
import { runRecord, watchRecord } from '../watchPayloads.ts';
import type { ReadContents } from './contents.ts';
import { idsOf, keyOf } from './contents.ts';

type Table = 'silences' | 'subscriptions' | 'code_judgements';

function versionsOf(table: Table): ReadContents {
  return async (db, ledgerId, links) => {
    const rows = await db
      .selectFrom(table)
      .selectAll()
      .where('ledger_id', '=', ledgerId)
      .where('id', 'in', idsOf(links))
      .execute();
    return new Map(rows.map((row) => [keyOf(row.id, row.version), { payload: canonicalJson(watchRecord(row)) }]));
  };
}

export const silenceContents = versionsOf('silences');
export const subscriptionContents = versionsOf('subscriptions');
export const codeContents = versionsOf('code_judgements');

export const caseContents: ReadContents = async (db, ledgerId, links) => {
  const rows = await db
    .selectFrom('case_events')
    .selectAll()
    .where('ledger_id', '=', ledgerId)
    .where('case_id', 'in', idsOf(links))
    .execute();
  return new Map(rows.map((row) => [keyOf(row.case_id, row.version), { payload: canonicalJson(watchRecord(row)) }]));
};

export const backtestContents: ReadContents = async (db, ledgerId, links) => {
  const rows = await db
    .selectFrom('backtests')
    .selectAll()
    .where('ledger_id', '=', ledgerId)
    .where('id', 'in', idsOf(links))
    .execute();
  return new Map(rows.map((row) => [keyOf(row.id, 1), { payload: canonicalJson(watchRecord(row)) }]));
};

export const runContents: ReadContents = async (db, ledgerId, links) => {
  const numbers = idsOf(links).map(Number);
  const rows = await db
    .selectFrom('runs')
    .selectAll()
    .where('ledger_id', '=', ledgerId)
    .where('number', 'in', numbers)
    .execute();
  const contents = new Map<string, { payload: string }>();
  for (const row of rows) {
    const payload = canonicalJson(runRecord(row, await eventsOf(db, ledgerId, row.number)));
    contents.set(keyOf(String(row.number), 1), { payload });
  }
  return contents;
};

async function eventsOf(db: Database, ledgerId: string, run: number) {
  return db
    .selectFrom('alert_events')
    .selectAll()
    .where('ledger_id', '=', ledgerId)
    .where('run', '=', run)
    .orderBy('position')
    .execute();
}
