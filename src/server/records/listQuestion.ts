/** What the address of a list or of an export asks for. Both understand the same words. */
import type { ListRequest } from '../../actions/records/listRecords.ts';
import { recordStates } from '../../core/records/states.ts';
import type { RequestContext } from '../environment.ts';
import { ledgerIn } from '../environment.ts';
import { filtersOf } from '../listings.ts';
import { findByName } from './nameLookup.ts';

type Filters = Record<string, string>;

export interface ListQuestion {
  readonly question: Omit<ListRequest, 'type' | 'view'>;
  /** As the address has them; names that were found with their ids. */
  readonly filters: Filters;
  /** What was typed for a name and is none of the registry: nothing is filtered by it. */
  readonly unknownNames: readonly string[];
}

const names = ['q', 'state', 'view', 'place', 'party', 'programme', 'linked', 'from', 'to', 'at'] as const;

/** The id behind a name in a filter. The filter then reads "Akto County [CN-653022]", so that its address is exact. */
async function named(c: RequestContext, filters: Filters, name: 'place' | 'party'): Promise<string | null> {
  const text = filters[name];
  if (text === undefined) return null;
  const { exact } = await findByName(ledgerIn(c), { kind: name }, text);
  if (exact === null) return null;
  filters[name] = exact.name === exact.id ? exact.id : `${exact.name} [${exact.id}]`;
  return exact.id;
}

export async function listQuestion(c: RequestContext): Promise<ListQuestion> {
  const filters = filtersOf(c, names);
  const [place, party] = await Promise.all([named(c, filters, 'place'), named(c, filters, 'party')]);
  const { q: query, programme, linked: linkedRecord, from, to, at } = filters;
  const question = {
    query,
    state: recordStates.find((each) => each === filters['state']),
    place: place ?? undefined,
    party: party ?? undefined,
    programme,
    linkedRecord,
    from,
    to,
    at,
  };
  const unknown = [place === null ? filters['place'] : undefined, party === null ? filters['party'] : undefined];
  return { question, filters, unknownNames: unknown.filter((text) => text !== undefined) };
}
