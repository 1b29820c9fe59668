/**
 * Roll-ups over large ledgers, with boundary and exclusions, beside plain SQL on the same data in DuckDB and PostgreSQL.
 * Filling a ledger takes a minute for a million transactions; with COUNTERFOIL_BENCH_LEDGERS they are kept in that folder.
 */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { sql } from 'kysely';
import type { Ledger } from '../../src/actions/ledger.ts';
import { ledgerFor } from '../../src/actions/ledger.ts';
import { openDatabase } from '../../src/actions/openDatabase.ts';
import type { RollUpQuery } from '../../src/core/ledger/rollUp.ts';
import type { TotalsCopy } from '../../src/store/analytics/copy.ts';
import { openCopy } from '../../src/store/analytics/copy.ts';
import { accounts } from '../../src/store/analytics/copyTables.ts';
import { openDuck, runSql } from '../../src/store/analytics/duck.ts';
import { rollUpInRecords } from '../../src/store/analytics/rollUpInRecords.ts';
import { openQuery } from '../../test/contract/totals/openQuery.ts';
import { addTransactions, addVersions } from '../rollup/changeRecords.ts';
import { countTransactions, fillLedger } from '../rollup/fillLedger.ts';
import { plainSql, questions } from '../rollup/plainSql.ts';
import { ownTime, serverTime } from '../rollup/processorTime.ts';

const CHANGED = 1000;
const RUNS = 5;
/** For as long as it takes. */
const PATIENCE = 30 * 60_000;
const WATCH_MILLISECONDS = 50;
const MEBIBYTE = 1024 * 1024;

/** `type`, because an interface has no index signature, which the runner's rows have. */
type Row = {
  readonly transactions: number;
  readonly what: string;
  readonly engine: string;
  readonly milliseconds: number;
  readonly processorMilliseconds: number;
  readonly rows: number;
  readonly peakMebibytes: number;
};

export const benchCase = {
  name: 'rollup',
  question: 'How long do roll-ups take, with boundary and exclusions, beside plain SQL in DuckDB and in PostgreSQL?',
  async run({ short }: { short: boolean }): Promise<{ rows: Row[]; text: string }> {
    const rows: Row[] = [];
    for (const size of short ? [50_000] : [1_000_000, 10_000_000]) rows.push(...(await measureSize(size)));
    return { rows, text: tableOf(rows) };
  },
};

interface Surroundings {
  readonly ledger: Ledger;
  readonly dataDir: string;
  readonly transactions: number;
}

async function measureSize(transactions: number): Promise<Row[]> {
  const kept = process.env['COUNTERFOIL_BENCH_LEDGERS'];
  const dataDir = kept ? join(kept, String(transactions)) : await mkdtemp(join(tmpdir(), 'counterfoil-bench-'));
  await mkdir(dataDir, { recursive: true });
  const open = await openDatabase({ dataDir });
  const ledger = ledgerFor(open, { name: 'benchmark', role: 'administrator' });
  const around = { ledger, dataDir, transactions };
  try {
    // Whatever an earlier run has added to a ledger that is kept is a thousandth of it.
    const filled = await countTransactions(ledger);
    if (filled < transactions) await fillLedger(ledger, transactions);
    const totals = join(dataDir, 'totals');
    await rm(totals, { recursive: true, force: true });
    const copy = await openCopy(totals, ledger.ledgerId);
    if (copy === null) throw new Error('the copy is in use');
    const follow = () => copy.follow(ledger.db);
    const rows = [await once(around, 'rebuild of the copy', follow)];
    await addTransactions(ledger, Math.max(filled, transactions), CHANGED);
    rows.push(await once(around, `increment of ${CHANGED} new records`, follow));
    await addVersions(ledger, CHANGED);
    rows.push(await once(around, `increment of ${CHANGED} revised records`, follow));
    rows.push(...(await ours(around, copy)));
    await copy.close();
    rows.push(...(await plainDuck(around)), ...(await plainPostgres(around)));
    return rows;
  } finally {
    await open.close();
    if (!kept) await rm(dataDir, { recursive: true });
  }
}

async function ours(around: Surroundings, copy: TotalsCopy): Promise<Row[]> {
  const { db, ledgerId } = around.ledger;
  const rows: Row[] = [];
  for (const question of questions) {
    const query = queryOf(question);
    rows.push(
      await several(
        around,
        { what: question.name, engine: 'Counterfoil, copy' },
        async () => (await copy.rollUp(db, [query]))?.rows.flat() ?? [],
      ),
    );
    const fromRecords = async () =>
      (await rollUpInRecords(db, ledgerId, { queries: [query], milliseconds: PATIENCE })).flat();
    rows.push(await several(around, { what: question.name, engine: 'Counterfoil, records', runs: 1 }, fromRecords));
  }
  return rows;
}

/** Donors lie outside of the boundary in the one question and inside in the other, so the second asks without one. */
function queryOf({ by, inside }: (typeof questions)[number]): RollUpQuery {
  const isWhole = inside === 'CN';
  return {
    ...openQuery,
    tellHidden: true,
    boundary: isWhole ? null : { actors: [], places: [inside] },
    by,
    placeLevel: by.some((dimension) => dimension === 'place') ? 'prefecture' : null,
  };
}

/** The same data in tables as somebody would make them, read by hand-written SQL, with the same limits. */
async function plainDuck(around: Surroundings): Promise<Row[]> {
  const { ledger, dataDir } = around;
  const path = join(dataDir, 'plain.duckdb');
  await rm(path, { force: true });
  const instance = await openDuck(path);
  const duck = await instance.connect();
  await makePlainTables(duck, join(dataDir, 'totals'));
  const relations = {
    facts: sql`select * from facts`,
    tree: sql`select * from tree`,
    levels: sql`select * from levels`,
  };
  const rows: Row[] = [];
  for (const question of questions) {
    const statement = plainSql(question, relations);
    rows.push(
      await several(around, { what: question.name, engine: 'DuckDB, plain SQL' }, () =>
        runSql(duck, ledger.db, statement),
      ),
    );
  }
  duck.closeSync();
  instance.closeSync();
  return rows;
}

async function makePlainTables(duck: DuckDBConnection, totals: string): Promise<void> {
  const file = (await readdir(totals)).find((name) => name.endsWith('.duckdb')) ?? '';
  const text = (column: string): string => `(select id from copy.codes c where c.code = f.${column})`;
  const account = `[${accounts.map((each) => `'${each}'`).join(', ')}][f.account + 1]`;
  await duck.run(`attach '${join(totals, file)}' as copy (read_only)`);
  await duck.run(`create table facts as
    select split_part(${account}, ' ', 1) as stage, split_part(${account}, ' ', 2) as side, date_from,
      ${text('provider_id')} as provider_id, ${text('place_id')} as place_id, ${text('sector')} as sector, amount
    from (select * from copy.facts union all by name select * from copy.ordinary) f`);
  await duck.run('create table tree as select id, enter, leave from copy.tree');
  await duck.run(`create table levels as
    select ${text('code')} as id, ${text('prefecture')} as prefecture from copy.levels f`);
  await duck.run('detach copy');
}

async function plainPostgres(around: Surroundings): Promise<Row[]> {
  const { db, ledgerId } = around.ledger;
  const tree = sql`select entry_id as id, enter, leave from ledger.registry_tree where ledger_id = ${ledgerId}`;
  const levels = sql`select id, parent as prefecture from ledger.registry_entries where ledger_id = ${ledgerId}`;
  const facts = sql`select * from ledger.allocations where ledger_id = ${ledgerId}`;
  const rows: Row[] = [];
  for (const question of questions) {
    const statement = plainSql(question, { facts, tree, levels });
    const run = async () => (await statement.execute(db)).rows;
    rows.push(await several(around, { what: question.name, engine: 'PostgreSQL, plain SQL', runs: 2 }, run));
  }
  return rows;
}

async function once(around: Surroundings, what: string, work: () => Promise<unknown>): Promise<Row> {
  return several(around, { what, engine: 'Counterfoil, copy', runs: 1 }, async () => {
    await work();
    return [];
  });
}

/** The median of the runs by the clock, the mean of their processor time, ours and the server's, and our largest memory. */
async function several(
  { dataDir, transactions }: Surroundings,
  { what, engine, runs = RUNS }: { readonly what: string; readonly engine: string; readonly runs?: number },
  work: () => Promise<readonly unknown[]>,
): Promise<Row> {
  const times: number[] = [];
  const processor = ownTime() + serverTime(dataDir);
  let found = 0;
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, WATCH_MILLISECONDS);
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    found = (await work()).length;
    times.push(performance.now() - start);
  }
  clearInterval(watch);
  peak = Math.max(peak, process.memoryUsage.rss());
  const used = (ownTime() + serverTime(dataDir) - processor) / runs;
  const median = times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
  return {
    transactions,
    what,
    engine,
    milliseconds: Math.round(median),
    processorMilliseconds: Math.round(used),
    rows: found,
    peakMebibytes: Math.round(peak / MEBIBYTE),
  };
}

export function tableOf(rows: readonly Row[]): string {
  const line = (row: readonly (string | number)[]): string =>
    String(row[0]).padStart(12) +
    `  ${String(row[1]).padEnd(54)}${String(row[2]).padEnd(24)}` +
    row
      .slice(3)
      .map((cell) => String(cell).padStart(10))
      .join('');
  const cells = rows.map((row) => [
    row.transactions,
    row.what,
    row.engine,
    row.milliseconds,
    row.processorMilliseconds,
    row.rows,
    row.peakMebibytes,
  ]);
  return [line(['transactions', '', '', 'ms', 'CPU ms', 'rows', 'MiB']), ...cells.map(line)].join('\n');
}
