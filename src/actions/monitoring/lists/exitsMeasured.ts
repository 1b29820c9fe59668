import type { CheckContext, FoundRecord } from '../../../core/records/checkContext.ts';
import type { PeriodCheck } from '../../../core/lists/measuredChecks.ts';
import type { Body } from '../../../core/records/field.ts';
import type { RecordType } from '../../../core/records/recordTypes.ts';
import { textOf } from '../../../core/records/values.ts';
import type { Ledger } from '../../ledger.ts';
import { measuredListings } from './measuredListings.ts';

/** What approved readings say of listings whose place has left: only there does a check ask. Undefined without any. */
export async function exitsMeasured(
  where: Pick<Ledger, 'db' | 'ledgerId' | 'clock'>,
  items: readonly { readonly type: RecordType; readonly body: Body }[],
  recordOf: (id: string) => FoundRecord | undefined,
): Promise<CheckContext['measured']> {
  const left = items.filter(({ type, body }) => type === 'listing' && textOf(body, 'exitedOn') !== null);
  if (left.length === 0) return undefined;
  const day = where.clock.now().toISOString().slice(0, 10);
  const found = new Map<string, readonly PeriodCheck[]>();
  for (const [id, theirs] of Map.groupBy(left, ({ body }) => textOf(body, 'list') ?? '')) {
    const list = recordOf(id);
    if (list?.type !== 'list') continue;
    const listings = theirs.map(({ body }) => body);
    const measured = await measuredListings(where, { list: list.body, listings, day });
    for (const body of listings) found.set(keyOf(id, body), measured(body));
  }
  return ({ list, place, listedOn }) => found.get(keyOf(list, { place, listedOn })) ?? [];
}

function keyOf(list: string, listing: Body): string {
  return JSON.stringify([list, textOf(listing, 'place'), textOf(listing, 'listedOn')]);
}
