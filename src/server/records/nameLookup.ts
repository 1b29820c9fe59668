/** Finds what people mean by a name that they typed: places, actors, records, documents. */
import { findClaims } from '../../actions/findClaims.ts';
import { getDocument } from '../../actions/getDocument.ts';
import { getEntry } from '../../actions/getEntry.ts';
import type { Ledger } from '../../actions/ledger.ts';
import { nameOfClaim } from '../../actions/nameOfClaim.ts';
import { listDocuments } from '../../actions/listDocuments.ts';
import { listEntries } from '../../actions/listEntries.ts';
import type { RecordAnswer } from '../../actions/recordAnswers.ts';
import { listRecords } from '../../actions/records/listRecords.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { RegistryEntry } from '../../core/names/gazetteer.ts';
import { nameForm } from '../../core/names/nameForm.ts';
import type { Field } from '../../core/records/field.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import { isRecordType, typeOfRecord } from '../../core/records/recordTypes.ts';
import type { Candidate, Locale } from '../../portal/portal.ts';

/** What is looked for: the kind of a field and, for records, their types. */
export type Sought = Pick<Field, 'kind' | 'of'>;

export interface Found {
  readonly candidates: readonly Candidate[];
  /** The one that bears this id or name, with or without the word for its kind; null where none or several do. */
  readonly exact: Candidate | null;
}

interface Named extends Candidate {
  readonly localName?: string | null;
  readonly names: readonly string[];
  /** Names without the word for the kind of place: "Akto" of "Akto County". */
  readonly bareNames?: readonly string[];
}

const mostCandidates = 8;
/** Looked at before a name is said to have one meaning. */
const mostCompared = 30;
/** "Akto County [CN-653022]": an id in brackets after a name says which one is meant. */
const bracketed = /\[([^[\]]+)\]\s*$/;

function folded(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase().replaceAll(/\s+/g, ' ');
}

/** Null where nothing has the id; other errors go on. */
async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof CounterfoilError && error.kind.status < 500) return null;
    throw error;
  }
}

function entryNamed(entry: RegistryEntry): Named {
  const { id, name, localName, aliases, kind, type } = entry;
  const local = localName === null || localName === name ? [] : [localName];
  const detail = [...local, kind, id].join(' · ');
  const named = { id, name, localName, detail, names: [name, ...local, ...aliases] };
  if (type === 'actor') return named;
  return { ...named, bareNames: [name, ...local].map((each) => nameForm(each, 'place').base) };
}

async function entries(ledger: Ledger, kind: Field['kind'], text: string): Promise<Named[]> {
  // A region stands for its government wherever an actor is asked for.
  const type = kind === 'place' ? kind : undefined;
  const [byId, byName] = await Promise.all([
    /\s/.test(text) ? null : orNull(getEntry(ledger, text)),
    listEntries(ledger, { type, query: text, limit: mostCompared }),
  ]);
  const fits = byId !== null && (type === undefined || byId.entry.type === type);
  return [...(fits ? [byId.entry] : []), ...byName.items].map((entry) => entryNamed(entry));
}

function recordNamed(record: RecordAnswer): Named {
  const { id, type, title, localTitle, state } = record;
  return {
    id,
    name: title,
    localName: localTitle,
    detail: `${typeOfRecord(type).en} · ${state}`,
    names: [title, localTitle],
  };
}

async function records(ledger: Ledger, of: Sought['of'], text: string): Promise<Named[]> {
  const types: readonly RecordType[] = Array.isArray(of) ? of.filter((each: string) => isRecordType(each)) : [];
  const isId = /^[\w-]{16,64}$/.test(text);
  const lists = await Promise.all([
    isId ? listRecords(ledger, { ids: [text], limit: 1 }) : null,
    ...types.map((type) => listRecords(ledger, { type, query: text, limit: mostCandidates })),
  ]);
  const found = lists.flatMap((list) => list?.items ?? []);
  return found
    .filter(({ type, state }) => state !== 'withdrawn' && (types.length === 0 || types.includes(type)))
    .map((record) => recordNamed(record));
}

async function documents(ledger: Ledger, text: string): Promise<Named[]> {
  const [byId, byName] = await Promise.all([
    /\s/.test(text) ? null : orNull(getDocument(ledger, text)),
    listDocuments(ledger, { query: text, limit: mostCandidates }),
  ]);
  return [...(byId ? [byId] : []), ...byName.items].map(({ id, title, outlet, publishedOn }) => ({
    id,
    name: title,
    detail: [outlet, publishedOn].filter((part) => part !== null).join(' · '),
    names: [title],
  }));
}

/** A claim is known by its id, by the address of its page, and by words of it. Rejected ones are no evidence. */
async function claims(ledger: Ledger, text: string): Promise<Named[]> {
  const id = /\/claims\/([\w-]{1,64})/.exec(text)?.[1];
  const found = await findClaims(ledger, id ?? text, mostCandidates);
  return found
    .filter(({ state }) => state !== 'rejected')
    .map(({ id: claimId, claim, document, state }) => {
      const name = nameOfClaim(claim);
      const detail = [document.title, document.publishedOn, state, claimId].filter((part) => part !== null).join(' · ');
      return { id: claimId, name, detail, names: [name, claim.quote, ...(id === claimId ? [text] : [])] };
    });
}

function search(ledger: Ledger, sought: Sought, text: string): Promise<Named[]> {
  if (sought.kind === 'record') return records(ledger, sought.of, text);
  if (sought.kind === 'document') return documents(ledger, text);
  if (sought.kind === 'claim') return claims(ledger, text);
  return entries(ledger, sought.kind, text);
}

/** At most eight candidates, best first, by their names in the language. */
export async function findByName(ledger: Ledger, sought: Sought, typed: string, locale: Locale = 'en'): Promise<Found> {
  const text = (bracketed.exec(typed)?.[1] ?? typed).trim().slice(0, 300);
  if (text === '') return { candidates: [], exact: null };
  const all = await search(ledger, sought, text);
  const found = [...new Map(all.map((each) => [each.id, each])).values()];
  const wanted = folded(text);
  const byId = found.filter(({ id }) => id === text);
  const full = found.filter(({ names }) => names.some((name) => folded(name) === wanted));
  const bareForm = nameForm(text, 'place').base;
  const bareSame = found.filter(({ bareNames = [] }) => bareNames.includes(bareForm));
  const same = [byId, full, bareSame].find((each) => each.length > 0) ?? [];
  const bare = ({ id, name, localName, detail }: Named): Candidate =>
    locale === 'zh' && localName
      ? { id, name: localName, detail: detail.replace(localName, name) }
      : { id, name, detail };
  const [only, second] = same;
  return {
    candidates: found.slice(0, mostCandidates).map((each) => bare(each)),
    exact: only && !second ? bare(only) : null,
  };
}
