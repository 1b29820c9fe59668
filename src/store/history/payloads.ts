/**
 * What of a record the chain covers: everything that people or the program decided. What can be computed from it
 * (search columns, names by role, the tree) is left out. Writing and verifying both build payloads here.
 */
import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { RegistryEntry } from '../../core/names/gazetteer.ts';
import type { ClaimVersionTable, DocumentTable, JudgementTable } from '../tables.ts';
import { canonicalJson } from './canonicalJson.ts';

/** Hashes stand for the text and the bytes, which can be large. */
export type DocumentRecord = Omit<Selectable<DocumentTable>, 'ledger_id' | 'text'> & {
  readonly text_sha256: string;
  readonly bytes_sha256: string | null;
  readonly not_collected: readonly { readonly reason: string; readonly count: number }[];
};

export type ClaimRecord = Pick<
  Selectable<ClaimVersionTable>,
  | 'document_id'
  | 'claim'
  | 'sentence_text'
  | 'state'
  | 'change'
  | 'reason'
  | 'author'
  | 'reviewed_by'
  | 'reviewed_at'
  | 'judgement_id'
  | 'figure_id'
  | 'recorded_at'
  | 'recorded_by'
>;

export function claimRecord(row: ClaimRecord): ClaimRecord {
  const { document_id, claim, sentence_text, state, change, reason, author } = row;
  const { reviewed_by, reviewed_at, judgement_id, figure_id, recorded_at, recorded_by } = row;
  const review = { state, change, reason, author, reviewed_by, reviewed_at };
  return { document_id, claim, sentence_text, ...review, judgement_id, figure_id, recorded_at, recorded_by };
}

export type JudgementRecord = Pick<
  Selectable<JudgementTable>,
  'name' | 'folded' | 'entry_id' | 'verdict' | 'by' | 'at' | 'reason' | 'undone_by' | 'undone_at'
>;

export function judgementRecord(row: JudgementRecord): JudgementRecord {
  const { name, folded, entry_id, verdict, by, at, reason, undone_by, undone_at } = row;
  return { name, folded, entry_id, verdict, by, at, reason, undone_by, undone_at };
}

/** Digest of the entries of one batch, whatever order they come in. */
export function batchDigest(rows: readonly { readonly version: number; readonly entry: RegistryEntry }[]): string {
  const digest = createHash('sha256');
  const lines = rows.map(({ version, entry }) => canonicalJson([version, entry]));
  for (const line of lines.sort()) digest.update(line).update('\n');
  return digest.digest('hex');
}
