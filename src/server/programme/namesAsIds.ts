/** Puts ids in the place of the names of places and actors that somebody asks for. */
import type { Ledger } from '../../actions/ledger.ts';
import type { OpenName } from '../../actions/programmeAnswers.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { kindOfOpenName } from '../records/errors.ts';
import { findByName } from '../records/nameLookup.ts';
import type { Query } from './totalsQuestion.ts';

/** "CN", "CN-65", "org-fund": an id as links have it, which needs no search. */
const idForm = /^(?:[A-Z]{2}|\w+(?:-\w+)+)$/;
const kinds = { donors: 'party', recipients: 'place', boundary: 'place' } as const;
type NamesField = keyof typeof kinds;
const fields: readonly NamesField[] = ['donors', 'recipients', 'boundary'];
/** A question that holds more names came from a program, which has the ids. */
const mostNames = 20;

/** Names that mean nothing or several things. Told with what they may mean, never passed over. */
export class NamesOpen extends CounterfoilError {
  readonly open: readonly OpenName[];

  constructor(open: readonly OpenName[]) {
    super(kindOfOpenName(open[0]?.candidates ?? []), open.map(told).join('; '));
    this.open = open;
  }
}

function told({ field, text, candidates }: OpenName): string {
  const named = candidates.map(({ id, name }) => `${name} [${id}]`).join(', ');
  return `${field}: "${text.slice(0, 60)}" ${named === '' ? 'is not registered' : `may be ${named}`}`;
}

/** What stands for a name that is in no registry, or null where nothing does. */
export type OtherNames = (name: string) => string | null;

/** The question with ids for names, several of which are separated by semicolons or commas. Throws {@link NamesOpen}. */
export async function namesAsIds(ledger: Ledger, query: Query): Promise<Query> {
  const ids = new Map<string, string>();
  const open: OpenName[] = [];
  for (const field of fields) {
    const text = query(field)?.trim().slice(0, 4000) ?? '';
    if (text === '') continue;
    const found = await idsOfNames(ledger, { field, text, other: () => null });
    ids.set(field, found.ids.join(' '));
    open.push(...found.open);
  }
  if (open.length > 0) throw new NamesOpen(open);
  return (name) => ids.get(name) ?? query(name);
}

interface Found {
  readonly ids: readonly string[];
  readonly open: readonly OpenName[];
}

interface Sought {
  readonly field: NamesField;
  readonly text: string;
  readonly other: OtherNames;
}

/** What the names of one field stand for, and those that mean nothing or several things. */
export async function idsOfNames(ledger: Ledger, { field, text, other }: Sought): Promise<Found> {
  const tokens = text.split(/[\s,;]+/).filter((token) => token !== '');
  if (tokens.every((token) => idForm.test(token))) return { ids: tokens, open: [] };
  const sought = { kind: kinds[field] };
  const whole = await findByName(ledger, sought, text);
  if (whole.exact) return { ids: [whole.exact.id], open: [] };
  const wholeOther = other(text);
  if (wholeOther !== null) return { ids: [wholeOther], open: [] };
  const names = text.split(/[;；,，、\n]/).map((name) => name.trim());
  const ids: string[] = [];
  const open: OpenName[] = [];
  for (const name of names.filter((each) => each !== '').slice(0, mostNames)) {
    const found = idForm.test(name) ? null : await findByName(ledger, sought, name);
    const id = found === null ? name : (found.exact?.id ?? other(name) ?? undefined);
    if (id === undefined) open.push({ field, text: name, candidates: found?.candidates ?? [] });
    else ids.push(id);
  }
  return { ids, open };
}
