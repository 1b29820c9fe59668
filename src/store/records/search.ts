/** Looks for words anywhere in texts, claims and names. Substrings, because Chinese puts no spaces between words. */
import { sql } from 'kysely';
import type { Database } from '../tables.ts';
import { containing } from './containing.ts';

export interface Found {
  readonly ids: readonly string[];
  readonly total: number;
}

/** Documents that hold the words in text or title, newest first, with the stretch around the first place. */
export async function searchDocuments(
  db: Database,
  ledgerId: string,
  words: string,
  limit: number,
): Promise<{ found: readonly { id: string; snippet: string }[]; total: number }> {
  const pattern = containing(words);
  const rows = await sql<{ id: string; snippet: string; total: string }>`
    select id, substring(text from greatest(1, position(lower(${words}) in lower(text)) - 80) for 240) as snippet,
      count(*) over () as total
    from documents where ledger_id = ${ledgerId} and (text ilike ${pattern} or title ilike ${pattern})
    order by added_at desc, id limit ${limit}
  `.execute(db);
  return {
    found: rows.rows.map(({ id, snippet }) => ({ id, snippet })),
    total: Number(rows.rows[0]?.total ?? 0),
  };
}

/** Claims that hold the words in their sentence, quote or measure; rejected ones last. */
export async function searchClaims(db: Database, ledgerId: string, words: string, limit: number): Promise<Found> {
  const rows = await sql<{ id: string; total: string }>`
    select claim_id as id, count(*) over () as total from current_claims
    where ledger_id = ${ledgerId} and words ilike ${containing(words)}
    order by state = 'rejected', document_id, start_offset, claim_id limit ${limit}
  `.execute(db);
  return collect(rows.rows);
}

/**
 * Entries with the words in a name; those that bear exactly this name first, and of these the higher ones, whose codes
 * are shorter. A name judged the same counts as a name.
 */
export async function searchEntries(
  db: Database,
  ledgerId: string,
  words: string,
  { type, offset, limit }: { type?: 'place' | 'actor' | undefined; offset: number; limit: number },
): Promise<Found> {
  const pattern = containing(words);
  const ofType = type ? sql`and type = ${type}` : sql``;
  const rows = await sql<{ id: string; total: string }>`
    select id, count(*) over () as total from current_entries e
    where ledger_id = ${ledgerId} ${ofType} and (names ilike ${pattern} or id = ${words} or exists (
      select from current_judgements j where j.ledger_id = e.ledger_id and j.entry_id = e.id
        and j.verdict = 'same' and j.undone_at is null and j.name ilike ${pattern}))
    order by position(${`\n${words.toLowerCase()}\n`} in E'\\n' || lower(names) || E'\\n') = 0, length(id), id
    limit ${limit} offset ${offset}
  `.execute(db);
  return collect(rows.rows);
}

function collect(rows: readonly { id: string; total: string }[]): Found {
  return { ids: rows.map(({ id }) => id), total: Number(rows[0]?.total ?? 0) };
}
