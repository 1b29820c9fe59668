/** Archived documents: added once, never changed. */
import type { Selectable } from 'kysely';
import type { ReviewState } from '../../core/claims/reviewState.ts';
import { sql } from 'kysely';
import { append } from '../history/append.ts';
import { sha256 } from '../history/hash.ts';
import type { DocumentRecord } from '../history/payloads.ts';
import type { Database, DocumentTable, LedgerTransaction } from '../tables.ts';
import { containing } from './containing.ts';
import type { Slice } from './slice.ts';

/** A document without its text, which can be large. */
export type DocumentRow = Omit<Selectable<DocumentTable>, 'ledger_id' | 'text'>;

export interface NotCollected {
  readonly reason: string;
  readonly count: number;
}

export interface NewDocumentRecord extends DocumentRow {
  readonly text: string;
  readonly bytes: Uint8Array | null;
  readonly notCollected: readonly NotCollected[];
}

/** Everything but the text. */
export const documentColumns = [
  'id',
  'sha256',
  'title',
  'outlet',
  'source_url',
  'published_on',
  'language',
  'voice',
  'licence',
  'media_type',
  'file_name',
  'added_at',
  'added_by',
] as const;

export async function insertDocument(
  transaction: LedgerTransaction,
  ledgerId: string,
  { text, bytes, notCollected, ...row }: NewDocumentRecord,
): Promise<void> {
  await transaction
    .insertInto('documents')
    .values({ ledger_id: ledgerId, ...row, text })
    .execute();
  if (bytes) {
    const stored = { ledger_id: ledgerId, document_id: row.id, bytes: Buffer.from(bytes) };
    await transaction.insertInto('document_bytes').values(stored).execute();
  }
  if (notCollected.length > 0) {
    const rows = notCollected.map((item) => ({ ledger_id: ledgerId, document_id: row.id, ...item }));
    await transaction.insertInto('document_not_collected').values(rows).execute();
  }
  const record: DocumentRecord = {
    ...row,
    text_sha256: sha256(text),
    bytes_sha256: bytes && sha256(bytes),
    not_collected: notCollected.toSorted((a, b) => (a.reason < b.reason ? -1 : 1)),
  };
  const { added_at: at, added_by: by, id: recordId } = row;
  const event = { at, by, verb: 'added', recordType: 'document', recordId, recordVersion: 1, reason: null } as const;
  await append(transaction, ledgerId, [{ ...event, record }]);
}

export async function findDocument(db: Database, ledgerId: string, id: string): Promise<DocumentRow | undefined> {
  return db
    .selectFrom('documents')
    .select(documentColumns)
    .where('ledger_id', '=', ledgerId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Those of these documents that there are. */
export async function findDocuments(db: Database, ledgerId: string, ids: readonly string[]): Promise<DocumentRow[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('documents')
    .select(documentColumns)
    .where('ledger_id', '=', ledgerId)
    .where('id', '=', sql<string>`any(${[...new Set(ids)]})`)
    .execute();
}

export async function documentText(db: Database, ledgerId: string, id: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('documents')
    .select('text')
    .where('ledger_id', '=', ledgerId)
    .where('id', '=', id)
    .executeTakeFirst();
  return found?.text;
}

/** The texts of those of these documents that there are, by id. */
export async function documentTexts(
  db: Database,
  ledgerId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('documents')
    .select(['id', 'text'])
    .where('ledger_id', '=', ledgerId)
    .where('id', '=', sql<string>`any(${[...new Set(ids)]})`)
    .execute();
  return new Map(rows.map(({ id, text }) => [id, text]));
}

export async function documentBytes(db: Database, ledgerId: string, id: string): Promise<Uint8Array | undefined> {
  const found = await db
    .selectFrom('document_bytes')
    .select('bytes')
    .where('ledger_id', '=', ledgerId)
    .where('document_id', '=', id)
    .executeTakeFirst();
  return found?.bytes;
}

export interface DocumentFilter {
  /** Only documents with drafts left to review. */
  readonly withDrafts?: boolean | undefined;
  readonly voice?: string | undefined;
  /** Words that the title holds, whatever their case. */
  readonly title?: string | undefined;
}

/** Newest first. */
export async function listDocumentRows(
  db: Database,
  ledgerId: string,
  { offset, limit, ...filter }: DocumentFilter & Slice,
): Promise<DocumentRow[]> {
  return filtered(db, ledgerId, filter)
    .select(documentColumns)
    .orderBy('added_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute();
}

export async function countDocuments(db: Database, ledgerId: string, filter: DocumentFilter = {}): Promise<number> {
  const found = await filtered(db, ledgerId, filter)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(found.count);
}

function filtered(db: Database, ledgerId: string, { withDrafts, voice, title }: DocumentFilter) {
  let query = db.selectFrom('documents').where('ledger_id', '=', ledgerId);
  if (withDrafts) query = query.where('id', 'in', documentsWithDrafts(db, ledgerId));
  if (voice) query = query.where(sql<string>`voice`, '=', voice);
  if (title) query = query.where('title', 'ilike', containing(title));
  return query;
}

function documentsWithDrafts(db: Database, ledgerId: string) {
  return db
    .selectFrom('current_claims')
    .select('document_id')
    .where('ledger_id', '=', ledgerId)
    .where('state', '=', 'draft');
}

export type StateCounts = Record<ReviewState, number>;

export function noClaims(): StateCounts {
  return { draft: 0, accepted: 0, corrected: 0, rejected: 0 };
}

/** Claims by state of each of the documents. */
export async function countClaimsOf(
  db: Database,
  ledgerId: string,
  documentIds: readonly string[],
): Promise<Map<string, StateCounts>> {
  const counts = new Map(documentIds.map((id) => [id, noClaims()]));
  if (documentIds.length === 0) return counts;
  const rows = await db
    .selectFrom('current_claims')
    .select(({ fn }) => ['document_id', 'state', fn.countAll<string>().as('count')])
    .where('ledger_id', '=', ledgerId)
    .where('document_id', 'in', documentIds)
    .groupBy(['document_id', 'state'])
    .execute();
  for (const { document_id, state, count } of rows) {
    const states = counts.get(document_id);
    if (states) states[state] = Number(count);
  }
  return counts;
}

export async function notCollectedOf(
  db: Database,
  ledgerId: string,
  documentIds: readonly string[],
): Promise<Map<string, NotCollected[]>> {
  const found = new Map<string, NotCollected[]>();
  if (documentIds.length === 0) return found;
  const rows = await db
    .selectFrom('document_not_collected')
    .select(['document_id', 'reason', 'count'])
    .where('ledger_id', '=', ledgerId)
    .where('document_id', 'in', documentIds)
    .orderBy('reason')
    .execute();
  for (const { document_id, reason, count } of rows) {
    found.set(document_id, [...(found.get(document_id) ?? []), { reason, count }]);
  }
  return found;
}
