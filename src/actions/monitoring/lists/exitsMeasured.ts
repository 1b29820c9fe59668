import type { CheckContext, FoundRecord } from '../../../core/records/checkContext.ts';
import { exitChecks } from '../../../core/lists/exitChecks.ts';
import { metInARow } from '../../../core/lists/metInARow.ts';
import type { PeriodCheck } from '../../../core/lists/measuredChecks.ts';
import type { Body } from '../../../core/records/field.ts';
import type { RecordType } from '../../../core/records/recordTypes.ts';
import { textOf } from '../../../core/records/values.ts';
import type { Ledger } from '../../ledger.ts';
import { measuredListings } from './measuredListings.ts';

/**
 * What approved readings say of listings whose place has left: only there does a check ask. As they are known today or, where
 * that bears the exit better, as they were on its day: what was corrected since makes no exit of then a wrong record.
 * Undefined without any.
 */
export async function exitsMeasured(
  where: Pick<Ledger, 'db' | 'ledgerId' | 'clock'>,
  items: readonly { readonly type: RecordType; readonly body: Body }[],
  recordOf: (id: string) => FoundRecord | undefined,
): Promise<CheckContext['measured']> {
  const left = items.filter(({ type, body }) => type === 'listing' && textOf(body, 'exitedOn') !== null);
  if (left.length === 0) return undefined;
  const today = where.clock.now().toISOString().slice(0, 10);
  const found = new Map<string, readonly PeriodCheck[]>();
  for (const [id, theirs] of Map.groupBy(left, ({ body }) => textOf(body, 'list') ?? '')) {
    const list = recordOf(id);
    if (list?.type !== 'list') continue;
    const listings = theirs.map(({ body }) => body);
    const asked = Number(textOf(list.body, 'exitPeriods') ?? '0');
    const now = await measuredListings(where, { list: list.body, listings, day: today });
    for (const body of listings) found.set(keyOf(id, body), now(body));
    const short = listings.filter((body) => rowAtExit(body, now(body)) < asked);
    for (const [day, some] of Map.groupBy(short, (body) => textOf(body, 'exitedOn') ?? today)) {
      if (day >= today) continue;
      const then = await measuredListings(where, { list: list.body, listings: some, day });
      for (const body of some)
        if (rowAtExit(body, then(body)) > rowAtExit(body, now(body))) found.set(keyOf(id, body), then(body));
    }
  }
  return ({ list, place, listedOn }) => found.get(keyOf(list, { place, listedOn })) ?? [];
}

/** Periods met in a row both when it was verified and when it left. */
function rowAtExit(listing: Body, measured: readonly PeriodCheck[]): number {
  const exitedOn = textOf(listing, 'exitedOn') ?? '';
  const checks = exitChecks(listing, measured, exitedOn);
  return Math.min(metInARow(checks, textOf(listing, 'verifiedOn') ?? exitedOn), metInARow(checks, exitedOn));
}

function keyOf(list: string, listing: Body): string {
  return JSON.stringify([list, textOf(listing, 'place'), textOf(listing, 'listedOn')]);
}
