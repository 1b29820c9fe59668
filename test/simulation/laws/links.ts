/** What is kept beside a content for finding and adding up says the same as the content, and says all of it. */
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import { linked } from '../model/access.ts';
import type { Body, ModelRecord } from '../model/model.ts';
import { daysOf, money, sources, text } from '../model/model.ts';
import { divided } from '../model/totals.ts';
import type { Run } from '../run.ts';
import { must } from '../run.ts';
import { isEntry } from '../world.ts';

/** Of one record, or of all. */
export function only(id: string | undefined): RawBuilder<boolean> {
  return id === undefined ? sql<boolean>`true` : sql<boolean>`record_id = ${id}`;
}

export function ofAll(records: readonly ModelRecord[], id: string | undefined): readonly ModelRecord[] {
  return id === undefined ? records : records.filter((record) => record.id === id);
}

/** Every record, place and actor that a content names is linked to it, and nothing else. */
export async function linksAreWhole({ model, db, ledgerId }: Run, id?: string): Promise<void> {
  const found = await sql<{ record_id: string; content: number; target_id: string }>`
    select distinct record_id, content, target_id from ledger.record_links
    where ledger_id = ${ledgerId} and ${only(id)}`.execute(db);
  const links = Map.groupBy(found.rows, ({ record_id: id, content }) => `${id} ${content}`);
  for (const { id: record, number, body } of contentsOf(ofAll(model.records(), id))) {
    const got = (links.get(`${record} ${number}`) ?? []).map((link) => link.target_id).toSorted();
    const wanted = [...new Set([...linked(body), ...entriesIn(body)])].toSorted();
    must(
      'links say what a content says',
      got.join() === wanted.join(),
      () => `${record} content ${number} is linked to ${got.join(', ')} instead of ${wanted.join(', ')}`,
    );
  }
}

function contentsOf(records: readonly ModelRecord[]): { id: string; number: number; body: Body }[] {
  return records.flatMap(({ id, versions }) =>
    [...new Set(versions.map(({ content }) => content))].map(({ number, body }) => ({ id, number, body })),
  );
}

/** No title, note or status of a simulation reads like the id of an entry. */
export function entriesIn(value: unknown): string[] {
  if (typeof value === 'string') return isEntry(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(entriesIn) : [];
}

interface PartRow {
  readonly record_id: string;
  readonly content: number;
  readonly said: string;
  readonly provider_id: string;
  readonly place_id: string;
  readonly passed_on: boolean;
}

/** Each part of a transaction bears what the transaction says: programme, stage, receiver, umbrella, who and where. */
export async function partsSayTheSame({ model, db, ledgerId }: Run, id?: string): Promise<void> {
  const found = await sql<PartRow>`
    select record_id, content, provider_id, place_id, passed_on,
      concat_ws(' ', programme_id, stage, side, date_from, date_to, receiver_id, currency, part_of) as said
    from ledger.allocations where ledger_id = ${ledgerId} and ${only(id)}`.execute(db);
  const byContent = Map.groupBy(found.rows, ({ record_id: id, content }) => `${id} ${content}`);
  for (const { id: record, number, body } of contentsOf(ofAll(model.ofType('transaction'), id))) {
    const parts = byContent.get(`${record} ${number}`) ?? [];
    if (parts.length > 0) mustSay(`${record} content ${number}`, body, parts);
  }
}

function mustSay(what: string, body: Body, parts: readonly PartRow[]): void {
  const { from, to } = daysOf(text(body, 'date') ?? '');
  const named = (...fields: readonly string[]): (string | null)[] => fields.map((field) => text(body, field));
  const words = [...named('programme', 'stage', 'side'), from, to, text(body, 'receiver')];
  const said = [...words, money(body)?.currency ?? null, text(body, 'partOf')].filter((word) => word !== null);
  for (const part of parts) {
    must('parts say what the transaction says', part.said === said.join(' '), () => `${what}: ${part.said}`);
  }
  for (const [field, column] of [
    ['providers', 'provider_id'],
    ['recipients', 'place_id'],
  ] as const) {
    const got = [...new Set(parts.map((part) => part[column]))].toSorted();
    const wanted = [
      ...new Set(divided(body, field).map(({ ids }) => (ids.length === 1 ? (ids[0] ?? '') : ''))),
    ].toSorted();
    must(
      'parts say what the transaction says',
      got.join() === wanted.join(),
      () => `${what}: ${field} ${got.join(', ')} instead of ${wanted.join(', ')}`,
    );
  }
  must(
    'parts say what the transaction says',
    parts.some((part) => part.passed_on) === sources(body).length > 0,
    () => `${what}: passed on`,
  );
}
