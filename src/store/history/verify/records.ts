import { sql } from 'kysely';
import { canonicalJson } from '../canonicalJson.ts';
import { versionRecord } from '../recordPayloads.ts';
import type { ReadContents } from './contents.ts';
import { keyOf } from './contents.ts';
import { readRecordRows } from './recordRows.ts';

/** Versions that have a link of their own; those of a batch are checked with it. */
export const recordContents: ReadContents = async (db, ledgerId, links) => {
  const ids = links.map(({ record_id }) => record_id);
  const versions = links.map(({ record_version }) => record_version);
  const rows = await readRecordRows(
    db,
    ledgerId,
    sql`(v.record_id, v.version) in (select * from unnest(${ids}::text[], ${versions}::integer[]))`,
  );
  return new Map(
    rows.map(({ version, batchId, problem }) => {
      const moved = batchId === null ? undefined : 'it was put into a batch: it was altered';
      const content = { payload: canonicalJson(versionRecord(version)), problem: problem ?? moved };
      return [keyOf(version.recordId, version.version), content];
    }),
  );
};
