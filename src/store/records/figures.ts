/** Figures are not stored: they are the current claims that share a figure id, rejected ones left out. */
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Database } from '../tables.ts';
import { containing } from './containing.ts';
import type { Slice } from './slice.ts';

export interface FigureRow {
  readonly figure_id: string;
  readonly claims: number;
  readonly documents: number;
  /** True when two documents give figures that no number satisfies both of. */
  readonly differs: boolean;
}

export interface FigureFilter {
  readonly ids?: readonly string[];
  /** True: only those on which documents differ. */
  readonly differing?: boolean | undefined;
  /** Differing first (the default) or most documents first. */
  readonly order?: 'differing' | 'documents';
  /** The other filters choose figures by what any of their claims says. */
  readonly measure?: string | undefined;
  readonly unit?: string | undefined;
  /** Registry id of somebody or some place on any side. */
  readonly entryId?: string | undefined;
  /** Words in the quote, the measure or a name. */
  readonly words?: string | undefined;
}

/**
 * The page of figures, and how many there are in all. Two documents differ when the highest lower bound of one lies
 * above the lowest upper bound of the other; so documents are compared with each other, and not claim with claim.
 */
export async function listFigureRows(
  db: Database,
  ledgerId: string,
  { differing, order, offset, limit, ...filter }: FigureFilter & Slice,
): Promise<{ rows: FigureRow[]; total: number }> {
  const wanted = differing ? sql`where differs` : sql``;
  const rank = order === 'documents' ? sql`documents desc, differs desc` : sql`differs desc, documents desc`;
  const found = await sql<FigureRow & { total: string }>`
    with live as materialized (
      select figure_id, document_id, low, high, low_open, high_open from current_claims
      where ledger_id = ${ledgerId} and figure_id is not null and state <> 'rejected' and ${chosen(filter, ledgerId)}
    ), reports as (
      select figure_id, document_id, max(low) as low, min(high) as high,
        max(low) filter (where low_open) as open_low, min(high) filter (where high_open) as open_high
      from live group by figure_id, document_id
    ), differing as (
      select distinct a.figure_id from reports a join reports b on a.figure_id = b.figure_id
      where a.document_id <> b.document_id
        and (a.low > b.high or (a.low = b.high and (a.open_low = a.low or b.open_high = b.high)))
    ), figures as (
      select figure_id, count(*)::integer as claims, count(distinct document_id)::integer as documents,
        figure_id in (select figure_id from differing) as differs
      from live group by figure_id
    )
    select *, count(*) over () as total from figures ${wanted}
    order by ${rank}, claims desc, figure_id limit ${limit} offset ${offset}
  `.execute(db);
  return { rows: found.rows, total: Number(found.rows[0]?.total ?? 0) };
}

function chosen({ ids, measure, unit, entryId, words }: FigureFilter, ledgerId: string): RawBuilder<unknown> {
  const having = (condition: RawBuilder<unknown>): RawBuilder<unknown> => sql`figure_id in (
    select c.figure_id from current_claims c where c.ledger_id = ${ledgerId} and c.state <> 'rejected' and ${condition})`;
  const named = (condition: RawBuilder<unknown>): RawBuilder<unknown> => sql`exists (
    select from claim_names n where n.ledger_id = c.ledger_id and n.claim_id = c.claim_id and n.version = c.version
      and ${condition})`;
  const conditions = [sql`true`];
  if (ids) conditions.push(sql`figure_id = any(${[...ids]})`);
  if (measure) conditions.push(having(sql`lower(c.measure) = lower(${measure})`));
  if (unit) conditions.push(having(sql`lower(c.claim ->> 'unit') = lower(${unit})`));
  if (entryId) conditions.push(having(named(sql`n.entry_id = ${entryId}`)));
  if (words) {
    const pattern = containing(words);
    conditions.push(having(sql`(c.words ilike ${pattern} or ${named(sql`n.name ilike ${pattern}`)})`));
  }
  return sql.join(conditions, sql` and `);
}
