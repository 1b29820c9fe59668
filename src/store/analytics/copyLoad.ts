/** Brings transactions from the records into the copy: all of them, or those that changed. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { sql } from 'kysely';
import { placeLevels } from '../../core/ledger/rollUp.ts';
import type { Database } from '../tables.ts';
import { accounts } from './copyTables.ts';
import { csvLine, loadLines } from './csvLines.ts';
import { kindsAt } from './placeKinds.ts';
import { standingsSql } from './shownSql.ts';

export interface Loading {
  /** A transaction that sees one moment of the ledger. */
  readonly db: Database;
  readonly ledgerId: string;
  readonly duck: DuckDBConnection;
  /** Where lines wait on their way. */
  readonly file: string;
}

/** Columns of a line, in its order, with their types in DuckDB. */
const lineColumns = {
  record_id: 'VARCHAR',
  position: 'INTEGER',
  is_part: 'BOOLEAN',
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
  passed_on: 'BOOLEAN',
  public_standing: 'VARCHAR',
  current_standing: 'VARCHAR',
};

const coded = ['programme_id', 'provider_id', 'receiver_id', 'place_id', 'sector', 'currency'];

/** `changed` null loads everything; otherwise these records, whose rows must have been taken out before. */
export async function loadFacts(loading: Loading, changed: readonly string[] | null): Promise<void> {
  const { ledgerId, duck } = loading;
  const ours = changed === null ? sql`true` : sql`record_id = any(${[...changed]})`;
  const computed = new Set(['is_part', 'public_standing', 'current_standing']);
  const values = Object.keys(lineColumns).map((name) => (computed.has(name) ? sql.ref(name) : sql.ref(`a.${name}`)));
  const lines = sql`
    with standings as materialized (${standingsSql(ledgerId, ours)})
    select ${csvLine(values)} as line from (
      select a.*, a.part_of is not null or a.position > 0 as is_part,
        case when a.content = s.public_content then 'live'
          when s.public_content is null then case when s.withdrawn then 'withdrawn' else 'unpublished' end
          end as public_standing,
        case when a.content = s.newest_content then case when s.withdrawn then 'withdrawn' else 'live' end
          end as current_standing
      from ledger.allocations a join standings s on s.record_id = a.record_id
        and (a.content = s.newest_content or a.content = s.public_content)
      where a.ledger_id = ${ledgerId} and ${changed === null ? sql`true` : sql`a.record_id = any(${[...changed]})`}) a`;
  const settle = async (): Promise<void> => settleLines(duck);
  await duck.run(`create or replace temp table lines (${columnList(lineColumns)})`);
  await loadLines(loading, { lines, table: 'lines', columns: lineColumns, settle });
  await duck.run('drop table lines');
  for (const statement of setApart('select record_key from facts where position > 0')) await duck.run(statement);
}

function columnList(columns: Readonly<Record<string, string>>): string {
  return Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ');
}

/** Whatever an umbrella, another part or money passed on has to do with is not ordinary. */
export function setApart(keys: string): string[] {
  const which = `where record_key in (${keys})`;
  return [`insert into facts select * from ordinary ${which}`, `delete from ordinary ${which}`];
}

/** From the lines to facts, with numbers for texts. */
async function settleLines(duck: DuckDBConnection): Promise<void> {
  await addCodes(duck, `select unnest([${coded.join(', ')}]) as id from lines`);
  const codes = coded.map((name) => `left join codes ${name}_code on ${name}_code.id = l.${name}`).join(' ');
  const code = (name: string): string => `${name}_code.code`;
  const select = `select record_id, md5_number(record_id), position, ${code('programme_id')},
      list_position([${accounts.map((account) => `'${account}'`).join(', ')}], stage || ' ' || side) - 1, date_from, date_to, case when year(date_from) = year(date_to) then year(date_from) end,
      ${code('provider_id')}, ${code('receiver_id')}, ${code('place_id')}, ${code('sector')}, ${code('currency')},
      price_year, amount, shares_known, passed_on, public_standing, current_standing, null, null
    from lines l ${codes}`;
  const isOrdinary = `not is_part and shares_known and not passed_on and provider_id <> '' and place_id <> ''
    and coalesce(sector, 'none') <> ''`;
  await duck.run(`insert into ordinary ${select} where ${isOrdinary}`);
  await duck.run(`insert into facts ${select} where not (${isOrdinary})`);
  await duck.run('delete from lines');
}

/** Gives a number to each text of the select's column `id` that has none. */
export async function addCodes(duck: DuckDBConnection, texts: string): Promise<void> {
  await duck.run(`insert into codes
    select (select max(code) from codes) + row_number() over (), id
    from (select distinct id from (${texts}) where id is not null and id not in (select id from codes))`);
}

/** The tree of places and actors, and of each the places above it by level. */
export async function loadTree(loading: Loading, registry: string): Promise<void> {
  const { ledgerId, duck } = loading;
  const columns = { id: 'VARCHAR', parent: 'VARCHAR', kind: 'VARCHAR', enter: 'INTEGER', leave: 'INTEGER' };
  const lines = sql`
    select ${csvLine(['t.entry_id', 'e.parent', 'e.kind', 't.enter', 't.leave'].map((name) => sql.ref(name)))} as line
    from ledger.registry_tree t join ledger.current_entries e on e.ledger_id = t.ledger_id and e.id = t.entry_id
    where t.ledger_id = ${ledgerId} and t.batch_id = ${registry}`;
  await duck.run(`create or replace temp table entries (${columnList(columns)})`);
  await loadLines(loading, { lines, table: 'entries', columns });
  await addCodes(duck, 'select id from entries');
  await duck.run('delete from tree');
  await duck.run(
    `insert into tree select c.code, e.id, parent, kind, enter, leave from entries e join codes c using (id)`,
  );
  await duck.run('drop table entries');
  const levels = placeLevels.map((level) => {
    const kinds = kindsAt[level].map((kind) => `'${kind}'`).join(', ');
    return `min(case when kind in (${kinds}) then entry end) as ${level}`;
  });
  await duck.run('delete from levels');
  await duck.run(`insert into levels
    with recursive above as (
      select code, id as entry, kind, parent from tree
      union
      select a.code, t.id, t.kind, t.parent from above a join tree t on t.id = a.parent),
    named as (select code, ${levels.join(', ')} from above group by code)
    select n.code, ${placeLevels.map((level) => `${level}_code.code`).join(', ')} from named n
    ${placeLevels.map((level) => `left join codes ${level}_code on ${level}_code.id = n.${level}`).join(' ')}`);
}
