import { canonicalJson } from '../canonicalJson.ts';
import { judgementRecord } from '../payloads.ts';
import type { ReadContents } from './contents.ts';
import { idsOf, keyOf } from './contents.ts';

export const judgementContents: ReadContents = async (db, ledgerId, links) => {
  const rows = await db
    .selectFrom('judgements')
    .selectAll()
    .where('ledger_id', '=', ledgerId)
    .where('id', 'in', idsOf(links))
    .execute();
  return new Map(rows.map((row) => [keyOf(row.id, row.version), { payload: canonicalJson(judgementRecord(row)) }]));
};
