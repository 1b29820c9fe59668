/** The list of a type as its page asks for it: filters by words, state, place, party, programme and day. */
import { listRecords } from '../../actions/records/listRecords.ts';
import { decide } from '../../core/access/decide.ts';
import type { TypeOfRecord } from '../../core/records/recordTypes.ts';
import { recordStates } from '../../core/records/states.ts';
import type { RecordsAnswer } from '../../portal/portal.ts';
import type { RequestContext } from '../environment.ts';
import { actorIn, ledgerIn } from '../environment.ts';
import { filtersOf, pageNumber, pageSize } from '../listings.ts';
import { mayAdd } from './addable.ts';
import { findByName } from './nameLookup.ts';

type Filters = Record<string, string>;

/** The id behind a name in a filter. The filter then reads "Akto County [CN-653022]", so that its address is exact. */
async function named(c: RequestContext, filters: Filters, name: 'place' | 'party'): Promise<string | null> {
  const text = filters[name];
  if (text === undefined) return null;
  const { exact } = await findByName(ledgerIn(c), { kind: name }, text);
  if (exact === null) return null;
  filters[name] = exact.name === exact.id ? exact.id : `${exact.name} [${exact.id}]`;
  return exact.id;
}

/** The same records as a file, and the way to bring more in. */
function linksOf(c: RequestContext, type: TypeOfRecord, filters: Filters): RecordsAnswer['links'] {
  const { at: _at, linked: _linked, ...understood } = filters;
  const query = new URLSearchParams(understood).toString();
  const csv = { href: `/exports/${type.path}.csv${query === '' ? '' : `?${query}`}`, words: 'downloadCsv' } as const;
  const mayImport = decide(actorIn(c), 'import records').allowed;
  return mayImport ? [csv, { href: `/imports/new?type=${type.type}`, words: 'importRecords' }] : [csv];
}

export async function listOfType(c: RequestContext, type: TypeOfRecord): Promise<RecordsAnswer> {
  const filters = filtersOf(c, ['q', 'state', 'view', 'place', 'party', 'programme', 'linked', 'at']);
  const [place, party] = [await named(c, filters, 'place'), await named(c, filters, 'party')];
  const state = recordStates.find((each) => each === filters['state']);
  const page = pageNumber(c);
  const answer = await listRecords(ledgerIn(c), {
    type: type.type,
    page,
    limit: pageSize,
    ...(filters['q'] && { query: filters['q'] }),
    ...(state && { state }),
    ...(filters['view'] === 'published' && { view: 'published' }),
    ...(place !== null && { place }),
    ...(party !== null && { party }),
    ...(filters['programme'] && { programme: filters['programme'] }),
    ...(filters['linked'] && { linkedRecord: filters['linked'] }),
    ...(filters['at'] && { at: filters['at'] }),
  });
  const unknown = [filters['place'], filters['party']].filter((text, index) => text && [place, party][index] === null);
  return {
    type: type.type,
    items: answer.items,
    names: answer.names,
    total: answer.total,
    totalIsAtLeast: answer.totalIsAtLeast === true,
    page,
    pageSize,
    filters,
    mayAdd: mayAdd(actorIn(c), type.type).allowed,
    unknownNames: unknown.filter((text) => text !== undefined),
    links: linksOf(c, type, filters),
  };
}
