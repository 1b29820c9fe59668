/**
 * Puts versions and what belongs to them into their tables. A column of all rows travels as one parameter, because a
 * parameter for each value is slower, and PostgreSQL takes 65,535 of them at most.
 */
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import { canonicalJson } from '../history/canonicalJson.ts';
import { sha256 } from '../history/hash.ts';
import type { LedgerTransaction, Tables } from '../tables.ts';
import type { NewContent, NewVersion } from './records.ts';

export interface VersionToInsert extends NewVersion {
  /** Of the content that the version brings, if any: the body as canonical JSON, and the SHA-256 of that. */
  readonly bodyText: string | null;
  readonly bodyHash: string | null;
  /** Of a version that comes in a batch: the batch, its place there, and the hash that covers it. */
  readonly batch: { readonly id: string; readonly position: number; readonly rowHash: string } | null;
}

/** The body that a version brings, as it is hashed and stored. */
export function bodyOf({ newContent }: NewVersion): Pick<VersionToInsert, 'bodyText' | 'bodyHash'> {
  if (!newContent) return { bodyText: null, bodyHash: null };
  const bodyText = canonicalJson(newContent.body);
  return { bodyText, bodyHash: sha256(bodyText) };
}

/** Column, its PostgreSQL type, and its values, as many as there are rows; those of `jsonb` are JSON texts. */
type Column = readonly [name: string, type: string, values: readonly unknown[]];

const VERSIONS_AT_ONCE = 1000;

/** The primary keys refuse a version or a content that is there already. */
export async function insertRecordRows(
  transaction: LedgerTransaction,
  ledgerId: string,
  versions: readonly VersionToInsert[],
): Promise<void> {
  for (let start = 0; start < versions.length; start += VERSIONS_AT_ONCE) {
    const some = versions.slice(start, start + VERSIONS_AT_ONCE);
    const brought = some.flatMap((version) => {
      return version.newContent ? [{ ...version, newContent: version.newContent }] : [];
    });
    await insertColumns(transaction, ledgerId, 'record_contents', contentColumns(brought));
    await insertColumns(transaction, ledgerId, 'record_versions', versionColumns(some));
    await insertColumns(transaction, ledgerId, 'record_links', linkColumns(brought));
    await insertColumns(transaction, ledgerId, 'allocations', allocationColumns(brought));
  }
}

async function insertColumns(
  transaction: LedgerTransaction,
  ledgerId: string,
  table: keyof Tables,
  columns: readonly Column[],
): Promise<void> {
  const rows = columns[0]?.[2].length ?? 0;
  if (rows === 0) return;
  const varying = columns.filter((column) => !isSame(column));
  const names = sql.join(['ledger_id', ...columns.map(([name]) => name)].map((name) => sql.ref(name)));
  const selected = columns.map((column) => {
    const [name, type, values] = column;
    return isSame(column) ? sql`${values[0]}::${sql.raw(type)}` : sql.ref(`row.${name}`);
  });
  await sql`
    insert into ${sql.table(table)} (${names})
    select ${ledgerId}::text, ${sql.join(selected)}
    from rows from (${sql.join([sql`generate_series(1, ${rows}::integer)`, ...varying.map((column) => elements(column))])})
      as row (${sql.join(['number', ...varying.map(([name]) => name)].map((name) => sql.ref(name)))})
  `.execute(transaction);
}

/** A column with one value throughout, as most of an import's are, travels as that value. */
function isSame([, , values]: Column): boolean {
  return values.every((value) => value === values[0]);
}

/** Bodies travel as one JSON array, which PostgreSQL reads faster than an array of texts that each hold JSON. */
function elements([, type, values]: Column): RawBuilder<unknown> {
  return type === 'jsonb'
    ? sql`jsonb_array_elements(${`[${values.join(',')}]`}::jsonb)`
    : sql`unnest(${values}::${sql.raw(type)}[])`;
}

type Bringing = VersionToInsert & { readonly newContent: NewContent };

function contentColumns(versions: readonly Bringing[]): readonly Column[] {
  return [
    ['record_id', 'text', versions.map(({ recordId }) => recordId)],
    ['content', 'integer', versions.map(({ content }) => content)],
    ['version', 'integer', versions.map(({ version }) => version)],
    ['type', 'text', versions.map(({ type }) => type)],
    ['body', 'jsonb', versions.map(({ bodyText }) => bodyText)],
    ['body_hash', 'text', versions.map(({ bodyHash }) => bodyHash)],
    ['author', 'text', versions.map(({ newContent }) => newContent.author)],
  ];
}

function versionColumns(versions: readonly VersionToInsert[]): readonly Column[] {
  return [
    ['record_id', 'text', versions.map(({ recordId }) => recordId)],
    ['version', 'integer', versions.map(({ version }) => version)],
    ['type', 'text', versions.map(({ type }) => type)],
    ['content', 'integer', versions.map(({ content }) => content)],
    ['state', 'text', versions.map(({ state }) => state)],
    ['change', 'text', versions.map(({ change }) => change)],
    ['reason', 'text', versions.map(({ reason }) => reason)],
    ['batch_id', 'text', versions.map(({ batch }) => batch?.id ?? null)],
    ['batch_position', 'integer', versions.map(({ batch }) => batch?.position ?? null)],
    ['row_hash', 'text', versions.map(({ batch }) => batch?.rowHash ?? null)],
    ['recorded_at', 'timestamptz', versions.map(({ recordedAt }) => recordedAt)],
    ['recorded_by', 'text', versions.map(({ recordedBy }) => recordedBy)],
  ];
}

function linkColumns(versions: readonly Bringing[]): readonly Column[] {
  const rows = versions.flatMap(({ recordId, content, newContent }) =>
    newContent.links.map((link, position) => ({ ...link, recordId, content, position })),
  );
  return [
    ['record_id', 'text', rows.map(({ recordId }) => recordId)],
    ['content', 'integer', rows.map(({ content }) => content)],
    ['position', 'integer', rows.map(({ position }) => position)],
    ['field', 'text', rows.map(({ field }) => field)],
    ['role', 'text', rows.map(({ role }) => role)],
    ['target_type', 'text', rows.map(({ targetType }) => targetType)],
    ['target_id', 'text', rows.map(({ targetId }) => targetId)],
  ];
}

function allocationColumns(versions: readonly Bringing[]): readonly Column[] {
  const rows = versions.flatMap(({ recordId, content, newContent }) =>
    newContent.allocations.map((allocation, position) => ({ ...allocation, recordId, content, position })),
  );
  return [
    ['record_id', 'text', rows.map(({ recordId }) => recordId)],
    ['content', 'integer', rows.map(({ content }) => content)],
    ['position', 'integer', rows.map(({ position }) => position)],
    ['programme_id', 'text', rows.map(({ programmeId }) => programmeId)],
    ['stage', 'text', rows.map(({ stage }) => stage)],
    ['side', 'text', rows.map(({ side }) => side)],
    ['date_from', 'date', rows.map(({ dateFrom }) => dateFrom)],
    ['date_to', 'date', rows.map(({ dateTo }) => dateTo)],
    ['provider_id', 'text', rows.map(({ providerId }) => providerId)],
    ['receiver_id', 'text', rows.map(({ receiverId }) => receiverId)],
    ['place_id', 'text', rows.map(({ placeId }) => placeId)],
    ['sector', 'text', rows.map(({ sector }) => sector)],
    ['currency', 'text', rows.map(({ currency }) => currency)],
    ['price_year', 'smallint', rows.map(({ priceYear }) => priceYear)],
    ['amount', 'numeric', rows.map(({ amount }) => amount)],
    ['shares_known', 'boolean', rows.map(({ sharesKnown }) => sharesKnown)],
    ['part_of', 'text', rows.map(({ partOf }) => partOf)],
    ['passed_on', 'boolean', rows.map(({ passedOn }) => passedOn)],
  ];
}
