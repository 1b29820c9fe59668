import type { View } from '../../core/ledger/rollUp.ts';
import { textOf } from '../../core/records/values.ts';
import { typeOfRecord } from '../../core/records/recordTypes.ts';
import { listEntryRows } from '../../store/records/registry.ts';
import type { Ledger } from '../ledger.ts';
import type { NameOfId, Names } from '../recordAnswers.ts';
import { seenRecords } from './seenRecords.ts';

/** What the ids in an answer are called, places and actors by the registry, programmes by their title. */
export async function totalNames(
  ledger: Ledger,
  { entries, records, view }: { readonly entries: readonly string[]; readonly records: readonly string[]; view: View },
): Promise<Names> {
  const ids = [...new Set(entries)];
  const found = ids.length === 0 ? [] : await listEntryRows(ledger.db, ledger.ledgerId, { ids });
  const named = found.map(({ id, type, name, localName }): [string, NameOfId] => {
    return [id, { kind: type, name, localName, href: `/${type}s/${encodeURIComponent(id)}` }];
  });
  const rows = await seenRecords(ledger, [...new Set(records)], view);
  const titled = rows.map(({ recordId, type, body }): [string, NameOfId] => {
    const name = textOf(body, 'title') ?? recordId;
    const href = `/${typeOfRecord(type).path}/${encodeURIComponent(recordId)}`;
    return [recordId, { kind: 'record', name, localName: textOf(body, 'localTitle'), href }];
  });
  return Object.fromEntries([...named, ...titled]);
}
