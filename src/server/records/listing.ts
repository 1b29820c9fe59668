/** The list of a type as its page asks for it: filters by words, state, place, party, programme, time and day. */
import { programmeChoices } from '../../actions/programme/programmeChoices.ts';
import { listRecords } from '../../actions/records/listRecords.ts';
import { decide } from '../../core/access/decide.ts';
import type { TypeOfRecord } from '../../core/records/recordTypes.ts';
import type { RecordsAnswer } from '../../portal/portal.ts';
import type { RequestContext } from '../environment.ts';
import { actorIn, ledgerIn } from '../environment.ts';
import { pageNumber, pageSize } from '../listings.ts';
import { mayAdd } from './addable.ts';
import { listQuestion } from './listQuestion.ts';

/** The same records as files; those that are not published only for whoever may export them. */
function filesOf(c: RequestContext, type: TypeOfRecord, filters: Record<string, string>): RecordsAnswer['files'] {
  if (type.writers === 'importers') return [];
  const isWorking =
    c.get('account') !== null && filters['view'] !== 'published' && decide(actorIn(c), 'export records').allowed;
  const { view: _view, ...asked } = filters;
  const query = new URLSearchParams({ ...asked, ...(isWorking && { view: 'working' }) }).toString();
  return (['csv', 'xlsx', 'json'] as const).map((format) => ({
    format,
    href: `/exports/${type.path}.${format}${query === '' ? '' : `?${query}`}`,
  }));
}

export async function listOfType(c: RequestContext, type: TypeOfRecord): Promise<RecordsAnswer> {
  const ledger = ledgerIn(c);
  const { question, filters, unknownNames } = await listQuestion(c);
  const page = pageNumber(c);
  const isPublished = filters['view'] === 'published';
  const hasProgramme = type.fields.some(({ name }) => name === 'programme');
  const [answer, programmes] = await Promise.all([
    listRecords(ledger, {
      type: type.type,
      page,
      limit: pageSize,
      ...question,
      ...(isPublished && { view: 'published' }),
    }),
    hasProgramme ? programmeChoices(ledger, isPublished ? 'published' : 'working') : null,
  ]);
  return {
    type: type.type,
    items: answer.items,
    names: answer.names,
    total: answer.total,
    totalIsAtLeast: answer.totalIsAtLeast === true,
    page,
    pageSize,
    filters,
    programmes: programmes?.items ?? [],
    mayAdd: mayAdd(actorIn(c), type.type).allowed,
    mayImport: type.writers !== 'importers' && decide(actorIn(c), 'import records').allowed,
    unknownNames,
    files: filesOf(c, type, filters),
  };
}
