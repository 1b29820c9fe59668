import { sql } from 'kysely';
import type { LineageOf } from '../../core/ledger/boundary.ts';
import type { Database } from '../tables.ts';

/** Each id with all above it, itself first; of an id that is not registered, itself. */
export async function lineages(db: Database, ledgerId: string, ids: readonly string[]): Promise<LineageOf> {
  const found = await sql<{ id: string; parent: string | null }>`
    with recursive above as (
      select id, parent from ledger.current_entries where ledger_id = ${ledgerId} and id = any(${[...ids]})
      union
      select e.id, e.parent from above a join ledger.current_entries e on e.ledger_id = ${ledgerId} and e.id = a.parent)
    select id, parent from above`.execute(db);
  const parents = new Map(found.rows.map(({ id, parent }) => [id, parent]));
  return (id) => {
    const line = new Set<string>();
    for (let next: string | null = id; next !== null && !line.has(next); next = parents.get(next) ?? null)
      line.add(next);
    return [...line];
  };
}
