/**
 * What a plain implementation does: one row a reading in the same PostgreSQL, with an index, and window functions over it.
 * Time that passes is measured, as the work is done by the server's process, on one core.
 */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Database } from '../../src/store/tables.ts';
import type { Leaves, WorldSize } from './makeWorld.ts';
import { logOf, start } from './makeWorld.ts';
import { randomOf } from './random.ts';

export interface SqlResult {
  /** Rows that were made: a prediction, or one for each of three tests. */
  readonly rows: number;
  readonly fires: number;
  readonly seconds: number;
}

export async function runInSql(db: Database, plan: WorldSize & { readonly leaves: Leaves }): Promise<SqlResult> {
  return db.connection().execute(async (connection) => {
    await sql`set max_parallel_workers_per_gather = 0`.execute(connection);
    await sql`create temporary table plain (indicator int, place int, period int, value float8)`.execute(connection);
    await sql`create temporary table found (indicator int, place int, value float8, fires boolean)`.execute(connection);
    await load(connection, plan);
    await sql`create index on plain (indicator, place, period)`.execute(connection);
    await sql`analyze plain`.execute(connection);
    const newest = start + plan.months - 1;
    const ask = plan.leaves === 'prediction' ? predict : test;
    await ask(connection, newest);
    await sql`truncate found`.execute(connection);
    const began = performance.now();
    await ask(connection, newest);
    const seconds = (performance.now() - began) / 1000;
    const made = await sql<{ rows: string; fires: string }>`
      select count(*) as rows, count(*) filter (where fires) as fires from found`.execute(connection);
    return { rows: Number(made.rows[0]?.rows), fires: Number(made.rows[0]?.fires), seconds };
  });
}

async function load(connection: Kysely<never> | Database, { places, indicators, months }: WorldSize): Promise<void> {
  for (let at = 0; at < indicators; at += 1) {
    const { rows, periods, values } = logOf(places, months, randomOf(at + 1));
    await sql`insert into plain select ${at}, * from unnest(
      ${[...rows]}::int[], ${[...periods]}::int[], ${[...values]}::float8[])`.execute(connection);
  }
}

/**
 * A predictor as DHIS2 documents one: mean and two standard deviations of the 4 periods before, and of the same period with
 * 4 on either side in each of 5 years before.
 */
async function predict(connection: Database, newest: number): Promise<void> {
  const years = [1, 2, 3, 4, 5].map((year) => 12 * year);
  const back = [1, 2, 3, 4, ...years.flatMap((year) => Array.from({ length: 9 }, (_, at) => year - 4 + at))];
  await sql`insert into found
    select indicator, place, avg(value) + 2 * stddev_samp(value), null from plain
    where ${newest} - period = any(${back}::int[]) group by indicator, place`.execute(connection);
}

/** At the limit in two of the last three reported months; worse by 4 than a year before; above mean and 2 deviations of 3 years. */
async function test(connection: Database, newest: number): Promise<void> {
  await sql`insert into found
    select indicator, place, value, leaf.fires from (
      select indicator, place, period, value,
        value - min(value) over (series range between 12 preceding and 12 preceding) as change,
        (value >= 30)::int + (lag(value) over series >= 30)::int + (lag(value, 2) over series >= 30)::int as beyond,
        avg(value) over past + 2 * stddev_samp(value) over past as most
      from plain where period > ${newest - 40}
      window series as (partition by indicator, place order by period),
        past as (partition by indicator, place order by period range between 36 preceding and 3 preceding)) tested
    cross join lateral (values (beyond >= 2), (change >= 4), (value > most)) as leaf (fires)
    where period = ${newest}`.execute(connection);
}
