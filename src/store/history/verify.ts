/**
 * Walks the chain from its first link and compares each record with what the chain says of it. Finds every row that was
 * altered, removed, added or put elsewhere by somebody who could write past the program. Cutting off the end of both
 * chain and records leaves a shorter, whole chain: that shows against a head that somebody noted down before.
 */
import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import { claimNames } from '../../core/claims/claimNames.ts';
import { documentColumns } from '../records/documents.ts';
import { searchNames } from '../records/registry.ts';
import type { Database, HistoryTable } from '../tables.ts';
import { readHead } from './append.ts';
import { canonicalJson } from './canonicalJson.ts';
import { genesisHash, linkHash } from './hash.ts';
import { batchDigest, claimRecord, judgementRecord } from './payloads.ts';

export interface HistoryProblem {
  readonly sequence: string | null;
  /** "claim c1a2… version 2". */
  readonly record: string | null;
  readonly problem: string;
}

export interface HistoryReport {
  readonly ok: boolean;
  readonly entries: number;
  /** "SEQUENCE:HASH" of the last link: note it down, and a later check can prove that nothing before it was cut. */
  readonly head: string;
  /** At most {@link MOST_PROBLEMS}, in the order of the chain. */
  readonly problems: readonly HistoryProblem[];
}

type HistoryLink = Selectable<HistoryTable>;
/** Record contents by "id version". */
type Contents = Map<string, string>;

const MOST_PROBLEMS = 100;
const LINKS_AT_ONCE = 500;

export async function verifyHistory(
  db: Database,
  ledgerId: string,
  options: { expectedHead?: string | undefined } = {},
): Promise<HistoryReport> {
  // One snapshot, so that records written meanwhile are no problem.
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (snapshot) => {
      const problems = options.expectedHead ? await checkHead(snapshot, ledgerId, options.expectedHead) : [];
      const entries = await checkChain(snapshot, ledgerId, problems);
      problems.push(...(await findUnchained(snapshot, ledgerId)));
      const head = await readHead(snapshot, ledgerId);
      return {
        ok: problems.length === 0,
        entries,
        head: `${head.sequence}:${head.hash}`,
        problems: problems.slice(0, MOST_PROBLEMS),
      };
    });
}

async function checkHead(db: Database, ledgerId: string, expected: string): Promise<HistoryProblem[]> {
  const [sequence = '', hash = ''] = expected.split(':');
  const found = /^\d{1,18}$/.test(sequence)
    ? await db
        .selectFrom('history')
        .select('hash')
        .where('ledger_id', '=', ledgerId)
        .where('sequence', '=', sequence)
        .executeTakeFirst()
    : undefined;
  if (found?.hash === hash) return [];
  return [
    { sequence, record: null, problem: 'the head noted before is not in the chain: its end was cut or rewritten' },
  ];
}

/** Checks every link and its record; returns how many links there are. */
async function checkChain(db: Database, ledgerId: string, problems: HistoryProblem[]): Promise<number> {
  let [sequence, previousHash, entries] = [0n, genesisHash, 0];
  for (;;) {
    const links = await db
      .selectFrom('history')
      .selectAll()
      .where('ledger_id', '=', ledgerId)
      .where('sequence', '>', String(sequence))
      .orderBy('sequence')
      .limit(LINKS_AT_ONCE)
      .execute();
    if (links.length === 0) return entries;
    const contents = await readContents(db, ledgerId, links);
    for (const link of links) {
      for (const problem of linkProblems(link, sequence, previousHash)) {
        problems.push({ sequence: link.sequence, record: nameOf(link), problem });
      }
      const content = contents.get(link.record_type)?.get(`${link.record_id} ${link.record_version}`);
      if (content !== link.payload) {
        const problem = content === undefined ? 'the record was removed' : 'the record was altered';
        problems.push({ sequence: link.sequence, record: nameOf(link), problem });
      }
      [sequence, previousHash, entries] = [BigInt(link.sequence), link.hash, entries + 1];
    }
  }
}

function linkProblems(link: HistoryLink, lastSequence: bigint, previousHash: string): string[] {
  const problems: string[] = [];
  if (BigInt(link.sequence) !== lastSequence + 1n) problems.push('history entries before this one were removed');
  if (link.previous_hash !== previousHash) problems.push('it does not follow the entry before it');
  const hash = linkHash({
    ledgerId: link.ledger_id,
    sequence: link.sequence,
    at: link.at,
    by: link.by,
    verb: link.verb,
    recordType: link.record_type,
    recordId: link.record_id,
    recordVersion: link.record_version,
    reason: link.reason,
    payload: link.payload,
    previousHash: link.previous_hash,
  });
  if (hash !== link.hash) problems.push('the history entry was altered');
  return problems;
}

function nameOf(link: HistoryLink): string {
  return `${link.record_type} ${link.record_id} version ${link.record_version}`;
}

/** What the tables hold of the records that the links speak of, in the form the links hold it. */
async function readContents(
  db: Database,
  ledgerId: string,
  links: readonly HistoryLink[],
): Promise<Map<string, Contents>> {
  const idsOf = (type: string): string[] => [
    ...new Set(links.filter(({ record_type }) => record_type === type).map(({ record_id }) => record_id)),
  ];
  return new Map([
    ['document', await documentContents(db, ledgerId, idsOf('document'))],
    ['claim', await claimContents(db, ledgerId, idsOf('claim'))],
    ['judgement', await judgementContents(db, ledgerId, idsOf('judgement'))],
    ['registry', await batchContents(db, ledgerId, idsOf('registry'))],
  ]);
}

async function documentContents(db: Database, ledgerId: string, ids: readonly string[]): Promise<Contents> {
  if (ids.length === 0) return new Map();
  const rows = await sql<{ id: string; record: Record<string, unknown> }>`
    select d.id, jsonb_build_object('not_collected', coalesce((
        select jsonb_agg(jsonb_build_object('reason', n.reason, 'count', n.count) order by n.reason collate "C")
        from document_not_collected n where n.ledger_id = d.ledger_id and n.document_id = d.id), '[]'),
      'text_sha256', encode(sha256(convert_to(d.text, 'UTF8')), 'hex'),
      'bytes_sha256', (select encode(sha256(b.bytes), 'hex') from document_bytes b
        where b.ledger_id = d.ledger_id and b.document_id = d.id)) as record
    from documents d where d.ledger_id = ${ledgerId} and d.id = any(${[...ids]})
  `.execute(db);
  const computed = new Map(rows.rows.map(({ id, record }) => [id, record]));
  const stored = await db
    .selectFrom('documents')
    .select(documentColumns)
    .where('ledger_id', '=', ledgerId)
    .where('id', 'in', ids)
    .execute();
  return new Map(stored.map((row) => [`${row.id} 1`, canonicalJson(Object.assign(row, computed.get(row.id)))]));
}

/** The names by role are computed from the claim; a claim whose names say something else counts as altered. */
async function claimContents(db: Database, ledgerId: string, ids: readonly string[]): Promise<Contents> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('claim_versions')
    .selectAll()
    .where('ledger_id', '=', ledgerId)
    .where('claim_id', 'in', ids)
    .execute();
  const names = await db
    .selectFrom('claim_names')
    .select(['claim_id', 'version', 'role', 'name', 'folded', 'entry_id as id'])
    .where('ledger_id', '=', ledgerId)
    .where('claim_id', 'in', ids)
    .orderBy('position')
    .execute();
  const namesBy = Map.groupBy(names, ({ claim_id, version }) => `${claim_id} ${version}`);
  return new Map(
    rows.map((row) => {
      const key = `${row.claim_id} ${row.version}`;
      const stored = (namesBy.get(key) ?? []).map(({ role, name, folded, id }) => ({ role, name, folded, id }));
      const fit = canonicalJson(stored) === canonicalJson(claimNames(row.claim));
      return [key, fit ? canonicalJson(claimRecord(row)) : 'its names were altered'];
    }),
  );
}

async function judgementContents(db: Database, ledgerId: string, ids: readonly string[]): Promise<Contents> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('judgements')
    .selectAll()
    .where('ledger_id', '=', ledgerId)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [`${row.id} ${row.version}`, canonicalJson(judgementRecord(row))]));
}

async function batchContents(db: Database, ledgerId: string, ids: readonly string[]): Promise<Contents> {
  const contents: Contents = new Map();
  for (const id of ids) {
    const batch = await db
      .selectFrom('registry_batches')
      .select(['number', 'source', 'recorded_at', 'recorded_by'])
      .where('ledger_id', '=', ledgerId)
      .where('id', '=', id)
      .executeTakeFirst();
    const entries = await db
      .selectFrom('registry_entries')
      .select(['version', 'entry', 'names'])
      .where('ledger_id', '=', ledgerId)
      .where('batch_id', '=', id)
      .execute();
    const fit = entries.every(({ entry, names }) => names === searchNames(entry));
    const record = { ...batch, entries: entries.length, digest: fit ? batchDigest(entries) : 'its names were altered' };
    if (batch) contents.set(`${id} 1`, canonicalJson(record));
  }
  return contents;
}

/** Records of which the chain knows nothing. */
async function findUnchained(db: Database, ledgerId: string): Promise<HistoryProblem[]> {
  const found = await sql<{ type: string; id: string; version: number }>`
    select * from (
      select 'document' as type, id, 1 as version from documents where ledger_id = ${ledgerId}
      union all select 'claim', claim_id, version from claim_versions where ledger_id = ${ledgerId}
      union all select 'judgement', id, version from judgements where ledger_id = ${ledgerId}
      union all select 'registry', id, 1 from registry_batches where ledger_id = ${ledgerId}
    ) r where not exists (
      select from history h where h.ledger_id = ${ledgerId}
        and h.record_type = r.type and h.record_id = r.id and h.record_version = r.version)
    order by type, id, version limit ${MOST_PROBLEMS}
  `.execute(db);
  return found.rows.map(({ type, id, version }) => {
    return { sequence: null, record: `${type} ${id} version ${version}`, problem: 'it was added past the history' };
  });
}
