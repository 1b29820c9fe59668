/** What the chain covers of a record's versions, one by one or in a batch. Writing and verifying both build it here. */
import { createHash } from 'node:crypto';
import type { Body } from '../../core/records/field.ts';
import type { BatchTable } from '../tables.ts';
import type { Selectable } from 'kysely';
import { canonicalJson } from './canonicalJson.ts';
import { sha256 } from './hash.ts';

/** SHA-256 of the body as canonical JSON: equal hashes mean equal bodies. */
export function bodyHash(body: Body): string {
  return sha256(canonicalJson(body));
}

/** A version as people decided it; `newContent` where it brings a content of its own. */
export interface DecidedVersion {
  readonly recordId: string;
  readonly version: number;
  readonly type: string;
  readonly content: number;
  readonly state: string;
  readonly change: string;
  readonly reason: string | null;
  readonly recordedAt: Date;
  readonly recordedBy: string;
  readonly newContent?: { readonly body: Body; readonly author: string } | undefined;
}

/** Payload of the link of one version. */
export function versionRecord(version: DecidedVersion): unknown {
  const { newContent } = version;
  if (!newContent) return decided(version);
  const { body, author } = newContent;
  return { ...decided(version), body, body_hash: bodyHash(body), author };
}

function decided(version: Omit<DecidedVersion, 'newContent'>) {
  const { type, content, state, change, reason, recordedAt, recordedBy } = version;
  return { type, content, state, change, reason, recorded_at: recordedAt, recorded_by: recordedBy };
}

/** Hash of one version of a batch: of its place in the batch, and of all that a link of its own would hold. */
export function batchRowHash(
  version: Omit<DecidedVersion, 'newContent'> & { readonly newContent?: { readonly author: string } | undefined },
  { batchId, position, bodyHash: hash }: { batchId: string; position: number; bodyHash: string | null },
): string {
  const brought = version.newContent && { body_hash: hash, author: version.newContent.author };
  const place = { record_id: version.recordId, version: version.version, batch_id: batchId, position };
  return sha256(canonicalJson({ ...place, ...decided(version), ...brought }));
}

/** Versions that one part of a batch's digest covers: where a part does not fit, the row is one of these. */
export const ROWS_OF_A_PART = 1000;

export interface BatchDigest {
  readonly versions: number;
  readonly digest: string;
  /** Digest of each {@link ROWS_OF_A_PART} versions, in the order of their positions. */
  readonly parts: readonly string[];
}

/** Takes the hashes of a batch's versions in their order; keeps one digest for each part of them. */
export function batchDigester(): { add(rowHash: string): void; end(): BatchDigest } {
  const parts: string[] = [];
  let part = createHash('sha256');
  let versions = 0;
  return {
    add(rowHash) {
      part.update(rowHash).update('\n');
      versions += 1;
      if (versions % ROWS_OF_A_PART > 0) return;
      parts.push(part.digest('hex'));
      part = createHash('sha256');
    },
    end() {
      if (versions % ROWS_OF_A_PART > 0) parts.push(part.digest('hex'));
      return { versions, digest: sha256(parts.join('\n')), parts };
    },
  };
}

export type RecordBatch = Omit<Selectable<BatchTable>, 'ledger_id' | 'id'>;

/** Payload of the link of a batch: its row, and the digests of its parts. */
export function recordBatchRecord(batch: RecordBatch, parts: readonly string[]): unknown {
  const { kind, source, source_sha256, profile_id, undoes, versions, digest, recorded_at, recorded_by } = batch;
  const origin = { kind, source, source_sha256, profile_id, undoes };
  return { ...origin, versions, digest, parts, recorded_at, recorded_by };
}
