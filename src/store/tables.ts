/**
 * The tables as TypeScript sees them. Each has a page in docs/tables/. Every key starts with `ledger_id`, the column by
 * which a distributed PostgreSQL (Citus) would place the rows. No column can be updated: the update type is never.
 */
import type { ColumnType, Kysely, Transaction } from 'kysely';
import type { Claim, ClaimKind } from '../core/claims/claim.ts';
import type { NameRole } from '../core/claims/claimNames.ts';
import type { RegistryEntry, RegistryType } from '../core/names/gazetteer.ts';

/** Selected and inserted as the same type, never updated. */
type Fixed<T> = ColumnType<T, T, never>;
/** PostgreSQL computes it from the row. */
type Computed<T> = ColumnType<T, never, never>;
type Instant = ColumnType<Date, Date, never>;

export type StoredState = 'draft' | 'accepted' | 'corrected' | 'rejected';
export type StoredVoice = 'official' | 'independent' | 'international' | 'unknown';
export type StoredVerdict = 'same' | 'not same' | 'undecided';

export interface HistoryTable {
  ledger_id: Fixed<string>;
  /** bigint, so a string in JavaScript. */
  sequence: Fixed<string>;
  at: Instant;
  by: Fixed<string>;
  verb: Fixed<string>;
  record_type: Fixed<string>;
  record_id: Fixed<string>;
  record_version: Fixed<number>;
  reason: Fixed<string | null>;
  payload: Fixed<string>;
  previous_hash: Fixed<string>;
  hash: Fixed<string>;
}

export interface DocumentTable {
  ledger_id: Fixed<string>;
  id: Fixed<string>;
  sha256: Fixed<string>;
  title: Fixed<string>;
  outlet: Fixed<string | null>;
  source_url: Fixed<string | null>;
  published_on: Fixed<string | null>;
  language: Fixed<string>;
  voice: Fixed<StoredVoice>;
  licence: Fixed<string | null>;
  media_type: Fixed<string>;
  file_name: Fixed<string | null>;
  text: Fixed<string>;
  added_at: Instant;
  added_by: Fixed<string>;
}

export interface DocumentBytesTable {
  ledger_id: Fixed<string>;
  document_id: Fixed<string>;
  bytes: Fixed<Buffer>;
}

export interface DocumentNotCollectedTable {
  ledger_id: Fixed<string>;
  document_id: Fixed<string>;
  reason: Fixed<string>;
  count: Fixed<number>;
}

export interface ClaimVersionTable {
  ledger_id: Fixed<string>;
  claim_id: Fixed<string>;
  version: Fixed<number>;
  document_id: Fixed<string>;
  claim: ColumnType<Claim, string, never>;
  /** The sentence around the quote, so that lists need not read whole documents. */
  sentence_text: Fixed<string>;
  state: Fixed<StoredState>;
  /** What made this version: drafted, entered, accepted, corrected, rejected, review undone, linked, unlinked. */
  change: Fixed<string>;
  reason: Fixed<string | null>;
  /** Who wrote the claim as it reads in this version. */
  author: Fixed<string>;
  reviewed_by: Fixed<string | null>;
  reviewed_at: ColumnType<Date | null, Date | null, never>;
  judgement_id: Fixed<string | null>;
  figure_id: Fixed<string | null>;
  recorded_at: Instant;
  recorded_by: Fixed<string>;
  kind: Computed<ClaimKind>;
  measure: Computed<string>;
  start_offset: Computed<number>;
  score: Computed<string>;
  low: Computed<string | null>;
  high: Computed<string | null>;
  low_open: Computed<boolean>;
  high_open: Computed<boolean>;
  words: Computed<string>;
}

export interface ClaimNameTable {
  ledger_id: Fixed<string>;
  claim_id: Fixed<string>;
  version: Fixed<number>;
  position: Fixed<number>;
  role: Fixed<NameRole>;
  name: Fixed<string>;
  folded: Fixed<string>;
  entry_id: Fixed<string | null>;
}

export interface RegistryEntryTable {
  ledger_id: Fixed<string>;
  id: Fixed<string>;
  version: Fixed<number>;
  batch_id: Fixed<string>;
  entry: ColumnType<RegistryEntry, string, never>;
  /** Every name, one a line, for searching. */
  names: Fixed<string>;
  type: Computed<RegistryType>;
  kind: Computed<string>;
  name: Computed<string>;
  local_name: Computed<string | null>;
  parent: Computed<string | null>;
}

export interface RegistryTreeTable {
  ledger_id: Fixed<string>;
  batch_id: Fixed<string>;
  entry_id: Fixed<string>;
  /** The entries below an entry are those that enter after it and leave before it. */
  enter: Fixed<number>;
  leave: Fixed<number>;
}

export interface RegistryBatchTable {
  ledger_id: Fixed<string>;
  id: Fixed<string>;
  number: Fixed<number>;
  source: Fixed<string>;
  recorded_at: Instant;
  recorded_by: Fixed<string>;
}

export interface JudgementTable {
  ledger_id: Fixed<string>;
  id: Fixed<string>;
  /** 1 as made, 2 as undone. */
  version: Fixed<number>;
  name: Fixed<string>;
  folded: Fixed<string>;
  entry_id: Fixed<string>;
  verdict: Fixed<StoredVerdict>;
  by: Fixed<string>;
  at: Instant;
  reason: Fixed<string | null>;
  undone_by: Fixed<string | null>;
  undone_at: ColumnType<Date | null, Date | null, never>;
}

export interface Tables {
  history: HistoryTable;
  documents: DocumentTable;
  document_bytes: DocumentBytesTable;
  document_not_collected: DocumentNotCollectedTable;
  claim_versions: ClaimVersionTable;
  /** View: the latest version of each claim. */
  current_claims: ClaimVersionTable;
  claim_names: ClaimNameTable;
  registry_batches: RegistryBatchTable;
  registry_entries: RegistryEntryTable;
  /** View: the latest version of each entry. */
  current_entries: RegistryEntryTable;
  registry_tree: RegistryTreeTable;
  judgements: JudgementTable;
  /** View: the latest version of each judgement. */
  current_judgements: JudgementTable;
}

export type Database = Kysely<Tables>;
/** A transaction that holds the ledger's write lock. Only {@link writeLedger} makes one. */
export type LedgerTransaction = Transaction<Tables>;
