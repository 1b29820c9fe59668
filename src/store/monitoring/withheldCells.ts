/**
 * Which readings nobody of an audience may see: fixed when their dataset is published, and never opened again. zstd of JSON:
 * by period the places, each with a number: 1 where the value is withheld, 2 its denominator, 3 both.
 */
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { sql } from 'kysely';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { Withheld } from '../../core/disclosure/readings/protectReadings.ts';
import { sha256 } from '../history/hash.ts';
import type { Database, LedgerTransaction } from '../tables.ts';
import { READINGS_ALTERED } from './errors.ts';

export type Audience = 'public' | 'inside';

/** By period as a number, then by place. */
export type WithheldByPeriod = ReadonlyMap<number, ReadonlyMap<string, Withheld>>;

const flags = { value: 1, denominator: 2 } as const;

export function encodeWithheld(cells: WithheldByPeriod): Buffer {
  const periods = [...cells].toSorted(([a], [b]) => a - b);
  const told = periods.map(([period, places]) => {
    const marks = Array.from(places, ([place, { value, denominator }]): [string, number] => [
      place,
      (value ? flags.value : 0) + (denominator ? flags.denominator : 0),
    ]);
    return [period, marks.toSorted(([a], [b]) => (a < b ? -1 : 1))];
  });
  return zstdCompressSync(Buffer.from(JSON.stringify(told)));
}

/** Throws `READINGS_ALTERED` where the content is not that of the hash. */
export function decodeWithheld(content: Uint8Array, hash: string): WithheldByPeriod {
  if (sha256(content) !== hash)
    throw new CounterfoilError(READINGS_ALTERED, 'what is withheld of readings is not as it was stored');
  const told: [number, [string, number][]][] = JSON.parse(zstdDecompressSync(content).toString('utf8'));
  return new Map(
    told.map(([period, marks]) => [
      period,
      new Map(
        marks.map(([place, mark]) => [
          place,
          { value: (mark & flags.value) !== 0, denominator: (mark & flags.denominator) !== 0 },
        ]),
      ),
    ]),
  );
}

export interface WithheldOf {
  readonly indicator: string;
  readonly audience: Audience;
  readonly cells: WithheldByPeriod;
}

export async function insertWithheld(
  transaction: LedgerTransaction,
  ledgerId: string,
  datasetId: string,
  all: readonly WithheldOf[],
): Promise<void> {
  for (const { indicator, audience, cells } of all) {
    const content = encodeWithheld(cells);
    const row = { ledger_id: ledgerId, indicator, dataset_id: datasetId, audience, content, sha256: sha256(content) };
    await transaction.insertInto('withheld_cells').values(row).execute();
  }
}

/** Of one indicator, by dataset and audience. */
export async function readWithheld(
  db: Database,
  ledgerId: string,
  indicator: string,
): Promise<Map<string, Map<Audience, WithheldByPeriod>>> {
  const rows = await db
    .selectFrom('withheld_cells')
    .select(['dataset_id', 'audience', 'content', 'sha256'])
    .where('ledger_id', '=', ledgerId)
    .where('indicator', '=', indicator)
    .execute();
  const found = new Map<string, Map<Audience, WithheldByPeriod>>();
  for (const row of rows) {
    const of = found.get(row.dataset_id) ?? new Map<Audience, WithheldByPeriod>();
    of.set(row.audience, decodeWithheld(row.content, row.sha256));
    found.set(row.dataset_id, of);
  }
  return found;
}

/** Whether what is withheld of a dataset was fixed already. */
export async function isProtected(db: Database, ledgerId: string, datasetId: string): Promise<boolean> {
  const row = await db
    .selectFrom('withheld_cells')
    .select(sql`1`.as('one'))
    .where('ledger_id', '=', ledgerId)
    .where('dataset_id', '=', datasetId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
