/** The registry: versions of entries that come in batches, and the tree they form, numbered anew by each batch. */
import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { RegistryEntry, RegistryType } from '../../core/names/gazetteer.ts';
import { append, ROWS_AT_ONCE } from '../history/append.ts';
import { canonicalJson } from '../history/canonicalJson.ts';
import { batchDigest } from '../history/payloads.ts';
import type { Database, LedgerTransaction, RegistryEntryTable } from '../tables.ts';
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
  const different = entries.filter((entry) => versions.get(entry.id)?.content !== contentOf(entry));
  const added = different.filter(({ id }) => !versions.has(id)).length;
  const outcome = { added, changed: different.length - added, unchanged: entries.length - different.length };
  if (different.length === 0) return outcome;
  const number = await nextBatchNumber(transaction, ledgerId);
  const batch = { ledger_id: ledgerId, id: batchId, number, source, recorded_at: at, recorded_by: by };
  await transaction.insertInto('registry_batches').values(batch).execute();
  const rows = different.map((entry) => ({ ...rowOf(entry, (versions.get(entry.id)?.version ?? 0) + 1), batch_id: batchId }));
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const some = rows.slice(start, start + ROWS_AT_ONCE);
    const values = some.map((row) => ({ ...row, ledger_id: ledgerId, codes: JSON.stringify(row.codes) }));
    await transaction.insertInto('registry_entries').values(values).execute();
  }
  await insertTree(transaction, ledgerId, batchId);
  const record = { number, source, recorded_at: at, recorded_by: by, entries: rows.length, digest: batchDigest(rows) };
  const event = { at, by, verb: 'loaded', recordType: 'registry', recordId: batchId, recordVersion: 1 } as const;
  await append(transaction, ledgerId, [{ ...event, reason: source, record }]);
  return outcome;
}

/** As it would come back from the tables, so that an absent list equals an empty one. */
function contentOf(entry: RegistryEntry): string {
  return canonicalJson(entryOf(rowOf(entry, 1)));
}

async function currentVersions(
  db: Database,
  ledgerId: string,
): Promise<Map<string, { version: number; content: string }>> {
  const rows = await db.selectFrom('current_entries').selectAll().where('ledger_id', '=', ledgerId).execute();
  return new Map(rows.map((row) => [row.id, { version: row.version, content: canonicalJson(entryOf(row)) }]));
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
    await transaction.insertInto('registry_tree').values(rows.slice(start, start + ROWS_AT_ONCE)).execute();
  }
}

type EntryRow = Omit<Selectable<RegistryEntryTable>, 'ledger_id'>;

function rowOf(entry: RegistryEntry, version: number): Omit<EntryRow, 'batch_id'> {
  return {
    id: entry.id,
    version,
    type: entry.type,
    kind: entry.kind,
    name: entry.name,
    local_name: entry.localName,
    parent: entry.parent,
    aliases: [...entry.aliases],
    valid_from: entry.validFrom,
    valid_to: entry.validTo,
    codes: { ...entry.codes },
    succeeded_by: [...(entry.succeededBy ?? [])],
    names: searchNames(entry),
  };
}

/** Every name of an entry, one a line: what searching looks through. */
export function searchNames({ name, localName, aliases }: RegistryEntry): string {
  return [...new Set([name, ...(localName === null ? [] : [localName]), ...aliases])].join('\n');
}

export function entryOf(row: Omit<EntryRow, 'batch_id' | 'version' | 'names'>): RegistryEntry {
  return {
    id: row.id,
    type: row.type,
    kind: row.kind,
    name: row.name,
    localName: row.local_name,
    parent: row.parent,
    aliases: row.aliases,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    codes: row.codes,
    ...(row.succeeded_by.length > 0 && { succeededBy: row.succeeded_by }),
  };
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
  let query = filtered(db, ledgerId, filter).selectAll('e').orderBy('e.id');
  if (limit !== undefined) query = query.limit(limit);
  if (offset !== undefined) query = query.offset(offset);
  return (await query.execute()).map((row) => entryOf(row));
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
  if (within !== undefined) {
    query = query.where('e.id', 'in', sql<string>`(
      select below.entry_id from registry_tree below
      join registry_tree top on top.ledger_id = below.ledger_id and top.batch_id = below.batch_id
        and below.enter > top.enter and below.leave < top.leave
      where top.ledger_id = ${ledgerId} and top.entry_id = ${within} and top.batch_id = (
        select id from registry_batches where ledger_id = ${ledgerId} order by number desc limit 1))`);
  }
  return query;
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
