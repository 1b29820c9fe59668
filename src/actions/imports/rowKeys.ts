/**
 * Which record a row means. Without a profile's memory it would be a new one each time: its id follows from the profile
 * and its key, unless somebody has entered a record with the same identifier by hand.
 */
import type { RecordType } from '../../core/records/recordTypes.ts';
import type { ReadRow } from '../../standards/sheets/rowReader.ts';
import { recordsByKey } from '../../store/records/recordsByKey.ts';
import type { ImportMapping } from '../importAnswers.ts';
import type { Ledger } from '../ledger.ts';
import { idsThatShow } from '../records/rowsThatShow.ts';
import { importedId } from './rowIdentity.ts';

/** Header of the column that alone identifies a row and is the record's own identifier; null where none is. */
export function ownKeyHeader({ columns, keyColumns }: ImportMapping): string | null {
  const [header, ...others] = keyColumns;
  if (header === undefined || others.length > 0) return null;
  return columns.some((column) => column.header === header && column.field === 'key') ? header : null;
}

/** Id that a key has within a profile, whether a row had it yet or not. */
export function keyedId(namespace: string, key: string): string {
  return importedId(namespace, `k\0${key}`);
}

/**
 * Records that were entered by hand, as far as the importer may see them, by the identifiers of these rows. Where several have one identifier in the row's
 * programme, none is meant for certain, and the row makes a record of its own.
 */
export async function enteredByHand(
  ledger: Ledger,
  type: RecordType,
  reads: readonly Pick<ReadRow, 'key' | 'values'>[],
): Promise<Map<string, string>> {
  const keys = [...new Set(reads.flatMap(({ key }) => key ?? []))];
  const all = await recordsByKey(ledger.db, ledger.ledgerId, { types: [type], keys });
  const byHand = all.filter(({ imported }) => !imported);
  const shown = await idsThatShow(
    ledger,
    byHand.map(({ recordId }) => recordId),
  );
  const known = byHand.filter(({ recordId }) => shown.has(recordId));
  const found = new Map<string, string>();
  if (known.length === 0) return found;
  const byKey = Map.groupBy(known, ({ key }) => key);
  for (const { key, values } of reads) {
    if (key === null) continue;
    const programme = typeof values['programme'] === 'string' ? values['programme'] : null;
    const same = (byKey.get(key) ?? []).filter((each) => programme === null || each.programme === programme);
    const [only] = same;
    if (only && same.length === 1) found.set(key, only.recordId);
  }
  return found;
}
