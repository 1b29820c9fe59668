/**
 * The tables as TypeScript sees them. Each has a page in docs/tables/. Every key starts with `ledger_id`, the column by
 * which a distributed PostgreSQL (Citus) would place the rows. No column can be updated: the update type is never.
 */
import type { ColumnType, Kysely, Transaction } from 'kysely';
import type { Claim, ClaimKind } from '../core/claims/claim.ts';
import type { NameRole } from '../core/claims/claimNames.ts';
import type { RegistryEntry, RegistryType } from '../core/names/gazetteer.ts';
import type { Body, LinkRole } from '../core/records/field.ts';
import type { ReviewState } from '../core/claims/reviewState.ts';
import type { Voice } from '../core/claims/voice.ts';
import type { RecordType } from '../core/records/recordTypes.ts';
import type { RecordState } from '../core/records/states.ts';
import type { MonitoringTables } from './monitoringTables.ts';

/** Selected and inserted as the same type, never updated. */
export type Fixed<T> = ColumnType<T, T, never>;
/** PostgreSQL computes it from the row. */
export type Computed<T> = ColumnType<T, never, never>;
export type Instant = ColumnType<Date, Date, never>;

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
  voice: Fixed<Voice>;
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
  state: Fixed<ReviewState>;
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

export interface BatchTable {
  ledger_id: Fixed<string>;
  id: Fixed<string>;
  kind: Fixed<'import' | 'undo' | 'state'>;
  /** Name of the file, for an import. */
  source: Fixed<string | null>;
  source_sha256: Fixed<string | null>;
  profile_id: Fixed<string | null>;
  undoes: Fixed<string | null>;
  /** How many versions the batch wrote, and a digest of them all. */
  versions: Fixed<number>;
  digest: Fixed<string>;
  recorded_at: Instant;
  recorded_by: Fixed<string>;
}

export interface RecordContentTable {
  ledger_id: Fixed<string>;
  record_id: Fixed<string>;
  content: Fixed<number>;
  /** The version that brought this content. */
  version: Fixed<number>;
  type: Fixed<RecordType>;
  body: ColumnType<Body, string, never>;
  body_hash: Fixed<string>;
  author: Fixed<string>;
  /** Titles, for searching. */
  words: Computed<string>;
}

export interface RecordVersionTable {
  ledger_id: Fixed<string>;
  record_id: Fixed<string>;
  version: Fixed<number>;
  type: Fixed<RecordType>;
  content: Fixed<number>;
  state: Fixed<RecordState>;
  /** What made this version: entered, changed, submitted, returned, approved, published, withdrawn, revised, restored … */
  change: Fixed<string>;
  reason: Fixed<string | null>;
  batch_id: Fixed<string | null>;
  /** 1, 2, 3 … in the order in which its batch wrote it; 0 outside of batches. */
  batch_position: Fixed<number>;
  /** For versions of a batch, which share one link of the history: SHA-256 of what the link covers of this one. */
  row_hash: Fixed<string | null>;
  recorded_at: Instant;
  recorded_by: Fixed<string>;
}

/** A version with the content it shows. */
export interface RecordView extends RecordVersionTable {
  body: Computed<Body>;
  body_hash: Computed<string>;
  author: Computed<string>;
}

export interface RecordLinkTable {
  ledger_id: Fixed<string>;
  record_id: Fixed<string>;
  content: Fixed<number>;
  position: Fixed<number>;
  field: Fixed<string>;
  role: Fixed<LinkRole | null>;
  target_type: Fixed<'entry' | 'record' | 'document' | 'claim'>;
  target_id: Fixed<string>;
}

/** Allocations as the core computes them of a transaction's body. */
export interface AllocationTable {
  ledger_id: Fixed<string>;
  record_id: Fixed<string>;
  content: Fixed<number>;
  position: Fixed<number>;
  programme_id: Fixed<string | null>;
  stage: Fixed<string>;
  side: Fixed<string>;
  date_from: Fixed<string>;
  date_to: Fixed<string>;
  /** Empty where several providers share in unknown parts; likewise `place_id` and `sector`. */
  provider_id: Fixed<string>;
  receiver_id: Fixed<string | null>;
  place_id: Fixed<string>;
  sector: Fixed<string | null>;
  currency: Fixed<string>;
  price_year: Fixed<number | null>;
  amount: Fixed<string>;
  shares_known: Fixed<boolean>;
  part_of: Fixed<string | null>;
  passed_on: Fixed<boolean>;
}

export interface Tables extends MonitoringTables {
  batches: BatchTable;
  record_contents: RecordContentTable;
  record_versions: RecordVersionTable;
  record_links: RecordLinkTable;
  allocations: AllocationTable;
  /** View: the latest version of each record. */
  current_records: RecordView;
  /** View: the version of each record that the public sees. */
  published_records: RecordView;
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
