import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import type { Lists } from '../programmeAnswers.ts';
import { allRecords } from './allRecords.ts';
import { chosenDay } from './chosenDay.ts';
import { summariseList } from './summariseList.ts';

const MOST = 200;

/** The supervision lists, with how many places are on each. */
export async function listLists(
  ledger: Ledger,
  request: { readonly on?: string | undefined; readonly programme?: string | undefined } = {},
): Promise<Lists> {
  permit(ledger, 'read the ledger');
  const day = chosenDay(ledger, request.on);
  const { programme } = request;
  const { items, names } = await allRecords(ledger, { type: 'list', ...(programme && { programme }) }, MOST);
  const lists = await Promise.all(items.map((item) => summariseList(ledger, item, day, undefined)));
  return { day, lists, names };
}
