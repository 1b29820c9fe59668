/** Reads a list of records page by page to its end, as far as a page of the portal can hold. */
import type { Ledger } from '../ledger.ts';
import type { ShownView } from '../pairingAnswers.ts';
import type { Names, RecordAnswer } from '../recordAnswers.ts';
import type { ListRequest } from '../records/listRecords.ts';
import { listRecords } from '../records/listRecords.ts';

/** More than this is no page any more; what lies beyond is counted in `notRead`. */
const MOST = 4000;
const PAGE = 200;

export interface AllRecords {
  readonly items: readonly RecordAnswer[];
  readonly names: Names;
  readonly notRead: number;
}

/** Every question says which view it means, so that no part of a page shows more than the others. */
type Question = ListRequest & { readonly view: ShownView };

export async function allRecords(ledger: Ledger, request: Question, most = MOST): Promise<AllRecords> {
  const items: RecordAnswer[] = [];
  const names: Record<string, Names[string]> = {};
  let cursor: string | undefined;
  let total = 0;
  do {
    const page = await listRecords(ledger, {
      ...request,
      limit: Math.min(PAGE, most),
      ...(cursor !== undefined && { cursor }),
    });
    items.push(...page.items);
    Object.assign(names, page.names);
    total = page.total;
    cursor = page.next ?? undefined;
  } while (cursor !== undefined && items.length < most);
  return { items, names, notRead: Math.max(0, total - items.length) };
}

/** Records by their ids, in portions; what the reader may not see is left out. */
export async function recordsById(
  ledger: Ledger,
  ids: readonly string[],
  view: ShownView,
): Promise<Omit<AllRecords, 'notRead'>> {
  const wanted = [...new Set(ids)];
  const items: RecordAnswer[] = [];
  const names: Record<string, Names[string]> = {};
  for (let start = 0; start < wanted.length; start += PAGE) {
    const page = await listRecords(ledger, { ids: wanted.slice(start, start + PAGE), limit: PAGE, view });
    items.push(...page.items);
    Object.assign(names, page.names);
  }
  return { items, names };
}
