/** Where a total's boundary comes from when nobody chose one, and of whom a record could be expected. */
import type { Body } from '../../core/records/field.ts';
import { overlap, period } from '../../core/records/partialDate.ts';
import { textOf } from '../../core/records/values.ts';
import type { View } from '../../core/ledger/rollUp.ts';
import { listRecords } from '../../store/records/recordsList.ts';
import type { Ledger } from '../ledger.ts';
import { seenRecords } from './seenRecords.ts';
import type { BoundaryRequest, TotalsAnswer, TotalsRequest } from '../totalAnswers.ts';

const MOST_PAIRINGS = 5000;

export interface TotalScope {
  readonly boundary: { readonly actors: readonly string[]; readonly places: readonly string[] };
  readonly boundaryFrom: TotalsAnswer['boundaryFrom'];
  /** Donor and recipient of each pairing in force at some time of the period. */
  readonly pairs: readonly { readonly donor: string; readonly recipient: string }[];
}

export async function scopeOf(ledger: Ledger, request: TotalsRequest, view: View): Promise<TotalScope> {
  const pairs = await pairsOf(ledger, request, view);
  const from = (boundaryFrom: TotalScope['boundaryFrom'], chosen: BoundaryRequest): TotalScope => ({
    boundary: { actors: chosen.actors ?? [], places: chosen.places ?? [] },
    boundaryFrom,
    pairs,
  });
  const { boundary, recipients, programme } = request;
  if (boundary && (boundary.actors?.length ?? 0) + (boundary.places?.length ?? 0) > 0) return from('request', boundary);
  if (recipients?.length) return from('recipients', { places: recipients });
  const [row] = programme === undefined ? [] : await seenRecords(ledger, [programme], view);
  const place = row === undefined ? null : textOf(row.body, 'place');
  if (place !== null) return from('programme', { places: [place] });
  if (programme !== undefined && pairs.length > 0) {
    return from('pairings', { places: [...new Set(pairs.map(({ recipient }) => recipient))].toSorted() });
  }
  return from('nobody', {});
}

async function pairsOf({ db, ledgerId }: Ledger, request: TotalsRequest, view: View): Promise<TotalScope['pairs']> {
  if (request.programme === undefined) return [];
  const filter = { view, type: 'pairing', programmeId: request.programme, offset: 0, limit: MOST_PAIRINGS } as const;
  const rows = await listRecords(db, ledgerId, filter);
  const asked = period(request.start ?? null, request.end ?? null);
  return rows.flatMap(({ state, body }: { state: string; body: Body }) => {
    const [donor, recipient] = [textOf(body, 'donor'), textOf(body, 'recipient')];
    const lasts = overlap(asked, period(textOf(body, 'start'), textOf(body, 'end')));
    const counts = state !== 'withdrawn' && lasts && textOf(body, 'status') === 'in force';
    return counts && donor !== null && recipient !== null ? [{ donor, recipient }] : [];
  });
}
