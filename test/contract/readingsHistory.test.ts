/** Whoever writes past the program is found: every byte of a dataset is covered by the history. */
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { checkHistory } from '../../src/actions/checkHistory.ts';
import { judgeCodes } from '../../src/actions/monitoring/datasets/judgeCodes.ts';
import type { TemporaryDatabase } from './database.ts';
import type { ReadingsHouse } from './readingsHouse.ts';
import { readingsHouse, rowsOf } from './readingsHouse.ts';

let house: ReadingsHouse;
let database: TemporaryDatabase;
beforeAll(async () => {
  house = await readingsHouse();
  database = house.database;
  await house.take(
    rowsOf(
      'C-1,composite-incidence,2016,9,300,2017-03-01,,',
      'X-9,composite-incidence,2016,9,300,2017-03-01,,',
      'Y-9,composite-incidence,2016,9,300,2017-03-01,,',
      'C-2,composite-incidence,2016,x,300,2017-03-01,,',
    ),
  );
  const judgement = { source: 'Office', kind: 'place', code: 'Y-9', verdict: 'same', becomes: 'C-2' } as const;
  await judgeCodes(database.ledger('reviewer', 'Ben'), { judgements: [judgement] });
});
afterAll(() => house.stop());

describe('the history', () => {
  const altered: readonly [string, RegExp, string][] = [
    [
      'an altered chunk',
      /readings of composite-incidence were altered/,
      `update ledger.reading_chunks set content = content || '\\x00' where chunk = 1`,
    ],
    [
      'an altered chunk with its hash',
      /removed from it or added to it/,
      `update ledger.reading_chunks set content = content || '\\x00', sha256 = encode(sha256(content || '\\x00'), 'hex')`,
    ],
    ['a removed chunk', /removed from it or added to it/, `delete from ledger.reading_chunks`],
    [
      'an added chunk',
      /removed from it or added to it/,
      `insert into ledger.reading_chunks select ledger_id, indicator, dataset_id, 2, readings, period_kind, first_period, last_period, first_place, last_place, content, sha256 from ledger.reading_chunks`,
    ],
    ['an altered held row', /held rows were altered/, `update ledger.held_rows set content = content || '\\x00'`],
    ['a removed code', /removed from it or added to it/, `delete from ledger.held_codes where code = 'X-9'`],
    ['an altered file', /its file was altered/, `update ledger.dataset_bytes set bytes = bytes || '\\x00'`],
    ['an altered title', /the record was altered/, `update ledger.datasets set title = 'x'`],
    [
      'an altered state',
      /the record was altered/,
      `update ledger.dataset_versions set state = 'withdrawn' where version = 1`,
    ],
    [
      'an added state',
      /added past the history/,
      `insert into ledger.dataset_versions select ledger_id, dataset_id, 9, state, change, reason, recorded_at, recorded_by from ledger.dataset_versions where version = 1`,
    ],
    ['a removed dataset', /the record was removed/, `delete from ledger.datasets`],
    [
      'an altered judgement',
      /the record was altered/,
      `update ledger.code_judgements set becomes = 'C-1' where verdict = 'same'`,
    ],
    [
      'readings of nothing',
      /added past the history/,
      `insert into ledger.reading_chunks select ledger_id, indicator, 'none', chunk, readings, period_kind, first_period, last_period, first_place, last_place, content, sha256 from ledger.reading_chunks limit 1`,
    ],
  ];

  const tables = [
    'datasets',
    'dataset_versions',
    'dataset_bytes',
    'reading_chunks',
    'held_rows',
    'held_codes',
    'code_judgements',
  ];

  /** Past the program and its triggers. */
  async function asOwner(...statements: readonly string[]): Promise<void> {
    const owner = new Client({ host: join(database.dataDir, 'socket'), user: 'counterfoil', database: 'postgres' });
    await owner.connect();
    try {
      await owner.query(`set session_replication_role = 'replica'`);
      for (const statement of statements) await owner.query(statement);
    } finally {
      await owner.end();
    }
  }

  beforeAll(() => asOwner(...tables.map((table) => `create table public.${table} as table ledger.${table}`)));
  afterEach(() =>
    asOwner(
      ...tables.flatMap((table) => [
        `delete from ledger.${table}`,
        `insert into ledger.${table} select * from public.${table}`,
      ]),
    ),
  );

  it('holds for all that was done here', async () => {
    expect(await checkHistory(database.ledger())).toMatchObject({ ok: true, problems: [] });
  });

  it.each(altered)('finds %s', async (_, problem, statement) => {
    await asOwner(statement);
    const { ok, problems } = await checkHistory(database.ledger());
    expect(ok).toBe(false);
    expect(problems.map(({ problem: found }) => found).join('\n')).toMatch(problem);
  });

  it('is asked whenever readings are read', async () => {
    await asOwner(`update ledger.reading_chunks set content = content || '\\x00'`);
    await expect(house.knownOf('C-1')).rejects.toMatchObject({ code: 'READINGS_ALTERED' });
  });
});
