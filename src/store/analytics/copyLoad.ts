/** Brings transactions from the records into the copy: all of them, or those that changed. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import { placeLevels } from '../../core/ledger/rollUp.ts';
import type { Database } from '../tables.ts';
import { accounts, sharedNames } from './copyTables.ts';
import type { Road } from './loadLines.ts';
import { loadLines, unescaped } from './loadLines.ts';
import { kindsAt } from './placeKinds.ts';

export interface Loading extends Road {
  /** A transaction that sees the same moment of the ledger as the client. */
  readonly db: Database;
  readonly ledgerId: string;
}

/** `changed` null loads everything; otherwise these records, whose rows must have been taken out before. */
export async function loadFacts(loading: Loading, changed: readonly string[] | null): Promise<void> {
  const { duck, ledgerId } = loading;
  const ours = sql`ledger_id = ${sql.lit(ledgerId)}
    and ${changed === null ? sql`true` : sql`record_id = any(${sql.lit(arrayText(changed))}::text[])`}`;
  await loadStandings(loading, ours);
  await loadLines(loading, {
    select: sql`select ${sql.join(lineColumns.map((name) => sql.ref(name)))} from ledger.allocations where ${ours}`,
    columns: lineColumns,
    settle: (rows) => settleLines(duck, rows),
  });
  await duck.run('drop table standings');
}

function arrayText(texts: readonly string[]): string {
  return `{${texts.map((text) => `"${text.replaceAll(/[\\"]/g, '\\$&')}"`).join(',')}}`;
}

/**
 * Of the versions, what each view shows of a record: its newest content, and the one that the public sees. Only of
 * records that are something else than one published content, which is what most are; what stands again counts as two.
 */
async function loadStandings(loading: Loading, ours: RawBuilder<unknown>): Promise<void> {
  const { duck } = loading;
  await duck.run('create or replace temp table versions (record_key uhugeint, told boolean, packed ubigint)');
  await loadLines(loading, {
    select: sql`select record_id, version, content, state from ledger.record_versions
      where ${ours} and type = 'transaction'`,
    columns: ['record_id', 'version', 'content', 'state'],
    // Newer versions are larger numbers, which are aggregated in little memory.
    settle: async (rows) =>
      void (await duck.run(`insert into versions
        select md5_number(${unescaped('record_id')}), state in ('published', 'withdrawn'),
          version::ubigint << 32 | content::ubigint << 1 | (state = 'withdrawn')::ubigint from ${rows}`)),
  });
  await duck.run(`create or replace temp table standings as
    select record_key, ${contentOf('newest')} as newest_content, newest & 1 = 1 as withdrawn,
      case when told & 1 = 0 then ${contentOf('told')} end as public_content
    from (select record_key, max(packed) as newest, max(packed) filter (told) as told,
        max(${contentOf('packed')}) as last_content from versions group by record_key)
    where newest is distinct from told or newest & 1 = 1 or last_content > 1`);
  await duck.run('drop table versions');
}

function contentOf(packed: string): string {
  return `((${packed} >> 1) & 2147483647)::integer`;
}

const lineColumns = [
  'record_id',
  'position',
  'programme_id',
  'stage',
  'side',
  'date_from',
  'date_to',
  'provider_id',
  'receiver_id',
  'place_id',
  'sector',
  'currency',
  'price_year',
  'amount',
  'shares_known',
  'passed_on',
  'part_of',
  'content',
];
const coded = ['programme_id', 'provider_id', 'receiver_id', 'place_id', 'sector', 'currency'];

/** From the lines to facts, with numbers for texts. */
async function settleLines(duck: DuckDBConnection, rows: string): Promise<void> {
  // Decimals of more than 64 bits are read a hundred times more slowly, and amounts that need them are rare.
  await duck.run(`create or replace temp table lines as select * replace (
      ${unescaped('record_id')} as record_id, position::integer as position, date_from::date as date_from,
      date_to::date as date_to, price_year::smallint as price_year, shares_known = 't' as shares_known,
      passed_on = 't' as passed_on, md5_number(${unescaped('part_of')}) as part_of, content::integer as content,
      coalesce(try_cast(amount as decimal(18, 6))::decimal(38, 6), amount::decimal(38, 6)) as amount),
      md5_number(${unescaped('record_id')}) as record_key,
      list_position([${accounts.map((account) => `'${account}'`).join(', ')}], stage || ' ' || side) - 1 as account
    from ${rows}`);
  await addCodes(duck, coded.map((name) => `select distinct ${name} as written from lines`).join(' union '));
  const codes = coded.map((name) => `left join codes ${name}_code on ${name}_code.written = l.${name}`).join(' ');
  const replaced = coded.map((name) => `${name}_code.code as ${name}`).join(', ');
  await duck.run(`create or replace temp table shown as
    select l.* replace (${replaced}),
      case when year(date_from) = year(date_to) then year(date_from) end as year,
      case when standings.record_key is null or content = public_content then 'live'
        when public_content is null then case when withdrawn then 'withdrawn' else 'unpublished' end
        end as public_standing,
      case when standings.record_key is null then 'live'
        when content = newest_content then case when withdrawn then 'withdrawn' else 'live' end end as current_standing
    from lines l ${codes} left join standings on standings.record_key = l.record_key
    where standings.record_key is null or content = newest_content or content = public_content`);
  await duck.run('drop table lines');
  // By account, so that a question about one of them reads few others.
  const isOrdinary = `position = 0 and part_of is null and shares_known and not passed_on and provider_id <> 0
    and place_id <> 0 and coalesce(sector, -1) <> 0 and abs(amount) < 1000000000000
    and record_key not in (select record_key from shown where position > 0)`;
  const present = await duck.runAndReadAll('select distinct account::integer from shown order by 1');
  for (const [account] of present.getRowsJson()) {
    await duck.run(`insert into ordinary (${sharedNames}, amount) select ${sharedNames}, amount from shown
      where account = ${Number(account)} and ${isOrdinary}`);
  }
  await duck.run(`insert into facts by name
    select ${sharedNames}, amount, position, shares_known, passed_on, part_of from shown where not (${isOrdinary})`);
  await duck.run('drop table shown');
}

/** Gives a number to each text, as COPY writes it, of the select's column `written` that has none, in the order of `place`. */
export async function addCodes(duck: DuckDBConnection, texts: string, place = '0'): Promise<void> {
  await duck.run(`insert into codes
    select (select max(code) from codes) + row_number() over (order by place), ${unescaped('written')}, written
    from (select written, min(${place}) as place from (${texts}) where written is not null
      and written not in (select written from codes) group by written)`);
}

/** Whatever an umbrella, another part or money passed on has to do with is not ordinary. `keys`: a select of record_key. */
export async function setApart(duck: DuckDBConnection, keys: string): Promise<void> {
  // Finding the rows reads one column; only theirs are read of the others.
  await duck.run(`create or replace temp table apart as
    select rowid as row_number from ordinary where record_key in (${keys})`);
  const which = 'where rowid in (select row_number from apart)';
  const some = await duck.runAndReadAll('select 1 from apart limit 1');
  if (some.currentRowCount > 0) {
    await duck.run(`insert into facts by name
      select *, 0 as position, true as shares_known, false as passed_on from ordinary ${which}`);
    await duck.run(`delete from ordinary ${which}`);
  }
  await duck.run('drop table apart');
}

/** The tree of places and actors, and of each the places above it by level. */
export async function loadTree(loading: Loading, registry: string): Promise<void> {
  const { ledgerId, duck } = loading;
  await duck.run('delete from tree');
  await loadLines(loading, {
    select: sql`select t.entry_id, e.parent, e.kind, t.enter, t.leave from ledger.registry_tree t
      join ledger.current_entries e on e.ledger_id = t.ledger_id and e.id = t.entry_id
      where t.ledger_id = ${sql.lit(ledgerId)} and t.batch_id = ${sql.lit(registry)}`,
    columns: ['written', 'parent', 'kind', 'enter', 'leave'],
    settle: async (rows) => {
      await duck.run(`create or replace temp table entries as select * from ${rows}`);
      // In the order of the tree, so that what lies below a place has one range of codes.
      await addCodes(duck, 'from entries', 'enter::integer');
      await duck.run(`insert into tree select c.code, c.id, ${unescaped('parent')}, ${unescaped('kind')},
        enter::integer, leave::integer from entries e join codes c using (written)`);
      await duck.run('drop table entries');
    },
  });
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
