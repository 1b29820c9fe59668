/**
 * Puts versions and what belongs to them into their tables. A column of all rows travels as one parameter, because a
 * parameter for each value is slower, and PostgreSQL takes 65,535 of them at most.
 */
import type { CopyValue } from '../copyRows.ts';
import { copyIn, copyLine } from '../copyRows.ts';
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

/** Column and its values, as many as there are rows; those of `jsonb` are JSON texts. */
type Column = readonly [name: string, values: readonly CopyValue[]];

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
  const rows = columns[0]?.[1].length ?? 0;
  if (rows === 0) return;
  const names = ['ledger_id', ...columns.map(([name]) => name)].join(', ');
  let lines = '';
  for (let row = 0; row < rows; row += 1) lines += copyLine([ledgerId, ...columns.map(([, values]) => values[row] ?? null)]);
  await copyIn(transaction, `copy ledger.${table} (${names}) from stdin`, lines);
}

interface Brought {
  readonly version: NewVersion;
  readonly content: NewContent;
  readonly body: { readonly text: string; readonly hash: string };
}

function contentColumns(brought: readonly Brought[]): readonly Column[] {
  return [
    ['record_id', brought.map(({ version }) => version.recordId)],
    ['content', brought.map(({ version }) => version.content)],
    ['version', brought.map(({ version }) => version.version)],
    ['type', brought.map(({ version }) => version.type)],
    ['body', brought.map(({ body }) => body.text)],
    ['body_hash', brought.map(({ body }) => body.hash)],
    ['author', brought.map(({ content }) => content.author)],
  ];
}

function versionColumns(versions: readonly VersionToInsert[]): readonly Column[] {
  return [
    ['record_id', versions.map(({ version }) => version.recordId)],
    ['version', versions.map(({ version }) => version.version)],
    ['type', versions.map(({ version }) => version.type)],
    ['content', versions.map(({ version }) => version.content)],
    ['state', versions.map(({ version }) => version.state)],
    ['change', versions.map(({ version }) => version.change)],
    ['reason', versions.map(({ version }) => version.reason)],
    ['batch_id', versions.map(({ batch }) => batch?.id ?? null)],
    ['batch_position', versions.map(({ batch }) => batch?.position ?? 0)],
    ['row_hash', versions.map(({ batch }) => batch?.rowHash ?? null)],
    ['recorded_at', versions.map(({ version }) => version.recordedAt)],
    ['recorded_by', versions.map(({ version }) => version.recordedBy)],
  ];
}

function linkColumns(brought: readonly Brought[]): readonly Column[] {
  const rows = brought.flatMap(({ version, content }) =>
    content.links.map((link, position) => ({ version, link, position })),
  );
  return [
    ['record_id', rows.map(({ version }) => version.recordId)],
    ['content', rows.map(({ version }) => version.content)],
    ['position', rows.map(({ position }) => position)],
    ['field', rows.map(({ link }) => link.field)],
    ['role', rows.map(({ link }) => link.role)],
    ['target_type', rows.map(({ link }) => link.targetType)],
    ['target_id', rows.map(({ link }) => link.targetId)],
  ];
}

function allocationColumns(brought: readonly Brought[]): readonly Column[] {
  const rows = brought.flatMap(({ version, content }) =>
    content.allocations.map((part, position) => ({ version, part, position })),
  );
  return [
    ['record_id', rows.map(({ version }) => version.recordId)],
    ['content', rows.map(({ version }) => version.content)],
    ['position', rows.map(({ position }) => position)],
    ['programme_id', rows.map(({ part }) => part.programmeId)],
    ['stage', rows.map(({ part }) => part.stage)],
    ['side', rows.map(({ part }) => part.side)],
    ['date_from', rows.map(({ part }) => part.dateFrom)],
    ['date_to', rows.map(({ part }) => part.dateTo)],
    ['provider_id', rows.map(({ part }) => part.providerId)],
    ['receiver_id', rows.map(({ part }) => part.receiverId)],
    ['place_id', rows.map(({ part }) => part.placeId)],
    ['sector', rows.map(({ part }) => part.sector)],
    ['currency', rows.map(({ part }) => part.currency)],
    ['price_year', rows.map(({ part }) => part.priceYear)],
    ['amount', rows.map(({ part }) => part.amount)],
    ['shares_known', rows.map(({ part }) => part.sharesKnown)],
    ['part_of', rows.map(({ part }) => part.partOf)],
    ['passed_on', rows.map(({ part }) => part.passedOn)],
  ];
}
