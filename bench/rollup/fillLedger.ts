/** A ledger of a million transactions and more, written straight into the tables, because entering them is not measured. */
import { sql } from 'kysely';
import { loadRegistry } from '../../src/actions/loadRegistry.ts';
import type { Ledger } from '../../src/actions/ledger.ts';
import type { RegistryEntry } from '../../src/core/names/gazetteer.ts';
import { exampleEntry } from '../../src/core/names/testing/exampleEntry.ts';

const PROVINCES = 30;
const PREFECTURES = 12;
const COUNTIES = 10;
const AT_ONCE = 1_000_000;

function entry(id: string, kind: string, parent: string | null): RegistryEntry {
  return exampleEntry(id, id, { kind, parent });
}

function* places(): Generator<RegistryEntry> {
  yield entry('CN', 'country', null);
  for (let province = 0; province < PROVINCES; province += 1) {
    yield entry(`P${province}`, 'province', 'CN');
    for (let prefecture = 0; prefecture < PREFECTURES; prefecture += 1) {
      yield entry(`P${province}-${prefecture}`, 'prefecture', `P${province}`);
      for (let county = 0; county < COUNTIES; county += 1) {
        yield entry(`P${province}-${prefecture}-${county}`, 'county', `P${province}-${prefecture}`);
      }
    }
  }
}

/**
 * Provinces P0 to P18 give to counties of all provinces, most of them of P20 to P29, at four stages from 2010 to 2024.
 * One transaction in a hundred is an item of an umbrella, and one in a hundred passes money on.
 */
export async function fillLedger(ledger: Ledger, transactions: number): Promise<void> {
  await loadRegistry(ledger, { entries: [...places()], source: 'benchmark' });
  for (let start = 0; start < transactions; start += AT_ONCE) {
    await insertTransactions(ledger, { start, end: Math.min(transactions, start + AT_ONCE), version: 1 });
  }
}

/** How many a ledger of {@link fillLedger} has. */
export async function countTransactions({ db, ledgerId }: Ledger): Promise<number> {
  const found = await sql<{ count: string }>`select count(*) as count from ledger.record_versions
    where ledger_id = ${ledgerId} and version = 1`.execute(db);
  return Number(found.rows[0]?.count ?? 0);
}

/**
 * Numbers of a transaction are computed from `n`, so that every run has the same ledger. Rows go in by their ids, in
 * whose order PostgreSQL fills its indexes several times faster.
 */
export async function insertTransactions(
  { db, ledgerId }: Ledger,
  { start, end, version }: { readonly start: number; readonly end: number; readonly version: number },
): Promise<void> {
  const rows = sql`(select n, md5('transaction ' || n)::uuid::text as id, (hashint8(n)::bigint & 2147483647) as h,
    (hashint8(n + 77777777)::bigint & 2147483647) as g from generate_series(${start}::bigint, ${end - 1}::bigint) n order by 2) r`;
  const passedOn = sql`n % 100 = 1`;
  const source = sql`md5('transaction ' || (n - 1))::uuid::text`;
  await sql`insert into ledger.record_contents (ledger_id, record_id, content, version, type, body, body_hash, author)
    select ${ledgerId}, id, ${version}::integer, ${version}::integer, 'transaction', case when ${passedOn} then jsonb_build_object('passedOnFrom',
      jsonb_build_array(jsonb_build_object('transaction', ${source}, 'percent', null))) else '{}' end, '', 'benchmark'
    from ${rows}`.execute(db);
  await sql`insert into ledger.record_versions
    (ledger_id, record_id, version, type, content, state, change, batch_position, recorded_at, recorded_by)
    select ${ledgerId}, id, ${version}::integer, 'transaction', ${version}::integer, 'published', 'entered', 0, now(), 'benchmark' from ${rows}`.execute(
    db,
  );
  await sql`insert into ledger.allocations (ledger_id, record_id, content, position, programme_id, stage, side, date_from,
      date_to, provider_id, receiver_id, place_id, sector, currency, price_year, amount, shares_known, part_of, passed_on)
    select ${ledgerId}, id, ${version}::integer, 0, 'aid', (array['disbursement', 'commitment', 'pledge', 'expenditure'])[1 + h % 4], 'sent',
      date '2010-01-01' + (g % 5475)::integer, date '2010-01-01' + (g % 5475)::integer, 'P' || h % 19, null,
      'P' || case when g % 10 < 8 then 20 + (h / 7) % 10 else (h / 7) % 20 end || '-' || g % 12 || '-' || (h / 64) % 10,
      (array['education', 'health', 'water', 'transport', 'housing'])[1 + g % 5], 'CNY', null,
      ((h % 100000000) / 100.0)::numeric(38, 6), true,
      case when n % 100 = 3 then ${sql`md5('transaction ' || (n - 1))::uuid::text`} end, ${passedOn}
    from ${rows}`.execute(db);
}
