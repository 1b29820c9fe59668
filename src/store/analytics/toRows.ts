import type { Dimension, Reason, RollUpQuery, RollUpRow } from '../../core/ledger/rollUp.ts';
import { notStatedKey, unknownKey } from '../../core/ledger/rollUp.ts';
import type { SqlRow } from './rollUpSql.ts';

/** Rows of either engine as the core words them. `textOf` gives the text of what facts hold, '' for nobody. */
export function toRows(
  { by }: RollUpQuery,
  rows: readonly SqlRow[],
  textOf: (value: string | number) => string = String,
): RollUpRow[] {
  const keyOf = (dimension: Dimension, value: string | number | null): string => {
    if (dimension === 'year') return value === null ? unknownKey : String(value).padStart(4, '0');
    return value === null ? notStatedKey : textOf(value) || unknownKey;
  };
  return rows.map((row) => {
    // oxlint-disable-next-line no-unsafe-type-assertion -- the statement makes no other words
    const reason = row.reason as Reason;
    return {
      reason,
      keys: reason === 'counted' ? by.map((dimension, index) => keyOf(dimension, row[`key_${index}`] ?? null)) : [],
      currency: textOf(row.currency),
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

/** Without needless zeros. Databases write decimals in no other way. */
function plain(decimal: string): string {
  if (!decimal.includes('.')) return decimal;
  let end = decimal.length;
  while (decimal[end - 1] === '0') end -= 1;
  return decimal.slice(0, decimal[end - 1] === '.' ? end - 1 : end);
}
