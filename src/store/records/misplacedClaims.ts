import { sql } from 'kysely';
import type { Database } from '../tables.ts';

/**
 * Ids of the current claims whose quote no longer stands at its place in the text of its document. The database counts
 * characters and claims count UTF-16 units, so that what it finds is looked at again.
 */
export async function misplacedClaims(db: Database, ledgerId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('current_claims as c')
    .innerJoin('documents as d', (join) =>
      join.onRef('d.ledger_id', '=', 'c.ledger_id').onRef('d.id', '=', 'c.document_id'),
    )
    .select(['c.claim_id', 'c.claim', 'd.text'])
    .where('c.ledger_id', '=', ledgerId)
    .where('c.state', '<>', 'rejected')
    .where(
      sql<boolean>`substring(d.text from c.start_offset + 1 for char_length(c.claim ->> 'quote')) is distinct from c.claim ->> 'quote'`,
    )
    .execute();
  const moved = rows.filter(({ claim, text }) => text.slice(claim.start, claim.end) !== claim.quote);
  return new Set(moved.map(({ claim_id }) => claim_id));
}
