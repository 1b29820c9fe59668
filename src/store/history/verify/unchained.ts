/** Rows of which the chain knows nothing. */
import { sql } from 'kysely';
import type { Database } from '../../tables.ts';
import type { Problems } from './problems.ts';
import { MOST_PROBLEMS } from './problems.ts';

export async function findUnchained(db: Database, ledgerId: string, problems: Problems): Promise<void> {
  const found = await sql<{ name: string }>`
    select type || ' ' || id || ' version ' || version as name from (
      select 'document' as type, id, 1 as version from documents where ledger_id = ${ledgerId}
      union all select 'claim', claim_id, version from claim_versions where ledger_id = ${ledgerId}
      union all select 'judgement', id, version from judgements where ledger_id = ${ledgerId}
      union all select 'registry', id, 1 from registry_batches where ledger_id = ${ledgerId}
      union all select 'batch', id, 1 from batches where ledger_id = ${ledgerId}
      union all select 'record', record_id, version from record_versions
        where ledger_id = ${ledgerId} and batch_id is null
      union all select 'dataset', dataset_id, version from dataset_versions where ledger_id = ${ledgerId}
      union all select 'code', id, version from code_judgements where ledger_id = ${ledgerId}
      union all select 'run', number::text, 1 from runs where ledger_id = ${ledgerId}
      union all select 'backtest', id, 1 from backtests where ledger_id = ${ledgerId}
      union all select 'case', case_id, version from case_events where ledger_id = ${ledgerId}
      union all select 'silence', id, version from silences where ledger_id = ${ledgerId}
      union all select 'subscription', id, version from subscriptions where ledger_id = ${ledgerId}
    ) r where not exists (
      select from history h where h.ledger_id = ${ledgerId}
        and h.record_type = r.type and h.record_id = r.id and h.record_version = r.version)
    order by type, id, version limit ${MOST_PROBLEMS}
  `.execute(db);
  const loose = [
    ...found.rows,
    ...(await looseVersions(db, ledgerId)),
    ...(await looseRows(db, ledgerId)),
    ...(await looseReadings(db, ledgerId)),
  ];
  for (const { name } of loose) {
    problems.add({ sequence: null, record: name, problem: 'it was added past the history' });
  }
}

/** Versions of a batch that the chain does not know, or without a place in it. */
async function looseVersions(db: Database, ledgerId: string): Promise<{ name: string }[]> {
  const found = await sql<{ name: string }>`
    select 'record ' || record_id || ' version ' || version as name from record_versions v
    where ledger_id = ${ledgerId} and batch_id is not null and (batch_position < 1
      or batch_id not in (
        select record_id from history where ledger_id = ${ledgerId} and record_type = 'batch'))
    order by record_id, version limit ${MOST_PROBLEMS}
  `.execute(db);
  return found.rows;
}

/** Contents that no version brought, and what was computed from contents that are not there. */
async function looseRows(db: Database, ledgerId: string): Promise<{ name: string }[]> {
  const contents = await sql<{ name: string }>`
    select 'content ' || c.content || ' of record ' || c.record_id as name from record_contents c
    where c.ledger_id = ${ledgerId} and not exists (
      select from record_versions v where v.ledger_id = c.ledger_id and v.record_id = c.record_id
        and v.version = c.version and v.content = c.content)
    order by c.record_id, c.content limit ${MOST_PROBLEMS}
  `.execute(db);
  const derived = await sql<{ name: string }>`
    select distinct d.what || ' of record ' || d.record_id as name from (
      select 'link' as what, record_id, content from record_links where ledger_id = ${ledgerId}
      union all select 'allocation', record_id, content from allocations where ledger_id = ${ledgerId}
    ) d where not exists (
      select from record_contents c
      where c.ledger_id = ${ledgerId} and c.record_id = d.record_id and c.content = d.content)
    order by name limit ${MOST_PROBLEMS}
  `.execute(db);
  return [...contents.rows, ...derived.rows];
}

/** Readings of datasets, and events of runs, that are not there. What is loose in a dataset that is there alters its digest. */
async function looseReadings(db: Database, ledgerId: string): Promise<{ name: string }[]> {
  const found = await sql<{ name: string }>`
    select distinct what || ' of dataset ' || id as name from (
      select 'readings' as what, dataset_id as id from reading_chunks where ledger_id = ${ledgerId}
      union all select 'held rows', dataset_id from held_rows where ledger_id = ${ledgerId}
      union all select 'held codes', dataset_id from held_codes where ledger_id = ${ledgerId}
      union all select 'file', dataset_id from dataset_bytes where ledger_id = ${ledgerId}
      union all select 'problems', dataset_id from dataset_problems where ledger_id = ${ledgerId}
      union all select 'withheld cells', dataset_id from withheld_cells where ledger_id = ${ledgerId}
      union all select 'row', id from datasets where ledger_id = ${ledgerId}
    ) r where not exists (
      select from dataset_versions v where v.ledger_id = ${ledgerId} and v.dataset_id = r.id)
    union all select distinct 'events of run ' || run from alert_events e
    where ledger_id = ${ledgerId} and not exists (
      select from runs r where r.ledger_id = ${ledgerId} and r.number = e.run)
    order by name limit ${MOST_PROBLEMS}
  `.execute(db);
  return found.rows;
}
