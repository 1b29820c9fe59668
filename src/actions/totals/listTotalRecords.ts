import { Big } from 'big.js';
import type { Stage } from '../../core/claims/claim.ts';
import { stages } from '../../core/claims/claim.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { totalRecords } from '../../store/analytics/rollUp.ts';
import type { Ledger } from '../ledger.ts';
import type { PageRequest } from '../page.ts';
import { pageOf, sliceOf } from '../page.ts';
import { permit } from '../permit.ts';
import type { LeftOut } from '../../core/ledger/leftOut.ts';
import type { TotalRecords, TotalsRequest } from '../totalAnswers.ts';
import { checkRequest } from './checkRequest.ts';
import { TOTAL_REQUEST_INVALID } from './errors.ts';
import { exclusionWords } from './exclusionWords.ts';
import { requireSeeingAll } from './maySeeAll.ts';
import { rollUpQuery } from './rollUpQuery.ts';
import { scopeOf } from './scopeOf.ts';

export interface ListTotalRecords extends PageRequest {
  readonly request: TotalsRequest;
  readonly stage: Stage;
  /** What is left out for this reason; what is counted when left out. */
  readonly reason?: LeftOut | undefined;
  /** Of one cell; keys in the order of the request's `by`. */
  readonly keys?: readonly string[] | undefined;
}

/**
 * The records that a figure, a cell or an exclusion is made of, newest first, in their own currencies. Throws like
 * `getTotals`. Those without a rate are among the counted, because they would count.
 */
export async function listTotalRecords(ledger: Ledger, asked: ListTotalRecords): Promise<TotalRecords> {
  permit(ledger, 'read the ledger');
  const { request, stage, reason = null, keys = null } = asked;
  const view = request.view ?? 'published';
  if (view === 'current') requireSeeingAll(ledger);
  await checkRequest(ledger, request);
  if (!stages.includes(stage)) throw new CounterfoilError(TOTAL_REQUEST_INVALID, 'no such stage');
  if (reason !== null && !(reason in exclusionWords)) {
    throw new CounterfoilError(TOTAL_REQUEST_INVALID, 'no such reason for leaving something out');
  }
  const slice = sliceOf(asked);
  const by = keys === null ? [] : (request.by ?? []);
  const query = rollUpQuery({ ledger, request, view, scope: await scopeOf(ledger, request, view) }, stage, by);
  const part = { reason: reason === 'no rate' ? null : reason, keys, ...slice };
  const rows = await totalRecords(ledger.db, ledger.ledgerId, { query: { ...query, byDate: false }, part });
  const items = rows.map((row) => ({
    id: row.record_id,
    date: row.day,
    currency: row.currency,
    amount: new Big(row.amount).toFixed(),
    counted: new Big(row.counted).toFixed(),
    reason,
  }));
  return { ...pageOf(items, Number(rows[0]?.total ?? 0), slice), names: {} };
}
