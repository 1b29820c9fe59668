/** Brings transactions from the records into the copy: all of them, or those that changed. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { View } from '../../core/ledger/rollUp.ts';
import { placeLevels } from '../../core/ledger/rollUp.ts';
import type { Database } from '../tables.ts';
import { csvLine, loadLines } from './csvLines.ts';
import { kindsAt } from './placeKinds.ts';
import { shownSql, standingsSql } from './shownSql.ts';
import { itemisedOf, members, passages } from './specialCases.ts';

export interface Loading {
  /** A transaction that sees one moment of the ledger. */
  readonly db: Database;
  readonly ledgerId: string;
  readonly duck: DuckDBConnection;
  /** Where lines wait on their way. */
  readonly file: string;
}

const factColumns = {
  record_id: 'VARCHAR',
  content: 'INTEGER',
  position: 'INTEGER',
  sole: 'BOOLEAN',
  programme_id: 'VARCHAR',
  stage: 'VARCHAR',
  side: 'VARCHAR',
  date_from: 'DATE',
  date_to: 'DATE',
  provider_id: 'VARCHAR',
  receiver_id: 'VARCHAR',
  place_id: 'VARCHAR',
  sector: 'VARCHAR',
  currency: 'VARCHAR',
  price_year: 'SMALLINT',
  amount: 'DECIMAL(38,6)',
  shares_known: 'BOOLEAN',
  part_of: 'VARCHAR',
  passed_on: 'BOOLEAN',
  public_standing: 'VARCHAR',
  current_standing: 'VARCHAR',
};

/** `changed` null loads everything; otherwise these records, whose rows must have been taken out before. */
export async function loadFacts(loading: Loading, changed: readonly string[] | null): Promise<void> {
  const { ledgerId, duck } = loading;
  const only = changed === null ? sql`true` : sql`record_id = any(${[...changed]})`;
  const values = Object.keys(factColumns).map((name) =>
    name.endsWith('_standing') || name === 'sole' ? sql.ref(name) : sql.ref(`a.${name}`),
  );
  const lines = sql`
    with standings as materialized (${standingsSql(ledgerId, only)})
    select ${csvLine(values)} as line from (
      select a.*, count(*) over (partition by a.record_id, a.content) = 1 as sole,
        case when a.content = s.public_content then 'live'
          when s.public_content is null then case when s.withdrawn then 'withdrawn' else 'unpublished' end
          end as public_standing,
        case when a.content = s.newest_content then case when s.withdrawn then 'withdrawn' else 'live' end
          end as current_standing
      from ledger.allocations a join standings s on s.record_id = a.record_id
        and (a.content = s.newest_content or a.content = s.public_content)
      where a.ledger_id = ${ledgerId} and ${changed === null ? sql`true` : sql`a.record_id = any(${[...changed]})`}) a`;
  await loadLines(loading, { lines, table: 'facts', columns: factColumns });
  await duck.run(`update facts set record_key = md5_number(record_id), counted_public = amount, counted_current = amount
    where record_key is null`);
}

/** What makes transactions more than an amount: `family` are the records whose umbrellas may have changed. */
export async function loadSpecialCases(
  { db, ledgerId, duck }: Loading,
  { changed, family }: { readonly changed: readonly string[] | null; readonly family: readonly string[] | null },
): Promise<void> {
  for (const view of ['published', 'current'] satisfies View[]) {
    const shown = (ids: readonly string[] | null): RawBuilder<unknown> => {
      const only = ids === null ? sql`true` : sql`record_id = any(${[...ids]})`;
      return sql`with standings as materialized (${standingsSql(ledgerId, only)}) ${shownSql(view)}`;
    };
    const [counted, standing] =
      view === 'published' ? ['counted_public', 'public_standing'] : ['counted_current', 'current_standing'];
    const itemised = await itemisedOf(db, ledgerId, shown(family));
    await insertJson(duck, itemised, {
      into: `update facts set ${counted} = i.counted from rows i
        where facts.record_key = md5_number(i."recordId") and facts.position = i.position and ${standing} = 'live'`,
      columns: { recordId: 'VARCHAR', position: 'INTEGER', counted: 'DECIMAL(38,6)' },
    });
    await insertJson(duck, await passages(db, ledgerId, shown(changed)), {
      into: `insert into passages select '${view}', "recordId", md5_number("recordId"), md5_number(source), weight from rows`,
      columns: { recordId: 'VARCHAR', source: 'VARCHAR', weight: 'DECIMAL(13,12)' },
    });
    await insertJson(duck, await members(db, ledgerId, shown(changed)), {
      into: `insert into members select '${view}', record_id, md5_number(record_id), dimension, id from rows`,
      columns: { record_id: 'VARCHAR', dimension: 'VARCHAR', id: 'VARCHAR' },
    });
  }
}

const ROWS_AT_ONCE = 50_000;

/** Runs a statement over `rows`, handed over as one text of JSON at a time. */
export async function insertJson(
  duck: DuckDBConnection,
  rows: readonly object[],
  { into, columns }: { readonly into: string; readonly columns: Readonly<Record<string, string>> },
): Promise<void> {
  const names = Object.keys(columns);
  const structure = JSON.stringify([Object.fromEntries(names.map((name) => [name, 'VARCHAR']))]);
  const casts = names.map((name) => `cast(r."${name}" as ${columns[name] ?? ''}) as "${name}"`).join(', ');
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await duck.run('create or replace temp table json_rows as select unnest(from_json($1, $2)) as r', [
      JSON.stringify(rows.slice(start, start + ROWS_AT_ONCE)),
      structure,
    ]);
    await duck.run(`create or replace temp table rows as select ${casts} from json_rows`);
    await duck.run(into);
  }
  await duck.run('drop table if exists rows');
  await duck.run('drop table if exists json_rows');
}

/** The tree of places and actors, and of each the places above it by level. */
export async function loadTree(loading: Loading, registry: string): Promise<void> {
  const { ledgerId, duck } = loading;
  await duck.run('delete from tree');
  await duck.run('delete from levels');
  const lines = sql`
    select ${csvLine(['t.entry_id', 'e.parent', 'e.kind', 't.enter', 't.leave'].map((name) => sql.ref(name)))} as line
    from ledger.registry_tree t join ledger.current_entries e on e.ledger_id = t.ledger_id and e.id = t.entry_id
    where t.ledger_id = ${ledgerId} and t.batch_id = ${registry}`;
  await loadLines(loading, {
    lines,
    table: 'tree',
    columns: { id: 'VARCHAR', parent: 'VARCHAR', kind: 'VARCHAR', enter: 'INTEGER', leave: 'INTEGER' },
  });
  const columns = placeLevels.map((level) => {
    const kinds = kindsAt[level].map((kind) => `'${kind}'`).join(', ');
    return `min(case when kind in (${kinds}) then entry end) as ${level}`;
  });
  await duck.run(`insert into levels
    with recursive above as (
      select id, id as entry, kind, parent from tree
      union
      select a.id, t.id, t.kind, t.parent from above a join tree t on t.id = a.parent)
    select id, ${columns.join(', ')} from above group by id`);
}
