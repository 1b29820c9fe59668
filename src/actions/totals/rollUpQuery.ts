import type { Stage } from '../../core/claims/claim.ts';
import type { Dimension, RollUpQuery, View } from '../../core/ledger/rollUp.ts';
import { firstDay, lastDay } from '../../core/records/partialDate.ts';
import type { Ledger } from '../ledger.ts';
import type { TotalsRequest } from '../totalAnswers.ts';
import { maySeeAll } from './maySeeAll.ts';
import type { TotalScope } from './scopeOf.ts';

interface Question {
  readonly ledger: Ledger;
  readonly request: TotalsRequest;
  readonly view: View;
  readonly scope: TotalScope;
}

/** The question as the engines take it. Also what `listTotalRecords` goes by. */
export function rollUpQuery(
  { ledger, request, view, scope }: Question,
  stage: Stage,
  by: readonly Dimension[],
): RollUpQuery {
  const list = (ids: readonly string[] | undefined): readonly string[] | null => (ids?.length ? ids : null);
  return {
    stage,
    side: request.side ?? 'sent',
    view,
    tellHidden: maySeeAll(ledger),
    programme: request.programme ?? null,
    boundary: scope.boundaryFrom === 'nobody' ? null : scope.boundary,
    direction: request.direction ?? 'in',
    donors: list(request.donors),
    recipients: list(request.recipients),
    sectors: list(request.sectors),
    start: request.start ?? firstDay,
    end: request.end ?? lastDay,
    by,
    placeLevel: by.includes('place') ? (request.placeLevel ?? null) : null,
    byDate: converts(request),
  };
}

/** Whether amounts are asked for in another currency or price basis than their own. */
export function converts({ currency, priceYear }: TotalsRequest): boolean {
  return currency !== undefined || priceYear !== undefined;
}
