/** Datasets with everything in them, which is hashed anew. */
import { sql } from 'kysely';
import type { Database } from '../../tables.ts';
import { canonicalJson } from '../canonicalJson.ts';
import { datasetDigest, datasetRecord } from '../datasetPayloads.ts';
import type { Content, ReadContents } from './contents.ts';
import { idsOf, keyOf } from './contents.ts';

/** Contents are hashed in the database, so that they need not travel. */
export const datasetContents: ReadContents = async (db, ledgerId, links) => {
  const contents = new Map<string, Content>();
  for (const id of idsOf(links)) {
    const where = { ledgerId, id };
    const dataset = await db
      .selectFrom('datasets')
      .selectAll()
      .where('ledger_id', '=', ledgerId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!dataset) continue;
    const { ledger_id: _, ...row } = dataset;
    const versions = await db
      .selectFrom('dataset_versions')
      .selectAll()
      .where('ledger_id', '=', ledgerId)
      .where('dataset_id', '=', id)
      .execute();
    const withheld = await withheldOf(db, where);
    const problem = await problemOf(db, where, row);
    for (const version of versions) {
      const isPublished = version.state === 'published';
      const altered = isPublished && withheld.some(({ fits }) => !fits) ? 'its withheld cells were altered' : undefined;
      contents.set(keyOf(id, version.version), {
        payload: canonicalJson(datasetRecord(version, row, withheld)),
        problem: version.version === 1 ? problem : altered,
      });
    }
  }
  return contents;
};

interface Where {
  readonly ledgerId: string;
  readonly id: string;
}

async function withheldOf(db: Database, { ledgerId, id }: Where) {
  const found = await sql<{ indicator: string; audience: 'public' | 'inside'; sha256: string; fits: boolean }>`
    select indicator, audience, sha256, sha256 = encode(sha256(content), 'hex') as fits
    from withheld_cells where ledger_id = ${ledgerId} and dataset_id = ${id}
  `.execute(db);
  return found.rows;
}

interface ToldDigest {
  readonly digest: string;
  readonly file_sha256: string;
  readonly follows: string | null;
}

/** What does not fit within the dataset; undefined where all does. */
async function problemOf(db: Database, { ledgerId, id }: Where, told: ToldDigest): Promise<string | undefined> {
  const chunks = await sql<ChunkRow>`
    select indicator, chunk, readings, period_kind, first_period, last_period, first_place, last_place, sha256,
      sha256 = encode(sha256(content), 'hex') as fits
    from reading_chunks where ledger_id = ${ledgerId} and dataset_id = ${id} order by indicator, chunk
  `.execute(db);
  const altered = chunks.rows.find(({ fits }) => !fits);
  if (altered) return `its readings of ${altered.indicator} were altered (chunk ${altered.chunk})`;
  const held = await sql<{ chunk: number; rows: number; sha256: string; fits: boolean }>`
    select chunk, rows, sha256, sha256 = encode(sha256(content), 'hex') as fits
    from held_rows where ledger_id = ${ledgerId} and dataset_id = ${id}
  `.execute(db);
  if (held.rows.some(({ fits }) => !fits)) return 'its held rows were altered';
  const problems = await sql<{ problems: number; sha256: string; fits: boolean }>`
    select problems, sha256, sha256 = encode(sha256(content), 'hex') as fits
    from dataset_problems where ledger_id = ${ledgerId} and dataset_id = ${id}
  `.execute(db);
  if (problems.rows.some(({ fits }) => !fits)) return 'its problems were altered';
  const codes = await db
    .selectFrom('held_codes')
    .select(['kind', 'code', 'readings', 'first_at'])
    .where('ledger_id', '=', ledgerId)
    .where('dataset_id', '=', id)
    .execute();
  const files = await sql<{ sha256: string }>`
    select encode(sha256(bytes), 'hex') as sha256 from dataset_bytes
    where ledger_id = ${ledgerId} and dataset_id = ${id}
  `.execute(db);
  const file = files.rows[0]?.sha256 ?? null;
  if (file !== (told.follows === null ? told.file_sha256 : null)) return 'its file was altered';
  const digest = datasetDigest({
    chunks: chunks.rows,
    held: held.rows,
    codes,
    problems: problems.rows[0] ?? null,
    file,
  });
  return digest === told.digest ? undefined : 'readings or held rows were removed from it or added to it';
}

interface ChunkRow {
  readonly indicator: string;
  readonly chunk: number;
  readonly readings: number;
  readonly period_kind: 'year' | 'quarter' | 'month' | 'week';
  readonly first_period: number;
  readonly last_period: number;
  readonly first_place: string;
  readonly last_place: string;
  readonly sha256: string;
  readonly fits: boolean;
}
