import { noSuch } from '../filterNotUnderstood.ts';
import type { Ledger } from '../ledger.ts';
import type { Lists } from '../listAnswers.ts';
import type { ListsRequest } from './listLists.ts';
import { listLists } from './listLists.ts';
import { programmeChoices } from './programmeChoices.ts';

/** The supervision lists that a reader asks for, who may name a programme that there is not. Throws FILTER_NOT_UNDERSTOOD. */
export async function listsAskedFor(ledger: Ledger, request: ListsRequest): Promise<Lists> {
  const answer = await listLists(ledger, request);
  const { programme } = request;
  if (!programme || answer.lists.length > 0) return answer;
  const { items, notRead } = await programmeChoices(ledger, answer.view);
  const known = items.map(({ id }) => id);
  if (notRead === 0 && !known.includes(programme)) throw noSuch('programme', programme, known);
  return answer;
}
