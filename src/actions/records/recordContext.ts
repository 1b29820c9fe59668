/**
 * What checking and judging records may look up, fetched for many bodies at once. The core asks for it without knowing
 * that there is a database.
 */
import type { RegistryEntry } from '../../core/names/gazetteer.ts';
import type {
  CheckContext,
  FoundRecord,
  Referring,
  ReferringRecord,
  WatchContext,
} from '../../core/records/checkContext.ts';
import type { Body } from '../../core/records/field.ts';
import type { NeededIds } from '../../core/records/neededIds.ts';
import { chainIds, longestChain, neededIds } from '../../core/records/neededIds.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import { titleOf } from '../../core/records/titleOf.ts';
import { listClaimRows } from '../../store/records/claims.ts';
import { documentText } from '../../store/records/documents.ts';
import { referrers } from '../../store/records/referrers.ts';
import { currentRecords } from '../../store/records/recordsRead.ts';
import { listEntryRows } from '../../store/records/registry.ts';
import type { Ledger } from '../ledger.ts';
import { publishedRuleRows } from '../monitoring/rules/publishedRuleRows.ts';
import { exitsMeasured } from '../monitoring/lists/exitsMeasured.ts';
import { watchedIndicators } from '../monitoring/watchedIndicators.ts';

export interface BodyToCheck {
  /** Null where it is a new record: nothing can refer to it yet. */
  readonly id: string | null;
  readonly type: RecordType;
  readonly body: Body;
}

export interface RecordContext {
  /** ISO day in UTC. */
  readonly today: string;
  /** Fetches what these bodies name. Entries of the registry are kept, the rest is that of the last call. */
  load(items: readonly BodyToCheck[]): Promise<void>;
  /** Fetches only the places and actors that these bodies name. */
  loadEntries(items: readonly Omit<BodyToCheck, 'id'>[]): Promise<void>;
  /** What is loaded, as the core's checks ask for it; records that are `hidden` are not there. */
  checkContext(id: string | null, hidden?: ReadonlySet<string>): CheckContext;
  /** `id`, its parent, and so on to the root. Just the id where it is not registered. */
  lineage(id: string): readonly string[];
}

type Where = Pick<Ledger, 'db' | 'ledgerId' | 'clock'>;

/** Records that are written together with those that are checked, and that these may name. */
export type Alongside = (id: string) => FoundRecord | undefined;

const nothing: Alongside = () => undefined;

export function recordContext(where: Where, alongside: Alongside = nothing): RecordContext {
  const today = where.clock.now().toISOString().slice(0, 10);
  const entries = new Map<string, RegistryEntry>();
  const lineages = new Map<string, readonly string[]>();
  let found: Found = { records: new Map(), documents: new Map(), claims: new Map(), referring: new Map() };
  let watch: WatchContext | undefined;
  let measured: CheckContext['measured'];
  const lineage = (id: string): readonly string[] => {
    const known = lineages.get(id);
    if (known) return known;
    const ids = [id];
    for (let parent = entries.get(id)?.parent; parent && !ids.includes(parent); parent = entries.get(parent)?.parent) {
      ids.push(parent);
    }
    lineages.set(id, ids);
    return ids;
  };
  const context: RecordContext = {
    today,
    async load(items) {
      const needed = items.map(({ id, type, body }) => neededIds(type, body, id));
      await fetchEntries(where, needed, entries);
      found = await fetchRest(where, items, needed);
      if (items.some(({ type }) => watching.has(type))) watch = await fetchWatch(where);
      measured = await exitsMeasured(where, items, (id) => alongside(id) ?? found.records.get(id));
      // Rules compare places with those of the records named: a part of a pairing with the whole.
      const linked = [...found.records.values()].map(({ type, body }) => neededIds(type, body));
      await fetchEntries(where, linked, entries);
    },
    async loadEntries(items) {
      const needed = items.map(({ type, body }) => neededIds(type, body));
      await fetchEntries(where, needed, entries);
    },
    checkContext: (id, hidden) => ({
      id,
      today,
      entry: (entryId) => entries.get(entryId),
      lineage: (entryId) => (entries.has(entryId) ? lineage(entryId) : []),
      record: (recordId) => alongside(recordId) ?? (hidden?.has(recordId) ? undefined : found.records.get(recordId)),
      document: (documentId) => found.documents.get(documentId),
      claim: (claimId) => found.claims.get(claimId),
      referring: (question) => found.referring.get(keyOf(question)) ?? [],
      titleOf: (recordId) => publishedTitle(found.records.get(recordId), entries),
      ...(watch && { watch }),
      ...(measured && { measured }),
    }),
    lineage,
  };
  return context;
}

interface Found {
  readonly records: Map<string, FoundRecord>;
  readonly documents: Map<string, { readonly text: string }>;
  readonly claims: Map<string, { readonly document: string }>;
  readonly referring: Map<string, ReferringRecord[]>;
}

/** A message may call by its title only what everybody may see; of others it says the id that was given. */
function publishedTitle(
  record: FoundRecord | undefined,
  entries: ReadonlyMap<string, RegistryEntry>,
): string | undefined {
  if (record?.state !== 'published') return undefined;
  return titleOf(record.type, record.body, (id) => entries.get(id), 'en');
}

/** Types whose records name indicators or rules. */
const watching: ReadonlySet<RecordType> = new Set<RecordType>(['rule', 'target', 'list']);

async function fetchWatch(where: Where): Promise<WatchContext> {
  const rows = await publishedRuleRows(where);
  const rules = rows.map(({ recordId: id, body }) => ({ id, body }));
  return { indicators: await watchedIndicators(where), rules };
}

/** Adds the entries and everything above them. */
async function fetchEntries(
  where: Where,
  needed: readonly NeededIds[],
  known: Map<string, RegistryEntry>,
): Promise<void> {
  let missing = newIds(
    needed.flatMap(({ entries }) => entries),
    known,
  );
  while (missing.length > 0) {
    const rows = await inPortions(missing, (some) => listEntryRows(where.db, where.ledgerId, { ids: some }));
    for (const entry of rows) known.set(entry.id, entry);
    missing = newIds(
      rows.flatMap(({ parent }) => parent ?? []),
      known,
    );
  }
}

async function fetchRest(where: Where, items: readonly BodyToCheck[], needed: readonly NeededIds[]): Promise<Found> {
  const { db, ledgerId } = where;
  const claimIds = [...new Set(needed.flatMap(({ claims }) => claims))];
  const claims = await inPortions(claimIds, (ids) =>
    listClaimRows(db, ledgerId, { ids, offset: 0, limit: ids.length }),
  );
  const documents = new Map<string, { readonly text: string }>();
  for (const id of new Set(needed.flatMap((each) => each.documents))) {
    const text = await documentText(db, ledgerId, id);
    if (text !== undefined) documents.set(id, { text });
  }
  return {
    records: await fetchRecords(
      where,
      items,
      needed.flatMap(({ records }) => records),
    ),
    documents,
    claims: new Map(claims.map((row) => [row.claim_id, { document: row.document.id }])),
    referring: await fetchReferring(
      where,
      needed.flatMap(({ referring }) => referring),
    ),
  };
}

/** The records named, and those above them in chains of one type, so that a circle is seen. */
async function fetchRecords(
  { db, ledgerId }: Where,
  items: readonly BodyToCheck[],
  ids: readonly string[],
): Promise<Map<string, FoundRecord>> {
  const known = new Map<string, FoundRecord>();
  const asked = new Set<string>();
  const chained = new Set(items.flatMap(({ type, body }) => chainIds(type, body)));
  let missing = [...new Set([...ids, ...chained])];
  for (let step = 0; missing.length > 0 && step <= longestChain; step += 1) {
    for (const id of missing) asked.add(id);
    const rows = await inPortions(missing, (some) => currentRecords(db, ledgerId, some));
    for (const { recordId, type, body, state } of rows) known.set(recordId, { type, body, state });
    const above = rows
      .filter(({ recordId }) => chained.has(recordId))
      .flatMap(({ type, body }) => chainIds(type, body));
    for (const id of above) chained.add(id);
    missing = [...new Set(above)].filter((id) => !asked.has(id));
  }
  return known;
}

/** One query for each kind of question, not for each question. */
async function fetchReferring(
  { db, ledgerId }: Where,
  questions: readonly Referring[],
): Promise<Map<string, ReferringRecord[]>> {
  const answers = new Map<string, ReferringRecord[]>();
  const kinds = Map.groupBy(questions, ({ type, field, targetType }) => `${type} ${field} ${targetType}`);
  for (const [first, ...others] of kinds.values()) {
    if (!first) continue;
    const { type, field, targetType } = first;
    const ids = [...new Set([first, ...others].map(({ id }) => id))];
    const rows = await inPortions(ids, (targetIds) => referrers(db, ledgerId, { type, field, targetType, targetIds }));
    for (const { targetId, recordId, body } of rows) {
      const key = keyOf({ type, field, targetType, id: targetId });
      const list = answers.get(key) ?? [];
      list.push({ id: recordId, body });
      answers.set(key, list);
    }
  }
  return answers;
}

function keyOf({ type, field, targetType, id }: Referring): string {
  return `${type} ${field} ${targetType} ${id}`;
}

function newIds(ids: readonly string[], known: ReadonlyMap<string, unknown>): string[] {
  return [...new Set(ids)].filter((id) => !known.has(id));
}

/** PostgreSQL takes 65,535 parameters in a statement. */
const PORTION = 10_000;

async function inPortions<Row>(
  ids: readonly string[],
  fetch: (some: readonly string[]) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let start = 0; start < ids.length; start += PORTION) {
    rows.push(...(await fetch(ids.slice(start, start + PORTION))));
  }
  return rows;
}
