import type { Ledger } from '../ledger.ts';
import type { Names } from '../recordAnswers.ts';
import type { TotalRecords } from '../totalAnswers.ts';
import type { ListTotalRecords } from '../totals/listTotalRecords.ts';
import { listTotalRecords } from '../totals/listTotalRecords.ts';
import { recordsById } from './allRecords.ts';

/** The records behind a figure, a cell or an exclusion, each with its title. Throws what `listTotalRecords` throws. */
export async function recordsBehindTotal(ledger: Ledger, request: ListTotalRecords): Promise<TotalRecords> {
  const found = await listTotalRecords(ledger, request);
  const { items } = await recordsById(
    ledger,
    found.items.map(({ id }) => id),
    request.request.view === 'current' ? 'working' : 'published',
  );
  const titles: Names = Object.fromEntries(
    items.map(({ id, title, localTitle }) => [
      id,
      { kind: 'record', name: title, localName: localTitle, href: `/transactions/${encodeURIComponent(id)}` },
    ]),
  );
  return { ...found, names: { ...found.names, ...titles } };
}
