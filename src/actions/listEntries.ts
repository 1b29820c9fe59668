import type { RegistryEntry, RegistryType } from '../core/names/gazetteer.ts';
import { countEntries, listEntryRows } from '../store/records/registry.ts';
import { searchEntries } from '../store/records/search.ts';
import type { Ledger } from './ledger.ts';
import type { Page, PageRequest } from './page.ts';
import { pageOf, sliceOf } from './page.ts';
import { permit } from './permit.ts';
import { plainWords } from './plainWords.ts';

export interface ListEntries extends PageRequest {
  readonly type?: RegistryType | undefined;
  readonly kind?: string | undefined;
  /** Everything below this entry, however deep. */
  readonly within?: string | undefined;
  /** Only its children; null asks for entries without a parent. */
  readonly parent?: string | null | undefined;
  /** Words in a name, best first; with it only `type` filters. */
  readonly query?: string | undefined;
}

/** Entries of the registry in the order of their ids, or by how well a name fits the query. */
export async function listEntries(ledger: Ledger, request: ListEntries = {}): Promise<Page<RegistryEntry>> {
  permit(ledger, 'read the ledger');
  const slice = sliceOf(request);
  const { type } = request;
  const given = (id: string | undefined) => (id === undefined ? undefined : plainWords(id));
  const [kind, within] = [given(request.kind), given(request.within)];
  const parent = request.parent === null ? null : given(request.parent);
  const words = plainWords(request.query);
  if (words !== '') {
    const { ids, total } = await searchEntries(ledger.db, ledger.ledgerId, words, { type, ...slice });
    return pageOf(await entriesInOrder(ledger, ids), total, slice);
  }
  const filter = { type, kind, within, parent };
  const [rows, total] = await Promise.all([
    listEntryRows(ledger.db, ledger.ledgerId, { ...filter, ...slice }),
    countEntries(ledger.db, ledger.ledgerId, filter),
  ]);
  return pageOf(rows, total, slice);
}

/** The entries with these ids, in this order. */
export async function entriesInOrder({ db, ledgerId }: Ledger, ids: readonly string[]): Promise<RegistryEntry[]> {
  if (ids.length === 0) return [];
  const entries = new Map((await listEntryRows(db, ledgerId, { ids })).map((entry) => [entry.id, entry]));
  return ids.flatMap((id) => entries.get(id) ?? []);
}
