/** What the ids in bodies are called, as far as the reader may know. */
import type { Body } from '../../core/records/field.ts';
import type { RecordLink } from '../../core/records/linksOf.ts';
import { linksOf } from '../../core/records/linksOf.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import { typeOfRecord } from '../../core/records/recordTypes.ts';
import type { Locale } from '../../core/records/titleOf.ts';
import { titleOf } from '../../core/records/titleOf.ts';
import { listClaimRows } from '../../store/records/claims.ts';
import { findDocuments } from '../../store/records/documents.ts';
import type { RecordRow } from '../../store/records/recordsRead.ts';
import { listEntryRows } from '../../store/records/registry.ts';
import type { Ledger } from '../ledger.ts';
import { nameOfClaim } from '../nameOfClaim.ts';
import { pictureOf } from '../pictureOf.ts';
import type { NameOfId, Names, RecordAnswer } from '../recordAnswers.ts';
import { rowsThatShow } from './rowsThatShow.ts';

type Content = Pick<RecordRow, 'type' | 'body'>;

export interface RecordNames {
  /** Of every id that stands in the bodies, and of the records that were asked for. */
  readonly names: Names;
  title(content: Content, locale: Locale): string;
}

/** A transaction is named by its actors, an arrival by its transactions: two steps lead to every name. */
const STEPS = 2;

/** Resolves what the bodies name. Records that the reader may not see have no name here. */
export async function recordNames(ledger: Ledger, rows: readonly Content[]): Promise<RecordNames> {
  const records = new Map<string, RecordRow>();
  let next: readonly Content[] = rows;
  const contents: Content[] = [...rows];
  for (let step = 0; step < STEPS && next.length > 0; step += 1) {
    const ids = targets(next, 'record').filter((id) => !records.has(id));
    const found = await rowsThatShow(ledger, ids);
    for (const row of found) records.set(row.recordId, row);
    contents.push(...found);
    next = found;
  }
  const names = new Map<string, NameOfId>(await entryNames(ledger, targets(contents, 'entry')));
  for (const entry of await documentNames(ledger, targets(rows, 'document'))) names.set(...entry);
  for (const entry of await claimNames(ledger, targets(rows, 'claim'))) names.set(...entry);
  const title = titles(names, records);
  for (const [id, row] of records) {
    const href = `/${typeOfRecord(row.type).path}/${encodeURIComponent(id)}`;
    names.set(id, { kind: 'record', name: title(row, 'en'), localName: title(row, 'zh'), href });
  }
  // In the order of ids: the database has none, and an answer must not change while nothing else does.
  const inOrder = [...names].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { names: Object.fromEntries(inOrder), title };
}

function targets(contents: readonly Content[], wanted: RecordLink['targetType']): string[] {
  const links = contents.flatMap(({ type, body }: { type: RecordType; body: Body }) => linksOf(type, body));
  return [...new Set(links.filter(({ targetType }) => targetType === wanted).map(({ targetId }) => targetId))];
}

async function entryNames({ db, ledgerId }: Ledger, ids: readonly string[]): Promise<[string, NameOfId][]> {
  if (ids.length === 0) return [];
  const entries = await listEntryRows(db, ledgerId, { ids });
  return entries.map(({ id, type, name, localName }) => [
    id,
    { kind: type, name, localName, href: `/${type}s/${encodeURIComponent(id)}` },
  ]);
}

async function documentNames({ db, ledgerId }: Ledger, ids: readonly string[]): Promise<[string, NameOfId][]> {
  const rows = await findDocuments(db, ledgerId, ids);
  return rows.map((row) => {
    const name = { kind: 'document', name: row.title, localName: null, ...pictureOf(row) } as const;
    return [row.id, { ...name, href: `/documents/${encodeURIComponent(row.id)}` }];
  });
}

async function claimNames({ db, ledgerId }: Ledger, ids: readonly string[]): Promise<[string, NameOfId][]> {
  if (ids.length === 0) return [];
  const rows = await listClaimRows(db, ledgerId, { ids, offset: 0, limit: ids.length });
  return rows.map(({ claim_id: id, claim }) => [
    id,
    { kind: 'claim', name: nameOfClaim(claim), localName: null, href: `/claims/${encodeURIComponent(id)}` },
  ]);
}

/** Titles may name other records; a circle of such names ends in ids. */
function titles(names: ReadonlyMap<string, NameOfId>, records: ReadonlyMap<string, RecordRow>): RecordNames['title'] {
  const underWay = new Set<string>();
  const nameOf = (id: string): { name: string; localName: string | null } | undefined => {
    const row = records.get(id);
    if (!row) return names.get(id);
    if (underWay.has(id)) return undefined;
    underWay.add(id);
    const name = { name: title(row, 'en'), localName: title(row, 'zh') };
    underWay.delete(id);
    return name;
  };
  const title = ({ type, body }: Content, locale: Locale) => titleOf(type, body, nameOf, locale);
  return title;
}

/** A row as everybody else reads it. */
export function toRecordAnswer(row: RecordRow, { title }: Pick<RecordNames, 'title'>): RecordAnswer {
  const { recordId: id, type, version, state, body, author, recordedAt, recordedBy, batchId } = row;
  return {
    id,
    type,
    version,
    state,
    title: title(row, 'en'),
    localTitle: title(row, 'zh'),
    body,
    author,
    recordedAt: recordedAt.toISOString(),
    recordedBy,
    batchId,
  };
}
