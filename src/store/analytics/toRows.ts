import { Big } from 'big.js';
import type { Reason, RollUpQuery, RollUpRow } from '../../core/ledger/rollUp.ts';
import type { SqlRow } from './rollUpSql.ts';

/** Rows of either engine as the core words them. */
export function toRows({ by }: RollUpQuery, rows: readonly SqlRow[]): RollUpRow[] {
  return rows.map((row) => {
    // oxlint-disable-next-line no-unsafe-type-assertion -- the statement makes no other words
    const reason = row.reason as Reason;
    return {
      reason,
      keys: reason === 'counted' ? by.map((_, index) => row[`key_${index}`] ?? '') : [],
      currency: row.currency,
      priceYear: row.price_year,
      dateFrom: row.date_from,
      dateTo: row.date_to,
      amount: plain(row.amount),
      negative: plain(row.negative),
      records: Number(row.records),
      itemised: plain(row.itemised),
      itemisedRecords: Number(row.itemised_records),
      passedOn: plain(row.passed),
      passedOnRecords: Number(row.passed_records),
    };
  });
}

function plain(decimal: string): string {
  return new Big(decimal).toFixed();
}
