/** The registry: versions of entries that come in batches, and the tree they form, numbered anew by each batch. */
import type { RegistryEntry, RegistryType } from '../../core/names/gazetteer.ts';
import { append, ROWS_AT_ONCE } from '../history/append.ts';
import { canonicalJson } from '../history/canonicalJson.ts';
import { batchDigest } from '../history/payloads.ts';
import type { Database, LedgerTransaction } from '../tables.ts';
import type { Slice } from './slice.ts';
import { numberTree } from './numberTree.ts';

export interface NewBatch {
  readonly id: string;
  readonly source: string;
  readonly at: Date;
  readonly by: string;
  readonly entries: readonly RegistryEntry[];
}

export interface BatchOutcome {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** Adds the entries that are new or different, in one batch and one event; equal ones are left as they are. */
export async function insertBatch(
  transaction: LedgerTransaction,
  ledgerId: string,
  { id: batchId, source, at, by, entries }: NewBatch,
): Promise<BatchOutcome> {
  const versions = await currentVersions(transaction, ledgerId);
  const different = entries.filter((entry) => versions.get(entry.id)?.content !== canonicalJson(entry));
  const added = different.filter(({ id }) => !versions.has(id)).length;
  const outcome = { added, changed: different.length - added, unchanged: entries.length - different.length };
  if (different.length === 0) return outcome;
  const number = await nextBatchNumber(transaction, ledgerId);
  const batch = { ledger_id: ledgerId, id: batchId, number, source, recorded_at: at, recorded_by: by };
  await transaction.insertInto('registry_batches').values(batch).execute();
  const rows = different.map((entry) => ({ version: (versions.get(entry.id)?.version ?? 0) + 1, entry }));
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const values = rows.slice(start, start + ROWS_AT_ONCE).map(({ version, entry }) => {
      const names = searchNames(entry);
      return { ledger_id: ledgerId, id: entry.id, version, batch_id: batchId, entry: JSON.stringify(entry), names };
    });
    await transaction.insertInto('registry_entries').values(values).execute();
  }
  await insertTree(transaction, ledgerId, batchId);
  const record = { number, source, recorded_at: at, recorded_by: by, entries: rows.length, digest: batchDigest(rows) };
  const event = { at, by, verb: 'loaded', recordType: 'registry', recordId: batchId, recordVersion: 1 } as const;
  await append(transaction, ledgerId, [{ ...event, reason: source, record }]);
  return outcome;
}

async function currentVersions(
  db: Database,
  ledgerId: string,
): Promise<Map<string, { version: number; content: string }>> {
  const rows = await db
    .selectFrom('current_entries')
    .select(['id', 'version', 'entry'])
    .where('ledger_id', '=', ledgerId)
    .execute();
  return new Map(rows.map((row) => [row.id, { version: row.version, content: canonicalJson(row.entry) }]));
}

async function nextBatchNumber(db: Database, ledgerId: string): Promise<number> {
  const last = await db
    .selectFrom('registry_batches')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('ledger_id', '=', ledgerId)
    .executeTakeFirst();
  return (last?.number ?? 0) + 1;
}

async function insertTree(transaction: LedgerTransaction, ledgerId: string, batchId: string): Promise<void> {
  const entries = await transaction
    .selectFrom('current_entries')
    .select(['id', 'parent'])
    .where('ledger_id', '=', ledgerId)
    .execute();
  const rows = numberTree(entries).map(({ id, enter, leave }) => {
    return { ledger_id: ledgerId, batch_id: batchId, entry_id: id, enter, leave };
  });
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await transaction
      .insertInto('registry_tree')
      .values(rows.slice(start, start + ROWS_AT_ONCE))
      .execute();
  }
}

/** Every name of an entry, one a line: what searching looks through. */
export function searchNames({ name, localName, aliases, weakAliases = [] }: RegistryEntry): string {
  return [...new Set([name, ...(localName === null ? [] : [localName]), ...aliases, ...weakAliases])].join('\n');
}

export interface EntryFilter {
  readonly ids?: readonly string[];
  readonly type?: RegistryType | undefined;
  /** Null asks for roots. */
  readonly parent?: string | null | undefined;
  /** Everything below this entry, however deep. */
  readonly within?: string | undefined;
  readonly kind?: string | undefined;
}

/** Current entries in the order of their ids. */
export async function listEntryRows(
  db: Database,
  ledgerId: string,
  { offset, limit, ...filter }: EntryFilter & Partial<Slice>,
): Promise<RegistryEntry[]> {
  let query = filtered(db, ledgerId, filter).select('e.entry').orderBy('e.id');
  if (limit !== undefined) query = query.limit(limit);
  if (offset !== undefined) query = query.offset(offset);
  return (await query.execute()).map(({ entry }) => entry);
}

/** Ids of everything below an entry, in no order: the tree alone has them, thousands at once. */
export async function idsWithin(db: Database, ledgerId: string, id: string): Promise<string[]> {
  const rows = await treeBelow(db, ledgerId, id).execute();
  return rows.map(({ entry_id }) => entry_id);
}

export async function countEntries(db: Database, ledgerId: string, filter: EntryFilter): Promise<number> {
  const found = await filtered(db, ledgerId, filter)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(found.count);
}

function filtered(db: Database, ledgerId: string, { ids, type, kind, parent, within }: EntryFilter) {
  let query = db.selectFrom('current_entries as e').where('e.ledger_id', '=', ledgerId);
  if (ids) query = query.where('e.id', 'in', ids.length === 0 ? [''] : ids);
  if (type) query = query.where('e.type', '=', type);
  if (kind) query = query.where('e.kind', '=', kind);
  if (parent !== undefined) query = query.where('e.parent', parent === null ? 'is' : '=', parent);
  if (within !== undefined) query = query.where('e.id', 'in', treeBelow(db, ledgerId, within));
  return query;
}

function treeBelow(db: Database, ledgerId: string, id: string) {
  // The bounds are scalar subqueries: of a join of the tree with itself the planner made seconds of work.
  const top = db
    .selectFrom('registry_tree as top')
    .where('top.ledger_id', '=', ledgerId)
    .where('top.batch_id', '=', lastBatch(db, ledgerId))
    .where('top.entry_id', '=', id);
  return db
    .selectFrom('registry_tree as t')
    .select('t.entry_id')
    .where('t.ledger_id', '=', ledgerId)
    .where('t.batch_id', '=', lastBatch(db, ledgerId))
    .where('t.enter', '>', top.select('top.enter'))
    .where('t.enter', '<', top.select('top.leave'));
}

function lastBatch(db: Database, ledgerId: string) {
  return db
    .selectFrom('registry_batches')
    .select('id')
    .where('ledger_id', '=', ledgerId)
    .orderBy('number', 'desc')
    .limit(1);
}

/** The entry and those above it, the nearest first; stops at what is not registered. */
export async function entryLineage(db: Database, ledgerId: string, id: string): Promise<RegistryEntry[]> {
  const above: RegistryEntry[] = [];
  let next: string | null = id;
  while (next !== null && above.every((entry) => entry.id !== next)) {
    const [entry]: RegistryEntry[] = await listEntryRows(db, ledgerId, { ids: [next], limit: 1 });
    if (!entry) break;
    above.push(entry);
    next = entry.parent;
  }
  return above;
}
