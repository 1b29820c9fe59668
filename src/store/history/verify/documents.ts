import { sql } from 'kysely';
import { documentColumns } from '../../records/documents.ts';
import { canonicalJson } from '../canonicalJson.ts';
import type { ReadContents } from './contents.ts';
import { idsOf, keyOf } from './contents.ts';

/** Hashes of texts and files are taken in the database, so that these need not travel. */
export const documentContents: ReadContents = async (db, ledgerId, links) => {
  const ids = idsOf(links);
  const rows = await sql<{ id: string; record: Record<string, unknown> }>`
    select d.id, jsonb_build_object('not_collected', coalesce((
        select jsonb_agg(jsonb_build_object('reason', n.reason, 'count', n.count) order by n.reason collate "C")
        from document_not_collected n where n.ledger_id = d.ledger_id and n.document_id = d.id), '[]'),
      'text_sha256', encode(sha256(convert_to(d.text, 'UTF8')), 'hex'),
      'bytes_sha256', (select encode(sha256(b.bytes), 'hex') from document_bytes b
        where b.ledger_id = d.ledger_id and b.document_id = d.id)) as record
    from documents d where d.ledger_id = ${ledgerId} and d.id = any(${ids})
  `.execute(db);
  const computed = new Map(rows.rows.map(({ id, record }) => [id, record]));
  const stored = await db
    .selectFrom('documents')
    .select(documentColumns)
    .where('ledger_id', '=', ledgerId)
    .where('id', 'in', ids)
    .execute();
  return new Map(
    stored.map((row) => [keyOf(row.id, 1), { payload: canonicalJson(Object.assign(row, computed.get(row.id))) }]),
  );
};
