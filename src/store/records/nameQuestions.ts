/** Names in drafts that no registry entry answers yet. */
import { sql } from 'kysely';
import { registryRoles } from '../../core/claims/claimNames.ts';
import type { Database } from '../tables.ts';

export interface OpenName {
  readonly folded: string;
  /** The spelling met most often. */
  readonly name: string;
  readonly roles: readonly string[];
  readonly claim_ids: readonly string[];
}

/** Names in most claims first. A name judged "undecided" stays open. */
export async function listOpenNames(
  db: Database,
  ledgerId: string,
  { documentId, offset, limit }: { documentId?: string | undefined; offset: number; limit: number },
): Promise<{ rows: OpenName[]; total: number }> {
  const inDocument = documentId ? sql`and c.document_id = ${documentId}` : sql``;
  const found = await sql<OpenName & { total: string }>`
    select n.folded, mode() within group (order by n.name) as name, array_agg(distinct n.role) as roles,
      array_agg(distinct n.claim_id) as claim_ids, count(*) over () as total
    from current_claims c
    join claim_names n on n.ledger_id = c.ledger_id and n.claim_id = c.claim_id and n.version = c.version
    where c.ledger_id = ${ledgerId} and c.state = 'draft' and n.entry_id is null and n.folded <> ''
      and n.role = any(${[...registryRoles]}) ${inDocument}
    group by n.folded order by count(distinct n.claim_id) desc, n.folded limit ${limit} offset ${offset}
  `.execute(db);
  return { rows: found.rows, total: Number(found.rows[0]?.total ?? 0) };
}

export async function countOpenNames(db: Database, ledgerId: string): Promise<number> {
  return (await listOpenNames(db, ledgerId, { offset: 0, limit: 1 })).total;
}
