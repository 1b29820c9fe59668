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

export interface VersionToInsert {
  readonly version: NewVersion;
  /** The body that it brings, if any, as canonical JSON, and the SHA-256 of that. */
  readonly body: { readonly text: string; readonly hash: string } | null;
  /** Of a version that comes in a batch: the batch, its place there, and the hash that covers it. */
  readonly batch: { readonly id: string; readonly position: number; readonly rowHash: string } | null;
}

export function bodyOf({ newContent }: NewVersion): VersionToInsert['body'] {
  if (!newContent) return null;
  const text = canonicalJson(newContent.body);
  return { text, hash: sha256(text) };
}

/** Column, its PostgreSQL type, and its values, as many as there are rows; those of `jsonb` are JSON texts. */
type Column = readonly [name: string, type: keyof typeof types, values: readonly unknown[]];

const types = {
  text: sql`text`,
  integer: sql`integer`,
  smallint: sql`smallint`,
  numeric: sql`numeric`,
  boolean: sql`boolean`,
  date: sql`date`,
  timestamptz: sql`timestamptz`,
  jsonb: sql`jsonb`,
};

const VERSIONS_AT_ONCE = 1000;

/** The primary keys refuse a version or a content that is there already. */
export async function insertRecordRows(
  transaction: LedgerTransaction,
  ledgerId: string,
  versions: readonly VersionToInsert[],
): Promise<void> {
  for (let start = 0; start < versions.length; start += VERSIONS_AT_ONCE) {
    const some = versions.slice(start, start + VERSIONS_AT_ONCE);
    const brought = some.flatMap(({ version, body }) => {
      return version.newContent && body ? [{ version, content: version.newContent, body }] : [];
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
    return isSame(column) ? sql`${values[0]}::${types[type]}` : sql.ref(`row.${name}`);
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
    : sql`unnest(${values}::${types[type]}[])`;
}

interface Brought {
  readonly version: NewVersion;
  readonly content: NewContent;
  readonly body: { readonly text: string; readonly hash: string };
}

function contentColumns(brought: readonly Brought[]): readonly Column[] {
  return [
    ['record_id', 'text', brought.map(({ version }) => version.recordId)],
    ['content', 'integer', brought.map(({ version }) => version.content)],
    ['version', 'integer', brought.map(({ version }) => version.version)],
    ['type', 'text', brought.map(({ version }) => version.type)],
    ['body', 'jsonb', brought.map(({ body }) => body.text)],
    ['body_hash', 'text', brought.map(({ body }) => body.hash)],
    ['author', 'text', brought.map(({ content }) => content.author)],
  ];
}

function versionColumns(versions: readonly VersionToInsert[]): readonly Column[] {
  return [
    ['record_id', 'text', versions.map(({ version }) => version.recordId)],
    ['version', 'integer', versions.map(({ version }) => version.version)],
    ['type', 'text', versions.map(({ version }) => version.type)],
    ['content', 'integer', versions.map(({ version }) => version.content)],
    ['state', 'text', versions.map(({ version }) => version.state)],
    ['change', 'text', versions.map(({ version }) => version.change)],
    ['reason', 'text', versions.map(({ version }) => version.reason)],
    ['batch_id', 'text', versions.map(({ batch }) => batch?.id ?? null)],
    ['batch_position', 'integer', versions.map(({ batch }) => batch?.position ?? 0)],
    ['row_hash', 'text', versions.map(({ batch }) => batch?.rowHash ?? null)],
    ['recorded_at', 'timestamptz', versions.map(({ version }) => version.recordedAt)],
    ['recorded_by', 'text', versions.map(({ version }) => version.recordedBy)],
  ];
}

function linkColumns(brought: readonly Brought[]): readonly Column[] {
  const rows = brought.flatMap(({ version, content }) =>
    content.links.map((link, position) => ({ version, link, position })),
  );
  return [
    ['record_id', 'text', rows.map(({ version }) => version.recordId)],
    ['content', 'integer', rows.map(({ version }) => version.content)],
    ['position', 'integer', rows.map(({ position }) => position)],
    ['field', 'text', rows.map(({ link }) => link.field)],
    ['role', 'text', rows.map(({ link }) => link.role)],
    ['target_type', 'text', rows.map(({ link }) => link.targetType)],
    ['target_id', 'text', rows.map(({ link }) => link.targetId)],
  ];
}

function allocationColumns(brought: readonly Brought[]): readonly Column[] {
  const rows = brought.flatMap(({ version, content }) =>
    content.allocations.map((part, position) => ({ version, part, position })),
  );
  return [
    ['record_id', 'text', rows.map(({ version }) => version.recordId)],
    ['content', 'integer', rows.map(({ version }) => version.content)],
    ['position', 'integer', rows.map(({ position }) => position)],
    ['programme_id', 'text', rows.map(({ part }) => part.programmeId)],
    ['stage', 'text', rows.map(({ part }) => part.stage)],
    ['side', 'text', rows.map(({ part }) => part.side)],
    ['date_from', 'date', rows.map(({ part }) => part.dateFrom)],
    ['date_to', 'date', rows.map(({ part }) => part.dateTo)],
    ['provider_id', 'text', rows.map(({ part }) => part.providerId)],
    ['receiver_id', 'text', rows.map(({ part }) => part.receiverId)],
    ['place_id', 'text', rows.map(({ part }) => part.placeId)],
    ['sector', 'text', rows.map(({ part }) => part.sector)],
    ['currency', 'text', rows.map(({ part }) => part.currency)],
    ['price_year', 'smallint', rows.map(({ part }) => part.priceYear)],
    ['amount', 'numeric', rows.map(({ part }) => part.amount)],
    ['shares_known', 'boolean', rows.map(({ part }) => part.sharesKnown)],
    ['part_of', 'text', rows.map(({ part }) => part.partOf)],
    ['passed_on', 'boolean', rows.map(({ part }) => part.passedOn)],
  ];
}
