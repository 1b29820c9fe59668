/** What places and actors are called that no record names, such as the region that several places lie in. */
import { listEntryRows } from '../../store/records/registry.ts';
import type { Ledger } from '../ledger.ts';
import type { Names } from '../recordAnswers.ts';

export async function namesOfEntries({ db, ledgerId }: Ledger, ids: readonly string[]): Promise<Names> {
  if (ids.length === 0) return {};
  const entries = await listEntryRows(db, ledgerId, { ids: [...new Set(ids)] });
  return Object.fromEntries(
    entries.map(({ id, type, name, localName }) => [
      id,
      { kind: type, name, localName, href: `/${type}s/${encodeURIComponent(id)}` },
    ]),
  );
}
