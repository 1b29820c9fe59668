/** Rows of records' versions as the tables hold them, with all that hangs on them, checked against each other. */
import { Big } from 'big.js';
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Allocation } from '../../../core/records/allocationsOf.ts';
import { allocationsOf } from '../../../core/records/allocationsOf.ts';
import type { Body } from '../../../core/records/field.ts';
import type { RecordLink } from '../../../core/records/linksOf.ts';
import { linksOf } from '../../../core/records/linksOf.ts';
import type { RecordType } from '../../../core/records/recordTypes.ts';
import type { Database } from '../../tables.ts';
import { canonicalJson } from '../canonicalJson.ts';
import type { DecidedVersion } from '../recordPayloads.ts';
import { bodyHash } from '../recordPayloads.ts';

export interface CheckedRow {
  /** The version in the form in which it was written, `newContent` where it brought its content. */
  readonly version: DecidedVersion;
  readonly batchId: string | null;
  readonly position: number;
  readonly rowHash: string | null;
  /** Of the body as it is now; null where the version brought none. */
  readonly bodyHash: string | null;
  /** The first thing that does not fit. */
  readonly problem: string | undefined;
}

interface StoredRow extends Omit<DecidedVersion, 'newContent'> {
  readonly type: RecordType;
  readonly batchId: string | null;
  readonly position: number;
  readonly rowHash: string | null;
  /** All null where the content is not there. */
  readonly broughtBy: number | null;
  readonly contentType: string | null;
  readonly body: Body | null;
  readonly bodyHash: string | null;
  readonly author: string | null;
  readonly links: readonly RecordLink[];
  readonly allocations: readonly Allocation[];
}

/**
 * The versions `v` of which `condition` holds, in the order of their batch. Each with its content where it is the
 * version that brought it: of later versions that show the same content its number is enough.
 */
export async function readRecordRows(
  db: Database,
  ledgerId: string,
  condition: RawBuilder<boolean>,
): Promise<CheckedRow[]> {
  const found = await sql<StoredRow>`
    select v.record_id as "recordId", v.version, v.type, v.content, v.state, v.change, v.reason,
      v.recorded_at as "recordedAt", v.recorded_by as "recordedBy",
      v.batch_id as "batchId", v.batch_position as position, v.row_hash as "rowHash",
      c.version as "broughtBy", c.type as "contentType", c.author, c.body_hash as "bodyHash",
      case when c.version = v.version then c.body end as body,
      case when c.version = v.version then ${storedLinks} end as links,
      case when c.version = v.version then ${storedAllocations} end as allocations
    from record_versions v
    left join record_contents c on c.ledger_id = v.ledger_id and c.record_id = v.record_id and c.content = v.content
    where v.ledger_id = ${ledgerId} and ${condition}
    order by v.batch_position
  `.execute(db);
  return found.rows.map((row) => check(row));
}

const storedLinks = sql`(
  select coalesce(jsonb_agg(jsonb_build_object(
    'field', l.field, 'role', l.role, 'targetType', l.target_type, 'targetId', l.target_id) order by l.position), '[]')
  from record_links l where l.ledger_id = v.ledger_id and l.record_id = v.record_id and l.content = v.content)`;

const storedAllocations = sql`(
  select coalesce(jsonb_agg(jsonb_build_object(
    'programmeId', a.programme_id, 'stage', a.stage, 'side', a.side, 'dateFrom', a.date_from, 'dateTo', a.date_to,
    'providerId', a.provider_id, 'receiverId', a.receiver_id, 'placeId', a.place_id, 'sector', a.sector,
    'currency', a.currency, 'priceYear', a.price_year, 'amount', a.amount::text, 'sharesKnown', a.shares_known,
    'partOf', a.part_of, 'passedOn', a.passed_on) order by a.position), '[]')
  from allocations a where a.ledger_id = v.ledger_id and a.record_id = v.record_id and a.content = v.content)`;

function check(row: StoredRow): CheckedRow {
  const { batchId, position, rowHash, body, author } = row;
  const hash = body === null ? null : bodyHash(body);
  const newContent = body !== null && author !== null ? { body, author } : undefined;
  return { version: { ...row, newContent }, batchId, position, rowHash, bodyHash: hash, problem: problemOf(row, hash) };
}

function problemOf(row: StoredRow, hash: string | null): string | undefined {
  const { broughtBy, version, body } = row;
  if (broughtBy === null) return 'its content was removed';
  if (row.contentType !== row.type) return 'its type was altered';
  if (broughtBy > version) return 'it shows a content that came later: it was altered';
  if (body === null) return undefined;
  if (hash !== row.bodyHash) return 'its body was altered';
  if (!derivesFrom(row.links, () => linksOf(row.type, body))) return 'its links were altered';
  const fit = derivesFrom(row.allocations.map(plain), () => {
    return row.type === 'transaction' ? allocationsOf(body).map(plain) : [];
  });
  return fit ? undefined : 'its allocations were altered';
}

/** False too where a body that was altered together with its hash cannot be computed from. */
function derivesFrom(stored: unknown, compute: () => unknown): boolean {
  try {
    return canonicalJson(stored) === canonicalJson(compute());
  } catch {
    return false;
  }
}

/** "12.50" and "12.5" are one amount. */
function plain(allocation: Allocation): Allocation {
  return { ...allocation, amount: new Big(allocation.amount).toFixed() };
}
