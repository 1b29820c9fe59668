/** Which records a list, a count or a total is about: the filter, and the conditions that it makes in SQL. */
import type { ExpressionBuilder, RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { LinkRole } from '../../core/records/field.ts';
import type { DayInterval } from '../../core/records/partialDate.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import type { RecordState } from '../../core/records/states.ts';
import type { Database, Tables } from '../tables.ts';
import { containing } from './containing.ts';
import { duringPeriod } from './duringPeriod.ts';
import type { RecordsView } from './recordsRead.ts';
import { idsWithin } from './registry.ts';

export interface RecordFilter {
  readonly view: RecordsView;
  readonly type?: RecordType | undefined;
  readonly types?: readonly RecordType[] | undefined;
  readonly states?: readonly RecordState[] | undefined;
  readonly ids?: readonly string[] | undefined;
  /** Records whose content names each of these: an entry, record, document or claim, or a place at or below one. */
  readonly linkedTo?: readonly LinkTarget[] | undefined;
  /** In this capacity only; goes with `linkedTo`. */
  readonly role?: LinkRole | undefined;
  /** Words in a title or in the name of an entry that the record names, or the whole identifier. */
  readonly query?: string | undefined;
  readonly author?: string | undefined;
  readonly batchId?: string | undefined;
  readonly programmeId?: string | undefined;
  /** Records that may fall into these days, each by the time of its type. */
  readonly during?: DayInterval | undefined;
  readonly visibleTo?: VisibleTo | undefined;
}

/** Records of which this person wrote a content, or which lie within all of these limits; an absent one is none. */
export interface VisibleTo {
  readonly name: string;
  readonly side?: 'sent' | 'received' | undefined;
  /** This entry, or one below it. */
  readonly party?: string | undefined;
  /** This place, or one within it. */
  readonly place?: string | undefined;
  /** Party and place are named in one of these ways; in any way where left out. */
  readonly capacities?: readonly Capacity[] | undefined;
}

/** In records of these types, the party in one of these roles and the place in one of those. */
export interface Capacity {
  readonly types?: readonly RecordType[] | undefined;
  readonly partyRoles?: readonly LinkRole[] | undefined;
  readonly placeRoles?: readonly LinkRole[] | undefined;
}

export type LinkTarget =
  | { readonly type: 'entry' | 'record' | 'document' | 'claim'; readonly id: string }
  | { readonly withinPlace: string };

/** Versions of records of these types. */
export function ofTypes(db: Database, ledgerId: string, { type, types }: RecordFilter) {
  let query = db.selectFrom('record_versions as v').where('v.ledger_id', '=', ledgerId);
  if (type) query = query.where('v.type', '=', type);
  if (types) query = query.where('v.type', '=', anyOf(types));
  return query;
}

/** The versions that a filter lets through; further conditions and columns are the caller's. */
export async function filtered(db: Database, ledgerId: string, filter: RecordFilter) {
  const { view, states, ids, linkedTo = [], role, query: words, author, batchId, programmeId, visibleTo } = filter;
  let query = ofTypes(db, ledgerId, filter).where((where) => isLast(where, view));
  if (view === 'published') query = query.where('v.state', '=', 'published');
  if (states) query = query.where('v.state', '=', anyOf(states));
  if (ids) query = query.where('v.record_id', '=', anyOf(ids));
  if (batchId !== undefined) query = query.where('v.batch_id', '=', batchId);
  for (const target of linkedTo) query = query.where(await linked(db, ledgerId, target, role));
  if (filter.during) query = query.where(duringPeriod(ledgerId, filter.during, typesOf(filter)));
  if (programmeId !== undefined) query = query.where(ofProgramme(ledgerId, programmeId));
  if (words !== undefined) query = query.where(matching(ledgerId, words));
  if (visibleTo) query = query.where(await visible(db, ledgerId, visibleTo));
  if (author !== undefined) {
    query = query.where(
      sql<boolean>`(v.record_id, v.content) in (
        select c.record_id, c.content from record_contents c where c.ledger_id = ${ledgerId} and c.author = ${author})`,
    );
  }
  return query;
}

function typesOf({ type, types }: RecordFilter): readonly RecordType[] | undefined {
  return type ? [type] : types;
}

/** PostgreSQL takes an array as one parameter, however long, an empty one included. */
function anyOf<T>(values: readonly T[]): RawBuilder<T> {
  return sql<T>`any(${values})`;
}

/** Conditions of the views `current_records` and `published_records`, without the contents that these join. */
function isLast(where: ExpressionBuilder<Tables & { v: Tables['record_versions'] }, 'v'>, view: RecordsView) {
  const later = where
    .selectFrom('record_versions as n')
    .select('n.version')
    .whereRef('n.ledger_id', '=', 'v.ledger_id')
    .whereRef('n.record_id', '=', 'v.record_id');
  return where.not(
    where.exists(
      view === 'current'
        ? later.where(sql<boolean>`n.version = v.version + 1`)
        : later.whereRef('n.version', '>', 'v.version').where('n.state', 'in', ['published', 'withdrawn']),
    ),
  );
}

async function linked(
  db: Database,
  ledgerId: string,
  target: LinkTarget,
  role: LinkRole | undefined,
): Promise<RawBuilder<boolean>> {
  const roles = role === undefined ? undefined : [role];
  const naming =
    'withinPlace' in target
      ? contentsNaming(ledgerId, { entries: await atOrBelow(db, ledgerId, target.withinPlace), roles })
      : sql`select l.record_id, l.content from record_links l where l.ledger_id = ${ledgerId}
          and l.target_type = ${target.type} and l.target_id = ${target.id} ${inRoles(roles)}`;
  return sql<boolean>`(v.record_id, v.content) in (${naming})`;
}

/** Contents that name one of these entries. */
function contentsNaming(
  ledgerId: string,
  { entries, roles }: { readonly entries: readonly string[]; readonly roles?: readonly LinkRole[] | undefined },
): RawBuilder<unknown> {
  return sql`select l.record_id, l.content from record_links l where l.ledger_id = ${ledgerId}
    and l.target_type = 'entry' and l.target_id = ${anyOf(entries)} ${inRoles(roles)}`;
}

function inRoles(roles: readonly LinkRole[] | undefined): RawBuilder<unknown> {
  return roles === undefined ? sql`` : sql`and l.role = ${anyOf(roles)}`;
}

async function visible(db: Database, ledgerId: string, limits: VisibleTo): Promise<RawBuilder<boolean>> {
  const { name, party, place, capacities = [{}] } = limits;
  const [ofParty, ofPlace] = await Promise.all(
    [party, place].map(async (entry) => (entry === undefined ? null : atOrBelow(db, ledgerId, entry))),
  );
  const ways = capacities.map(({ types, partyRoles, placeRoles }) => {
    const within = [sql`c.ledger_id = ${ledgerId}`, ...ofSide(limits)];
    const named = [
      { entries: ofParty, roles: partyRoles },
      { entries: ofPlace, roles: placeRoles },
    ];
    for (const { entries, roles } of named) {
      if (entries) within.push(sql`(c.record_id, c.content) in (${contentsNaming(ledgerId, { entries, roles })})`);
    }
    const ofTheseTypes = types === undefined ? sql`true` : sql`v.type = ${anyOf(types)}`;
    return sql`(${ofTheseTypes} and (v.record_id, v.content) in (
      select c.record_id, c.content from record_contents c where ${sql.join(within, sql` and `)}))`;
  });
  return sql<boolean>`(${sql.join(ways, sql` or `)} or v.record_id in (
    select own.record_id from record_contents own where own.ledger_id = ${ledgerId} and own.author = ${name}))`;
}

function ofSide({ side }: VisibleTo): RawBuilder<unknown>[] {
  return side === undefined ? [] : [sql`(c.body ->> 'side' is null or c.body ->> 'side' = ${side})`];
}

function ofProgramme(ledgerId: string, programmeId: string): RawBuilder<boolean> {
  return sql<boolean>`(v.record_id, v.content) in (
    select l.record_id, l.content from record_links l
    where l.ledger_id = ${ledgerId} and l.target_type = 'record' and l.target_id = ${programmeId} and l.field = 'programme')`;
}

/**
 * Ids of the entry itself, registered or not, and of everything registered below it. They are asked for first, because
 * with the ids in the query the planner knows how many records there are to expect.
 */
async function atOrBelow(db: Database, ledgerId: string, id: string): Promise<readonly string[]> {
  return [id, ...(await idsWithin(db, ledgerId, id))];
}

/** Each arm has its index; one condition with "or" would have none. */
function matching(ledgerId: string, words: string): RawBuilder<boolean> {
  const pattern = containing(words);
  return sql<boolean>`(v.record_id, v.content) in (
    select c.record_id, c.content from record_contents c
      where c.ledger_id = ${ledgerId} and c.words <> '' and c.words ilike ${pattern}
    union all select c.record_id, c.content from record_contents c
      where c.ledger_id = ${ledgerId} and c.body ->> 'key' = ${words}
    union all select l.record_id, l.content from record_links l
      where l.ledger_id = ${ledgerId} and l.target_type = 'entry' and l.target_id in (
        select e.id from current_entries e where e.ledger_id = ${ledgerId} and e.names ilike ${pattern}))`;
}
