/** Tables of the copy. What they hold is derived, and made anew when their version changes. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { stages } from '../../core/claims/claim.ts';
import { sides } from '../../core/ledger/rollUp.ts';

/** Part of the file's name: a copy of another version is simply not found. */
export const COPY_VERSION = 3;

/**
 * Ids, sectors and currencies are held as numbers of `codes`, because numbers join and group several times faster; 0 stands
 * for the empty text. `account` is stage and side in one. `record_key` stands for the record's id in joins and counts. A
 * standing is null where that view does not show the content.
 */
const sharedColumns = {
  record_id: 'varchar',
  record_key: 'uhugeint',
  programme_id: 'integer',
  account: 'utinyint',
  date_from: 'date',
  date_to: 'date',
  year: 'smallint',
  provider_id: 'integer',
  receiver_id: 'integer',
  place_id: 'integer',
  sector: 'integer',
  currency: 'integer',
  price_year: 'smallint',
  public_standing: 'standing',
  current_standing: 'standing',
};

/** `counted_…` is what counts of the amount, null where all of it does; `part_of` is the key of the umbrella. */
const factColumns = {
  amount: 'decimal(38, 6)',
  position: 'integer',
  shares_known: 'boolean',
  passed_on: 'boolean',
  part_of: 'uhugeint',
  counted_public: 'decimal(38, 6)',
  counted_current: 'decimal(38, 6)',
};

export const sharedNames = Object.keys(sharedColumns).join(', ');

function listed(columns: Readonly<Record<string, string>>): string {
  return Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ');
}

/**
 * `ordinary` facts are a record each, of a usual amount, by one named provider for one named place, and have nothing to do
 * with umbrellas or money passed on: they are added up as they are, and held in fewer bytes. `facts` are all others.
 * `ways` is the closure of `passages`. `written` is an id as PostgreSQL's COPY writes it.
 */
const tables = `
  create type standing as enum ('live', 'unpublished', 'withdrawn');
  create table state (sequence varchar, hash varchar, registry varchar);
  create table codes (code integer, id varchar, written varchar);
  insert into codes values (0, '', '');
  create table ordinary (${listed(sharedColumns)}, amount decimal(18, 6));
  create table facts (${listed(sharedColumns)}, ${listed(factColumns)});
  create table passages (seen varchar, record_key uhugeint, source_key uhugeint, weight decimal(13, 12));
  create table ways (seen varchar, record_key uhugeint, source_key uhugeint, weight decimal(13, 12), ancestor_key uhugeint);
  create table members (seen varchar, record_key uhugeint, dimension varchar, id integer);
  create table tree (code integer, id varchar, parent varchar, kind varchar, enter integer, leave integer);
  create table levels (code integer, country integer, province integer, prefecture integer, county integer);
`;

/** Tables with rows of records. */
export const recordTables = ['ordinary', 'facts', 'passages', 'members'] as const;

/** Stage and side as one number. */
export function accountOf(stage: string, side: string): number {
  return accounts.findIndex((account) => account === `${stage} ${side}`);
}
export const accounts = stages.flatMap((stage) => sides.map((side) => `${stage} ${side}`));

export async function createTables(duck: DuckDBConnection): Promise<void> {
  await duck.run(`begin transaction; ${tables} commit`);
}

/** Whatever was in them. */
export async function emptyTables(duck: DuckDBConnection): Promise<void> {
  const all = ['state', 'codes', ...recordTables, 'ways', 'tree', 'levels'];
  const drop = all.map((table) => `drop table ${table};`).join(' ');
  await duck.run(`begin transaction; ${drop} drop type standing; ${tables} commit`);
}

export async function hasTables(duck: DuckDBConnection): Promise<boolean> {
  const found = await duck.runAndReadAll("select 1 from duckdb_tables() where table_name = 'levels'");
  return found.currentRowCount > 0;
}
