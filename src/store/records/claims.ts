/** Claims: each change is a new version of the whole claim, and the current one is the one without a next. */
import type { ReviewState } from '../../core/claims/reviewState.ts';
import type { Voice } from '../../core/claims/voice.ts';
import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { ClaimKind } from '../../core/claims/claim.ts';
import type { NameRole } from '../../core/claims/claimNames.ts';
import { claimNames } from '../../core/claims/claimNames.ts';
import { append, ROWS_AT_ONCE } from '../history/append.ts';
import type { ClaimRecord } from '../history/payloads.ts';
import { claimRecord } from '../history/payloads.ts';
import type { ClaimVersionTable, Database, LedgerTransaction } from '../tables.ts';
import type { Slice } from './slice.ts';

export interface NewClaimVersion extends ClaimRecord {
  readonly claim_id: string;
  readonly version: number;
}

/** Adds versions, their names and their events. The primary key refuses a version that is there already. */
export async function insertClaimVersions(
  transaction: LedgerTransaction,
  ledgerId: string,
  versions: readonly NewClaimVersion[],
): Promise<void> {
  const rows = versions.map(({ claim, ...row }) => ({ ledger_id: ledgerId, ...row, claim: JSON.stringify(claim) }));
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await transaction
      .insertInto('claim_versions')
      .values(rows.slice(start, start + ROWS_AT_ONCE))
      .execute();
  }
  const names = versions.flatMap(({ claim_id, version, claim }) =>
    claimNames(claim).map(({ role, name, folded, id }, position) => {
      return { ledger_id: ledgerId, claim_id, version, position, role, name, folded, entry_id: id };
    }),
  );
  for (let start = 0; start < names.length; start += ROWS_AT_ONCE) {
    await transaction
      .insertInto('claim_names')
      .values(names.slice(start, start + ROWS_AT_ONCE))
      .execute();
  }
  const events = versions.map((row) => ({
    at: row.recorded_at,
    by: row.recorded_by,
    verb: row.change,
    recordType: 'claim' as const,
    recordId: row.claim_id,
    recordVersion: row.version,
    reason: row.reason,
    record: claimRecord(row),
  }));
  await append(transaction, ledgerId, events);
}

/** A claim's current version beside what a stub shows of its document. */
export interface ClaimRow extends NewClaimVersion {
  readonly start_offset: number;
  readonly document: {
    readonly id: string;
    readonly title: string;
    readonly outlet: string | null;
    readonly publishedOn: string | null;
    readonly sourceUrl: string | null;
    readonly voice: Voice;
    readonly language: string;
  };
}

export interface ClaimFilter {
  readonly ids?: readonly string[];
  readonly documentId?: string | undefined;
  readonly figureIds?: readonly string[];
  readonly state?: ReviewState | undefined;
  readonly notState?: ReviewState;
  readonly kind?: ClaimKind | undefined;
  readonly measure?: string;
  /** Claims on one of these contested matters. */
  readonly topics?: readonly string[];
  /** Claims that name one of these in one of these roles: by registry id, or by folded name. */
  readonly names?: {
    readonly roles: readonly NameRole[];
    readonly entryId?: string;
    readonly folded?: readonly string[];
  };
}

/** Current claims in the order of documents and, in each, of the text. */
export async function listClaimRows(db: Database, ledgerId: string, filter: ClaimFilter & Slice): Promise<ClaimRow[]> {
  const query = filtered(db, ledgerId, filter)
    .innerJoin('documents as d', (join) =>
      join.onRef('d.ledger_id', '=', 'c.ledger_id').onRef('d.id', '=', 'c.document_id'),
    )
    .selectAll('c')
    .select(['d.title', 'd.outlet', 'd.published_on', 'd.source_url', 'd.voice', 'd.language']);
  const rows = await query
    .orderBy('c.document_id')
    .orderBy('c.start_offset')
    .orderBy('c.claim_id')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute();
  return rows.map((row) => {
    const { document_id: id, title, outlet, published_on: publishedOn, source_url: sourceUrl, voice, language } = row;
    return Object.assign(row, { document: { id, title, outlet, publishedOn, sourceUrl, voice, language } });
  });
}

export async function countClaims(db: Database, ledgerId: string, filter: ClaimFilter): Promise<number> {
  const found = await filtered(db, ledgerId, filter)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(found.count);
}

function filtered(db: Database, ledgerId: string, filter: ClaimFilter) {
  let query = db.selectFrom('current_claims as c').where('c.ledger_id', '=', ledgerId);
  const { ids, documentId, figureIds, state, notState, kind, measure, topics, names } = filter;
  if (ids) query = query.where('c.claim_id', 'in', nonEmpty(ids));
  if (documentId) query = query.where('c.document_id', '=', documentId);
  if (figureIds) query = query.where('c.figure_id', 'in', nonEmpty(figureIds));
  if (state) query = query.where('c.state', '=', state);
  if (notState) query = query.where('c.state', '<>', notState);
  if (kind) query = query.where('c.kind', '=', kind);
  if (measure !== undefined) query = query.where('c.measure', '=', measure);
  if (topics) query = query.where(sql<string>`c.claim ->> 'topic'`, 'in', nonEmpty(topics));
  if (names) {
    query = query.where((where) => {
      const named = where
        .selectFrom('claim_names as n')
        .select('n.position')
        .whereRef('n.ledger_id', '=', 'c.ledger_id')
        .whereRef('n.claim_id', '=', 'c.claim_id')
        .whereRef('n.version', '=', 'c.version')
        .where('n.role', 'in', names.roles);
      return where.exists(
        names.entryId === undefined
          ? named.where('n.folded', 'in', nonEmpty(names.folded ?? []))
          : named.where('n.entry_id', '=', names.entryId),
      );
    });
  }
  return query;
}

/** SQL has no empty list; no id is the empty string. */
function nonEmpty(list: readonly string[]): readonly string[] {
  return list.length === 0 ? [''] : list;
}

/** Every version of a claim, oldest first. */
export async function claimVersions(
  db: Database,
  ledgerId: string,
  claimId: string,
): Promise<Selectable<ClaimVersionTable>[]> {
  return db
    .selectFrom('claim_versions')
    .selectAll()
    .where('ledger_id', '=', ledgerId)
    .where('claim_id', '=', claimId)
    .orderBy('version')
    .execute();
}

/** Current claims by state, over the whole ledger. */
export async function countStates(db: Database, ledgerId: string): Promise<Map<ReviewState, number>> {
  const rows = await db
    .selectFrom('current_claims')
    .select(({ fn }) => ['state', fn.countAll<string>().as('count')])
    .where('ledger_id', '=', ledgerId)
    .groupBy('state')
    .execute();
  return new Map(rows.map(({ state, count }) => [state, Number(count)]));
}

/** Accepted claims that a person entered and nobody has reviewed. */
export async function countEnteredByHand(db: Database, ledgerId: string): Promise<number> {
  const found = await db
    .selectFrom('current_claims')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('ledger_id', '=', ledgerId)
    .where('state', '=', 'accepted')
    .where('reviewed_by', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(found.count);
}

/** The next document that has drafts: of `afterDocument`'s successors first, then from the start. */
export async function nextWithDrafts(db: Database, ledgerId: string, afterDocument: string): Promise<string | null> {
  const drafts = db
    .selectFrom('current_claims')
    .select('document_id')
    .where('ledger_id', '=', ledgerId)
    .where('state', '=', 'draft')
    .orderBy('document_id')
    .limit(1);
  const later = await drafts.where('document_id', '>', afterDocument).executeTakeFirst();
  return (later ?? (await drafts.executeTakeFirst()))?.document_id ?? null;
}
