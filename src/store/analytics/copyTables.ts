/** Tables of the copy. What they hold is derived, and made anew when their version changes. */
import type { DuckDBConnection } from '@duckdb/node-api';

/** Part of the file's name: a copy of another version is simply not found. */
export const COPY_VERSION = 1;

/**
 * `record_key` stands for the record's id in joins and counts, being shorter. A standing is null where that view does
 * not show the content; `counted_…` is the amount without what items of an umbrella account for.
 */
const tables = `
  create table state (sequence varchar, hash varchar, registry varchar);
  create table facts (
    record_id varchar, record_key uhugeint, content integer, position integer, sole boolean,
    programme_id varchar, stage varchar, side varchar, date_from date, date_to date,
    provider_id varchar, receiver_id varchar, place_id varchar, sector varchar,
    currency varchar, price_year smallint, amount decimal(38, 6), shares_known boolean,
    part_of varchar, passed_on boolean,
    public_standing varchar, current_standing varchar,
    counted_public decimal(38, 6), counted_current decimal(38, 6));
  create table passages (seen varchar, record_id varchar, record_key uhugeint, source_key uhugeint, weight decimal(13, 12));
  create table members (seen varchar, record_id varchar, record_key uhugeint, dimension varchar, id varchar);
  create table tree (id varchar, parent varchar, kind varchar, enter integer, leave integer);
  create table levels (id varchar, country varchar, province varchar, prefecture varchar, county varchar);
`;

export async function createTables(duck: DuckDBConnection): Promise<void> {
  await duck.run(tables);
}

export async function hasTables(duck: DuckDBConnection): Promise<boolean> {
  const found = await duck.runAndReadAll("select 1 from duckdb_tables() where table_name = 'levels'");
  return found.currentRowCount > 0;
}
